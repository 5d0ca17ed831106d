"""The words of a document for those who show them: masked, with the addresses that findings name."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Role = Literal["title", "heading", "subheading", "text", "signature"]


class ShownParagraph(Struct, frozen=True, kw_only=True, tag="paragraph"):
    """A paragraph: its raw text and automatic number, what it is in the report, whether it stands in a text box.

    `path` is the address that findings give for it, `block` its place among the paragraphs and tables of the body.
    """

    path: str
    text: str
    block: int = 0
    label: str = ""
    role: Role = "text"
    boxed: bool = False


class ShownCell(Struct, frozen=True, kw_only=True):
    """A cell: where it begins in the grid, how far it reaches, of what it is the label, what stands in it."""

    path: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    heads: Literal["", "row", "column"] = ""
    blocks: tuple[ShownParagraph | ShownTable, ...] = ()

    @property
    def paragraphs(self) -> tuple[ShownParagraph, ...]:
        """Its own paragraphs, without those of tables in it."""
        return tuple(block for block in self.blocks if isinstance(block, ShownParagraph))

    @property
    def text(self) -> str:
        """What findings call its text: its own paragraphs, joined by newlines."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


class ShownTable(Struct, frozen=True, kw_only=True, tag="table"):
    """A table: its number in the document, its place, the official label where it is one of the form, its cells by
    row."""

    path: str
    number: int
    block: int = 0
    label: str = ""
    rows: tuple[tuple[ShownCell, ...], ...] = ()


class View(Struct, frozen=True, kw_only=True):
    """A document in reading order: its body with text boxes after what anchors them, then foot and end notes, then
    headers and footers."""

    blocks: tuple[ShownParagraph | ShownTable, ...]
    notes: tuple[ShownParagraph, ...] = ()
    margins: tuple[ShownParagraph, ...] = ()
