"""The lines of a document as `show --text` prints them, and where on them a finding stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from gipr_lint.findings import Location
from gipr_lint.output.common.terminal import harmless
from gipr_lint.views import ShownCell, ShownParagraph, ShownTable, View

_BREAKS = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_BREAK = "⏎"


class Region(Struct, frozen=True):
    """A place on a line: its number and the half-open columns, all counted from 1 in code points; `end` is None for a
    line as a whole."""

    line: int
    column: int = 1
    end: int | None = None


class Lines:
    """The lines of a document: one a paragraph, one a row of a table, whose cells are parted by tabs.

    A break inside a paragraph or between those of a cell is `⏎`, and what steers a screen is made harmless, character
    by character. A cell that reaches down from the row above is empty. Tables in cells follow the row in which they
    stand; foot and end notes, headers and footers come last.
    """

    def __init__(self, view: View) -> None:
        self.lines: list[str] = []
        self._starts: dict[str, tuple[int, int]] = {}
        """By the paths of paragraphs and cells, the line and the column at which their text begins."""
        self._blocks: dict[int, int] = {}
        """By blocks of the body, the number of their last line."""
        self._title = 0
        for block in (*view.blocks, *view.notes, *view.margins):
            self._add(block)
            if block.block:
                self._blocks[block.block] = len(self.lines)

    def region(self, place: Location) -> Region:
        """Where a place is; the line of the title for one that is nowhere in the text."""
        start = self._starts.get(place.path or "")
        if start is None:
            return Region(self._blocks.get(place.block or 0) or self._title or 1)
        line, column = start
        if place.start is None or place.end is None:
            return Region(line, column + 1, column + 1 + len(place.text or ""))
        return Region(line, column + 1 + place.start, column + 1 + place.end)

    def _add(self, block: ShownParagraph | ShownTable) -> None:
        if isinstance(block, ShownTable):
            self._add_rows(block)
            return
        self._starts[block.path] = len(self.lines) + 1, len(block.label)
        self.lines.append(_line(block.label + block.text))
        if block.role == "title":
            self._title = self._title or len(self.lines)

    def _add_rows(self, table: ShownTable) -> None:
        above: dict[int, int] = {}
        """By the column where a cell begins that reaches down, its last row."""
        for number, row in enumerate(table.rows, start=1):
            above = {column: last for column, last in above.items() if last >= number}
            cells: dict[int, ShownCell | None] = {**dict.fromkeys(above), **{cell.column: cell for cell in row}}
            self._add_row([cells[column] for column in sorted(cells)])
            above |= {cell.column: number + cell.rowspan - 1 for cell in row if cell.rowspan > 1}

    def _add_row(self, cells: Iterable[ShownCell | None]) -> None:
        texts: list[str] = []
        at, number = 0, len(self.lines) + 1
        inner: list[ShownTable] = []
        for cell in cells:
            text = _line(cell.text) if cell else ""
            if cell:
                self._start_cell(cell, number, at)
                inner += [block for block in cell.blocks if isinstance(block, ShownTable)]
            texts.append(text)
            at += len(text) + 1
        self.lines.append("\t".join(texts))
        for table in inner:
            self._add_rows(table)

    def _start_cell(self, cell: ShownCell, line: int, at: int) -> None:
        self._starts[cell.path] = line, at
        for paragraph in cell.paragraphs:
            self._starts[paragraph.path] = line, at
            at += len(paragraph.text) + 1


def _line(text: str) -> str:
    return harmless(_BREAKS.sub(_BREAK, text))
