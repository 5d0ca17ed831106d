"""Recognising the tables of the form by their labels: whole, in pieces, out of order, slightly damaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct, structs

from gipr_lint.docx import Cell, Table
from gipr_lint.report.model import FormCell, FormTable, LabelMatch, StrayLine
from gipr_lint.report.tables.alignment import Chain, align
from gipr_lint.report.tables.grid import Grid, GridRow, belongs, distinct, parts, read_grid
from gipr_lint.report.tables.labels import Quality, key, likeness, without_remark
from gipr_lint.rulepacks.model import Edition, Form, FormBlock, Line

_ALIKE = 0.6
"""A label at least so like an official one may be that one, damaged."""


def recognise(tables: Sequence[Table], editions: Sequence[Edition], preferred: Edition | None) -> dict[str, FormTable]:
    """The forms found in `tables`, by alias. Of the editions' forms the one that fits best is taken; of
    equals `preferred`, then the newest."""
    grids = [read_grid(table) for table in tables if table.rows * table.columns > 1]
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
    return structs.replace(best, copies=tuple(copy.tables[0] for copy in found if copy is not best))


def _is_likely(found: FormTable) -> bool:
    """Whether enough of the form is there for the rest to count as missing."""
    missing = len(found.missing_rows) + len(found.missing_columns)
    return 2 * (len(found.rows) + len(found.columns)) > missing + len(found.strays)


def _is_whole(found: FormTable) -> bool:
    """Whether nothing is missing and nothing left over, so that no other edition can fit better."""
    return not (found.missing_rows or found.missing_columns or found.strays) and all(
        match.quality in ("official", "style") for match in (*found.rows.values(), *found.columns.values())
    )


def _score(found: FormTable) -> float:
    """How well a form fits: its own labels count whole, damaged ones half, missing and foreign lines against it.

    A line known by its place alone is as bad as one that is missing and a foreign one in its stead.
    """
    worth = {"official": 1.0, "style": 1.0, "variant": 0.95, "drift": 0.5, "position": -2.0}
    own = sum(worth[match.quality] for match in (*found.rows.values(), *found.columns.values()))
    return own - len(found.missing_rows) - len(found.missing_columns) - len(found.strays)


def _match(form: Form, edition: str, grids: Sequence[Grid]) -> FormTable:
    rows: dict[str, LabelMatch] = {}
    columns: dict[tuple[str, str], LabelMatch] = {}
    cells: dict[tuple[str, str], FormCell] = {}
    strays: list[StrayLine] = []
    headers: dict[str, _Header] = {}
    for grid in grids:
        for block, top, bottom in _regions(grid, form):
            _match_region(form, grid, block, (top, bottom), headers, (rows, columns, cells, strays))
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
            if (block.alias, line.alias) not in columns
        ),
        strays=tuple(strays),
    )


def _regions(grid: Grid, form: Form) -> list[tuple[FormBlock, int, int]]:
    """The blocks of a form that stand in a table, each with its first row and the row behind its last, 0-based."""
    if len(form.blocks) == 1:
        only = form.blocks[0]
        tops = [grid.top] if any(row.label for row in only.rows) else _heads_below_figures(grid, only)
        return [(only, top, bottom) for top, bottom in pairwise((*tops, grid.bottom))]
    starts: list[tuple[int, FormBlock | None]] = []
    for index in grid.rows:
        texts = grid.words(index)
        if not texts:
            continue
        title = next((block for block in form.blocks if key(block.title) == texts[0]), None)
        if title is None and len(distinct(grid.table.grid[index])) == 1:
            title = next((b for b in form.blocks if likeness(key(b.title), texts[0]) > 0.8), None)
        if title is not None:
            starts.append((index, title))
        elif any(texts[0] == key(block.corner) for block in form.blocks) and not (
            starts and starts[-1][0] == index - 1
        ):
            starts.append((index, None))
    if not starts or starts[0][0] > grid.top:
        starts.insert(0, (grid.top, None))
    ends = [index for index, _ in starts[1:]] + [grid.bottom]
    regions = []
    for (top, block), bottom in zip(starts, ends, strict=True):
        known = _block_by_rows(grid, form, top, bottom) or block
        if known is not None:
            regions.append((known, top, bottom))
    return regions


def _heads_below_figures(grid: Grid, block: FormBlock) -> list[int]:
    """Where a block without row labels begins, and begins anew because the form was cut to stand in several lines."""
    known = _column_keys(block)
    starts, figures = [grid.top], False
    for index in grid.rows:
        texts = grid.words(index)
        if known.isdisjoint(texts):
            figures = figures or len(texts) < len(distinct(grid.table.grid[index]))
        elif figures:
            starts.append(index)
            figures = False
    return starts


@lru_cache(maxsize=256)
def _column_keys(block: FormBlock) -> frozenset[str]:
    """The keys of all labels above the columns of a block."""
    return frozenset(key(label) for column in block.columns for label in (*column.path, *column.variants))


def _block_by_rows(grid: Grid, form: Form, top: int, bottom: int) -> FormBlock | None:
    """The block whose row labels the region has, word for word or damaged."""
    first = [next((cell for cell in line if grid.is_label(cell)), None) for line in grid.table.grid[top:bottom]]
    texts = [key(cell.folded.text) for cell in first if cell is not None]

    def rate(block: FormBlock) -> float:
        spellings = [key(spelling) for row in block.rows for spelling in (row.label, *row.variants)]
        scores = (max(likeness(text, spelling) for spelling in spellings) for text in texts)
        return sum(score for score in scores if score > _ALIKE)

    best = max(form.blocks, key=rate)
    return best if rate(best) else None


_Found = tuple[
    dict[str, LabelMatch],
    dict[tuple[str, str], LabelMatch],
    dict[tuple[str, str], FormCell],
    list[StrayLine],
]


class _Header(Struct, frozen=True):
    """The columns of a block as its heading rows show them.

    `starts` are the first grid columns of all of them, 0-based, `lines` the recognised ones by their place among these.
    """

    width: int
    starts: tuple[int, ...]
    lines: dict[int, tuple[Line, Quality]]


def _match_region(
    form: Form, grid: Grid, block: FormBlock, span: tuple[int, int], headers: dict[str, _Header], found: _Found
) -> None:
    rows, columns, cells, strays = found
    table, (top, bottom) = grid.table, span
    body = _first_data_row(grid, block, top, bottom)
    heads = [line for line in table.grid[top:body] if _is_head(line, block)]
    label_columns = _label_columns(grid, block, heads, (body, bottom))
    if heads:
        header = headers[block.alias] = _match_columns(grid, block, heads, label_columns)
        strays += _stray_columns(grid, block, heads, header, label_columns)
    else:
        header = _header_before(_same_header(headers, block), block, table, label_columns)
    for place, (line, quality) in header.lines.items():
        index = header.starts[place]
        label = next((h[index] for h in reversed(heads) if grid.is_label(h[index])), None)
        columns.setdefault((block.alias, line.alias), LabelMatch(line, table, index, label, quality))
    for index, (line, quality) in _match_rows(grid, block, body, bottom, label_columns, strays).items():
        if line.alias in rows and any((line.alias, column.alias) in cells for column, _ in header.lines.values()):
            continue
        label = next((c for c in reversed(table.grid[index][:label_columns]) if grid.is_label(c)), None)
        data = _data_of(table.grid[index], label)
        rows.setdefault(line.alias, LabelMatch(line, table, index, label, quality, len(data) == len(header.starts)))
        for column, cell in _by_column(table.grid[index], data, header):
            cells[line.alias, column.alias] = FormCell(form.alias, line, column, table, cell, grid.numbers[cell])


def _is_head(line: GridRow, block: FormBlock) -> bool:
    """Whether a row above the figures has labels of columns: several cells, or one that the form has above all."""
    cells = distinct(line)
    return len(cells) > 1 or (bool(cells) and key(cells[0].folded.text) in _column_keys(block))


def _same_header(headers: dict[str, _Header], block: FormBlock) -> _Header | None:
    """The columns of the block as they were last shown, or those of another block that has the same ones."""
    if block.alias in headers:
        return headers[block.alias]
    own = [column.path for column in block.columns]
    known = reversed(headers.values())
    return next((one for one in known if [line.path for line, _ in one.lines.values()] == own), None)


def _header_before(known: _Header | None, block: FormBlock, table: Table, label_columns: int) -> _Header:
    """The columns of a piece without headings: those of the piece before, or all of the form where the width fits."""
    if known is not None and known.width == table.columns:
        return known
    starts = tuple(range(label_columns, table.columns))
    if len(starts) != len(block.columns):
        return _Header(table.columns, (), {})
    return _Header(table.columns, starts, {place: (line, "position") for place, line in enumerate(block.columns)})


def _data_of(row: GridRow, label: Cell | None) -> list[Cell]:
    """The cells of a row behind its label."""
    return distinct(row[label.column - 1 + label.colspan :] if label is not None else row)


def _by_column(row: GridRow, data: Sequence[Cell], header: _Header) -> Iterator[tuple[Line, Cell]]:
    """The cells of a row by column: in their order where there are as many as columns, else by their place in the grid.

    Rows are often a little wider or narrower than the headings, so that their grid columns do not meet.
    """
    in_order = len(data) == len(header.starts)
    for place, (column, _) in header.lines.items():
        cell = data[place] if in_order else row[header.starts[place]]
        if cell is not None and (in_order or any(cell is own for own in data)):
            yield column, cell


def _first_data_row(grid: Grid, block: FormBlock, top: int, bottom: int) -> int:
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
        if numbers and any(_is_like(text, spelling) for text in grid.words(index) for spelling in spellings):
            return index
    return found


def _is_like(text: str, spelling: str) -> bool:
    return likeness(text, spelling) > _ALIKE or text.endswith(spelling)


def _label_columns(grid: Grid, block: FormBlock, heads: Sequence[GridRow], span: tuple[int, int]) -> int:
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
    known = _column_keys(block)
    figures = grid.table.grid[span[0]] if span[0] < span[1] else ()
    for index, cell in enumerate(figures):
        texts = {key(above.folded.text) for above in distinct(tuple(line[index] for line in heads))}
        if not known.isdisjoint(texts) or not (cell is None or grid.is_label(cell)):
            return index if heads else 0
    return 0


def _match_columns(grid: Grid, block: FormBlock, heads: Sequence[GridRow], label_columns: int) -> _Header:
    starts: list[int] = []
    chains: list[Chain] = []
    known = _column_keys(block)
    for index in range(label_columns, grid.table.columns):
        column = distinct(tuple(line[index] for line in heads))
        if not column:
            continue
        if starts and all(line[starts[-1]] is line[index] for line in heads):
            continue
        starts.append(index)
        chains.append(_whole(tuple(cell.folded.text for cell in column if grid.is_label(cell)), known))
    return _Header(grid.table.columns, tuple(starts), align(chains, block.columns))


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


def _stray_columns(
    grid: Grid, block: FormBlock, heads: Sequence[GridRow], header: _Header, label_columns: int
) -> list[StrayLine]:
    if not header.lines:
        return []
    claimed = {line[header.starts[place]] for place in header.lines for line in heads}
    known = {key(block.corner), *(key(s) for line, _ in header.lines.values() for s in (*line.path, *line.variants))}
    strangers = [
        cell
        for cell in distinct(heads[-1][label_columns:])
        if grid.is_label(cell) and cell not in claimed and key(cell.folded.text) not in known
    ]
    return [StrayLine(grid.table, cell, is_row=False) for cell in strangers]


def _match_rows(
    grid: Grid, block: FormBlock, body: int, bottom: int, label_columns: int, strays: list[StrayLine]
) -> dict[int, tuple[Line, Quality]]:
    if not any(row.label for row in block.rows):
        return {body: (block.rows[0], "official")} if body < bottom else {}
    labels: dict[int, list[Cell]] = {}
    for index, line in enumerate(grid.table.grid[body:bottom], body):
        own = [cell for cell in distinct(line[:label_columns]) if grid.is_label(cell)]
        if len(distinct(line)) > 1 and (own or not all(grid.is_blank(cell) for cell in line)):
            labels[index] = own
    parents = {key(label) for row in block.rows for label in row.path[:-1]} - {key(row.label) for row in block.rows}
    chains: dict[int, Chain] = {}
    every = [tuple(cell.folded.text for cell in own) for own in labels.values()]
    for index, chain in zip(labels, every, strict=True):
        if not chain or key(chain[-1]) not in parents:
            chains[index] = chain
        elif sum(1 for other in every if chain[-1] in other) > 1:
            chains[index] = ()  # the row's own label is lost, and that of its group stands alone
    if len(chains) > len(block.rows):
        _put_together(grid, block, labels, chains)
    indices = list(chains)
    matches = {indices[place]: match for place, match in align(list(chains.values()), block.rows).items()}
    strays += [
        StrayLine(grid.table, labels[index][-1], is_row=True)
        for index in indices
        if index not in matches and labels[index] and not _is_aside(grid, labels[index][-1], grid.table.grid[index])
    ]
    return matches


def _put_together(grid: Grid, block: FormBlock, labels: dict[int, list[Cell]], chains: dict[int, Chain]) -> None:
    """Takes a row without figures, whose label goes on where the row before broke off, as part of that row."""
    known = {key(spelling) for row in block.rows for spelling in (row.label, *row.variants)}
    for before, index in pairwise(list(chains)):
        first, second = chains.get(before, ()), chains[index]
        if first and second and key(first[-1]) not in known and key(first[-1] + second[-1]) in known:
            line = grid.table.grid[index]
            if all(grid.is_blank(cell) for cell in _data_of(line, labels[index][-1])):
                chains[before] = (*first[:-1], first[-1] + second[-1])
                del chains[index]


def _is_aside(grid: Grid, label: Cell, line: GridRow) -> bool:
    """Whether a row holds words, or names who filled in the table, rather than counting something."""
    states = {grid.numbers[cell].state for cell in distinct(line)}
    return states == {"text"} or (":" in label.folded.text and states.isdisjoint(("number", "placeholder")))
