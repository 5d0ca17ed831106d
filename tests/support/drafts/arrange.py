"""Layouts that change what stands on the page: who counts the headings, into how many tables a form is cut, where
paragraphs begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from gipr_lint.blank.drawn_table import from_rows
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


def soft_returns(content: Content) -> Content:
    """Everything between two tables one paragraph, its lines parted by soft returns, as pasted from a web page."""
    items: list[DraftItem] = []
    lines: list[str] = []
    for item in content:
        if isinstance(item, DraftParagraph):
            lines.append(item.text)
            continue
        items += [DraftParagraph("\n".join(lines)), item]
        lines = []
    return (*items, DraftParagraph("\n".join(lines)))


def layout_tables(content: Content) -> Content:
    """The title in a letterhead beside an empty cell, each heading in a table of one cell, the signature at the right
    of a table of two columns."""
    titles = [item.text for item in content if isinstance(item, DraftParagraph) and item.role == "title"]
    ending = [item.text for item in content if isinstance(item, DraftParagraph) and item.role == "signature"]
    items: list[DraftItem] = _apart(["", *titles[:1]], *(["", title] for title in titles[1:]))
    for item in content:
        if isinstance(item, DraftParagraph) and item.role == "heading":
            items += _apart([item.text])
        elif isinstance(item, DraftTable) or item.role not in ("title", "signature"):
            items.append(item)
    return (*items, *_apart(*(["", line] for line in ending)))


def _apart(*rows: list[str]) -> list[DraftItem]:
    """A table of these rows, and the empty paragraph that keeps it from the next one; nothing without rows."""
    return [DraftTable(from_rows(rows)), DraftParagraph("")] if any(map(any, rows)) else []


def one_cell(content: Content) -> Content:
    """A heading and what stands under it, up to the next table, in a table of one cell, parted by soft returns."""
    items: list[DraftItem] = []
    lines: list[str] = []
    for item in content:
        if isinstance(item, DraftParagraph) and lines and item.role not in ("heading", "signature"):
            lines.append(item.text)
            continue
        items += _apart(["\n".join(lines)]) if lines else []
        is_heading = isinstance(item, DraftParagraph) and item.role == "heading"
        lines = [item.text] if is_heading and isinstance(item, DraftParagraph) else []
        items += [] if lines else [item]
    return (*items, *(_apart(["\n".join(lines)]) if lines else ()))


_PAGE = 56
"""The width of a line on a page, in halves of a Chinese character."""
_NO_BEGINNING = "，。；：、！？）”’》％%"
_WORD = re.compile(r"[\x21-\x7e]+|.", re.DOTALL)


def pdf_lines(content: Content) -> Content:
    """Every line of running text a paragraph, as converters of PDF leave it: cut where the page ends, but not inside a
    word or number and not before a mark that begins no line."""
    items: list[DraftItem] = []
    for item in content:
        if isinstance(item, DraftParagraph) and item.role == "body":
            items += [DraftParagraph(line) for line in cut_at_page(item.text)]
        else:
            items.append(item)
    return tuple(items)


def cut_at_page(text: str) -> list[str]:
    """The lines of a paragraph on a page."""
    lines, width = [""], 0
    for word in _WORD.findall(text):
        own = sum(1 if character.isascii() else 2 for character in word)
        if lines[-1] and width + own > _PAGE and word[0] not in _NO_BEGINNING:
            lines.append("")
            width = 0
        lines[-1] += word
        width += own
    return lines
