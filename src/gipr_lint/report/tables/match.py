"""Recognising the tables of the form by their labels: whole, in pieces, out of order, slightly damaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import structs

from gipr_lint.docx import Table
from gipr_lint.report.model import FormCell, FormTable, LabelMatch, UnknownLine
from gipr_lint.report.tables.grid import Grid, belongs, parts, read_grid
from gipr_lint.report.tables.header import (
    Header,
    by_column,
    first_data_row,
    header_before,
    is_head,
    label_columns_of,
    match_columns,
    same_header,
    unknown_columns,
)
from gipr_lint.report.tables.regions import regions
from gipr_lint.report.tables.rows import data_of, match_rows
from gipr_lint.rulepacks.model import Edition, Form, FormBlock, Line, Vocabulary

_ENOUGH_ROWS = 3
"""In so many rows a cell that none of them has is a column that is missing, in fewer the rows lack a cell each."""


def match_forms(
    tables: Sequence[Table], editions: Sequence[Edition], preferred: Edition | None, vocabulary: Vocabulary
) -> dict[str, FormTable]:
    """The forms found in `tables`, by alias. Of the editions' forms the one that fits best is taken; of
    equals `preferred`, then the newest."""
    grids = [read_grid(table, vocabulary) for table in tables if table.rows * table.columns > 1]
    ordered = sorted(editions, key=lambda edition: (edition is not preferred, -edition.applies.first))
    chosen: dict[str, FormTable] = {}
    scores: dict[str, float] = {}
    for edition in ordered:
        pieces = [piece for grid in grids for piece in parts(grid, edition)]
        for alias, form in edition.forms.items():
            if alias in chosen and _is_whole(chosen[alias]):
                continue
            own = [grid for grid in pieces if belongs(grid, form, edition)]
            if not own:
                continue
            found = _best_copy(form, edition.name, own)
            score = _score(found)
            if _is_likely(found) and (alias not in chosen or score > scores[alias]):
                chosen[alias], scores[alias] = found, score
    return chosen


def _best_copy(form: Form, edition: str, grids: Sequence[Grid]) -> FormTable:
    """The form as its pieces give it; of several copies of the whole form the one that is filled in and fits best."""
    copies: list[list[Grid]] = []
    cells: set[tuple[str, str]] = set()
    for grid in grids:
        own = set(_match(form, edition, [grid]).cells) if len(grids) > 1 else set()
        if copies and 2 * len(own & cells) <= len(own):
            copies[-1].append(grid)
            cells |= own
        else:
            copies.append([grid])
            cells = own
    found = [_match(form, edition, copy) for copy in copies]
    best = max(found, key=lambda copy: (not copy.is_empty, _score(copy)))
    if len(found) == 1:
        return best
    return structs.replace(best, copies=tuple(copy for copy in found if copy is not best))


def _is_likely(found: FormTable) -> bool:
    """Whether enough of the form is there for the rest to count as missing."""
    missing = len(found.missing_rows) + len(found.missing_columns)
    return 2 * (len(found.rows) + len(found.columns)) > missing + len(found.unknown_lines)


def _is_whole(found: FormTable) -> bool:
    """Whether nothing is missing and nothing left over, so that no other edition can fit better."""
    return not (found.missing_rows or found.missing_columns or found.unknown_lines) and all(
        match.quality in ("official", "style") for match in (*found.rows.values(), *found.columns.values())
    )


def _score(found: FormTable) -> float:
    """How well a form fits: its own labels count whole, damaged ones half, missing and foreign lines against it.

    A line known by its place alone is as bad as one that is missing and a foreign one in its stead.
    """
    worth = {"official": 1.0, "style": 1.0, "variant": 0.95, "drift": 0.5, "position": -2.0}
    own = sum(worth[match.quality] for match in (*found.rows.values(), *found.columns.values()))
    return own - len(found.missing_rows) - len(found.missing_columns) - len(found.unknown_lines)


def _match(form: Form, edition: str, grids: Sequence[Grid]) -> FormTable:
    rows: dict[str, LabelMatch] = {}
    columns: dict[tuple[str, str], LabelMatch] = {}
    cells: dict[tuple[str, str], FormCell] = {}
    unknown_lines: list[UnknownLine] = []
    headers: dict[str, Header] = {}
    for grid in grids:
        for block, top, bottom in regions(grid, form):
            _match_region(form, grid, block, (top, bottom), headers, (rows, columns, cells, unknown_lines))
    return FormTable(
        form=form,
        edition=edition,
        tables=tuple(grid.table for grid in grids),
        rows=rows,
        columns=columns,
        cells=cells,
        missing_rows=tuple(line for line in form.rows.values() if line.alias not in rows),
        missing_columns=tuple(
            (block.alias, line)
            for block in form.blocks
            if any(row.alias in rows for row in block.rows)
            for line in block.columns
            if (block.alias, line.alias) not in columns or _is_bare(block, line, rows, cells)
        ),
        unknown_lines=tuple(unknown_lines),
        top=grids[0].top,
    )


def _is_bare(
    block: FormBlock, column: Line, rows: Mapping[str, LabelMatch], cells: Mapping[tuple[str, str], FormCell]
) -> bool:
    """Whether a column has its heading but no row a cell for it, as where a column was cut out of the rows alone."""
    own = [row.alias for row in block.rows if row.alias in rows]
    return len(own) >= _ENOUGH_ROWS and not any((row, column.alias) in cells for row in own)


_Found = tuple[
    dict[str, LabelMatch],
    dict[tuple[str, str], LabelMatch],
    dict[tuple[str, str], FormCell],
    list[UnknownLine],
]


def _match_region(
    form: Form, grid: Grid, block: FormBlock, span: tuple[int, int], headers: dict[str, Header], found: _Found
) -> None:
    rows, columns, cells, unknown_lines = found
    table, (top, bottom) = grid.table, span
    body = first_data_row(grid, block, top, bottom)
    heads = [line for line in table.grid[top:body] if is_head(line, block)]
    label_columns = label_columns_of(grid, block, heads, (body, bottom))
    if heads:
        header = headers[block.alias] = match_columns(grid, block, heads, label_columns)
        unknown_lines += unknown_columns(grid, block, heads, header, label_columns)
    else:
        header = header_before(same_header(headers, block), block, table, label_columns)
    for place, (line, quality) in header.lines.items():
        index = header.starts[place]
        label = next((h[index] for h in reversed(heads) if grid.is_label(h[index])), None)
        columns.setdefault((block.alias, line.alias), LabelMatch(line, table, index, label, quality))
    for index, (line, quality) in match_rows(grid, block, body, bottom, label_columns, unknown_lines).items():
        if line.alias in rows and any((line.alias, column.alias) in cells for column, _ in header.lines.values()):
            continue
        label = next((c for c in reversed(table.grid[index][:label_columns]) if grid.is_label(c)), None)
        data = data_of(table.grid[index], label)
        rows.setdefault(line.alias, LabelMatch(line, table, index, label, quality, len(data) == len(header.starts)))
        for column, cell in by_column(table.grid[index], data, header):
            cells[line.alias, column.alias] = FormCell(form.alias, line, column, table, cell, grid.numbers[cell])
