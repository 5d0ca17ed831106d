"""What is open while a story is read: containers of paragraphs and tables, and tables whose rows come in."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from gipr_lint.docx.formatting.properties import ParagraphProperties
from gipr_lint.docx.model import Block, Cell, Paragraph, Story, Table
from gipr_lint.docx.read.flow import Flow, flow
from gipr_lint.docx.read.grid import GridBuilder, Slot


class Container:
    """An open container of paragraphs and tables: a body, a text box or a cell."""

    __slots__ = ("blocks", "boxes", "carried", "contents", "story")

    def __init__(self, contents: Flow, story: Story, blocks: list[Block], boxes: int | None = None) -> None:
        self.contents = contents
        self.story: Story = story
        self.blocks = blocks
        self.boxes = boxes
        """For a cell, how many text boxes waited when it was opened; None for anything else."""
        self.carried: tuple[str, str, ParagraphProperties] | None = None
        """Text, path and properties of paragraphs whose mark is deleted, to be joined with the next."""


class CellBox(Container):
    """A text box whose paragraphs are those of the cell that holds it."""

    __slots__ = ()


class OpenTable:
    """A table whose rows are being read; `waiting` are the cells of the current row, last first."""

    __slots__ = ("block", "cells", "grid", "number", "path", "rows", "story", "waiting")

    def __init__(self, element: etree._Element, path: str, story: Story, number: int, block: int) -> None:
        self.rows = flow(element, path)
        self.path = path
        self.story: Story = story
        self.number = number
        self.block = block
        self.grid = GridBuilder()
        self.cells: list[tuple[Slot, list[Block]]] = []
        self.waiting: list[Slot] = []


def says_something(blocks: Iterable[Block]) -> bool:
    """Whether there is a table, or a paragraph with text, among the blocks."""
    return any(isinstance(block, Table) or block.text.strip() for block in blocks)


def cell_of(slot: Slot, blocks: list[Block]) -> Cell:
    """The cell at a place of a grid, with what was read in it."""
    paragraphs = tuple([block for block in blocks if isinstance(block, Paragraph)])
    mixed = len(paragraphs) != len(blocks)
    return Cell(
        row=slot.row,
        column=slot.column,
        rowspan=slot.rowspan,
        colspan=slot.colspan,
        path=slot.path,
        paragraphs=paragraphs,
        tables=tuple([block for block in blocks if isinstance(block, Table)]) if mixed else (),
        blocks=tuple(blocks) if mixed else (),
    )
