"""How the parts of a report are laid out, for the checks that ask: which paragraph is what, and how it looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gipr_lint.docx import Paragraph, Table
from gipr_lint.docx.formatting.layout import Layout, ParagraphLayout, RunLayout
from gipr_lint.docx.formatting.pages import PageLayout
from gipr_lint.docx.formatting.tables import TableLayout
from gipr_lint.report.outline.lines import Line
from gipr_lint.report.report import Report
from gipr_lint.report.writing.ordinals import ordinal

__all__ = [
    "ROLES",
    "Layout",
    "PageLayout",
    "ParagraphLayout",
    "RunLayout",
    "TableLayout",
    "laid_out",
    "layout_of",
    "paragraphs_by_role",
    "running_text",
    "tables_laid_out",
]

ROLES = ("title", "level1", "level2", "level3", "body")
"""What a paragraph is: the title, a heading that stands alone, running text."""

_LONGEST_HEADING = 40
_LEAST_BODY = 10
"""A heading below the first level has so many characters at most, a paragraph of running text so many at least."""


def layout_of(report: Report) -> Layout:
    """The layout of the report's document."""
    return report.document.origin.layout


def paragraphs_by_role(report: Report) -> dict[str, list[Paragraph]]:
    """The paragraphs of the body by what they are, see `ROLES`; a heading that goes on as running text is neither, and
    of lines that are not paragraphs of the file nobody can say how they should look."""
    title = report.title.lines if report.title else ()
    found: dict[str, list[Paragraph]] = {"title": [line for line in title if not isinstance(line, Line)]}
    headings = {heading.paragraph: heading for heading in report.headings}
    blocks = [*report.preface]
    for part in report.sections:
        blocks += [part.heading.paragraph, *part.blocks]
    for block in blocks:
        if not isinstance(block, Paragraph) or isinstance(block, Line):
            continue
        if block.story != "body" or block in report.signing:
            continue
        heading = headings.get(block)
        if heading is not None:
            if not heading.run_in:
                found.setdefault("level1", []).append(block)
        elif (role := _role(block)) is not None:
            found.setdefault(role, []).append(block)
    return found


def _role(paragraph: Paragraph) -> str | None:
    """What a paragraph below the first level is; None where that is not certain."""
    text = paragraph.folded.text
    number = ordinal(paragraph.label + text)
    if number is not None and "。" not in text and len(text) <= _LONGEST_HEADING and not text.endswith((";", ":")):
        levels = {2: "level2", 3: "level3"}
        return levels.get(number.level)
    return "body" if len(text) >= _LEAST_BODY and "。" in text and paragraph.alignment in ("", "left", "both") else None


def laid_out(report: Report, paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, ParagraphLayout]]:
    """These paragraphs with their layout."""
    for paragraph in paragraphs:
        found = layout_of(report).paragraph(paragraph.path)
        if found is not None:
            yield paragraph, found


def running_text(report: Report) -> list[tuple[Paragraph, ParagraphLayout]]:
    """The paragraphs of running text with their layout."""
    return list(laid_out(report, paragraphs_by_role(report).get("body", ())))


def tables_laid_out(report: Report) -> Iterator[tuple[Table, TableLayout]]:
    """The tables of the forms with their layout."""
    for form in report.forms.values():
        for table in form.tables:
            found = layout_of(report).table(table.path)
            if found is not None and table.cells:
                yield table, found
