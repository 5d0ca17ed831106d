"""Which sentence of a report is which of its draft: those that are the same, that were moved, that were changed."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from gipr_lint.checks.sentences import Sentence, joined

_ALIKE = 0.5
"""From this likeness on two sentences are one that was changed, …"""
_ELSEWHERE = 0.75
"""… and from this on where they stand in different places."""
_MOST = 60
"""Of so many sentences in a row that differ each is held against each."""
_LONGEST = 3000
"""So many words and numbers are held against each other at once."""
_TOLD = 6
"""A sentence of fewer words may stand anywhere: nothing is said where one is moved."""


class Alignment(Struct, frozen=True):
    """`changed` are sentences of the draft with those that stand for them, `moved` the same sentences at another place,
    `lost` those of the draft alone with the last sentence before them, `added` those of the report alone."""

    changed: tuple[tuple[tuple[Sentence, ...], tuple[Sentence, ...]], ...]
    moved: tuple[tuple[Sentence, Sentence], ...]
    lost: tuple[tuple[Sentence, Sentence | None], ...]
    added: tuple[Sentence, ...]


def aligned(draft: Sequence[Sentence], published: Sequence[Sentence]) -> Alignment:
    """The sentences of both held against each other."""
    changed: list[tuple[tuple[Sentence, ...], tuple[Sentence, ...]]] = []
    blocks = list(_blocks(draft, published))
    moved, taken = _moved(blocks)
    lost: list[tuple[Sentence, Sentence | None]] = []
    added: list[Sentence] = []
    for before, after, last in blocks:
        left = [one for one in before if one not in taken]
        right = [one for one in after if one not in taken]
        pairs, gone, new = _paired(left, right)
        changed += pairs
        lost += [(one, last) for one in gone]
        added += new
    for one, _ in list(lost):
        found = max(added, key=lambda other: _likeness(one, other), default=None)
        if found is not None and _likeness(one, found) >= _ELSEWHERE:
            changed.append(((one,), (found,)))
            added.remove(found)
            lost = [pair for pair in lost if pair[0] is not one]
    told = tuple(pair for pair in moved if len(pair[0].tokens) >= _TOLD)
    return Alignment(tuple(changed), told, tuple(lost), tuple(added))


_Block = tuple[Sequence[Sentence], Sequence[Sentence], Sentence | None]
"""What differs between two places where both say the same, and the last sentence of the report before that."""


def _blocks(draft: Sequence[Sentence], published: Sequence[Sentence]) -> list[_Block]:
    matcher = SequenceMatcher(None, [one.key for one in draft], [one.key for one in published], autojunk=False)
    blocks: list[_Block] = []
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        before, after = draft[i1:i2], published[j1:j2]
        if operation != "equal" and joined(before) != joined(after):
            blocks.append((before, after, published[j1 - 1] if j1 else None))
    return blocks


def _moved(blocks: Sequence[_Block]) -> tuple[list[tuple[Sentence, Sentence]], set[Sentence]]:
    """The same sentences in different blocks, each with the other; and all of them."""
    there: dict[tuple[str, ...], list[Sentence]] = {}
    for _, after, _ in blocks:
        for one in after:
            there.setdefault(one.key, []).append(one)
    moved = []
    taken: set[Sentence] = set()
    for before, _, _ in blocks:
        for one in before:
            if there.get(one.key):
                other = there[one.key].pop(0)
                moved.append((one, other))
                taken.update((one, other))
    return moved, taken


_Pairs = list[tuple[tuple[Sentence, ...], tuple[Sentence, ...]]]


def _paired(
    left: Sequence[Sentence], right: Sequence[Sentence]
) -> tuple[_Pairs, Sequence[Sentence], Sequence[Sentence]]:
    """Sentences of both sides that are the same but for what was changed in them, in order; and those that are left.

    Where one side has parted a sentence in two, or joined two, all of the block are held together.
    """
    if not left or not right:
        return [], left, right
    if joined(left) == joined(right):
        return [], (), ()
    if len(left) != len(right) and _ratio(joined(left), joined(right)) >= _ELSEWHERE:
        whole = _by_likeness(left, right)
        if len(whole) < min(len(left), len(right)):
            return [(tuple(left), tuple(right))], (), ()
    pairs = _by_likeness(left, right)
    taken = {one for pair in pairs for one in pair}
    gone = [one for one in left if one not in taken]
    new = [one for one in right if one not in taken]
    return [((one,), (other,)) for one, other in pairs], gone, new


def _by_likeness(left: Sequence[Sentence], right: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """The pairs in order that have most in common, none of them less than `_ALIKE`."""
    if len(left) > _MOST or len(right) > _MOST:
        return [(one, other) for one, other in zip(left, right, strict=False) if _likeness(one, other) >= _ALIKE]
    alike = [[_likeness(one, other) for other in right] for one in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            here = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _ALIKE else 0.0
            best[i][j] = max(here, best[i + 1][j], best[i][j + 1])
    pairs = []
    i = j = 0
    while i < len(left) and j < len(right):
        if alike[i][j] >= _ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            pairs.append((left[i], right[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(one: Sentence, other: Sentence) -> float:
    return _ratio(one.key, other.key)


def _ratio(one: Sequence[str], other: Sequence[str]) -> float:
    """How much two texts have in common, from 0 to 1."""
    if len(one) > _LONGEST or len(other) > _LONGEST:
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()
