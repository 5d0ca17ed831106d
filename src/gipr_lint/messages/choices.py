"""Which of the names that there are may have been meant by one that there is not."""

from __future__ import annotations

from collections.abc import Iterable

from gipr_lint.messages import NOTHING, Message

_MOST = 30
"""So many choices are listed."""


def hint(near: str | None, choices: Iterable[str], *, listed: bool = True) -> Message:
    """Asks whether the choice that resembles `near` is meant; where none does, says with `listed` what there is."""
    known = sorted(set(choices))
    if near and (meant := closest(near, known)):
        return Message("hints.meant", {"meant": meant})
    if not known or not listed:
        return NOTHING
    if len(known) > _MOST:
        return Message("hints.choices-of-many", {"choices": tuple(known[:_MOST]), "count": len(known)})
    return Message("hints.choices", {"choices": tuple(known)})


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, of several the one with most characters in their places; None where none is."""
    from difflib import SequenceMatcher, get_close_matches  # noqa: PLC0415 - 2 ms that only errors need

    word = word[:100]
    found = get_close_matches(word, sorted(set(choices)), n=50, cutoff=0.65)
    likeness = [SequenceMatcher(None, choice, word).ratio() for choice in found]
    best = [choice for choice, ratio in zip(found, likeness, strict=True) if ratio == max(likeness)]
    return max(best, key=lambda choice: sum(map(str.__eq__, choice, word)), default=None)
