"""Title, signature and headings, held against those of the draft."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.checks.compare._found import Difference
from gipr_lint.checks.hits import Place, Shown
from gipr_lint.checks.sentences import words
from gipr_lint.messages import Message
from gipr_lint.report import Report, Span, fold
from gipr_lint.report.locations import document, gap_after, gap_for_section, in_paragraph, section_heading


def titles(draft: Report, report: Report) -> Iterator[Difference]:
    """The title, where it is another."""
    before, after = draft.title, report.title
    if before is None or after is None or words(before.text) == words(after.text):
        return
    yield Difference(
        "edge",
        in_paragraph(report, after.lines[-1]),
        in_paragraph(draft, before.lines[-1]),
        _changed(Message("compare.title"), before.as_written, after.as_written),
    )


def signatures(draft: Report, report: Report) -> Iterator[Difference]:
    """Who signed and when, where that is another, or nowhere to be found."""
    old, new = draft.signature, report.signature
    yield from _ending(report, Message("compare.signature"), old.unit, new.unit)
    if old.value is None or old.value != new.value:
        yield from _ending(report, Message("compare.signed"), old.date, new.date)


def _ending(report: Report, what: Message, before: Span | None, after: Span | None) -> Iterator[Difference]:
    if before is None:
        return
    if after is None:
        if "".join(_words(before)) not in _everything(report):
            values: dict[str, Shown] = {"what": what, "before": before.text.strip()}
            yield Difference("edge", _end(report), before, values | {"after": Message("compare.nothing")})
    elif _words(before) != _words(after):
        yield Difference("edge", after, before, _changed(what, before.text.strip(), after.text.strip()))


def headings(draft: Report, report: Report) -> Iterator[Difference]:
    """Sections that only one of them has, and headings in other words."""
    for part in draft.sections:
        after = report.section(part.alias)
        heading = section_heading(part)
        if after is None:
            known = part.alias in report.edition.sections
            place: Place = gap_for_section(report, part.alias) if known else _end(report)
            what = Message("compare.section-lost", {"name": heading})
            yield Difference("part", place, part.heading.span, {"what": what})
        elif words(part.heading.label) != words(after.heading.label):
            what = Message("compare.changed", {"before": part.heading.span.text, "after": after.heading.span.text})
            yield Difference("sentence", after.heading.span, part.heading.span, {"what": what})
    for part in report.sections:
        if draft.section(part.alias) is None:
            what = Message("compare.section-added", {"name": section_heading(part)})
            yield Difference("part", part.heading.span, None, {"what": what})


def _changed(what: Message, before: str, after: str) -> dict[str, Shown]:
    return {"what": what, "before": before, "after": after}


def _words(span: Span) -> tuple[str, ...]:
    return words(fold(span.text).text)


def _everything(report: Report) -> str:
    """All words of a document in a row."""
    prose = report.texts.of(("everything",))
    return "".join(words(prose.folded.text))


def _end(report: Report) -> Place:
    """After all that a report says."""
    return gap_after(report, report.blocks) if report.blocks else document(report)
