"""A draft as an official paper (GB/T 9704): page, typefaces, page numbers, drawn by python-docx."""

from __future__ import annotations

import datetime as dt
import io
from itertools import count, pairwise
from typing import TYPE_CHECKING

from gipr_lint.blank.content import EmptyReport, ReportParagraph, ReportRole
from gipr_lint.docx.write.markup import Markup
from gipr_lint.docx.write.table import NewTable, table_markup

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.font import CT_RPr
    from docx.section import _Footer
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

_EPOCH = dt.datetime(2020, 1, 1)
"""When a draft was made, to the package: its bytes depend on what it says alone."""

_PITCH = 579
"""Twips from line to line: 22 lines in 225 mm."""
_CHARACTER = 320
"""Twips of a character of running text."""

_STYLES: dict[ReportRole, tuple[str, str, float]] = {
    "title": ("Title", "方正小标宋_GBK", 22),
    "heading": ("Heading 1", "黑体", 16),
    "topic": ("Heading 2", "楷体_GB2312", 16),
    "body": ("Body Text", "仿宋_GB2312", 16),
    "signature": ("Signature", "仿宋_GB2312", 16),
}
"""The style of python-docx's template for each role, its typeface and its size in points."""

_NUMBER = (("", "— "), ("begin", ""), ("code", "PAGE"), ("separate", ""), ("", "1"), ("end", ""), ("", " —"))
"""The runs of the page number: marks of its field, and texts."""
_NUMBER_FACE, _NUMBER_SIZE = "宋体", 14
_DATE = 7
"""Characters that a date takes, its digits half as wide as the rest."""


def written(report: EmptyReport) -> bytes:
    """The DOCX of `report`; the same bytes every time."""
    from docx.shared import Twips  # noqa: PLC0415

    import docx  # noqa: PLC0415  (only where a draft is made)

    document = docx.Document()
    _set_properties(document, report.title)
    _set_page(document)
    _set_styles(document)
    markup = Markup(document.element, count())
    signature = [item for item in report.items if isinstance(item, ReportParagraph) and item.role == "signature"]
    for before, item in pairwise([None, *report.items]):
        if isinstance(item, NewTable):
            _add_table(document, item, markup)
        elif item is not None:
            paragraph = document.add_paragraph(item.text, style=_STYLES[item.role][0])
            if isinstance(before, NewTable):
                paragraph.paragraph_format.space_before = Twips(_PITCH // 2)
            if item in signature:
                _sign(paragraph, item, signature)
    buffer = io.BytesIO()
    document.save(buffer)
    return _with_fixed_times(buffer.getvalue())


def _set_properties(document: Document, title: str) -> None:
    properties = document.core_properties
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.title = title
    properties.created = properties.modified = _EPOCH


def _set_page(document: Document) -> None:
    """A4 with the margins of official papers, 22 lines on a page, numbers at the outer edge.

    The grid is one of lines: one of 28 characters would make LibreOffice give two places to each.
    """
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Mm  # noqa: PLC0415

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(22)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = section._sectPr.makeelement(qn("w:docGrid"), {})
        section._sectPr.append(grid)
    for name, value in (("type", "lines"), ("linePitch", _PITCH)):
        grid.set(qn(f"w:{name}"), str(value))
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
    _number(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)


def _number(footer: _Footer, side: object) -> None:
    """The number of the page between dashes, one character in from the outer edge."""
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.alignment = side
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Pt(_NUMBER_SIZE)
    layout.first_line_indent = Pt(0)
    for kind, text in _NUMBER:
        run = paragraph.add_run("" if kind else text)
        run.font.size = Pt(_NUMBER_SIZE)
        _set_face(run._element.get_or_add_rPr(), _NUMBER_FACE)
        if kind:
            mark = OxmlElement("w:instrText" if kind == "code" else "w:fldChar")
            if kind == "code":
                mark.text = text
            else:
                mark.set(qn("w:fldCharType"), kind)
            run._element.append(mark)


def _set_styles(document: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415

    _set_style(document.styles["Normal"], *_STYLES["body"][1:])
    for role, (name, face, size) in _STYLES.items():
        if name not in document.styles:
            made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            made.base_style = document.styles["Normal"]
        style = document.styles[name]
        _set_style(style, face, size)
        _set_layout(style, role)


def _set_style(style: ParagraphStyle, face: str, size: float) -> None:
    """The style of the template in black and upright, without its spacing and rules."""
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor, Twips  # noqa: PLC0415

    style.font.size, style.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
    style.font.bold = style.font.italic = False
    _set_face(style.element.get_or_add_rPr(), face)
    for name in ("w:spacing", "w:kern"):
        for element in style.element.rPr.findall(qn(name)):
            style.element.rPr.remove(element)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing = Twips(_PITCH if size < 20 else 2 * 340)
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _set_layout(style: ParagraphStyle, role: ReportRole) -> None:
    """The title stands in the middle with a line below it, everything else begins two characters in."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Twips  # noqa: PLC0415

    layout = style.paragraph_format
    if role == "title":
        layout.alignment, layout.space_after = WD_ALIGN_PARAGRAPH.CENTER, Twips(_PITCH)
    elif role == "signature":
        layout.alignment, layout.left_indent = WD_ALIGN_PARAGRAPH.RIGHT, Twips(0)
    else:
        layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        layout.first_line_indent = Twips(2 * _CHARACTER)
        style.element.pPr.find(qn("w:ind")).set(qn("w:firstLineChars"), "200")
    layout.keep_with_next = role in ("heading", "topic")
    layout.widow_control = False


def _set_face(properties: CT_RPr, face: str) -> None:
    """One typeface for all scripts; those of the theme would win over it."""
    from docx.oxml.ns import qn  # noqa: PLC0415

    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), face)


def _add_table(document: Document, new: NewTable, markup: Markup) -> None:
    """The table where the next block of the body belongs."""
    from docx.oxml import parse_xml  # noqa: PLC0415

    element = document.element
    declared = f'xmlns:{element.prefix}="{element.nsmap[element.prefix]}"'
    source = table_markup(new, markup).replace("<w:tbl>", f"<w:tbl {declared}>", 1)
    document.element.body.sectPr.addprevious(parse_xml(source))


def _sign(paragraph: Paragraph, item: ReportParagraph, signature: list[ReportParagraph]) -> None:
    """The unit's name two characters in from the right, the date two further in at its beginning, as without a seal."""
    from docx.shared import Twips  # noqa: PLC0415

    name = len(signature[0].text)
    first = item is signature[0]
    spare = name - _DATE
    right = max(2, 4 - spare) if first else max(2, spare)
    layout = paragraph.paragraph_format
    layout.right_indent = Twips(right * _CHARACTER)
    layout.space_before = Twips(_PITCH if first else 0)
    layout.keep_with_next = item is not signature[-1]


def _with_fixed_times(data: bytes) -> bytes:
    """The package with the times of its members set to the beginning of time."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo  # noqa: PLC0415

    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(buffer, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
    return buffer.getvalue()
