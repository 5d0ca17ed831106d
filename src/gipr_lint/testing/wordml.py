"""Pages as WordprocessingML: the plain way, as one who types a report in Word leaves it."""

from __future__ import annotations

from gipr_lint.blank.drawn_table import DrawnCell
from gipr_lint.testing.content import Content, DraftParagraph, DraftTable, Role
from gipr_lint.testing.package import AUTO_NUMBER
from gipr_lint.testing.writer import PLAIN, RoleFormatting, Writer

_FONT: dict[Role, tuple[str, int]] = {
    "title": ("方正小标宋简体", 44),
    "heading": ("黑体", 32),
    "topic": ("楷体_GB2312", 32),
    "caption": ("黑体", 24),
}
_ALIGN: dict[Role, str] = {
    "title": '<w:jc w:val="center"/>',
    "caption": '<w:jc w:val="center"/>',
    "signature": '<w:jc w:val="right"/>',
}
_INDENT = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_CELL_FONT = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr>'
_PAGE_WIDTH = 8845
_HEADER_ROWS = 3


def body(content: Content, writer: Writer = PLAIN) -> str:
    """The inside of w:body for `content`, without section properties."""
    return "".join(
        paragraph(item, writer) if isinstance(item, DraftParagraph) else table(item, writer) for item in content
    )


def paragraph(para: DraftParagraph, writer: Writer = PLAIN) -> str:
    """A w:p."""
    style = writer.styles.get(para.role)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if para.number:
        properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{AUTO_NUMBER}"/></w:numPr>'
    if writer.line is not None and para.role not in _ALIGN:
        properties += f'<w:spacing w:line="{round(writer.line * 20)}" w:lineRule="exact"/>'
    formatting = writer.formatting.get(para.role)
    if formatting is not None and formatting.align is not None:
        properties += f'<w:jc w:val="{formatting.align}"/>'
    else:
        properties += _ALIGN.get(para.role, _INDENT if writer.indented else "")
    xml = f"<w:p><w:pPr>{properties}</w:pPr>{writer.runs(para.text, run_properties(para.role, formatting))}</w:p>"
    return writer.paragraph(xml, para)


def run_properties(role: Role, formatting: RoleFormatting | None = None) -> str:
    """The w:rPr with the fonts of `role`, or of the formatting that replaces them; nothing for running text."""
    if formatting is None and role not in _FONT:
        return ""
    name, size = (formatting.face, formatting.size) if formatting is not None else _FONT[role]
    bold = "<w:b/>" if role in ("heading", "caption") else ""
    fonts = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}"/>'
    return f'<w:rPr>{fonts}{bold}<w:sz w:val="{size}"/></w:rPr>'


def table(drawn: DraftTable, writer: Writer = PLAIN) -> str:
    """A w:tbl with its grid, merged cells as w:gridSpan and w:vMerge."""
    grid = drawn.grid
    width = _PAGE_WIDTH // max(grid.width, 1)
    columns = f'<w:gridCol w:w="{width}"/>' * grid.width
    rows = "".join(_row(at, line, width, writer) for at, line in enumerate(grid.filled()))
    borders = "" if "bare" in writer.tables else f"<w:tblBorders>{_BORDERS}</w:tblBorders>"
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_PAGE_WIDTH}" w:type="dxa"/><w:jc w:val="center"/>'
        f'{borders}<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(row: int, line: list[DrawnCell | None], width: int, writer: Writer) -> str:
    first = [cell for column, cell in enumerate(line) if cell is not None and cell.column == column]
    cells = "".join(_cell(cell, width, writer, first=cell.row == row) for cell in first)
    properties = "<w:cantSplit/>" if "whole" in writer.tables else ""
    properties += "<w:tblHeader/>" if "repeat" in writer.tables and row < _HEADER_ROWS else ""
    head = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return writer.row(f"<w:tr>{head}{cells}</w:tr>", " ".join(cell.text for cell in first))


def _cell(cell: DrawnCell, width: int, writer: Writer, *, first: bool) -> str:
    properties = f'<w:tcW w:w="{width * cell.across}" w:type="dxa"/>'
    if cell.across > 1:
        properties += f'<w:gridSpan w:val="{cell.across}"/>'
    if cell.down > 1:
        properties += '<w:vMerge w:val="restart"/>' if first else "<w:vMerge/>"
    runs = writer.runs(cell.text, _CELL_FONT) if first and cell.text else ""
    xml = (
        f'<w:tc><w:tcPr>{properties}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>'
        f"{runs}</w:p></w:tc>"
    )
    return writer.cell(xml, cell.text)
