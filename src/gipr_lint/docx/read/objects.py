"""What hangs on a paragraph and is no text of it: text boxes, pictures, drawings, embedded files, equations."""

from __future__ import annotations

from lxml import etree

from gipr_lint.docx.paths import Paths
from gipr_lint.docx.read.inline import text_boxes
from gipr_lint.docx.traces import Tally, TraceKind
from gipr_lint.docx.xml import NAMES


def boxes_of(item: etree._Element, paths: Paths, tally: Tally, *, shown: bool) -> list[etree._Element]:
    """The text boxes of an object, which is counted for what it is.

    Boxes that are not `shown`, those in headers and footers, are not counted: they hold little but page numbers.
    """
    name = NAMES[item.tag]
    boxes = text_boxes(item)
    for box in boxes if shown else ():
        tally.add_element("textboxes", box, paths)
    if name == "m:oMath":
        tally.add_element("equations", item, paths)
    elif name == "w:object":
        tally.add_element(_embedded(item), item, paths)
    elif not boxes:
        picture = next(item.iter("{*}blip", "{*}imagedata"), None) is not None
        tally.add_element("pictures" if picture else "drawings", item, paths)
    return boxes


def _embedded(item: etree._Element) -> TraceKind:
    """What an OLE object is: formulas of the old editors and charts are nothing but that."""
    programs = [element.get("ProgID", "") for element in item.iter("{*}OLEObject")]
    if any(program.startswith("Equation") for program in programs):
        return "equations"
    return "drawings" if any("Chart" in program for program in programs) else "embedded"
