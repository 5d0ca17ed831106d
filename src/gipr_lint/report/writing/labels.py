"""Comparing labels: the key that two spellings of one label share, and how alike two labels are."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache
from typing import Literal

from gipr_lint.docx import fold
from gipr_lint.report.writing.ordinals import ordinal

Quality = Literal["official", "variant", "style", "drift", "position"]
"""How a label was recognised: word for word; an accepted spelling; another way to write its number or its
punctuation; damaged but alike; only by its place among its neighbours."""

_QUOTES = str.maketrans("", "", "“”\"'‘’")
_LOOSE = str.maketrans("", "", "、,.;:·“”\"'‘’()《》<>〈〉-—/")


def folded(label: str) -> str:
    """The label without blanks and with one width of characters."""
    return fold(label).text


def without_quotes(text: str) -> str:
    """The folded text without quotation marks, whose shape is a matter of fonts."""
    return text.translate(_QUOTES)


def without_remark(text: str) -> str:
    """The folded text without what is added in brackets at its end: a unit, an explanation."""
    return text[: text.rindex("(")] if text.endswith(")") and "(" in text[1:] else text


@lru_cache(maxsize=4096)
def key(label: str) -> str:
    """What two spellings of a label have in common: no blanks, no punctuation, one width."""
    return folded(label).translate(_LOOSE)


def first_characters(keys: Iterable[str]) -> frozenset[str]:
    """What the keys begin with."""
    return frozenset([one[:1] for one in keys])


def begins_like(label: str, firsts: Container[str]) -> bool:
    """Whether the key of a folded label may begin with one of these characters: most lines are none of a few labels,
    and seen to be none by their first character."""
    first = label[:1]
    return first in firsts or not first.isalnum()


@lru_cache(maxsize=4096)
def unnumbered(label: str) -> str:
    """The key without the leading number."""
    text = folded(label)
    number = ordinal(text)
    return key(text[number.length :] if number else text)


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    padded = f" {text} "
    return frozenset(padded[i : i + 2] for i in range(len(padded) - 1))


def likeness(one: str, other: str) -> float:
    """How alike two keys are, from 0 to 1: the Dice coefficient of their pairs of characters."""
    first, second = _pairs(one), _pairs(other)
    return 2 * len(first & second) / (len(first) + len(second)) if one and other else 0.0
