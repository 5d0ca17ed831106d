"""On which page something stands, as the program that saved the document drew it."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from gipr_lint.docx.paths import Paths
from gipr_lint.docx.xml import word_tags

if TYPE_CHECKING:
    from lxml import etree

    from gipr_lint.docx.model import Document

_BREAK = word_tags("lastRenderedPageBreak")
_TEXT = word_tags("t")

Place = tuple[str, int]
"""The path of a paragraph or cell, and an offset in its text."""


def pages(document: Document, places: Collection[Place]) -> dict[Place, int]:
    """The pages of places, counted from 1. None of them where the document does not know its pages.

    The main part is parsed once more, which is worth it only where something is shown to a person.
    """
    if not document.paged:
        return {}
    root = document.origin.parts.root(document.part)
    if root is None:
        return {}
    paths = Paths(document.part, root)
    found = {place: element for place in places if (element := paths.find(place[0])) is not None}
    before = _breaks_before(root, set(found.values()))
    return {
        place: 1 + before[element] + _breaks_within(element, place[1])
        for place, element in found.items()
        if element in before
    }


def _breaks_before(root: etree._Element, wanted: set[etree._Element]) -> dict[etree._Element, int]:
    """How many breaks stand before each of the elements."""
    before: dict[etree._Element, int] = {}
    count = 0
    for element in root.iter(*_BREAK, *{str(element.tag) for element in wanted}):
        if element in wanted:
            before[element] = count
        elif element.tag in _BREAK:
            count += 1
    return before


def _breaks_within(element: etree._Element, offset: int) -> int:
    """How many breaks stand in an element up to an offset of its text."""
    count = at = 0
    for piece in element.iter(*_BREAK, *_TEXT):
        if piece.tag in _BREAK:
            count += 1
            continue
        at += len(piece.text or "")
        if at > offset:
            break
    return count
