"""Order: which items stand out of it."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.checks.order import out_of_order


@pytest.mark.parametrize(
    ("places", "out"),
    [([], []), ([0, 1, 2], []), ([0, 2, 1], [2]), ([2, 0, 1], [0]), ([3, 0, 1, 2], [0]), ([1, 2, 3, 0], [3])],
)
def test_the_one_that_moved(places: list[int], out: list[int]) -> None:
    """Where one item changed its place, that one is named."""
    assert out_of_order(places) == out


@given(st.permutations(range(7)))
def test_fewest_items(places: list[int]) -> None:
    """What is left stands in order, and no smaller choice would do."""
    out = out_of_order(places)
    kept = [place for index, place in enumerate(places) if index not in out]
    assert all(one < other for one, other in pairwise(kept))
    for size in range(len(kept) + 1, len(places) + 1):
        assert not any(list(some) == sorted(some) for some in combinations(places, size))
