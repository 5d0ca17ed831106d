"""A new table as WordprocessingML: every row and every text may be a tracked insertion."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from gipr_lint.docx.write.markup import Markup, Stamp

_FACE = "宋体"
_PADDING, _SPACE = 57, 28
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


def table_markup(new: NewTable, markup: Markup, stamp: Stamp | None = None) -> str:
    """The w:tbl of `new`, inserted by `stamp` where there is one."""
    line = {"val": "single", "sz": 4, "space": 0, "color": "auto"}
    first, last = markup.sides
    borders = "".join(markup.empty(side, **line) for side in ("top", first, "bottom", last, "insideH", "insideV"))
    spaces = {"top": _SPACE, first: _PADDING, "bottom": _SPACE, last: _PADDING}
    padding = "".join(markup.empty(side, w=width, type="dxa") for side, width in spaces.items())
    properties = (
        markup.empty("tblW", w=sum(new.widths), type="dxa")
        + markup.empty("jc", val="center")
        + markup.element("tblBorders", borders)
        + markup.empty("tblLayout", type="fixed")
        + markup.element("tblCellMar", padding)
    )
    grid = "".join(markup.empty("gridCol", w=width) for width in new.widths)
    rows = "".join(_row(new, at, markup, stamp) for at in range(len(new.rows)))
    head = markup.element("tblPr", properties) + markup.element("tblGrid", grid)
    return markup.element("tbl", head + rows)


def _row(new: NewTable, at: int, markup: Markup, stamp: Stamp | None) -> str:
    properties = markup.empty("cantSplit") + markup.empty("trHeight", val=new.height, hRule="atLeast")
    if at < new.header:
        properties += markup.empty("tblHeader")
    properties += markup.empty("jc", val="center")
    if stamp is not None:
        properties += markup.revision("ins", "", stamp)
    keep = at < len(new.rows) - 1
    cells = []
    column = 0
    for cell in new.rows[at]:
        width = sum(new.widths[column : column + cell.across])
        cells.append(_cell(cell, width, new.size, markup, stamp, keep=keep))
        column += cell.across
    return markup.element("tr", markup.element("trPr", properties) + "".join(cells))


def _cell(cell: NewCell, width: int, size: int, markup: Markup, stamp: Stamp | None, *, keep: bool) -> str:
    properties = markup.empty("tcW", w=width, type="dxa")
    if cell.across > 1:
        properties += markup.empty("gridSpan", val=cell.across)
    if cell.merge:
        properties += markup.empty("vMerge", val=cell.merge)
    if cell.fill:
        properties += markup.empty("shd", val="clear", color="auto", fill=cell.fill)
    properties += markup.empty("vAlign", val="center")
    font = markup.empty("rFonts", ascii=_FACE, hAnsi=_FACE, eastAsia=_FACE, cs=_FACE)
    properties_of_run = markup.element("rPr", font + markup.empty("sz", val=size) + markup.empty("szCs", val=size))
    layout = (
        (markup.empty("keepNext") if keep else "")
        + markup.empty("snapToGrid", val=0)
        + markup.empty("spacing", before=0, after=0, line=240, lineRule="auto")
        + markup.empty("ind", firstLineChars=0, firstLine=0)
        + markup.empty("jc", val="center" if cell.align == "center" else markup.sides[0])
        + properties_of_run
    )
    content = markup.element("r", properties_of_run + markup.text(cell.text)) if cell.text else ""
    if content and stamp is not None:
        content = markup.revision("ins", content, stamp)
    paragraph = markup.element("p", markup.element("pPr", layout) + content)
    return markup.element("tc", markup.element("tcPr", properties) + paragraph)
