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
    """The choice that `word` is but for capitals and full-width characters; else the one most like it, of several the
    one with most characters in their places. None where none is like it."""
    from difflib import SequenceMatcher, get_close_matches  # noqa: PLC0415 - 2 ms that only errors need
    from unicodedata import normalize  # noqa: PLC0415

    word, known = word[:100], sorted(set(choices))
    plain = normalize("NFKC", word).casefold()
    found = [choice for choice in known if choice.casefold() == plain] or get_close_matches(word, known, 50, 0.65)
    likeness = [SequenceMatcher(None, choice, word).ratio() for choice in found]
    best = [choice for choice, ratio in zip(found, likeness, strict=True) if ratio == max(likeness)]
    return max(best, key=lambda choice: sum(map(str.__eq__, choice, word)), default=None)
