"""Names of government bodies: whether two of them mean the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def kind_of(name: str, kinds: Mapping[str, Sequence[str]]) -> str:
    """What kind of body a name names, empty where its ending tells none.

    `kinds` are the endings of names by kind; of several endings that fit the longest decides.
    """
    text = fold(name).text
    fitting = ((len(ending), kind) for kind, endings in kinds.items() for ending in endings if text.endswith(ending))
    return max(fitting, default=(0, ""))[1]
