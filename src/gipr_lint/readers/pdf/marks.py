"""What stands on a page: lines of text, tables, pictures, each with its place in points from the upper left corner."""

from __future__ import annotations

from msgspec import Struct


class Glyph(Struct, frozen=True, gc=False):
    """A character and the box that it fills."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


class TextLine(Struct, frozen=True):
    """A line of text on a page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float


class RuledCell(Struct, frozen=True):
    """A cell between ruling lines: its first row and column from 0, how far it reaches, its text."""

    row: int
    column: int
    down: int
    across: int
    text: str


class RuledTable(Struct, frozen=True):
    """A table: where it stands, where its columns begin and end, how many rows it has, its cells."""

    top: float
    bottom: float
    edges: tuple[float, ...]
    rows: int
    cells: tuple[RuledCell, ...]


class Shown(Struct, frozen=True):
    """A picture as large as one that may show text."""

    top: float
    bottom: float


Mark = TextLine | RuledTable | Shown


class Sheet(Struct, frozen=True):
    """A page: how high it is, and what stands on it from top to bottom."""

    height: float
    marks: tuple[Mark, ...]
