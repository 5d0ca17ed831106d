"""The smallest set of cells whose change satisfies every equation.

Equations are linear: Σ coefficient · cell + constant = 0, and `residual` is what the left side comes to now. Cells are
opaque keys. Nothing here knows of reports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from fractions import Fraction

Key: TypeAlias = Any
"""What names a cell: anything hashable."""
Number: TypeAlias = "int | Fraction"
Adjustment: TypeAlias = "tuple[tuple[Key, Number], ...]"
"""Cells with what must be added to each, sorted by the order in which the search met them."""

_MOST_CELLS = 3
_MOST_STEPS = 20_000
"""So many wrong cells at once are thought of, and so many sets of them tried, so that no table takes long."""


class Equation(Struct, frozen=True):
    """One identity and by how much it is missed."""

    coefficients: Mapping[Key, Number]
    residual: Number


class Repair(Struct, frozen=True):
    """A group of broken equations, by index, and the smallest changes that put it right: none, one, or alternatives."""

    equations: tuple[int, ...]
    changes: tuple[Adjustment, ...]


def repairs(equations: Sequence[Equation], may_become: Callable[[Key, Number], bool]) -> list[Repair]:
    """The repairs of all broken equations, one for each group that shares cells.

    `may_become(cell, delta)` says whether a cell may be changed by so much.
    """
    using: dict[Key, list[int]] = {}
    for index, equation in enumerate(equations):
        for key in equation.coefficients:
            using.setdefault(key, []).append(index)
    broken = {index for index, equation in enumerate(equations) if equation.residual}
    found = [
        Repair(tuple(sorted(group)), _smallest(equations, using, group, may_become))
        for group in _groups(broken, equations, using)
    ]
    left = [repair for repair in found if not repair.changes]
    if len(left) > 1:
        # wrong cells may make up for each other in an equation that holds, and so belong to groups that share nothing
        together = {index for repair in left for index in repair.equations}
        changes = _smallest(equations, using, together, may_become)
        if changes:
            return [repair for repair in found if repair.changes] + [Repair(tuple(sorted(together)), changes)]
    return found


def _groups(broken: set[int], equations: Sequence[Equation], using: Mapping[Key, list[int]]) -> Iterator[set[int]]:
    left = set(broken)
    while left:
        waiting, group = [min(left)], set()
        while waiting:
            index = waiting.pop()
            if index in left:
                left.remove(index)
                group.add(index)
                waiting += [other for key in equations[index].coefficients for other in using[key] if other in left]
        yield group


def _smallest(
    equations: Sequence[Equation],
    using: Mapping[Key, list[int]],
    group: set[int],
    may_become: Callable[[Key, Number], bool],
) -> tuple[Adjustment, ...]:
    steps = [0]
    for size in range(1, _MOST_CELLS + 1):
        found: dict[frozenset[Key], Adjustment] = {}
        for cells in _hitting(equations, using, frozenset(group), (), size, steps):
            change = _solve(equations, using, cells)
            if change and all(delta and may_become(key, delta) for key, delta in change):
                found.setdefault(frozenset(cells), change)
        if found:
            return tuple(found.values())
        if steps[0] > _MOST_STEPS:
            break
    return ()


def _hitting(
    equations: Sequence[Equation],
    using: Mapping[Key, list[int]],
    open_: frozenset[int],
    chosen: tuple[Key, ...],
    size: int,
    steps: list[int],
) -> Iterator[tuple[Key, ...]]:
    """Sets of `size` cells such that every broken equation has one of them."""
    steps[0] += 1
    if steps[0] > _MOST_STEPS:
        return
    if not open_:
        if len(chosen) == size:
            yield chosen
        return
    if len(chosen) == size:
        return
    index = min(open_, key=lambda i: (len(equations[i].coefficients), i))
    for key in equations[index].coefficients:
        yield from _hitting(equations, using, open_.difference(using[key]), (*chosen, key), size, steps)


def _solve(equations: Sequence[Equation], using: Mapping[Key, list[int]], cells: tuple[Key, ...]) -> Adjustment | None:
    """The one change of `cells` that satisfies every equation they stand in; None where there is no single one."""
    touched = dict.fromkeys(index for key in cells for index in using[key])
    rows = [[*(equations[i].coefficients.get(key, 0) for key in cells), -equations[i].residual] for i in touched]
    for column in range(len(cells)):
        pivot = next((r for r in range(column, len(rows)) if rows[r][column]), None)
        if pivot is None:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        lead = rows[column][column]
        rows[column] = [_divided(value, lead) for value in rows[column]]
        for r, row in enumerate(rows):
            if r != column and row[column]:
                rows[r] = [value - row[column] * base for value, base in zip(row, rows[column], strict=True)]
    if any(row[-1] for row in rows[len(cells) :]):
        return None
    return tuple((key, rows[index][-1]) for index, key in enumerate(cells))


def _divided(value: Number, by: Number) -> Number:
    """The exact quotient; of whole numbers a whole one where it comes out even, as it nearly always does here."""
    if isinstance(value, int) and isinstance(by, int) and value % by == 0:
        return value // by
    from fractions import Fraction  # noqa: PLC0415  (2 ms for the rare amount in decimals)

    return Fraction(value) / by
