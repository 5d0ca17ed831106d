"""Names of government bodies: whether two of them mean the same one."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.docx import fold
from gipr_lint.rulepacks.model import Vocabulary


def same_unit(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether one name is the other, or a short form of it: its characters in the same order (管委会, 管理委员会).

    A superior place in front and an office behind (…市, …办公室) are part of the longer name, and an office of a
    government signs for it. A short form may turn the parts round (云岭市公安局临阳分局, 临阳公安分局) where both end
    alike. A single character more or less is no short form but a slip.
    """
    short, long = sorted((fold(one).text, fold(other).text), key=len)
    if short == long:
        return True
    if not short:
        return False
    if _signs_for(short, long, vocabulary) or _signs_for(long, short, vocabulary):
        return True
    rest = iter(long)
    if all(character in rest for character in short):
        return len(long) - len(short) > 1
    turned = len(short) < len(long) and short[-2:] == long[-2:]
    return turned and all(short.count(character) <= long.count(character) for character in short)


def _signs_for(signer: str, name: str, vocabulary: Vocabulary) -> bool:
    """Whether the signer is an office of the government, or like body, of that name, by the place that both name.

    青溪镇党政办公室 signs for 临阳县青溪镇人民政府: the place, 临阳县青溪镇, ends with what the signer begins with.
    """
    seat = next((ending for ending in vocabulary.signed_for if name.endswith(ending)), "")
    signs = signer.endswith(vocabulary.signing_offices) or any(word in signer for word in vocabulary.signing_bureaus)
    if not seat or not signs:
        return False
    place = name.removesuffix(seat) + vocabulary.signed_for[seat]
    return bool(place and place in signer) or any(place.endswith(signer[:length]) for length in range(3, len(signer)))


def kind_of(name: str, vocabulary: Vocabulary) -> str:
    """What kind of body a name names, empty where its ending tells none.

    Of several endings that fit the longest decides. What stands behind a name in brackets, and words that make no other
    body of it, are left out: 临阳县人民政府（县人民政府办公室） and 临阳县人民政府机关 are 临阳县人民政府.
    """
    text = fold(name).text
    if text.endswith(")"):
        text = text[: text.find("(")]
    text = next((text.removesuffix(tail) for tail in vocabulary.unit_tails if text.endswith(tail)), text)
    kinds = vocabulary.unit_kinds.items()
    fitting = ((len(ending), kind) for kind, endings in kinds for ending in endings if text.endswith(ending))
    return max(fitting, default=(0, ""))[1]


def place_of(name: str, vocabulary: Vocabulary) -> str:
    """The place that the name of a unit begins with: 云岭市松湖区 of 云岭市松湖区教育局, empty where it names none.

    What ends like a place and is a word of the name (市场, 城乡) is none. A place that is the whole name counts.
    """
    text = fold(name).text
    words = [word for word in vocabulary.not_regions if word in text]
    ends = [at + len(end) for end in vocabulary.region_ends for at in _found(text, end) if at >= _SHORTEST_PLACE]
    inside = [range(at + 1, at + len(word) + 1) for word in words for at in _found(text, word)]
    return text[: max((end for end in ends if not any(end in part for part in inside)), default=0)]


_SHORTEST_PLACE = 2
"""The name of a place has so many characters before 市, 县 and the like; the few with one less are not known."""


def is_town(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is the name of a place within another one and nothing else: 青溪市小板镇."""
    return place_of(text, vocabulary) == text and place_of(text[:-_SHORTEST_PLACE], vocabulary) != ""


def lacks_place(name: str, full: str, vocabulary: Vocabulary) -> bool:
    """Whether a name leaves out the place that the unit belongs to: 教育局 or 县教育局 for 临阳县教育局.

    `full` is the same unit as it is named elsewhere, empty where it is not. A name that begins with 县, 市 and the like
    lacks its place by itself.
    """
    name, full = fold(name).text, fold(full).text
    place = place_of(full, vocabulary)
    if place_of(name, vocabulary) or (place and name.startswith(place[:_SHORTEST_PLACE])):
        return False
    seat = next((end for end in vocabulary.region_ends if name.startswith(end)), "")
    if any(name.startswith(word) for word in vocabulary.not_regions):
        seat = ""
    if seat and len(name) > len(seat):
        return True
    rest = iter(full.removeprefix(place))
    return bool(place and name) and all(character in rest for character in name)


def _found(text: str, part: str) -> Iterator[int]:
    """Where `part` stands in `text`."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)
