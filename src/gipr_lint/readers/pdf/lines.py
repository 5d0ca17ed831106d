"""From glyphs to lines: those that stand side by side, from left to right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gipr_lint.docx.radicals import UNIFIED
from gipr_lint.readers.pdf.marks import Glyph, TextLine

_SAME = 0.5
"""Glyphs whose middles are nearer than this part of their height stand in one line."""
_GAP = 0.2
"""A gap of this part of the size parts two words of Latin letters."""


def lines_of(glyphs: Iterable[Glyph]) -> list[TextLine]:
    """The lines that glyphs stand in, from top to bottom."""
    rows: list[list[Glyph]] = []
    middle = height = 0.0
    for glyph in sorted(glyphs, key=lambda one: (one.top + one.bottom, one.left)):
        own = (glyph.top + glyph.bottom) / 2
        if rows and own - middle < _SAME * max(height, glyph.bottom - glyph.top):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            middle, height = own, glyph.bottom - glyph.top
    lines = (_line(sorted(row, key=lambda one: one.left)) for row in rows)
    return [line for line in lines if line.text]


def _line(row: Sequence[Glyph]) -> TextLine:
    pieces: list[str] = []
    before: Glyph | None = None
    for glyph in row:
        if before is not None and _are_words(before, glyph):
            pieces.append(" ")
        pieces.append(glyph.text)
        before = glyph
    shown = [glyph for glyph in row if glyph.text.strip()]
    text = "".join(pieces).translate(UNIFIED).strip()
    if not shown:
        return TextLine("", 0, 0, 0, 0, 0)
    return TextLine(
        text=text,
        left=shown[0].left,
        right=max(glyph.right for glyph in shown),
        top=min(glyph.top for glyph in shown),
        bottom=max(glyph.bottom for glyph in shown),
        size=sorted(glyph.size for glyph in shown)[len(shown) // 2],
    )


def _are_words(before: Glyph, after: Glyph) -> bool:
    """Whether a space belongs between two glyphs that has not been drawn."""
    is_latin = before.text[-1:].isascii() and after.text[:1].isascii()
    return is_latin and not before.text.isspace() and after.left - before.right > _GAP * after.size
