"""The grids of a document's tables, and which form of an edition each of them, or each part of one, belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from msgspec import Struct, structs

from gipr_lint.docx import Cell, Table
from gipr_lint.report.writing.labels import key
from gipr_lint.report.writing.numbers import CellNumber, read_number
from gipr_lint.rulepacks.model import Edition, Form, FormBlock, Vocabulary

_TELLING = 8
"""A label of so many characters says by itself which form a table belongs to."""

GridRow = tuple[Cell | None, ...]


def distinct(line: GridRow) -> list[Cell]:
    """The different cells of a grid row or column in order; a cell counts again only if another stands between."""
    cells: list[Cell] = []
    for cell in line:
        if cell is not None and (not cells or cells[-1] is not cell):
            cells.append(cell)
    return cells


class Grid(Struct, frozen=True):
    """A table, or the rows of it that belong together, with what its cells are, worked out once for every form."""

    table: Table
    numbers: dict[Cell, CellNumber]
    labels: frozenset[str]
    """The keys of all cells that hold words."""
    top: int
    bottom: int
    """The first row and the one after the last, 0-based."""

    @property
    def rows(self) -> range:
        """Their indices in the table."""
        return range(self.top, self.bottom)

    def words(self, index: int) -> list[str]:
        """The keys of the labels in a row."""
        return [key(cell.folded.text) for cell in distinct(self.table.grid[index]) if self.is_label(cell)]

    def is_blank(self, cell: Cell | None) -> bool:
        """Whether nothing is written at a place."""
        return cell is None or self.numbers[cell].state == "blank"

    def is_label(self, cell: Cell | None) -> bool:
        """Whether words are written at a place."""
        return cell is not None and self.numbers[cell].state == "text"


def read_grid(table: Table, vocabulary: Vocabulary) -> Grid:
    """The whole table as a grid."""
    numbers = {cell: read_number(cell.text, vocabulary) for cell in table.cells}
    labels = frozenset(key(cell.folded.text) for cell in table.cells if numbers[cell].state == "text")
    return Grid(table, numbers, labels, 0, table.rows)


def parts(grid: Grid, edition: Edition) -> list[Grid]:
    """The parts of a table in which several forms, or copies of one, stand one below the other.

    Each has the headings before it."""
    own = _own_labels(edition)
    present = [alias for alias, labels in own.items() if len(grid.labels & labels) > 1]
    if len(present) < 2:
        return _copies(grid, edition.forms[present[0]], own[present[0]]) if present else [grid]
    starts: list[int] = []
    current, heading = "", grid.top
    for index in grid.rows:
        texts = grid.words(index)
        hits, alias = max((len(labels.intersection(texts)), alias) for alias, labels in own.items())
        if hits and alias != current:
            starts.append(heading)
            current = alias
        if hits or len(texts) < len(distinct(grid.table.grid[index])):
            heading = index + 1
    return _cut(grid, starts)


def _copies(grid: Grid, form: Form, own: frozenset[str]) -> list[Grid]:
    """The copies of a form that were joined to one table, or the whole where its header alone is repeated."""
    if len(grid.rows) < 2 * sum(len(block.rows) for block in form.blocks):
        return [grid]
    hits = {index: own.intersection(grid.words(index)) for index in grid.rows}
    first = next(filter(None, hits.values()))
    below = next(index for index, labels in hits.items() if labels == first) - grid.top
    copies = _cut(grid, [index - below for index, labels in hits.items() if labels == first])
    every = grid.labels & own
    return copies if all(5 * len(copy.labels & own) > 4 * len(every) for copy in copies) else [grid]


def _cut(grid: Grid, starts: Sequence[int]) -> list[Grid]:
    """A table cut before these rows."""
    return [
        structs.replace(
            grid, labels=frozenset(chain.from_iterable(map(grid.words, range(top, end)))), top=top, bottom=end
        )
        for top, end in pairwise((*starts, grid.bottom))
    ]


@lru_cache(maxsize=64)
def _own_labels(edition: Edition) -> Mapping[str, frozenset[str]]:
    """By form the keys of its labels that no other form of the edition has."""
    every = {alias: frozenset(_keys(form)) for alias, form in edition.forms.items()}
    return {
        alias: labels.difference(*(others for name, others in every.items() if name != alias))
        for alias, labels in every.items()
    }


def _keys(form: Form) -> set[str]:
    found = {key(block.title) for block in form.blocks}
    for block in form.blocks:
        for line in (*block.rows, *block.columns):
            found.update(key(label) for label in (*line.path, *line.variants))
    return found - {""}


def belongs(grid: Grid, form: Form, edition: Edition) -> bool:
    """Whether the labels of a grid are those of the form rather than of another form of the edition."""
    own = _own_labels(edition)
    hits = grid.labels & own[form.alias]
    if not hits:
        return False
    others = max((len(grid.labels & labels) for alias, labels in own.items() if alias != form.alias), default=0)
    return len(hits) > others and (len(hits) >= 2 or len(next(iter(hits))) >= _TELLING)


@lru_cache(maxsize=256)
def column_keys(block: FormBlock) -> frozenset[str]:
    """The keys of all labels above the columns of a block."""
    return frozenset(key(label) for column in block.columns for label in (*column.path, *column.variants))
