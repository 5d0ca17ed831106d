"""The lines of a paragraph that soft returns part (Shift+Enter), as every text pasted from a web page has them.

A soft return inside a sentence parts nothing: only where one line is complete, or the next begins something, is each
of them a paragraph to a reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.docx import Paragraph, fold
from gipr_lint.report.outline.lines import Part, line_of
from gipr_lint.report.outline.signs import (
    Signs,
    begins_point,
    ends_sentence,
    is_bare,
    is_labelled,
    is_year,
    pauses,
)

_LONGEST_POINT = 30
"""A heading of a point has so many characters at most."""
_CLEARLY_SHORTER = 0.85
"""A line that is shorter than so much of the longest was not full when it ended."""


class _Piece(Struct, frozen=True):
    """What stands between two soft returns: its raw place, its folded text, whether an empty line stands before."""

    start: int
    end: int
    text: str
    apart: bool


def lines_in(paragraph: Paragraph, signs: Signs) -> Sequence[Paragraph]:
    """The lines of a paragraph, itself where it is one."""
    if len(paragraph.text.splitlines()) < 2:
        return (paragraph,)
    pieces = list(_pieces(paragraph.text))
    starts = [0, *_starts(pieces, signs)] if pieces else []
    if len(starts) < 2:
        return (paragraph,)
    ends = [*starts[1:], len(pieces)]
    return [
        line_of([Part(paragraph, pieces[first].start, pieces[last - 1].end)])
        for first, last in zip(starts, ends, strict=True)
    ]


def _pieces(text: str) -> Iterator[_Piece]:
    at, empty = 0, False
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        folded = fold(bare).text
        if folded:
            yield _Piece(at, at + len(bare), folded, empty)
        empty = not folded
        at += len(line)


def _starts(pieces: Sequence[_Piece], signs: Signs) -> Iterator[int]:
    """The numbers of the pieces that begin a line, but for the first."""
    longest = max(len(piece.text) for piece in pieces)
    before = pieces[0].text
    for at, piece in enumerate(pieces[1:], start=1):
        following = pieces[at + 1].text if at + 1 < len(pieces) else ""
        if _is_parted(before, pieces[at - 1].text, piece, following, longest, signs):
            yield at
            before = piece.text
        elif len(before) < 2 * _LONGEST_POINT:
            before += piece.text


def _is_parted(before: str, last: str, piece: _Piece, following: str, longest: int, signs: Signs) -> bool:
    """Whether a piece begins a line; `before` is the line so far, `last` its last piece, `following` the next one."""
    if ends_sentence(last) or signs.is_section(before) or signs.is_section(piece.text):
        return True
    if pauses(last) or (last.rfind("(") > last.rfind(")") and not piece.apart):
        return False
    if piece.apart or begins_point(piece.text) or signs.is_title(before) or is_year(before) or signs.is_date(before):
        return True
    if begins_point(before) and is_bare(before) and len(before) <= min(_LONGEST_POINT, _CLEARLY_SHORTER * longest):
        return True
    if is_labelled(before) and is_labelled(piece.text):
        return True
    if signs.is_date(piece.text):
        return signs.is_unit(before)
    return signs.is_date(following) and signs.is_unit(piece.text)
