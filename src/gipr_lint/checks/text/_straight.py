"""Straight quotation marks in Chinese text, and which half of a pair each of them stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gipr_lint.checks.text._occurrences import Occurrence
from gipr_lint.report.prose.texts import Prose


def straight_quotes(prose: Prose, pairs: Mapping[str, str]) -> Iterator[Occurrence]:
    """The straight marks, the keys of `pairs`, that stand at Chinese text, with the half of the pair for each.

    An apostrophe, the mark of inches after a number, a mark without its other half, and what stands among letters only
    are left alone.
    """
    for piece in prose.pieces:
        text = piece.paragraph.text
        for mark, pair in pairs.items():
            for start, end in _pairs(text, mark, pair[0], pair[1]) if mark in text else ():
                if text[start] == mark:
                    yield Occurrence(piece, start, start + 1, pair[0])
                if text[end] == mark:
                    yield Occurrence(piece, end, end + 1, pair[1])


def _pairs(text: str, mark: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Where two halves stand, one of them straight at least. Straight marks pair with each other, with curly ones only
    where these alone do not come out even."""
    mixed = text.count(opening) != text.count(closing)
    start: int | None = None
    for at, character in enumerate(text):
        if mixed and character == opening:
            start = at
        elif character == mark or (mixed and character == closing):
            if start is None:
                start = at if character == mark and not _is_no_quote(text, at) else None
            else:
                if _is_chinese(text, start, at):
                    yield start, at
                start = None


def _is_no_quote(text: str, at: int) -> bool:
    """Whether the mark at that place stands for inches, or is an apostrophe."""
    before, behind = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return before.isdigit() or (before.isascii() and before.isalpha() and behind.isascii() and behind.isalpha())


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Whether one of the characters at the two marks, inside or outside, is not ASCII."""
    around = (
        text[max(0, start - 1) : start] + text[start + 1 : start + 2] + text[end - 1 : end] + text[end + 1 : end + 2]
    )
    return not around.isascii()
