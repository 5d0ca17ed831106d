"""The rows of a block: which row of the table is which of the form."""

from __future__ import annotations

from itertools import pairwise

from gipr_lint.docx import Cell
from gipr_lint.report.model import UnknownLine
from gipr_lint.report.tables.alignment import Chain, align
from gipr_lint.report.tables.grid import Grid, GridRow, distinct
from gipr_lint.report.writing.labels import Quality, key
from gipr_lint.rulepacks.model import FormBlock, Line


def match_rows(
    grid: Grid, block: FormBlock, body: int, bottom: int, label_columns: int, unknown_lines: list[UnknownLine]
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
    unknown_lines += [
        UnknownLine(grid.table, labels[index][-1], is_row=True)
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
            if all(grid.is_blank(cell) for cell in data_of(line, labels[index][-1])):
                chains[before] = (*first[:-1], first[-1] + second[-1])
                del chains[index]


def _is_aside(grid: Grid, label: Cell, line: GridRow) -> bool:
    """Whether a row holds words, or names who filled in the table, rather than counting something."""
    states = {grid.numbers[cell].state for cell in distinct(line)}
    return states == {"text"} or (":" in label.folded.text and states.isdisjoint(("number", "placeholder")))


def data_of(row: GridRow, label: Cell | None) -> list[Cell]:
    """The cells of a row after its label."""
    return distinct(row[label.column - 1 + label.colspan :] if label is not None else row)
