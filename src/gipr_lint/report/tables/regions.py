"""Where the blocks of a form stand in a table: each with the rows that belong to it."""

from __future__ import annotations

from itertools import pairwise

from gipr_lint.report.tables.grid import Grid, column_keys, distinct
from gipr_lint.report.writing.labels import key, likeness
from gipr_lint.rulepacks.model import Form, FormBlock

_ALIKE = 0.6
"""A label at least so like an official one may be that one, damaged."""


def regions(grid: Grid, form: Form) -> list[tuple[FormBlock, int, int]]:
    """The blocks of a form that stand in a table, each with its first row and the row after its last, 0-based."""
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
    found = []
    for (top, block), bottom in zip(starts, ends, strict=True):
        known = _block_by_rows(grid, form, top, bottom) or block
        if known is not None:
            found.append((known, top, bottom))
    return found


def _heads_below_figures(grid: Grid, block: FormBlock) -> list[int]:
    """Where a block without row labels begins, and begins again because the form was cut to stand in several lines."""
    known = column_keys(block)
    starts, figures = [grid.top], False
    for index in grid.rows:
        texts = grid.words(index)
        if known.isdisjoint(texts):
            figures = figures or len(texts) < len(distinct(grid.table.grid[index]))
        elif figures:
            starts.append(index)
            figures = False
    return starts


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
