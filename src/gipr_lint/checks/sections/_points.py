"""The numbered paragraphs of a section, （一）, 1. and so on, with what stands between them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.report import Paragraph, Report, SectionPart, Span, fold
from gipr_lint.report.writing.ordinals import CHINESE, Ordinal, ordinal

_CLOSING = ")"


class Point(Struct, frozen=True):
    """A numbered paragraph: level and value of its number, where that is typed (None: automatic), its text after it.

    `halved` is a number that has lost its opening bracket; `filled` tells whether anything stands under the paragraph
    before the next point of its level or of one above.
    """

    paragraph: Paragraph
    level: int
    value: int
    number: Span | None
    text: str
    halved: bool = False
    filled: bool = False


def points_of(report: Report, part: SectionPart) -> list[Point]:
    """The numbered paragraphs of a section with a value of one to ten, in their order."""
    lines: list[Point | None] = []
    own = set(report.content(part))
    drawn = {path for trace in report.document.traces for path in trace.paths}
    for block in part.blocks:
        if isinstance(block, Paragraph) and block not in own:
            if any(path.startswith(block.path) for path in drawn):
                lines.append(None)
            continue
        lines.append(_point(block) if isinstance(block, Paragraph) else None)
    return list(_filled(lines))


def _point(paragraph: Paragraph) -> Point | None:
    text = paragraph.folded.text
    if paragraph.label:
        printed = ordinal(fold(paragraph.label).text)
        return _made(paragraph, printed, None, text) if printed else None
    typed = ordinal(text)
    if typed is None:
        return None
    if typed.level == 0 and text.startswith(_CLOSING, typed.length):
        halved = Ordinal(2, typed.value, typed.length + 1)
        return _made(paragraph, halved, halved.length, text, halved=True)
    return _made(paragraph, typed, typed.length, text)


def _made(
    paragraph: Paragraph, number: Ordinal, length: int | None, text: str, *, halved: bool = False
) -> Point | None:
    value = CHINESE.find(number.value) + 1 if number.value else 0
    if not value or not number.level:
        return None
    span = Span(paragraph, *paragraph.folded.span(0, length)) if length else None
    return Point(paragraph, number.level, value, span, text[length or 0 :], halved)


def _filled(lines: list[Point | None]) -> Iterator[Point]:
    for at, line in enumerate(lines):
        if line is None:
            continue
        following = lines[at + 1] if at + 1 < len(lines) else line
        filled = following is None or following.level > line.level
        yield Point(line.paragraph, line.level, line.value, line.number, line.text, line.halved, filled)
