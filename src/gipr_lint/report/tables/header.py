"""The headings of a block: where its figures begin, which grid columns hold row labels, which are its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.docx import Cell, Table
from gipr_lint.report.model import UnknownLine
from gipr_lint.report.tables.alignment import Chain, align
from gipr_lint.report.tables.grid import Grid, GridRow, column_keys, distinct
from gipr_lint.report.writing.labels import Quality, key, likeness, without_remark
from gipr_lint.rulepacks.model import FormBlock, Line

_ALIKE = 0.6
"""A label at least so like an official one may be that one, damaged."""


class Header(Struct, frozen=True):
    """The columns of a block as its heading rows show them.

    `starts` are the first grid columns of all of them, 0-based, `lines` the recognised ones by their place among these.
    """

    width: int
    starts: tuple[int, ...]
    lines: dict[int, tuple[Line, Quality]]


def first_data_row(grid: Grid, block: FormBlock, top: int, bottom: int) -> int:
    """The first grid row, 0-based, that is one of the block's; the one below the headings where rows have no label."""
    spellings = {key(s) for row in block.rows for s in (*row.path[:1], row.label, *row.variants)} - {""}
    for index in range(top, bottom):
        cells = distinct(grid.table.grid[index])
        texts = [key(without_remark(cell.folded.text)) for cell in cells if grid.is_label(cell)]
        if spellings and any(text in spellings for text in texts):
            return _with_damaged_above(grid, spellings, top, index)
        numbers = [c for c in cells if grid.numbers[c].state in ("number", "placeholder")]
        if not spellings and index > top and (not texts or (numbers and 2 * len(texts) < len(cells))):
            return index
    return _with_damaged_above(grid, spellings, top, bottom)


def _with_damaged_above(grid: Grid, spellings: set[str], top: int, found: int) -> int:
    """The row `found`, or one above it that holds a figure and a label that is like one of the block's or has it."""
    for index in range(top + 1, found):
        cells = distinct(grid.table.grid[index])
        numbers = any(grid.numbers[cell].state in ("number", "blank", "placeholder") for cell in cells[1:])
        if numbers and any(is_like(text, spelling) for text in grid.words(index) for spelling in spellings):
            return index
    return found


def is_like(text: str, spelling: str) -> bool:
    return likeness(text, spelling) > _ALIKE or text.endswith(spelling)


def is_head(line: GridRow, block: FormBlock) -> bool:
    """Whether a row above the figures has labels of columns: several cells, or one that the form has above all."""
    cells = distinct(line)
    return len(cells) > 1 or (bool(cells) and key(cells[0].folded.text) in column_keys(block))


def label_columns_of(grid: Grid, block: FormBlock, heads: Sequence[GridRow], span: tuple[int, int]) -> int:
    """How many grid columns on the left hold the labels of rows: as many as the corner has, else as most rows have."""
    if all(not row.label for row in block.rows):
        return _columns_of_remarks(grid, block, heads, span)
    corner = heads[0][0] if heads else None
    if corner is not None and corner.colspan > 1 and key(block.corner) == key(corner.folded.text):
        return corner.colspan
    spellings = {key(s) for row in block.rows for s in (*row.path, *row.variants)} - {""}
    reach = Counter(
        max(cell.column - 1 + cell.colspan for cell in known)
        for line in grid.table.grid[span[0] : span[1]]
        if (known := [c for c in distinct(line) if grid.is_label(c) and key(c.folded.text) in spellings])
    )
    return max(reach, key=reach.__getitem__, default=1)


def _columns_of_remarks(grid: Grid, block: FormBlock, heads: Sequence[GridRow], span: tuple[int, int]) -> int:
    """How many grid columns stand left of the figures of a row that the form gives no label, such as 项目 and 件数."""
    known = column_keys(block)
    figures = grid.table.grid[span[0]] if span[0] < span[1] else ()
    for index, cell in enumerate(figures):
        texts = {key(above.folded.text) for above in distinct(tuple(line[index] for line in heads))}
        if not known.isdisjoint(texts) or not (cell is None or grid.is_label(cell)):
            return index if heads else 0
    return 0


def match_columns(grid: Grid, block: FormBlock, heads: Sequence[GridRow], label_columns: int) -> Header:
    starts: list[int] = []
    chains: list[Chain] = []
    known = column_keys(block)
    for index in range(label_columns, grid.table.columns):
        column = distinct(tuple(line[index] for line in heads))
        if not column:
            continue
        if starts and all(line[starts[-1]] is line[index] for line in heads):
            continue
        starts.append(index)
        chains.append(_whole(tuple(cell.folded.text for cell in column if grid.is_label(cell)), known))
    return Header(grid.table.columns, tuple(starts), align(chains, block.columns))


def _whole(chain: Chain, known: frozenset[str]) -> Chain:
    """The labels above a column, those put together that were cut in two to stand in two rows: 商业 over 企业."""
    if not chain or key(chain[-1]) in known:
        return chain
    labels: list[str] = []
    rest = list(chain)
    while rest:
        cut = next((at for at in range(1, len(rest) + 1) if key("".join(rest[:at])) in known), 1)
        labels.append("".join(rest[:cut]))
        del rest[:cut]
    return tuple(labels)


def same_header(headers: dict[str, Header], block: FormBlock) -> Header | None:
    """The columns of the block as they were last shown, or those of another block that has the same ones."""
    if block.alias in headers:
        return headers[block.alias]
    own = [column.path for column in block.columns]
    known = reversed(headers.values())
    return next((one for one in known if [line.path for line, _ in one.lines.values()] == own), None)


def header_before(known: Header | None, block: FormBlock, table: Table, label_columns: int) -> Header:
    """The columns of a piece without headings: those of the piece before, or all of the form where the width fits."""
    if known is not None and known.width == table.columns:
        return known
    starts = tuple(range(label_columns, table.columns))
    if len(starts) != len(block.columns):
        return Header(table.columns, (), {})
    return Header(table.columns, starts, {place: (line, "position") for place, line in enumerate(block.columns)})


def by_column(row: GridRow, data: Sequence[Cell], header: Header) -> Iterator[tuple[Line, Cell]]:
    """The cells of a row by column: in their order where there are as many as columns, else by their place in the grid.

    Rows are often a little wider or narrower than the headings, so that their grid columns do not meet.
    """
    in_order = len(data) == len(header.starts)
    for place, (column, _) in header.lines.items():
        cell = data[place] if in_order else row[header.starts[place]]
        if cell is not None and (in_order or any(cell is own for own in data)):
            yield column, cell


def unknown_columns(
    grid: Grid, block: FormBlock, heads: Sequence[GridRow], header: Header, label_columns: int
) -> list[UnknownLine]:
    if not header.lines:
        return []
    claimed = {line[header.starts[place]] for place in header.lines for line in heads}
    known = {key(block.corner), *(key(s) for line, _ in header.lines.values() for s in (*line.path, *line.variants))}
    strangers = [
        cell
        for cell in distinct(heads[-1][label_columns:])
        if grid.is_label(cell) and cell not in claimed and key(cell.folded.text) not in known
    ]
    return [UnknownLine(grid.table, cell, is_row=False) for cell in strangers]
