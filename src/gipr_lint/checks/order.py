"""Order: which items stand out of it."""

from __future__ import annotations

from collections.abc import Sequence


def out_of_order(places: Sequence[int]) -> list[int]:
    """The indices that are no part of a longest increasing run of `places`: the fewest that must move."""
    best: list[list[int]] = []
    for index, place in enumerate(places):
        runs = [run for run in best if places[run[-1]] < place]
        best.append([*max(runs, key=len, default=[]), index])
    kept = set(max(best, key=len, default=[]))
    return [index for index in range(len(places)) if index not in kept]
