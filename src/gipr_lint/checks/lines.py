"""Rows, columns and cells of a form as messages name them."""

from __future__ import annotations

from gipr_lint.messages import Message, plain, quoted
from gipr_lint.report import FormCell
from gipr_lint.rulepacks.model import Line

_INNER_QUOTES = str.maketrans("“”", "‘’")


def within_quotes(label: str) -> str:
    """A label ready to stand between quotation marks."""
    return label.translate(_INNER_QUOTES)


def line_named(line: Line) -> Message:
    """A row or column by its innermost label, ready to stand between quotation marks."""
    path = [label for label in line.path if label]
    return plain(within_quotes(path[-1])) if path else Message("checks.data-row")


def cell_named(cell: FormCell) -> Message:
    """A cell by row and column, by its column alone where the row has no label."""
    return crossing_named(cell.row, cell.column)


def crossing_named(row: Line, column: Line) -> Message:
    """The cell where a row and a column cross, in the same way."""
    if not any(row.path):
        return quoted("／".join(label for label in column.path if label))
    return Message("checks.cell", {"row": line_named(row), "column": line_named(column)})
