"""Tables that only put parts of a page in their places, and those that are tables."""

from __future__ import annotations

from lxml import etree

from gipr_lint.readers.content import Grid, Line, text_of
from gipr_lint.readers.placing import placed

_MANY_LINES = 8
_MUCH_TEXT = 600
"""A cell of a table of figures has fewer lines and less text."""
_SENTENCE, _MANY_SENTENCES = 25, 3
"""So long is a sentence, and so many of them make a text of the rows of a table."""


def prose_rows(grid: Grid) -> list[bool]:
    """Which rows of a table are no rows of it but paragraphs of a text that stands in it with its tables: rows of one
    cell with a sentence or a numbered heading, and those among such; none where there is no sentence."""
    texts = [text_of(row[0].items) if len(row) == 1 else None for row in grid.rows]
    sentences = sum(text is not None and _is_sentence(text) for text in texts)
    if sentences < _MANY_SENTENCES:
        return [False] * len(texts)
    following = [*texts[1:], ""]
    return [
        text is not None and (_is_sentence(text) or _is_heading(text) or after is not None)
        for text, after in zip(texts, following, strict=True)
    ]


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and "。" in text


def _is_heading(text: str) -> bool:
    return text[:1].isnumeric() and "、" in text[:4]


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
