"""Words in a text: whether one stands there, and what is left without them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache

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


def is_filler(text: str, fillers: Sequence[str]) -> bool:
    """Whether nothing is left of `text` without the words that say nothing about what is counted, longest first."""
    if len(text) > _LONGEST_FILLER:
        return False
    for word in fillers:
        if not text:
            return True
        text = text.replace(word, "")
    return not text
