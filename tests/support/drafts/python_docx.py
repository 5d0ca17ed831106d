"""Drafts drawn with python-docx: its template and styles, its runs, its way to merge cells."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.support.drafts.draft import Draft, content

from gipr_lint.blank.drawn_table import DrawnCell, DrawnTable
from gipr_lint.testing.content import Content, DraftParagraph, Role
from gipr_lint.testing.package import members, zipped

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.font import CT_RPr
    from docx.styles.style import ParagraphStyle
    from docx.table import Table, _Cell

_EPOCH = dt.datetime(2020, 1, 1)
_STYLES: dict[str, tuple[str, float]] = {
    "Normal": ("仿宋_GB2312", 16),
    "Title": ("方正小标宋简体", 22),
    "Heading 1": ("黑体", 16),
    "Heading 2": ("楷体_GB2312", 16),
    "Caption": ("黑体", 12),
}
"""The styles of the template that are used, with the typefaces and sizes (in points) of official papers."""

_STYLE_OF: dict[Role, str] = {"title": "Title", "heading": "Heading 1", "topic": "Heading 2", "caption": "Caption"}
_LINE = 28
_INDENT = 32
_CELL_FACE, _CELL_SIZE, _ROW = "宋体", 9, 18
_TEXT_WIDTH = 156
"""Millimetres between the margins."""
_LONGEST = 12
"""A column is no wider than so many characters ask for."""


def write(draft: Draft) -> bytes:
    """`draft` as python-docx writes it; the same bytes every time."""
    return drawn(content(draft))


def drawn(content: Content, runs: Callable[[str], list[str]] = lambda text: [text]) -> bytes:
    """`content` as python-docx writes it; `runs` cuts the text of a paragraph into the texts of its runs."""
    import docx

    document = docx.Document()
    _set_up(document)
    for item in content:
        if isinstance(item, DraftParagraph):
            _paragraph(document, item, runs)
        else:
            _table(document, item.grid)
    buffer = io.BytesIO()
    document.save(buffer)
    return zipped(members(buffer.getvalue()))


def _set_up(document: Document) -> None:
    from docx.shared import Mm

    properties = document.core_properties
    properties.author, properties.comments, properties.title = "", "", ""
    properties.created = properties.modified = _EPOCH
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    for name, (face, size) in _STYLES.items():
        _style(document.styles[name], face, size)


def _style(style: ParagraphStyle, face: str, size: float) -> None:
    """The style of the template in black and upright, without its spacing and rules."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
    style.font.bold = style.font.italic = False
    _set_face(style.element.get_or_add_rPr(), face)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing = Pt(_LINE if size < 20 else 36)
    if style.name in ("Title", "Caption"):
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _set_face(properties: CT_RPr, face: str) -> None:
    """One typeface for all scripts; those of the theme would win over it."""
    from docx.oxml.ns import qn

    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), face)


def _paragraph(document: Document, para: DraftParagraph, runs: Callable[[str], list[str]]) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = document.add_paragraph(style=_STYLE_OF.get(para.role))
    for text in runs(para.text):
        paragraph.add_run(text)
    if para.role == "signature":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif para.role != "title":
        paragraph.paragraph_format.first_line_indent = Pt(_INDENT if para.role != "caption" else 0)


def _table(document: Document, grid: DrawnTable) -> None:
    from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
    from docx.shared import Mm, Pt

    table = document.add_table(grid.height, grid.width, style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    rows = []
    for row in table.rows:
        row.height, row.height_rule = Pt(_ROW), WD_ROW_HEIGHT_RULE.AT_LEAST
        rows.append(row.cells)
    for column, width in enumerate(_widths(grid)):
        table.columns[column].width = Mm(width)
        for cells in rows:
            cells[column].width = Mm(width)
    for cell in grid.cells:
        _fill(rows[cell.row][cell.column], cell)
    for cell in grid.cells:
        if cell.down * cell.across > 1:
            rows[cell.row][cell.column].merge(rows[cell.row + cell.down - 1][cell.column + cell.across - 1])
    _shorten(table, grid, rows)


def _widths(grid: DrawnTable) -> list[float]:
    """Millimetres by column: as its longest text asks for, within limits."""
    longest = [3] * grid.width
    for cell in grid.cells:
        if cell.across == 1 and cell.down == 1:
            longest[cell.column] = max(longest[cell.column], min(len(cell.text), _LONGEST))
    return [_TEXT_WIDTH * one / sum(longest) for one in longest]


def _fill(target: _Cell, cell: DrawnCell) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = target.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.line_spacing = 1
    target.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    if cell.text:
        run = paragraph.add_run(cell.text)
        run.font.size = Pt(_CELL_SIZE)
        _set_face(run._element.get_or_add_rPr(), _CELL_FACE)


def _shorten(table: Table, grid: DrawnTable, rows: list[tuple[_Cell, ...]]) -> None:
    """Takes away the positions that no cell of the grid covers: a row that stops short."""
    for row, line, cells in zip(table.rows, grid.filled(), rows, strict=True):
        for place, cell in zip(line, cells, strict=True):
            if place is None:
                row._tr.remove(cell._tc)
