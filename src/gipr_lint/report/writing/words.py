"""Words in a text: whether one stands there, and what is left without them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from itertools import chain

_LONGEST_FILLER = 40
"""A stretch of so many characters holds more than fillers."""


def named(words: Iterable[str], text: Container[str]) -> bool:
    """Whether any of the words stands in the text."""
    for word in words:  # noqa: SIM110  (hot: no generator)
        if word in text:
            return True
    return False


def without(text: str, words: Iterable[str]) -> str:
    """The text with the words taken out of it, one after the other."""
    for word in words:
        if word in text:  # hot: nearly all are not, and to ask takes a third of the time
            text = text.replace(word, "")
    return text


@lru_cache(maxsize=64)
def longest_first(*lists: tuple[str, ...]) -> tuple[str, ...]:
    """The words of all lists, each once, longer ones first: what holds another one is seen before it."""
    return tuple(sorted(dict.fromkeys(word for words in lists for word in words), key=len, reverse=True))


def alternatives(*lists: tuple[str, ...]) -> str:
    """The words of all lists as alternatives in a regular expression, longer ones first."""
    return "|".join(map(re.escape, longest_first(*lists)))


class ManyWords:
    """Dozens of words to be looked for in short texts: only those are that begin with a character of the text."""

    def __init__(self, words: Sequence[str]) -> None:
        self._beginning: dict[str, list[tuple[int, str]]] = {}
        for entry in enumerate(words):
            self._beginning.setdefault(entry[1][0], []).append(entry)
        self._characters = frozenset("".join(words))

    def within(self, text: str) -> list[str]:
        """Those that stand in the text, in the order of the list."""
        beginning = self._beginning
        found = [
            entry for first in beginning.keys() & text for entry in beginning[first] if entry[1] in text
        ]  # hot: not sorted before it is looked for
        return [word for _, word in sorted(found)] if found else []

    def without(self, text: str) -> str:
        """The text with the words taken out of it, one after the other."""
        return without(text, [word for _, word in self._possible(text)])

    def fill(self, text: str) -> bool:
        """Whether nothing is left of the text without them."""
        return len(text) <= _LONGEST_FILLER and self._characters.issuperset(text) and not self.without(text)

    def _possible(self, text: str) -> list[tuple[int, str]]:
        beginning = self._beginning
        return sorted(chain.from_iterable([beginning[first] for first in beginning.keys() & text]))


@lru_cache(maxsize=64)
def many(words: tuple[str, ...]) -> ManyWords:
    """The words of a list, made ready once."""
    return ManyWords(words)


def is_filler(text: str, fillers: Sequence[str]) -> bool:
    """Whether nothing is left of `text` without the few words that say nothing about what is counted."""
    return len(text) <= _LONGEST_FILLER and not without(text, fillers)
