"""What the checks of layout share: each speaks once for the whole document, and only of what the file says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gipr_lint.checks.hits import Hit, Missing, Shown
from gipr_lint.findings import Location
from gipr_lint.messages import Message, Value

MOST = 6
"""How many places a finding names: its own and others."""

UNKNOWN = Missing(Message("checks.layout-unknown"))
"""That the file does not say how something is laid out, or leaves it to the theme."""

DOCUMENT = Location(kind="document")
"""The document as a whole."""

Fault = tuple[Location, Value]
"""Where something is laid out otherwise, and how."""


def hit_at_first(faults: Sequence[Fault], more: Mapping[str, Shown] = {}) -> Hit:
    """One hit for all faults, at the first, with a handful of the others; it says how the first looks and how many
    there are."""
    place, found = faults[0]
    return Hit(place, {"found": found, "count": len(faults), **more}).related_to([at for at, _ in faults[1:MOST]])


def points(half_points: int) -> Message:
    """A size of letters, given in half points."""
    return Message("checks.points", {"size": f"{half_points / 2:g}"})


def is_chinese(text: str) -> bool:
    """Whether there is any Chinese character in the text."""
    return any(0x4E00 <= ord(character) <= 0x9FFF for character in text)


def is_face(face: str, names: Iterable[str]) -> bool:
    """Whether the name of a typeface holds one of these names, however it is spelt."""
    return any(plain_face(name) in plain_face(face) for name in names)


def plain_face(face: str) -> str:
    """The name of a typeface in small letters, without blanks, hyphens and underscores."""
    return face.lower().translate({ord(mark): None for mark in " _-"})
