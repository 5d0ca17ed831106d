"""What hangs on a paragraph and is no text of it: text boxes, pictures, drawings, embedded files, equations, and what
stands where the format has no place for it."""

from __future__ import annotations

from lxml import etree

from gipr_lint.docx.paths import Paths
from gipr_lint.docx.read.inline import text_boxes
from gipr_lint.docx.traces import Tally, TraceKind
from gipr_lint.docx.xml import NAMES

_DRAWN = frozenset(("w:drawing", "w:pict", "w:object"))
_ELSEWHERE = frozenset(("w:altChunk", "w:subDoc"))
"""What puts the text of another file in its place."""
_CHARTS = ("/chart", "/chartex", "/diagram")
"""How the kinds of graphics end whose text stands in parts of their own."""


def boxes_of(item: etree._Element, paths: Paths, tally: Tally, *, shown: bool) -> list[etree._Element]:
    """The text boxes of an object, which is counted for what it is.

    Boxes that are not `shown`, those in headers and footers, are not counted: they hold little but page numbers.
    """
    name = NAMES[item.tag]
    if name == "m:oMath":
        tally.add_element("equations", item, paths)
        return []
    if name not in _DRAWN:
        leave_out(item, paths, tally)
        return []
    boxes = text_boxes(item)
    for box in boxes if shown else ():
        tally.add_element("textboxes", box, paths)
    if name == "w:object":
        tally.add_element(_embedded(item), item, paths)
    elif _is_chart(item):
        tally.add_element("charts", item, paths)
    elif not boxes:
        picture = next(item.iter("{*}blip", "{*}imagedata"), None) is not None
        tally.add_element("pictures" if picture else "drawings", item, paths)
    if any(_is_outside(piece, item) for piece in item.iter("{*}t")):
        tally.add_element("unread-text", item, paths)
    return boxes


def leave_out(item: etree._Element, paths: Paths, tally: Tally) -> None:
    """Count what is not read, where there is text in it or it names a part with text."""
    if NAMES[item.tag] in _ELSEWHERE:
        tally.add_element("altchunk", item, paths)
    elif (item.text or "").strip() or _has_text(item):
        tally.add_element("unread-text", item, paths)


def _has_text(item: etree._Element) -> bool:
    return any((piece.text or "").strip() for piece in item.iter("{*}t"))


def _is_outside(piece: etree._Element, item: etree._Element) -> bool:
    """Whether a piece of text in a drawing stands in no text box of it."""
    if not (piece.text or "").strip():
        return False
    for around in piece.iterancestors():
        if around is item:
            return True
        if NAMES[around.tag].endswith(":txbxContent"):
            return False
    return True


def _is_chart(item: etree._Element) -> bool:
    """Whether a drawing shows a chart or SmartArt."""
    return any((data.get("uri") or "").endswith(_CHARTS) for data in item.iter("{*}graphicData"))


def word_art(item: etree._Element) -> list[etree._Element]:
    """The texts that an object draws along a path, as watermarks are: v:textpath with its `string`."""
    return [element for element in item.iter("{urn:schemas-microsoft-com:vml}textpath") if element.get("string")]


def _embedded(item: etree._Element) -> TraceKind:
    """What an OLE object is: formulas of the old editors and charts are nothing but that."""
    programs = [element.get("ProgID", "") for element in item.iter("{*}OLEObject")]
    if any(program.startswith("Equation") for program in programs):
        return "equations"
    return "charts" if any("Chart" in program for program in programs) else "embedded"
