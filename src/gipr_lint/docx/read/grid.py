"""Cells of a table on one grid: spans across and down resolved row by row.

    row 1   甲 (2 columns)   乙 (begins to span down)
    row 2   丙      丁       (continues)

has three columns. 乙 stands in column 3 of row 1 with a rowspan of 2: the continuation in row 2 lies over the same grid
column, although it is the third cell of its row and 乙 the second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.read.merging import CellProperties


class Slot(Struct, gc=False):
    """A cell that is being placed, `row` and `column` from 1."""

    row: int
    column: int
    rowspan: int
    colspan: int
    element: etree._Element
    path: str


class GridBuilder:
    """The grid of one table while its rows come in."""

    __slots__ = ("_above", "columns", "rows", "widths")

    def __init__(self) -> None:
        self.rows = 0
        self.columns = 0
        self.widths: list[int] = []
        self._above: dict[int, Slot] = {}

    def add_row(
        self, cells: Iterable[tuple[etree._Element, str, CellProperties]], before: int, after: int
    ) -> list[Slot]:
        """Place a row of cells (element, path, properties); the slots that begin in it, continuations left out.

        A continuation joins the cell above that takes up the same grid columns; without one it begins a cell.
        """
        self.rows += 1
        column = before + 1
        row: list[tuple[Slot, CellProperties]] = []
        for element, path, properties in cells:
            if properties.across == "continue" and row and row[-1][1].across:
                row[-1][0].colspan += properties.span
            else:
                row.append((Slot(self.rows, column, 1, properties.span, element, path), properties))
            column += properties.span
        begun: list[Slot] = []
        here: dict[int, Slot] = {}
        for slot, properties in row:
            if properties.down is None:
                begun.append(slot)
                continue
            above = self._above.get(slot.column) if properties.down == "continue" else None
            if above is not None and above.colspan == slot.colspan:
                above.rowspan += 1
                here[slot.column] = above
            else:
                here[slot.column] = slot
                begun.append(slot)
        self._above = here
        self.widths.append(column - before - 1)
        self.columns = max(self.columns, column - 1 + after)
        return begun

    def ragged(self) -> tuple[int, ...]:
        """Rows, from 1, whose cells are not together as wide as those of most rows (of the widest, in a tie)."""
        if not self.widths:
            return ()
        usual = max(Counter(self.widths).items(), key=lambda item: (item[1], item[0]))[0]
        return tuple(row for row, width in enumerate(self.widths, 1) if width != usual)
