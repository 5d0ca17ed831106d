"""Long texts in which hundreds of words are looked for, most of which stand nowhere in them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container
from functools import cached_property

_LONG = 200_000
"""A text with fewer characters is looked through for each word; a report has some thousands."""
_STEP = 1 << 18
_MOST = 300_000
"""So many different pairs of characters are kept: no language has more in use."""


def searched(text: str, around: Callable[[], Container[str]] | None = None) -> Container[str]:
    """The text to look for words in: a long one is gone through once, not for every word, and not at all where it is
    part of one `around` it that was."""
    if len(text) < _LONG:
        return text
    whole = around() if around else None
    return LongText(text, whole if isinstance(whole, LongText) else None)


def present(words: tuple[str, ...], text: Container[str]) -> tuple[str, ...]:
    """Those of the words that stand in the text."""
    return tuple([word for word in words if word in text])


class LongText:
    """A text that knows which characters follow each other in it: a word with two that never do stands nowhere."""

    def __init__(self, text: str, around: LongText | None = None) -> None:
        self._text = text
        self._around = around

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        pairs = (self._around or self)._pairs
        return (pairs is None or all(map(pairs.issuperset, _pairs(word)))) and word in self._text

    @cached_property
    def _pairs(self) -> frozenset[int] | None:
        """The pairs in UTF-16; None where there are too many to be kept."""
        found: set[int] = set()
        for start in range(0, len(self._text), _STEP):
            found.update(*_pairs(self._text[start : start + _STEP + 1]))
            if len(found) > _MOST:
                return None
        return frozenset(found)


def _pairs(text: str) -> tuple[array[int], array[int]]:
    """Every two code units that follow each other, as one number: those that begin at even places, and the others."""
    units = text.encode("utf-16-le", "surrogatepass")
    half = len(units) // 4 * 4
    return array("I", units[:half]), array("I", units[2 : 2 + (len(units) - 2) // 4 * 4])
