"""What w:tcPr says of merged and deleted cells, collected for a whole part.

Most cells say nothing of it. libxml2 finds the few entries that matter much faster than a walk through all.
"""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.xml import NAMES, val, word_tags

_CELL_TAGS = word_tags("gridSpan", "vMerge", "hMerge", "cellDel")


class CellProperties(Struct, gc=False):
    """What a w:tcPr says of merging; `down` and `across` are “restart”, “continue” or None."""

    span: int = 1
    down: str | None = None
    across: str | None = None
    deleted: bool = False


NO_MERGE = CellProperties()


def cell_properties(root: etree._Element, most: int) -> dict[etree._Element, CellProperties]:
    """The properties of every w:tc below `root` that is merged or deleted, by the w:tc; spans are at most `most`."""
    index: dict[etree._Element, CellProperties] = {}
    for entry in root.iter(*_CELL_TAGS):
        parent = entry.getparent()
        cell = None if parent is None else parent.getparent()
        if cell is None:
            continue
        found = index.get(cell)
        if found is None:
            found = index[cell] = CellProperties()
        match NAMES[entry.tag]:
            case "w:gridSpan":
                found.span = clamp(val(entry), 1, most)
            case "w:vMerge":
                found.down = _merge(entry)
            case "w:hMerge":
                found.across = _merge(entry)
            case _:
                found.deleted = True
    return index


def _merge(entry: etree._Element) -> str:
    return "restart" if val(entry) == "restart" else "continue"


def clamp(value: str | None, least: int, most: int) -> int:
    """`value` as a number between the bounds, the nearer bound where it is beyond, `least` where it is none."""
    try:
        return max(least, min(most, int(value or least)))
    except ValueError:
        return least
