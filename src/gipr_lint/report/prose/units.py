"""Names of government bodies: whether two of them mean the same one."""

from __future__ import annotations

from gipr_lint.docx import fold
from gipr_lint.report.writing.places import SHORTEST_PLACE, place_of
from gipr_lint.rulepacks.model import Vocabulary


def same_unit(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether one name is the other, or a short form of it: its characters in the same order (管委会, 管理委员会).

    A superior place in front and an office behind (…市, …办公室) are part of the longer name, and an office of a
    government signs for it. A short form may turn the parts round (云岭市公安局临阳分局, 临阳公安分局) where both end
    alike. A single character more or less is no short form but a slip, and a name without one of its fields is another
    (教育局 for 教育和体育局).
    """
    short, long = sorted((fold(one).text, fold(other).text), key=len)
    if short == long:
        return True
    if not short:
        return False
    if _signs_for(short, long, vocabulary) or _signs_for(long, short, vocabulary):
        return True
    if _is_town_of(short, long, vocabulary) or _is_town_of(long, short, vocabulary):
        return True
    if _is_short_for(short, long):
        return len(long) - len(short) > 1 and not _lacks_field(short, long, vocabulary)
    turned = len(short) < len(long) and short[-2:] == long[-2:]
    return turned and all(short.count(character) <= long.count(character) for character in short)


def _lacks_field(short: str, long: str, vocabulary: Vocabulary) -> bool:
    """Whether all that a short name leaves out behind its place is a field that is joined to another one."""
    ends = range(SHORTEST_PLACE + 1, len(long))
    starts = [at for joint in vocabulary.unit_joints if (at := long.find(joint)) >= 0]
    left = ((start, end) for start in starts for end in ends if end - start > 2 and len(long) - end < len(short))
    return any((long[:start] + long[end:]).endswith(short) for start, end in left)


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


def _is_town_of(town: str, name: str, vocabulary: Vocabulary) -> bool:
    """Whether the name of a town with its county means the body of that town: 青溪市小板镇, 小板镇人民政府."""
    seat = next((seat for seat in vocabulary.seats if name.endswith(seat)), "")
    place = name.removesuffix(seat)
    superior = town.removesuffix(place)
    return bool(seat and place and superior) and superior != town and place_of(superior, vocabulary) == superior


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


def lacks_place(name: str, full: str, vocabulary: Vocabulary) -> bool:
    """Whether a name leaves out the place that the unit belongs to: 教育局 or 县教育局 for 临阳县教育局.

    `full` is the same unit as it is named elsewhere, empty where it is not. A name that begins with 县, 市 and the like
    lacks its place by itself, and so does one that bureaus have everywhere.
    """
    name, full = fold(name).text, fold(full).text
    place = place_of(full, vocabulary)
    if place_of(name, vocabulary) or (place and name.startswith(place[:SHORTEST_PLACE])):
        return False
    if name in vocabulary.bare_units and full in ("", name):
        return True
    seat = next((end for end in vocabulary.region_ends if name.startswith(end)), "")
    if any(name.startswith(word) for word in vocabulary.not_regions):
        seat = ""
    if seat and len(name) > len(seat):
        return True
    rest = full.removeprefix(place)
    return bool(place and name) and any(_is_short_for(own, rest) for own in (name, name[1:]) if own)


def _is_short_for(short: str, name: str) -> bool:
    """Whether all characters of one name stand in the other, in the same order."""
    rest = iter(name)
    return all(character in rest for character in short)
