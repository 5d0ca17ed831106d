"""The report's blocks in reading order, taken out of tables that only lay out the page."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from gipr_lint.docx import Block, Cell, Table

_PROSE = 200
_SEVERAL = 4
"""A cell with so many characters in several paragraphs holds running text and no figure or label."""


def flow(blocks: Iterable[Block], kept: Container[Block] = ()) -> tuple[Block, ...]:
    """The blocks, with the content of every layout table in its place, but for those that are to be `kept`.

    Exports of web pages put whole reports into one cell. A table is of that kind if a cell of it has tables of its own
    or running text.
    """
    return tuple(_unwrapped(blocks, kept))


def _unwrapped(blocks: Iterable[Block], kept: Container[Block]) -> Iterator[Block]:
    waiting: list[Iterator[Block]] = [iter(blocks)]
    while waiting:
        block = next(waiting[-1], None)
        if block is None:
            waiting.pop()
        elif isinstance(block, Table) and block not in kept and any(_is_layout(cell) for cell in block.cells):
            waiting.append(iter([part for cell in block.cells for part in cell.blocks or cell.paragraphs]))
        else:
            yield block


def _is_layout(cell: Cell) -> bool:
    if cell.tables:
        return True
    if len(cell.paragraphs) < _SEVERAL:
        return False
    filled = [paragraph for paragraph in cell.paragraphs if len(paragraph.text) > 1]
    return len(filled) >= _SEVERAL and sum(len(paragraph.text) for paragraph in filled) >= _PROSE
