"""The labels of groups in a recognised form: （三）不予公开 left of its rows, 法人或其他组织 above its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gipr_lint.docx import Cell, Table
from gipr_lint.report.model import FormTable
from gipr_lint.report.tables.grid import distinct
from gipr_lint.report.writing.labels import key, likeness, unnumbered

_ALIKE = 0.5
"""A label at least so like the official one is that one, damaged."""


def damaged_parents(found: FormTable) -> Iterator[tuple[Table, Cell, str]]:
    """The cells that should hold the official label of a group and hold one like it, each with that label."""
    seen: set[Cell] = set()
    for table, cell, expected in _parents(found):
        if cell in seen:
            continue
        seen.add(cell)
        text, official = key(cell.folded.text), key(expected)
        if official not in text and unnumbered(expected) not in text and likeness(text, official) > _ALIKE:
            yield table, cell, expected


def _parents(found: FormTable) -> Iterator[tuple[Table, Cell, str]]:
    """The cells beyond the label of each row and column, with the labels that belong there."""
    for match in found.rows.values():
        if match.label is not None and match.quality != "position":
            row = match.table.grid[match.index][: match.label.column - 1]
            yield from _labelled(match.table, distinct(row), match.line.path[:-1])
    titles = {block.alias: block.title or block.head for block in found.form.blocks}
    for (block, _), match in found.columns.items():
        if match.label is not None and match.quality != "position":
            column = tuple(row[match.index] for row in match.table.grid[: match.label.row - 1])
            yield from _labelled(match.table, distinct(column), (titles[block], *match.line.path[:-1]))


def _labelled(table: Table, cells: Sequence[Cell], path: Sequence[str]) -> Iterator[tuple[Table, Cell, str]]:
    """The cells with their labels, the innermost first; a caption further out is left over."""
    for cell, label in zip(reversed(cells), reversed(path), strict=False):
        if label:
            yield table, cell, label
