"""A single slip of the pen: a character lost or doubled, two turned round, one in the place of another."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["lost", "doubled", "swapped", "replaced"]


class Slip(NamedTuple):
    """What happened, to which character of the right text, and what stands in its place (with `replaced`)."""

    kind: Kind
    right: str
    wrong: str = ""


def slip(text: str, right: str) -> Slip | None:
    """The one slip by which a text differs from the right one; None where there is none, or more than that.

    `slip("总况情", "总体情况")` is None, `slip("总体况情", "总体情况")` is that 情 and 况 are turned round.
    """
    at = next((i for i, (one, other) in enumerate(zip(text, right, strict=False)) if one != other), None)
    if at is None:
        at = min(len(text), len(right))
    here, there = text[at:], right[at:]
    if len(text) == len(right) and here:
        if here[1:] == there[1:]:
            return Slip("replaced", there[0], here[0])
        return Slip("swapped", there[:2]) if here[1::-1] == there[:2] and here[2:] == there[2:] else None
    if len(text) + 1 == len(right) and here == there[1:]:
        return Slip("lost", there[0])
    if len(text) == len(right) + 1 and at and here == right[at - 1] + there:
        return Slip("doubled", right[at - 1])
    return None
