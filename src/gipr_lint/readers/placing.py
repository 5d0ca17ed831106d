"""Where the cells of a table stand, as browsers place them: each at the first free position of its row."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from gipr_lint.docx.limits import Limits
from gipr_lint.readers.content import Grid, Slot

_LIMITS = Limits()


class Placed(Struct, frozen=True, eq=False):
    """What stands in a row at a column (from 0): a cell, the continuation of one from above, or nothing."""

    column: int
    across: int
    slot: Slot | None = None
    merged: Literal["", "restart", "continue"] = ""


class PlacedTable(Struct, frozen=True, eq=False):
    """A table whose rows all fill `columns` columns, unless they end before."""

    columns: int
    rows: tuple[tuple[Placed, ...], ...]


def placed(grid: Grid) -> PlacedTable:
    """The table with a place for each cell. A column in which no cell begins is none, and no cell reaches below the
    last row."""
    rows = [row for row in grid.rows if row]
    lines: list[list[tuple[int, int, Slot, bool]]] = []
    open_: dict[int, tuple[int, int, Slot]] = {}
    """By their column the cells from above: how many rows they still reach, how many columns, which."""
    starts: set[int] = set()
    widest = left = 0
    for row in rows:
        line: list[tuple[int, int, Slot, bool]] = []
        taken = {at + more for at, (_, across, _) in open_.items() for more in range(across)}
        line += [(at, across, slot, True) for at, (_, across, slot) in open_.items()]
        opened: dict[int, tuple[int, int, Slot]] = {}
        column = 0
        for slot in row:
            while column in taken:
                column += 1
            across = 1
            most = max(1, min(slot.across, _LIMITS.columns))
            while across < most and column + across not in taken:
                across += 1
            if column >= _MOST_COLUMNS:
                break
            line.append((column, across, slot, False))
            starts.add(column)
            opened[column] = (max(1, slot.down), across, slot)
            column += across
        widest = max([widest, *[at + across for at, across, _, _ in line]])
        lines.append(line)
        open_ = {at: (down - 1, across, slot) for at, (down, across, slot) in (open_ | opened).items() if down > 1}
        left += widest
        if left > _LIMITS.grid_cells:
            break
    return _tidied(lines, sorted(starts), widest)


_MOST_COLUMNS = 200
"""A table is cut there: the widest of the forms has ten columns."""


def _tidied(lines: list[list[tuple[int, int, Slot, bool]]], starts: list[int], widest: int) -> PlacedTable:
    """The table without columns in which no cell begins."""
    index = {}
    count = 0
    known = set(starts)
    for column in range(widest + 1):
        index[column] = count
        count += column in known
    rows = []
    for at, line in enumerate(lines):
        below = {column for column, _, _, continued in lines[at + 1] if continued} if at + 1 < len(lines) else set()
        row: list[Placed] = []
        reached = 0
        for column, across, slot, continued in sorted(line, key=lambda one: one[0]):
            first, end = index[column], max(index[column + across], index[column] + 1)
            if first > reached:
                row.append(Placed(reached, first - reached))
            merged: Literal["", "restart", "continue"] = (
                "continue" if continued else "restart" if column in below else ""
            )
            row.append(Placed(first, end - first, None if continued else slot, merged))
            reached = end
        rows.append(tuple(row))
    return PlacedTable(index.get(widest, 0), tuple(rows))
