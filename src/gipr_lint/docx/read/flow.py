"""The blocks, rows or cells of an element with their paths, seen through content controls and the like."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from gipr_lint.docx.paths import below
from gipr_lint.docx.read.inline import choose
from gipr_lint.docx.xml import NAMES

_THROUGH = frozenset(("w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "mc:AlternateContent"))
_SILENT = frozenset(
    (
        *("w:sectPr", "w:tcPr", "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr"),
        *("w:smartTagPr", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd"),
        *("w:commentRangeStart", "w:commentRangeEnd", "w:del", "w:moveFrom"),
        *("w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart", "w:moveToRangeEnd"),
    )
)
_FOUND = frozenset(("w:p", "w:tbl", "w:tr", "w:tc", "w:trPr", "w:altChunk"))

Flow = Iterator[tuple[str, etree._Element, str]]
"""Name, element and path of what is found, in reading order; what is known by no name comes with its element alone."""


def flow(container: etree._Element, path: str) -> Flow:
    """What stands in `container`, whose path is `path`."""
    counts: dict[str, int] = {}
    stack = [(iter(container), path, counts)]
    while stack:
        children, path, counts = stack[-1]
        for child in children:
            name = NAMES[child.tag]
            if name in _FOUND:
                # As `below` does: a call for every cell would cost a hundredth of reading.
                counts[name] = position = counts.get(name, 0) + 1
                yield name, child, f"{path}/{name}[{position}]"
            elif name in _THROUGH:
                inside, place = child, below(path, name, counts)
                if name == "mc:AlternateContent":
                    branch = choose(child)
                    if branch is None:
                        continue
                    inside, place = branch, below(place, NAMES[branch.tag], {})
                stack.append((iter(inside), place, {}))
                break
            elif name not in _SILENT:
                yield "", child, ""
        else:
            stack.pop()


def only_paragraph(cell: etree._Element) -> etree._Element | None:
    """The paragraph of a cell that holds nothing else, as nearly all do; None for any other cell."""
    length = len(cell)
    if not 1 <= length <= 2 or NAMES[cell[-1].tag] != "w:p":
        return None
    return cell[-1] if length == 1 or NAMES[cell[0].tag] == "w:tcPr" else None
