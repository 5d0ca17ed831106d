"""What w:pPr and w:tcPr say, collected for a whole part.

Most of what they hold is layout. libxml2 finds the few entries that matter much faster than a walk through all.
"""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.xml import NAMES, integer, val, word_tags

_PARAGRAPH_TAGS = word_tags("jc", "pStyle", "outlineLvl", "numId", "ilvl", "del", "moveFrom")
_CELL_TAGS = word_tags("gridSpan", "vMerge", "hMerge", "cellDel")
_ALIGNMENTS = {"start": "left", "end": "right"}


class ParagraphProperties(Struct, gc=False):
    """What a w:pPr says directly; None where it says nothing."""

    style: str | None = None
    outline: int | None = None
    """1 to 9; 0 is running text."""
    num_id: str | None = None
    level: int | None = None
    alignment: str | None = None
    deleted: bool = False
    """The paragraph mark is deleted or moved away."""


class CellProperties(Struct, gc=False):
    """What a w:tcPr says of merging; `down` and `across` are “restart”, “continue” or None."""

    span: int = 1
    down: str | None = None
    across: str | None = None
    deleted: bool = False


NO_PROPERTIES = ParagraphProperties()
NO_MERGE = CellProperties()


def paragraph_properties(root: etree._Element) -> dict[etree._Element, ParagraphProperties]:
    """The properties of every w:pPr below `root` that says something, by the w:pPr."""
    index: dict[etree._Element, ParagraphProperties] = {}
    for entry in root.iter(*_PARAGRAPH_TAGS):
        parent = entry.getparent()
        name = NAMES[entry.tag]
        if name not in ("w:jc", "w:pStyle", "w:outlineLvl") and parent is not None:
            parent = parent.getparent()
        if parent is None:
            continue
        found = index.get(parent)
        if found is None:
            found = index[parent] = ParagraphProperties()
        match name:
            case "w:pStyle":
                found.style = val(entry)
            case "w:jc":
                alignment = val(entry) or ""
                found.alignment = _ALIGNMENTS.get(alignment, alignment)
            case "w:numId":
                found.num_id = val(entry)
            case "w:ilvl":
                found.level = integer(val(entry), 0)
            case "w:outlineLvl":
                outline = integer(val(entry), 9)
                found.outline = outline + 1 if 0 <= outline < 9 else 0
            case _:
                found.deleted = True
    return index


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
