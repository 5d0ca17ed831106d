"""The one walk through paragraphs and cells, into tables in tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gipr_lint.docx.model import Block, Cell, Paragraph, Table


def paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """The paragraphs of `blocks` and of the tables among them: a cell's own before those of the tables in it."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for _, cell in cells(block):
                yield from cell.paragraphs


def cells(table: Table) -> Iterator[tuple[Table, Cell]]:
    """The cells of `table`, each followed by those of the tables in it, with the table that a cell belongs to."""
    waiting = [iter([(table, cell) for cell in table.cells])]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
            continue
        yield found
        waiting.append(iter([(inner, cell) for inner in found[1].tables for cell in inner.cells]))
