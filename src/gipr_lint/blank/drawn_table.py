"""A table as it is drawn: cells on a grid, merged ones with their reach, and none of the words' meaning."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from gipr_lint.errors import DraftError
from gipr_lint.messages import Message

LEFT = "\0<"
UP = "\0^"
"""Merge marks among the texts of a row; no text of a document can hold a NUL."""


class DrawnCell(Struct, frozen=True):
    """A cell with its 0-based place `row`, `column`, and how many rows and columns it reaches over."""

    row: int
    column: int
    text: str
    down: int = 1
    across: int = 1


class DrawnTable(Struct, frozen=True):
    """A drawn table of `height` × `width` positions; a row may stop short, its last positions are then empty."""

    height: int
    width: int
    cells: tuple[DrawnCell, ...]

    def rows(self, first: int, last: int) -> DrawnTable:
        """The part between the 0-based rows `first` and `last` (excluded) as a table of its own.

        A cell that reaches over the edge is cut there and keeps its text in each part.
        """
        cells = []
        for cell in self.cells:
            top, bottom = max(cell.row, first), min(cell.row + cell.down, last)
            if top < bottom:
                cells.append(DrawnCell(top - first, cell.column, cell.text, bottom - top, cell.across))
        return DrawnTable(last - first, self.width, tuple(cells))

    def filled(self) -> list[list[DrawnCell | None]]:
        """The cell over each position, row by row; None where no cell reaches."""
        lines: list[list[DrawnCell | None]] = [[None] * self.width for _ in range(self.height)]
        for cell in self.cells:
            for line in lines[cell.row : cell.row + cell.down]:
                line[cell.column : cell.column + cell.across] = [cell] * cell.across
        return lines


def from_rows(lines: Sequence[Sequence[str | None]]) -> DrawnTable:
    """A grid from rows of texts, where `LEFT` joins a position to the one on its left and `UP` to the one above.

    A merged area is a rectangle: its first row is the text and LEFT marks, each further row begins with UP and goes on
    with LEFT or UP marks. None ends a row before its time. Raises DraftError with the 1-based row and column of a mark
    that joins nothing or makes no rectangle.
    """
    width = max((len(line) for line in lines), default=0)
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for r, line in enumerate(lines):
        for c, text in enumerate(line):
            if text is not None:
                owner[r, c] = _owner(owner, r, c, text)
    areas: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for place, first in owner.items():
        areas.setdefault(first, []).append(place)
    cells = []
    for (r, c), places in areas.items():
        down = max(row for row, _ in places) - r + 1
        across = max(column for _, column in places) - c + 1
        if down * across != len(places):
            raise DraftError(Message("drafts.no-rectangle", {"row": r + 1, "column": c + 1}))
        cells.append(DrawnCell(r, c, lines[r][c] or "", down, across))
    return DrawnTable(len(lines), width, tuple(cells))


def _owner(owner: dict[tuple[int, int], tuple[int, int]], row: int, column: int, text: str) -> tuple[int, int]:
    if text not in (LEFT, UP):
        return row, column
    before = (row, column - 1) if text == LEFT else (row - 1, column)
    if before not in owner:
        place = {"row": row + 1, "column": column + 1}
        raise DraftError(Message("drafts.no-left", place) if text == LEFT else Message("drafts.no-above", place))
    return owner[before]
