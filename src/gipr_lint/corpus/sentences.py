"""The sentences of a report, each with its place, and whether it is one that most reports share."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.report import Report
from gipr_lint.report.locations import section_at
from gipr_lint.report.model import Span
from gipr_lint.report.outline.lines import parts_at

_ENDS = "。!?\n"


class Sentence(Struct, frozen=True):
    """A sentence at a place, folded, under a heading (None before the first)."""

    span: Span
    text: str
    section: str | None


def sentences(report: Report) -> Iterator[Sentence]:
    """The sentences of the running text in reading order, title and signature left out."""
    for passage in report.passages.get("prose", ()):
        section = section_at(report, passage.paragraphs[0])
        start = 0
        for end in _ends(passage.text):
            text = passage.text[start:end]
            if any(map(str.isalnum, text)):
                yield Sentence(passage.span(start, end), text, section)
            start = end


def _ends(text: str) -> Iterator[int]:
    for at, character in enumerate(text):
        if character in _ENDS:
            yield at + 1
    if text and text[-1] not in _ENDS:
        yield len(text)


def place_of(span: Span) -> tuple[int, int, int]:
    """Its block in the file and the raw half-open offsets there."""
    part = parts_at(span.paragraph, span.start, span.end)[0]
    return part.paragraph.block, part.start, part.end
