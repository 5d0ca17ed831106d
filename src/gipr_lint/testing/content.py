"""What stands on the pages of a draft, in reading order: paragraphs with their role, and drawn tables."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from gipr_lint.blank.drawn_table import DrawnTable

Role = Literal["title", "heading", "topic", "body", "caption", "signature"]


class DraftParagraph(Struct, frozen=True):
    """A paragraph; `number` is set where Word counts instead of the typist, and is then not part of `text`."""

    text: str
    role: Role = "body"
    number: str = ""


class DraftTable(Struct, frozen=True):
    """A drawn table, the form that it shows, and at which of its grid rows the blocks of that form begin."""

    grid: DrawnTable
    form: str = ""
    starts: tuple[int, ...] = (0,)


DraftItem = DraftParagraph | DraftTable
Content = tuple[DraftItem, ...]
