"""What a DOCX says and where: paragraphs and tables with their places.

Everything here is immutable. Offsets are 0-based, half-open and count Unicode code points of the *raw* text,
the text as a reader of the final version sees it (insertions in, deletions and hidden text out). Rows, columns,
blocks and tables are counted from 1. Paragraphs, cells and tables are equal only to themselves: two that read the
same stand at different places.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from msgspec import Struct

from gipr_lint.docx.origin import NO_ORIGIN, Origin
from gipr_lint.docx.text import Folded, fold
from gipr_lint.docx.traces import Trace

Story = Literal["body", "textbox", "footnote", "endnote", "header", "footer"]


class Paragraph(Struct, frozen=True, eq=False, dict=True, kw_only=True):
    """One paragraph of the final view.

    `text` is raw: w:t as it stands, w:tab as a tab, w:br and w:cr as a newline, hidden text left out. `label` is the
    automatic number as it prints, such as “一、” (empty where the number is typed or absent), not part of `text`.
    `outline` is the heading level from 1 by outline level or built-in style name, through the basedOn chain; None for
    running text.
    `block` is the 1-based place of the enclosing top-level paragraph or table among the body's, 0 outside the body.
    """

    text: str
    block: int
    path: str
    story: Story = "body"
    label: str = ""
    outline: int | None = None
    style: str = ""
    alignment: str = ""

    @property
    def in_contents(self) -> bool:
        """Whether its style is one of those that Word and WPS give to the lines of a table of contents."""
        return self.style.lower().startswith(("toc", "目录"))

    @cached_property
    def folded(self) -> Folded:
        """The normalised view without any blanks, with offsets back to `text`."""
        return fold(self.text)

    @cached_property
    def signs(self) -> Folded:
        """The view in which numbers are looked for, with offsets back to `text`."""
        from gipr_lint.docx.signs import signs  # noqa: PLC0415  (only where a long number may stand)

        return signs(self.text)


class Cell(Struct, frozen=True, eq=False, dict=True, kw_only=True):
    """One cell after merging: `row` and `column` are its first grid position, the spans say how far it reaches."""

    row: int
    column: int
    rowspan: int
    colspan: int
    path: str
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...] = ()
    blocks: tuple[Block, ...] = ()
    """Paragraphs and nested tables in reading order; left empty where there are no nested tables."""

    @cached_property
    def text(self) -> str:
        """Raw text of the cell's own paragraphs joined by newlines (that of nested tables is theirs)."""
        if len(self.paragraphs) == 1:
            return self.paragraphs[0].text
        return "\n".join([p.text for p in self.paragraphs])

    @cached_property
    def folded(self) -> Folded:
        """The normalised view of `text`."""
        return fold(self.text)


class Table(Struct, frozen=True, eq=False, dict=True, kw_only=True):
    """One table as a grid of `rows` × `columns`; `number` counts all tables of the document in reading order."""

    number: int
    block: int
    path: str
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    story: Story = "body"
    ragged: tuple[int, ...] = ()
    """Rows whose cells fill another number of grid columns than the table's most usual width."""

    @cached_property
    def grid(self) -> tuple[tuple[Cell | None, ...], ...]:
        """`grid[r][c]` with 0-based r, c: the cell that covers the position, None where the row has none."""
        lines: list[list[Cell | None]] = [[None] * self.columns for _ in range(self.rows)]
        for cell in self.cells:
            for line in lines[cell.row - 1 : cell.row - 1 + cell.rowspan]:
                first = cell.column - 1
                line[first : first + cell.colspan] = [cell] * cell.colspan
        return tuple(tuple(line) for line in lines)


Block = Paragraph | Table


class Document(Struct, frozen=True, dict=True, kw_only=True):
    """A read DOCX.

    `blocks` are the body's paragraphs and tables in reading order; those of a text box follow the block that
    anchors it and carry that block's number with story “textbox”. `notes` holds the paragraphs of footnotes and
    endnotes, `margins` those of headers and footers, each part once. `traces` is what a
    reader must know beyond the text; `origin` has what only some ask for. `paged` says whether the program that saved
    it noted where pages end.
    """

    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    notes: tuple[Paragraph, ...] = ()
    margins: tuple[Paragraph, ...] = ()
    traces: tuple[Trace, ...] = ()
    part: str = "word/document.xml"
    origin: Origin = NO_ORIGIN
    paged: bool = False
    converted: str = ""
    """The suffix of the file that the DOCX was made of, such as “.html”; empty for one that was a DOCX already. How it
    is laid out then says nothing of the file."""

    def __repr__(self) -> str:
        return f"<Document {self.part}: {len(self.blocks)} blocks, {len(self.tables)} tables>"
