"""Names of places, such as names of bodies begin with."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.docx import fold
from gipr_lint.rulepacks.model import Vocabulary

SHORTEST_PLACE = 2
"""The name of a place has so many characters before 市, 县 and the like; the few with one less are not known."""


def place_of(name: str, vocabulary: Vocabulary) -> str:
    """The place that the name of a unit begins with: 云岭市松湖区 of 云岭市松湖区教育局, empty where it names none.

    What ends like a place and is a word of the name (市场, 城乡) is none, but the first place may be the beginning of
    such a word (云岭市|民政局), or end in one (岭城市|教育局). A place that is the whole name counts, what stands in
    brackets after a name does not.
    """
    text = fold(name).text.partition("(")[0]
    words = [(at, at + len(word)) for word in vocabulary.not_regions for at in _found(text, word)]
    ends = [(at, at + len(end)) for end in vocabulary.region_ends for at in _found(text, end)]
    place = 0
    for start, stop in sorted(ends):
        around = [first for first, last in words if first <= start and stop <= last]
        if start >= SHORTEST_PLACE and not any(SHORTEST_PLACE <= first < start + bool(place) for first in around):
            place = stop
    return text[:place]


def is_town(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is the name of a place within another one and nothing else: 青溪市小板镇."""
    return place_of(text, vocabulary) == text and place_of(text[:-SHORTEST_PLACE], vocabulary) != ""


def _found(text: str, part: str) -> Iterator[int]:
    """Where `part` stands in `text`."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
