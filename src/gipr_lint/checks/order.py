"""Order: which items stand out of it, and where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.messages import Message


def out_of_order(places: Sequence[int]) -> list[int]:
    """The indices that are not part of a longest increasing run of `places`: the fewest that must move."""
    best: list[list[int]] = []
    for index, place in enumerate(places):
        best.append([*_longest([run for run in best if places[run[-1]] < place]), index])
    kept = set(_longest(best))
    return [index for index in range(len(places)) if index not in kept]


def _longest(runs: Sequence[list[int]]) -> list[int]:
    return max(runs, key=len) if runs else []


def right_place(after: str | Message) -> Message:
    """Where something that is out of order belongs: after the label `after`, first where it is empty."""
    return Message("checks.follows", {"after": after}) if after else Message("checks.comes-first")
