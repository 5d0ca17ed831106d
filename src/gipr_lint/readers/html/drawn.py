"""Tables that are drawn with other elements than those of tables: by `display: table`, roles, boxes side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

from lxml import etree
from msgspec import Struct

from gipr_lint.readers.html.styles import Styles

_LEAST_ROWS, _LEAST_FIGURES = 3, 0.25
"""Boxes side by side are a table from so many rows on, if so many of them hold a figure."""
_LONGEST = 60
"""Characters in the longest label of a cell."""
_MOST_INSIDE = 80
"""Elements within a cell."""
_FIGURE = re.compile(r"\s*-?\d[\d,.]*%?\s*")
_SPAN = re.compile(r"span\s+(\d{1,2})")
_CELLS = frozenset(("div", "span", "li", "p", "dd", "dt", "td", "section"))
_ROWS = frozenset(("div", "ul", "ol", "dl", "li", "section", "p", "span"))
_DISPLAYED: dict[str, Literal["table", "row", "cell"]] = {
    "table": "table", "inline-table": "table", "table-row": "row", "table-cell": "cell",
}  # fmt: skip
_NAMED: dict[str, Literal["table", "row", "cell"]] = {
    "table": "table", "grid": "table", "row": "row", "cell": "cell", "gridcell": "cell", "columnheader": "cell",
    "rowheader": "cell",
}  # fmt: skip
_CLOSE = 0.6
"""Per cent of the width of a table: edges that are nearer are one."""


class Role(Struct, frozen=True):
    """What an element is of a table; `across` is how many columns a cell takes, 0 where its attribute says that."""

    kind: Literal["table", "row", "cell"]
    across: int = 0


class _Cell(Struct, frozen=True, eq=False):
    element: etree._Element
    width: float


def drawn_tables(root: etree._Element, styles: Styles) -> dict[etree._Element, Role]:
    """The roles of elements in tables that are drawn otherwise."""
    roles: dict[etree._Element, Role] = {}
    for element in root.iter("div", "ul", "section", "dl", "span", "li", "p", "main", "article"):
        said = element.get("role")
        kind = _NAMED.get(said) if said else _DISPLAYED.get(styles.of(element).get("display", ""))
        if kind is not None:
            roles[element] = Role(kind, _across(element) if kind == "cell" else 0)
        elif element not in roles and len(element) >= _LEAST_ROWS and (rows := _rows(element, styles)):
            roles[element] = Role("table")
            _give(rows, roles)
    return roles


def _across(element: etree._Element) -> int:
    given = element.get("aria-colspan") or ""
    return int(given) if given.isdecimal() and given.isascii() and len(given) < 3 else 0


def _rows(element: etree._Element, styles: Styles) -> list[list[_Cell]]:
    """The rows of boxes that an element holds; none where they are no table."""
    rows = []
    texts = []
    for child in element:
        if child.tag not in _ROWS or (child.text or "").strip() or any((one.tail or "").strip() for one in child):
            return []
        cells = list(child)
        if not cells or any(one.tag not in _CELLS for one in cells):
            return []
        for one in cells:
            text = _label(one)
            if text is None:
                return []
            texts.append(text)
        rows.append([_Cell(one, _width(styles.of(one))) for one in cells])
    several = sum(len(row) > 1 for row in rows)
    figures = sum(_FIGURE.fullmatch(text) is not None for text in texts)
    if several < _LEAST_ROWS or several * 2 < len(rows) or figures < _LEAST_FIGURES * len(texts):
        return []
    return rows


def _label(cell: etree._Element) -> str | None:
    """The text of a box; None where it is too long for a cell, holds many elements or leads elsewhere."""
    text = ""
    for count, element in enumerate(cell.iter()):
        if element.tag == "a" or count > _MOST_INSIDE or len(text) > _LONGEST:
            return None
        text += (element.text or "") + ((element.tail or "") if element is not cell else "")
    text = text.strip()
    return text if len(text) <= _LONGEST else None


def _width(style: dict[str, str]) -> float:
    """How wide a box is, in whatever measure; 0 where that is not said."""
    if span := _SPAN.search(style.get("grid-column", "")):
        return float(span[1])
    for value in (style.get("width", ""), style.get("flex-grow", ""), style.get("flex", "").partition(" ")[0]):
        number = value.rstrip("%px ")
        if re.fullmatch(r"\d{1,5}(\.\d{1,6})?", number) and float(number) > 0:
            return float(number)
    return 0.0


def _give(rows: Sequence[Sequence[_Cell]], roles: dict[etree._Element, Role]) -> None:
    """Gives rows and cells their roles, each cell as many columns as it stands over."""
    edges = _edges(rows)
    for row in rows:
        parent = row[0].element.getparent()
        if parent is not None:
            roles[parent] = Role("row")
        ends = _ends(row)
        before = 0.0
        for cell, end in zip(row, ends, strict=True):
            across = sum(before + _CLOSE < edge <= end + _CLOSE for edge in edges) if edges else 1
            roles[cell.element] = Role("cell", max(1, across))
            before = end


def _edges(rows: Sequence[Sequence[_Cell]]) -> list[float]:
    """Where the columns of a table end, in per cent of its width; none where not every box says how wide it is."""
    if not all(cell.width for row in rows for cell in row):
        return []
    edges: list[float] = []
    for end in sorted(end for row in rows for end in _ends(row)):
        if not edges or end - edges[-1] > _CLOSE:
            edges.append(end)
    return edges


def _ends(row: Sequence[_Cell]) -> list[float]:
    """Where the boxes of a row end, in per cent of all of them."""
    whole = sum(cell.width for cell in row) or 1.0
    return [100 * end / whole for end in accumulate(cell.width for cell in row)]
