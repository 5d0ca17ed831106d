"""A table of the form as it is put into a document, empty or filled: widths, alignment, rows that repeat."""

from __future__ import annotations

from gipr_lint.blank.drawing import draw, label_depth
from gipr_lint.blank.drawn_table import DrawnCell, DrawnTable
from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.docx.write.table import NewCell, NewTable
from gipr_lint.rulepacks.model import Form, FormBlock

TEXT_WIDTH = 8844
"""Twips between the margins of an official paper: 156 mm."""

_OUTER, _INNER, _FIGURE = 4.4, 16.0, 3.4
"""Characters in a line, where labels stand on several levels: outer labels, innermost ones at most, figures."""

_TITLE_FILL = "C6D9F1"


def empty_table(form: Form, width: int = TEXT_WIDTH) -> NewTable:
    """The empty table of `form`, `width` twips wide."""
    return filled_table(FilledForm(form, blank=""), width)


def filled_table(filled: FilledForm, width: int = TEXT_WIDTH) -> NewTable:
    """The table of a form with these texts, `width` twips wide."""
    form, grid = filled.form, draw(filled)
    depth = label_depth(form)
    titles = {block.title for block in form.blocks if block.title}
    header = 1 if len(form.blocks) > 1 else _header_height(form.blocks[0])
    rows = tuple(_row(grid, at, depth=depth, titles=titles) for at in range(grid.height))
    return NewTable(_widths(grid, depth, width), rows, header)


def _header_height(block: FormBlock) -> int:
    return max(len(column.path) for column in block.columns) + bool(block.head) + bool(block.title)


def _row(grid: DrawnTable, at: int, *, depth: int, titles: set[str]) -> tuple[NewCell, ...]:
    line = grid.filled()[at]
    cells = [cell for column, cell in enumerate(line) if cell is not None and cell.column == column]
    return tuple(_cell(cell, at, depth=depth, titles=titles) for cell in cells)


def _cell(cell: DrawnCell, at: int, *, depth: int, titles: set[str]) -> NewCell:
    label = cell.column < depth
    title = cell.column == 0 and cell.text in titles
    left = title or (label and depth > 1)
    return NewCell(
        text=cell.text if at == cell.row else "",
        across=cell.across,
        merge="" if cell.down == 1 else "restart" if at == cell.row else "continue",
        align="left" if left else "center",
        fill=_TITLE_FILL if title else "",
    )


def _widths(grid: DrawnTable, depth: int, width: int) -> tuple[int, ...]:
    """The widths of the columns: all the same, unless labels stand on several levels beside the figures."""
    weights = [1.0] * grid.width
    if depth > 1:
        longest = max(len(cell.text) for cell in grid.cells if cell.column == depth - 1)
        weights = [_OUTER] * (depth - 1) + [min(longest, _INNER)] + [_FIGURE] * (grid.width - depth)
    share = width / sum(weights)
    ends = [round(share * sum(weights[: at + 1])) for at in range(len(weights))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))
