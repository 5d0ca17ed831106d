"""Laying the labels of a table beside those of a form: word for word, then by likeness, then by place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from gipr_lint.report.writing.labels import Quality, folded, key, likeness, unnumbered, without_quotes, without_remark
from gipr_lint.report.writing.ordinals import ordinal
from gipr_lint.rulepacks.model import Line

Chain = tuple[str, ...]
"""The labels of one row or column of a table, outermost first, folded."""

Matches = dict[int, tuple[Line, Quality]]
"""Which chain, by its index, is which line."""
Rate = Callable[[Chain, Line], tuple[float, Quality] | None]
"""How well a chain fits a line, None where it does not."""

_ALIKE = 0.55
"""Labels that are less like each other are those of two lines."""


def align(chains: Sequence[Chain], lines: Sequence[Line]) -> Matches:
    """Which chain (by its index) is which line of the form.

    Each line is given once. Exact labels under the right parents come first, then the right words under another number,
    then exact labels under other parents in the order of the form, then damaged ones, then those whose place among
    recognised neighbours leaves no doubt.
    """
    found: Matches = {}
    _assign_exact(chains, lines, found)
    if len(found) < len(chains):
        _assign_best(chains, lines, found, _same_words)
        _assign_by_order(chains, lines, found)
        _assign_best(chains, lines, found, _alike)
        _assign_by_place(chains, lines, found)
    return found


def _open(lines: Sequence[Line], found: Matches) -> list[Line]:
    taken = {line.alias for line, _ in found.values()}
    return [line for line in lines if line.alias not in taken]


def _parents_fit(chain: Chain, line: Line) -> bool:
    outer = {key(label) for label in chain[:-1]}
    return all(key(label) in outer for label in line.path[:-1])


def _spelling(label: str, line: Line) -> Quality | None:
    if without_quotes(label) == without_quotes(folded(line.label)):
        return "official"
    if any(label == folded(variant) for variant in line.variants):
        return "variant"
    if any(key(label) == key(spelling) for spelling in (line.label, *line.variants)):
        return "style"
    bare = without_remark(label)
    return "style" if bare != label and key(bare) in _keys_without_remark(line) else None


def _keys_without_remark(line: Line) -> list[str]:
    """The keys of the spellings that offices add a remark to; one cut off an official remark is not among them."""
    official = folded(line.label)
    own = () if without_remark(official) != official else line.variants
    return [key(spelling) for spelling in (line.label, *own)]


def _assign_exact(chains: Sequence[Chain], lines: Sequence[Line], found: Matches) -> None:
    """The right label under the right parents."""
    by_key: dict[str, list[Line]] = {}
    for line in lines:
        for spelling in {key(line.label), *map(key, line.variants)} - {""}:
            by_key.setdefault(spelling, []).append(line)
    taken: set[str] = set()
    for index, chain in enumerate(chains):
        if not chain:
            continue
        same = by_key.get(key(chain[-1])) or by_key.get(key(without_remark(chain[-1]))) or []
        for line in same:
            quality = _spelling(chain[-1], line)
            if quality and line.alias not in taken and _parents_fit(chain, line):
                found[index] = (line, quality)
                taken.add(line.alias)
                break


def _same_words(chain: Chain, line: Line) -> tuple[float, Quality] | None:
    """The right words under another number or none, where the parents fit."""
    telling = len(unnumbered(line.label)) > 2 or len(line.path) > 1
    if not telling or unnumbered(chain[-1]) != unnumbered(line.label) or not _parents_fit(chain, line):
        return None
    return 1.0, _damage(chain[-1], line)


def _alike(chain: Chain, line: Line) -> tuple[float, Quality] | None:
    score = likeness(key(chain[-1]), key(line.label))
    if score < _ALIKE:
        return None
    return score + (0.2 if _parents_fit(chain, line) else 0.0), _damage(chain[-1], line)


def _damage(label: str, line: Line) -> Quality:
    """Style where only the number is lacking or written another way."""
    if unnumbered(label) != unnumbered(line.label):
        return "drift"
    number, official = ordinal(label), ordinal(folded(line.label))
    bare = number is None and label[0] == unnumbered(line.label)[0]
    alike = number is not None and official is not None and number.value == official.value != ""
    return "style" if bare or alike else "drift"


def _assign_best(chains: Sequence[Chain], lines: Sequence[Line], found: Matches, rate: Rate) -> None:
    open_lines = _open(lines, found)
    if not open_lines:
        return
    rated = [
        (-rating[0], index, position, line, rating[1])
        for index, chain in enumerate(chains)
        if index not in found and chain and chain[-1]
        for position, line in enumerate(open_lines)
        if (rating := rate(chain, line))
    ]
    given: set[str] = set()
    for _, index, _, line, quality in sorted(rated, key=lambda item: item[:3]):
        if index not in found and line.alias not in given:
            found[index] = (line, quality)
            given.add(line.alias)


def _assign_by_order(chains: Sequence[Chain], lines: Sequence[Line], found: Matches) -> None:
    """Labels that are right but whose parents are lost: the first open line of that label."""
    for index, chain in enumerate(chains):
        if index in found or not chain or not chain[-1]:
            continue
        for line in _open(lines, found):
            quality = _spelling(chain[-1], line)
            if quality:
                found[index] = (line, quality)
                break


def _assign_by_place(chains: Sequence[Chain], lines: Sequence[Line], found: Matches) -> None:
    """Unknown chains between two recognised neighbours, as many as lines are open between those neighbours."""
    order = {line.alias: position for position, line in enumerate(lines)}
    known = [(-1, -1)] + [(index, order[line.alias]) for index, (line, _) in sorted(found.items())]
    known.append((len(chains), len(lines)))
    for (index, position), (next_index, next_position) in pairwise(known):
        between = range(index + 1, next_index)
        open_positions = range(position + 1, next_position)
        if not 0 < len(between) == len(open_positions) <= 3 or (index < 0 and next_index >= len(chains)):
            continue
        for at, line in zip(between, open_positions, strict=True):
            found[at] = (lines[line], "position")
