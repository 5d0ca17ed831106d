"""Layouts that change what stands on the page: who counts the headings, into how many tables a form is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from gipr_lint.testing.page import Item, Page, Para, Sheet

COUNTED = "一二三四五六七八九"
_NUMBER = re.compile(f"([{COUNTED}])、")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def as_typed(page: Page) -> Page:
    """Nothing changed."""
    return page


def auto_numbered(page: Page) -> Page:
    """Headings that Word counts; one stays typed where counting would print another number."""
    items: list[Item] = []
    count = 0
    for item in page:
        match = _NUMBER.match(item.text) if isinstance(item, Para) and item.role == "heading" else None
        if match and match[1] == COUNTED[count : count + 1]:
            count += 1
            items.append(Para(match.string[match.end() :], "heading", match[0]))
        else:
            items.append(item)
    return tuple(items)


def full_width(page: Page) -> Page:
    """Digits from a Chinese input method in the title and in the figures of the tables."""
    return tuple(_wide(item) for item in page)


def _wide(item: Item) -> Item:
    if isinstance(item, Para):
        return replace(item, text=item.text.translate(_WIDE)) if item.role == "title" else item
    cells = tuple(
        replace(cell, text=cell.text.translate(_WIDE)) if cell.text.isdecimal() else cell for cell in item.grid.cells
    )
    return replace(item, grid=replace(item.grid, cells=cells))


def pieces(page: Page) -> Page:
    """Each block of a form a table of its own, its title the first row."""
    return tuple(_cut(page, title_row=True))


def titled_pieces(page: Page) -> Page:
    """Each block of a form a table of its own, its title a paragraph above it."""
    return tuple(_cut(page, title_row=False))


def _cut(page: Page, *, title_row: bool) -> Iterator[Item]:
    for item in page:
        if isinstance(item, Para) or len(item.starts) == 1:
            yield item
            continue
        for first, last in zip(item.starts, (*item.starts[1:], item.grid.height), strict=True):
            if title_row:
                yield Sheet(item.grid.rows(first, last), item.form)
                yield Para("")
            else:
                title = item.grid.filled()[first][0]
                yield Para(title.text if title else "", "caption")
                yield Sheet(item.grid.rows(first + 1, last), item.form)
