"""The layout of a table: which rows repeat or stay whole, and whether it has lines."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.properties import child
from gipr_lint.docx.formatting.styles import Styles
from gipr_lint.docx.xml import on, val, word_tags

_ROW = word_tags("tr")
_CELL_BORDERS = word_tags("tcBorders")


class TableLayout(Struct, frozen=True):
    """A table: its rows, how many of the first repeat on every page, how many stay whole, whether it has lines."""

    rows: int
    repeated: int
    whole: int
    bordered: bool | None


def table_layout(table: etree._Element, styles: Styles) -> TableLayout:
    """The layout of a w:tbl; `bordered` is None where only its style knows, in a way that is not read."""
    rows = [row for row in table.iter(*_ROW) if next(row.iterancestors("{*}tbl"), None) is table]
    kept = [child(row, "w:trPr") for row in rows]
    repeated = next((at for at, properties in enumerate(kept) if not _is_on(properties, "w:tblHeader")), len(rows))
    whole = sum(_is_on(properties, "w:cantSplit") for properties in kept)
    return TableLayout(len(rows), repeated, whole, _is_bordered(table, styles))


def _is_bordered(table: etree._Element, styles: Styles) -> bool | None:
    """By its cells, else by itself, else by the nearest style that says anything; no for a table that says nothing.

    What a style says of some rows or columns only (w:tblStylePr) is not read.
    """
    if any(_has_line(borders) for borders in table.iter(*_CELL_BORDERS)):
        return True
    own = child(table, "w:tblPr")
    named = child(own, "w:tblStyle")
    style_id = None if named is None else val(named)
    chain = styles[style_id].elements if style_id else ()
    if style_id and (not chain or any(child(style, "w:tblStylePr") is not None for style in chain)):
        return None
    for place in (own, *(child(style, "w:tblPr") for style in chain)):
        borders = child(place, "w:tblBorders")
        if borders is not None:
            return _has_line(borders)
    return False


def _has_line(borders: etree._Element) -> bool:
    return any((val(border) or "none") not in ("nil", "none") for border in borders)


def _is_on(properties: etree._Element | None, name: str) -> bool:
    found = child(properties, name)
    return found is not None and on(found)
