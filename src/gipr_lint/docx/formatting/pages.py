"""The pages of a document: size, margins and grid of each section (w:sectPr)."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.properties import child, number
from gipr_lint.docx.xml import NAMES, attribute, word_tags

_SECTION = word_tags("sectPr")


class PageLayout(Struct, frozen=True):
    """A section's page in twips: size, margins, and its text grid (`grid` is the type, empty for none)."""

    width: int | None
    height: int | None
    top: int | None
    right: int | None
    bottom: int | None
    left: int | None
    grid: str
    pitch: int | None
    spacing: int
    """What the grid adds to each character, in 4096ths of a point."""


def pages(root: etree._Element) -> tuple[PageLayout, ...]:
    """The pages of the sections below `root`, in their order."""
    return tuple(_page(section) for section in root.iter(*_SECTION) if _is_current(section))


def _is_current(section: etree._Element) -> bool:
    """Whether a w:sectPr is not the older version that a tracked change remembers."""
    parent = section.getparent()
    return parent is not None and NAMES[parent.tag] in ("w:body", "w:pPr")


def _page(section: etree._Element) -> PageLayout:
    size, margins, grid = (child(section, name) for name in ("w:pgSz", "w:pgMar", "w:docGrid"))
    left, gutter = number(margins, "left"), number(margins, "gutter") or 0
    top, bottom = number(margins, "top"), number(margins, "bottom")
    return PageLayout(
        width=number(size, "w"),
        height=number(size, "h"),
        top=None if top is None else abs(top),
        right=number(margins, "right"),
        bottom=None if bottom is None else abs(bottom),
        left=None if left is None else left + gutter,
        grid=(attribute(grid, "type") or "") if grid is not None else "",
        pitch=number(grid, "linePitch"),
        spacing=number(grid, "charSpace") or 0,
    )
