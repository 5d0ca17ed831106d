"""Sketches of texts (MinHash), and which of many are alike, in time and memory that grow as they do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
from datasketch import MinHash
from numpy.typing import NDArray

_GRAM = 5
"""So many characters in a row are compared."""

_HASHES, _BAND = 64, 4
"""Hashes of a sketch, and how many of them two texts have alike, at one of the places for so many, before they are
looked at: with four fifths of their text in common two of a hundred thousand are missed."""

_AT_ONCE = 1 << 14
"""So many pairs are held against each other at once."""

Grams: TypeAlias = NDArray[np.uint32]
Sketch: TypeAlias = NDArray[np.uint32]
Pair = tuple[int, int]

_ODD = np.uint64(0x9E3779B97F4A7C15)
_BLANK = MinHash(num_perm=_HASHES, seed=1, hashfunc=int)


def grams(texts: Iterable[str]) -> Grams:
    """All that stands in a row somewhere in the texts, as numbers in their order."""
    letters = np.frombuffer("\0".join(texts).encode("utf-32-le", "replace"), np.uint32).astype(np.uint64)
    if len(letters) < _GRAM:
        return np.array([], np.uint32)
    found = np.zeros(len(letters) - _GRAM + 1, np.uint64)
    whole = np.ones(len(found), np.bool_)
    for at in range(_GRAM):
        own = letters[at : at + len(found)]
        found = (found ^ own) * _ODD
        whole &= own > 0
    return np.unique((found[whole] >> np.uint64(32)).astype(np.uint32))


def sketch(some: Grams) -> Sketch:
    """What stands for a text of these grams."""
    made = _BLANK.copy()
    made.update_batch(some.tolist())
    return np.asarray(made.hashvalues).astype(np.uint32)


def likeness(one: Grams, other: Grams) -> float:
    """Which share of both texts is in both."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    whole = len(one) + len(other) - common
    return common / whole if whole else 0.0


def candidates(sketches: Sequence[Sketch], least: float) -> list[Pair]:
    """Pairs of those whose sketches are alike by at least so much, the later one first, in order: of each that is like
    several at one place, the first of these and the last before it."""
    if len(sketches) < 2:
        return []
    table = np.stack(sketches)
    codes = np.unique(np.concatenate([_at_band(table, start) for start in range(0, _HASHES, _BAND)]))
    found: list[Pair] = []
    for start in range(0, len(codes), _AT_ONCE):
        later, earlier = np.divmod(codes[start : start + _AT_ONCE], len(table))
        alike = (table[later] == table[earlier]).mean(axis=1) >= least
        found += zip(later[alike].tolist(), earlier[alike].tolist(), strict=True)
    return found


def _at_band(table: NDArray[np.uint32], start: int) -> NDArray[np.int64]:
    """The pairs that have the same hashes at a place, each as one number."""
    keys = np.zeros(len(table), np.uint64)
    for column in table[:, start : start + _BAND].T:
        keys = (keys ^ column) * _ODD
    order = np.argsort(keys, kind="stable")
    same = keys[order][1:] == keys[order][:-1]
    later, before = order[1:][same], order[:-1][same]
    starts = np.concatenate(([True], ~same))
    first = order[np.flatnonzero(starts)][np.cumsum(starts) - 1][1:][same]
    return np.concatenate((later * len(table) + before, later * len(table) + first))
