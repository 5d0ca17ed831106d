"""What stands in an empty draft, in reading order: official labels, the sentences of the pack, empty tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct, msgpack

from gipr_lint.blank.empty_table import filled_table
from gipr_lint.blank.filled_form import FilledForm, Place
from gipr_lint.docx.write.markup import printable
from gipr_lint.docx.write.table import NewTable
from gipr_lint.report.prose.units import kind_of
from gipr_lint.report.writing.ordinals import chinese
from gipr_lint.rulepacks.drafts import DraftLine, DraftText, filled, line
from gipr_lint.rulepacks.model import Edition, RuleSet

ReportRole = Literal["title", "heading", "topic", "body", "signature"]


class ReportParagraph(Struct, frozen=True):
    """A paragraph and what it is."""

    text: str
    role: ReportRole = "body"


ReportItem = ReportParagraph | NewTable


class EmptyReport(Struct, frozen=True):
    """A draft: its title for the properties of the document, its paragraphs and tables."""

    title: str
    items: tuple[ReportItem, ...]


def empty_report(
    rules: RuleSet, edition: Edition, agency: str, year: int, figures: Mapping[str, Mapping[Place, str]] = {}
) -> EmptyReport:
    """The empty report of `agency` about `year`, but for the `figures` of its forms where there are any. Raises
    ValueError for an agency without a name."""
    name = printable("".join(agency.split()))
    if not name:
        raise ValueError("agency")
    texts = msgpack.decode(rules.draft, type=DraftText)
    values = {
        "agency": name,
        "year": str(year),
        "next": str(year + 1),
        "document": edition.authority.document,
        "number": edition.authority.number,
        "parts": "、".join(section.label for section in edition.sections.values()),
        "count": chinese(len(edition.sections)),
    }
    kind = kind_of(name, rules.vocabulary)

    def paragraphs(lines: Iterable[str | DraftLine]) -> Iterator[ReportParagraph]:
        for entry in map(line, lines):
            if entry.holds(kind, year):
                yield ReportParagraph(filled(entry.text, values), "topic" if entry.head else "body")

    title = filled(texts.title, values)
    items: list[ReportItem] = [ReportParagraph(title, "title"), *paragraphs(texts.preface)]
    for alias, section in edition.sections.items():
        items.append(ReportParagraph(f"{section.number}、{section.label}", "heading"))
        forms = [form for form in edition.forms.values() if form.section == alias]
        items += [filled_table(FilledForm(form, dict(figures.get(form.alias, {})), blank="")) for form in forms]
        items += paragraphs(texts.sections.get(alias, ()))
    items += [ReportParagraph(filled(text, values), "signature") for text in texts.ending]
    return EmptyReport(title.replace("\n", ""), tuple(items))
