"""Names of government bodies: whether two of them mean the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gipr_lint.docx import fold

_GOVERNMENT = "人民政府"
_OFFICES = ("办公室", "政办", "公开办", "服务中心")


def same_unit(one: str, other: str) -> bool:
    """Whether one name is the other, or a short form of it: its characters in the same order (管委会, 管理委员会).

    A superior place in front and an office behind (…市, …办公室) are part of the longer name, and an office of a
    government signs for it. A short form may turn the parts round (云岭市公安局临阳分局, 临阳公安分局) where both end
    alike. A single character more or less is no short form but a slip.
    """
    short, long = sorted((fold(one).text, fold(other).text), key=len)
    if short == long:
        return True
    for name, signer in ((short, long), (long, short)):
        place = name[: -len(_GOVERNMENT)] if name.endswith(_GOVERNMENT) else ""
        if place and place in signer and signer.endswith(_OFFICES):
            return True
    if not short or len(long) - len(short) == 1:
        return False
    if len(short) < len(long) and short[-2:] == long[-2:]:
        return all(short.count(character) <= long.count(character) for character in short)
    rest = iter(long)
    return all(character in rest for character in short)


_KIND = "kind_"


def kind_of(name: str, vocabulary: Mapping[str, Sequence[str]]) -> str:
    """What kind of body a name names, empty where its ending tells none.

    A kind is a list `kind_…` of endings in the vocabulary; of several endings that fit the longest decides.
    """
    text = fold(name).text
    fitting = (
        (len(ending), entry.removeprefix(_KIND))
        for entry, endings in vocabulary.items()
        if entry.startswith(_KIND)
        for ending in endings
        if text.endswith(ending)
    )
    return max(fitting, default=(0, ""))[1]
