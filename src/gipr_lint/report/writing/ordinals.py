"""Numbers in front of headings: 一、（一） 1. (1) ①, read without regular expressions (slow to compile)."""

from __future__ import annotations

from msgspec import Struct

CHINESE = "一二三四五六七八九十"
_MARKS = "、.,:"


class Ordinal(Struct, frozen=True):
    """A number at the beginning of a folded text.

    `level` is 1 for 一、 and 第一部分, 2 for （一）, 3 for 1. and 4 for (1) and ①; 0 for a bare Chinese number without
    mark. `value` is the number in Chinese numerals up to ten, empty beyond; `length` counts its characters, the mark
    included.
    """

    level: int
    value: str
    length: int


def chinese(number: int) -> str:
    """A number from 1 to 19 in Chinese numerals, others in digits; `chinese(12)` is 十二."""
    if not 0 < number < 2 * len(CHINESE):
        return str(number)
    tens, ones = divmod(number, len(CHINESE))
    return CHINESE[-1] * tens + (CHINESE[ones - 1] if ones else "")


def ordinal(text: str) -> Ordinal | None:
    """The number that the folded `text` begins with, None where there is none."""
    if not text:
        return None
    first = text[0]
    if first == "第":
        end = _run(text, 1, CHINESE, 3)
        for unit in ("部分", "章"):
            if end > 1 and text.startswith(unit, end):
                return Ordinal(1, text[1:end], _marks(text, end + len(unit)))
        return None
    if first in CHINESE:
        end = _run(text, 0, CHINESE, 3)
        length = _marks(text, end)
        return Ordinal(1 if length > end else 0, text[:end], length)
    if first == "(":
        return _bracketed(text)
    if "0" <= first <= "9":
        end = _run(text, 0, "0123456789", 2)
        mark = text[end : end + 1]
        if mark == ")" or (mark and mark in _MARKS and not text[end + 1 : end + 2].isdigit()):
            return Ordinal(4 if mark == ")" else 3, _chinese(text[:end]), end + 1)
        return None
    return Ordinal(4, "", 1) if "①" <= first <= "⑳" else None


def _bracketed(text: str) -> Ordinal | None:
    for level, digits in ((2, CHINESE), (4, "0123456789")):
        end = _run(text, 1, digits, 3)
        if end > 1 and text.startswith(")", end):
            value = text[1:end] if level == 2 else _chinese(text[1:end])
            return Ordinal(level, value, _marks(text, end + 1))
    return None


def _run(text: str, start: int, characters: str, most: int) -> int:
    """The end of the run of `characters` from `start`, at most `most` of them."""
    end = start
    while end - start < most and end < len(text) and text[end] in characters:
        end += 1
    return end


def _marks(text: str, start: int) -> int:
    return _run(text, start, _MARKS, 3)


def _chinese(digits: str) -> str:
    value = int(digits)
    return CHINESE[value - 1] if 1 <= value <= len(CHINESE) else ""
