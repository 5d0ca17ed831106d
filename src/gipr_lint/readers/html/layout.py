"""Tables that only put parts of a page in their places, and those that are tables."""

from __future__ import annotations

from lxml import etree

from gipr_lint.readers.content import Grid, Line, text_of
from gipr_lint.readers.placing import placed

_MANY_LINES = 8
_MUCH_TEXT = 600
"""A cell of a table of figures has fewer lines and less text."""


def is_layout(grid: Grid, element: etree._Element) -> bool:
    """Whether the table is no table to the eye: of one column, around other tables, or around running text."""
    if element.get("role") in ("presentation", "none"):
        return True
    slots = [slot for row in grid.rows for slot in row]
    if not slots or placed(grid).columns <= 1:
        return True
    inner = [item for slot in slots for item in slot.items if isinstance(item, Grid)]
    if inner and max(sum(map(len, one.rows)) for one in inner) > len(slots):
        return True
    return any(
        sum(isinstance(item, Line) for item in slot.items) >= _MANY_LINES and len(text_of(slot.items)) >= _MUCH_TEXT
        for slot in slots
    )
