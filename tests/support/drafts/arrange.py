"""Layouts that change what stands on the page: who counts the headings, into how many tables a form is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from gipr_lint.testing.content import Content, DraftItem, DraftParagraph, DraftTable

COUNTED = "一二三四五六七八九"
_NUMBER = re.compile(f"([{COUNTED}])、")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def as_typed(content: Content) -> Content:
    """Nothing changed."""
    return content


def auto_numbered(content: Content) -> Content:
    """Headings that Word counts; one stays typed where counting would print another number."""
    items: list[DraftItem] = []
    count = 0
    for item in content:
        match = _NUMBER.match(item.text) if isinstance(item, DraftParagraph) and item.role == "heading" else None
        if match and match[1] == COUNTED[count : count + 1]:
            count += 1
            items.append(DraftParagraph(match.string[match.end() :], "heading", match[0]))
        else:
            items.append(item)
    return tuple(items)


def full_width(content: Content) -> Content:
    """Digits from a Chinese input method in the title and in the figures of the tables."""
    return tuple(_wide(item) for item in content)


def _wide(item: DraftItem) -> DraftItem:
    if isinstance(item, DraftParagraph):
        return replace(item, text=item.text.translate(_WIDE)) if item.role == "title" else item
    cells = tuple(
        replace(cell, text=cell.text.translate(_WIDE)) if cell.text.isdecimal() else cell for cell in item.grid.cells
    )
    return replace(item, grid=replace(item.grid, cells=cells))


def pieces(content: Content) -> Content:
    """Each block of a form a table of its own, its title the first row."""
    return tuple(_cut(content, title_row=True))


def titled_pieces(content: Content) -> Content:
    """Each block of a form a table of its own, its title a paragraph above it."""
    return tuple(_cut(content, title_row=False))


def _cut(content: Content, *, title_row: bool) -> Iterator[DraftItem]:
    for item in content:
        if isinstance(item, DraftParagraph) or len(item.starts) == 1:
            yield item
            continue
        for first, last in zip(item.starts, (*item.starts[1:], item.grid.height), strict=True):
            if title_row:
                yield DraftTable(item.grid.rows(first, last), item.form)
                yield DraftParagraph("")
            else:
                title = item.grid.filled()[first][0]
                yield DraftParagraph(title.text if title else "", "caption")
                yield DraftTable(item.grid.rows(first + 1, last), item.form)
