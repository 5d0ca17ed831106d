"""A new table as WordprocessingML: every row and every text may be a tracked insertion."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from gipr_lint.docx.write.spelling import Spelling, Stamp

_FACE = "宋体"
_PADDING, _AIR = 57, 28
"""Twips between text and line, at the sides and above and below."""


class NewCell(Struct, frozen=True):
    """A cell over `across` grid columns; `merge` begins or goes on with an area over several rows."""

    text: str = ""
    across: int = 1
    merge: Literal["", "restart", "continue"] = ""
    align: Literal["left", "center"] = "center"
    fill: str = ""


class NewTable(Struct, frozen=True):
    """A table with the `widths` of its grid columns in twips; its first `header` rows repeat on every page.

    Its rows stay on one page where there is room. `size` is that of its texts in half points, `height` the least height
    of a row in twips.
    """

    widths: tuple[int, ...]
    rows: tuple[tuple[NewCell, ...], ...]
    header: int
    size: int = 20
    height: int = 340


def table(new: NewTable, spelling: Spelling, stamp: Stamp | None = None) -> str:
    """The w:tbl of `new`, inserted by `stamp` where there is one."""
    line = {"val": "single", "sz": 4, "space": 0, "color": "auto"}
    first, last = spelling.sides
    borders = "".join(spelling.empty(side, **line) for side in ("top", first, "bottom", last, "insideH", "insideV"))
    air = {"top": _AIR, first: _PADDING, "bottom": _AIR, last: _PADDING}
    padding = "".join(spelling.empty(side, w=width, type="dxa") for side, width in air.items())
    properties = (
        spelling.empty("tblW", w=sum(new.widths), type="dxa")
        + spelling.empty("jc", val="center")
        + spelling.element("tblBorders", borders)
        + spelling.empty("tblLayout", type="fixed")
        + spelling.element("tblCellMar", padding)
    )
    grid = "".join(spelling.empty("gridCol", w=width) for width in new.widths)
    rows = "".join(_row(new, at, spelling, stamp) for at in range(len(new.rows)))
    head = spelling.element("tblPr", properties) + spelling.element("tblGrid", grid)
    return spelling.element("tbl", head + rows)


def _row(new: NewTable, at: int, spelling: Spelling, stamp: Stamp | None) -> str:
    properties = spelling.empty("cantSplit") + spelling.empty("trHeight", val=new.height, hRule="atLeast")
    if at < new.header:
        properties += spelling.empty("tblHeader")
    properties += spelling.empty("jc", val="center")
    if stamp is not None:
        properties += spelling.revision("ins", "", stamp)
    keep = at < len(new.rows) - 1
    cells = []
    column = 0
    for cell in new.rows[at]:
        width = sum(new.widths[column : column + cell.across])
        cells.append(_cell(cell, width, new.size, spelling, stamp, keep=keep))
        column += cell.across
    return spelling.element("tr", spelling.element("trPr", properties) + "".join(cells))


def _cell(cell: NewCell, width: int, size: int, spelling: Spelling, stamp: Stamp | None, *, keep: bool) -> str:
    properties = spelling.empty("tcW", w=width, type="dxa")
    if cell.across > 1:
        properties += spelling.empty("gridSpan", val=cell.across)
    if cell.merge:
        properties += spelling.empty("vMerge", val=cell.merge)
    if cell.fill:
        properties += spelling.empty("shd", val="clear", color="auto", fill=cell.fill)
    properties += spelling.empty("vAlign", val="center")
    font = spelling.empty("rFonts", ascii=_FACE, hAnsi=_FACE, eastAsia=_FACE, cs=_FACE)
    look = spelling.element("rPr", font + spelling.empty("sz", val=size) + spelling.empty("szCs", val=size))
    layout = (
        (spelling.empty("keepNext") if keep else "")
        + spelling.empty("snapToGrid", val=0)
        + spelling.empty("spacing", before=0, after=0, line=240, lineRule="auto")
        + spelling.empty("ind", firstLineChars=0, firstLine=0)
        + spelling.empty("jc", val="center" if cell.align == "center" else spelling.sides[0])
        + look
    )
    content = spelling.element("r", look + spelling.text(cell.text)) if cell.text else ""
    if content and stamp is not None:
        content = spelling.revision("ins", content, stamp)
    paragraph = spelling.element("p", spelling.element("pPr", layout) + content)
    return spelling.element("tc", spelling.element("tcPr", properties) + paragraph)
