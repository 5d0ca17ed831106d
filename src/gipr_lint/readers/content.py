"""What a file of another kind says, in reading order: lines of text, tables, pictures."""

from __future__ import annotations

from msgspec import Struct


class Line(Struct, frozen=True, eq=False):
    """A paragraph: its text (a newline where the line breaks inside it), `align` as in CSS, `outline` from 1 for a
    heading."""

    text: str
    align: str = ""
    outline: int = 0


class Picture(Struct, frozen=True, eq=False):
    """A picture, with what is said instead of it."""

    alt: str = ""


class Slot(Struct, frozen=True, eq=False):
    """A cell as it is written in a row, with how far it reaches, and what is in it."""

    items: tuple[Item, ...]
    across: int = 1
    down: int = 1


class Grid(Struct, frozen=True, eq=False):
    """A table: its rows, each of the cells that begin in it."""

    rows: tuple[tuple[Slot, ...], ...]


Item = Line | Picture | Grid


def text_of(items: tuple[Item, ...] | list[Item]) -> str:
    """All text of some items, without an end of its own between them."""
    pieces: list[str] = []
    left: list[Item] = list(reversed(items))
    while left:
        item = left.pop()
        if isinstance(item, Line):
            pieces.append(item.text)
        elif isinstance(item, Grid):
            left += [part for row in reversed(item.rows) for slot in reversed(row) for part in reversed(slot.items)]
    return "".join(pieces)
