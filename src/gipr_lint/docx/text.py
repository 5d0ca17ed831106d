"""The normalised view of raw text: width, compatibility forms, radicals and blanks folded, with the way back.

Chinese text does not need its blanks, and drafts are full of stray ones, so the folded view has none. Each folded
character knows the raw character that it came from.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property, lru_cache

from msgspec import Struct

_ENCLOSED = range(0x2460, 0x2500)
"""①②…: kept as they are, a circled number is an item mark and not a digit (㈠ in U+3220 does fold to (一))."""

_SINGLE = {0x2026: "…", 0x2025: "‥", 0x00BC: "¼", 0x00BD: "½", 0x00BE: "¾"}
"""Kept although NFKC would change their meaning: an ellipsis is no three full stops."""

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWERED = "₀₁₂₃₄₅₆₇₈₉"
_MARKS = frozenset(map(ord, f"{RAISED}⁽⁾{LOWERED}₍₎"))
"""Digits and brackets that stand above or below the line: they mark notes and are no part of a number or word."""

_SELECTORS = (range(0xFE00, 0xFE10), range(0x180B, 0x180E), range(0xE0100, 0xE01F0))
"""Variation selectors: they choose the shape of the character before them and are none by themselves."""

_UNSEEN = frozenset(
    (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2065, 0x2800, 0x3164, 0xFFA0, *range(0xFFF0, 0xFFF9))
)
"""What is no blank to Unicode and shows nothing: fillers, joiners, the empty cell of Braille, unassigned formats."""

_SHORT = 40
"""Labels and cells are so short; the same stand in every report."""


class Table(dict[int, str]):
    """A translation table that works out each character on first sight."""

    def __init__(self, meaning: Callable[[int], str]) -> None:
        """`meaning` gives what a character becomes, by its code."""
        self._meaning = meaning
        self.uneven: set[str] = set()
        """The characters seen so far that become none or several."""

    def __missing__(self, code: int) -> str:
        self[code] = value = self._meaning(code)
        if len(value) != 1:
            self.uneven.add(chr(code))
        return value


def _fold_character(code: int) -> str:
    character = chr(code)
    if 0x4E00 <= code <= 0x9FFF:
        return character
    if code in _SINGLE:
        return _SINGLE[code]
    if code in _ENCLOSED or 0xD800 <= code <= 0xDFFF:
        return character
    if character.isspace() or unicodedata.category(character) in ("Cf", "Cc", "Zs", "Zl", "Zp"):
        return ""
    if code in _MARKS or code in _UNSEEN or any(code in selectors for selectors in _SELECTORS):
        return ""
    folded = unicodedata.normalize("NFKC", _radical(code))
    return "".join(part for part in folded if not part.isspace())


def _radical(code: int) -> str:
    if 0x2E80 <= code <= 0x2FD5:
        from gipr_lint.docx.radicals import UNIFIED  # noqa: PLC0415  (rare: keep the table off the start-up path)

        return UNIFIED.get(code, chr(code))
    return chr(code)


_TABLE = Table(_fold_character)


class Folded(Struct, frozen=True, dict=True):
    """A view of `raw`, character by character as `table` has it: without blanks and compatibility forms."""

    text: str
    raw: str
    table: Table = _TABLE

    @cached_property
    def _starts(self) -> list[int] | None:
        """Raw offset of every folded character; None where the two views are the same length, one to one."""
        table = self.table
        if len(self.text) == len(self.raw) and table.uneven.isdisjoint(self.raw):
            return None
        return [at for at, character in enumerate(self.raw) for _ in table[ord(character)]]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Raw half-open offsets of the folded `start:end`; an empty span stays empty, before what is at `start`."""
        starts = self._starts
        if starts is None:
            return start, end
        if start >= len(starts):
            return len(self.raw), len(self.raw)
        first = starts[start]
        return (first, first) if end <= start else (first, starts[end - 1] + 1)

    def at(self, raw_offset: int) -> int:
        """Folded offset of the first folded character that comes from `raw_offset` or later."""
        starts = self._starts
        return raw_offset if starts is None else bisect_right(starts, raw_offset - 1)


def fold(raw: str) -> Folded:
    """The normalised view of `raw`: NFKC character by character, radicals unified, blanks and invisibles out."""
    return _fold_short(raw) if len(raw) <= _SHORT else _fold(raw)


def _fold(raw: str) -> Folded:
    return Folded(raw.translate(_TABLE), raw)


@lru_cache(maxsize=4096)
def _fold_short(raw: str) -> Folded:
    return _fold(raw)
