"""Formatting resolved through styles and defaults."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p, part_xml, r, tbl, tc, tr

from gipr_lint.docx import read_docx
from gipr_lint.docx.formatting.layout import Layout, ParagraphLayout

FIRST = "word/document.xml#/w:body/w:p[1]"
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)


def layout(body: str, **options: object) -> Layout:
    return read_docx(docx(body, **options)).origin.layout


def first(body: str, styles: str = "") -> ParagraphLayout:
    found = layout(body, styles=styles).paragraph(FIRST)
    assert found is not None
    return found


def style(name: str, run: str = "", paragraph: str = "", *, kind: str = "paragraph", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}"{more}><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>'


def font(face: str) -> str:
    return f'<w:rFonts w:eastAsia="{face}"/>'


def test_the_nearest_layer_wins() -> None:
    """Direct formatting before the character style, the paragraph style, the default style and the defaults."""
    usual = style("N", font("仿宋"), more=' w:default="1"')
    styles = DEFAULTS + usual + style("P", font("黑体")) + style("C", font("楷体"), kind="character")
    named = '<w:pStyle w:val="P"/>'
    assert first(p("文"), DEFAULTS).runs[0].face == "宋体"
    assert (first(p("文"), styles).runs[0].face, first(p("文"), styles).runs[0].size) == ("仿宋", 21)
    assert first(p("文", named), styles).runs[0].face == "黑体"
    run = '<w:r><w:rPr><w:rStyle w:val="C"/>{}</w:rPr><w:t>文</w:t></w:r>'
    assert first(f"<w:p><w:pPr>{named}</w:pPr>{run.format('')}</w:p>", styles).runs[0].face == "楷体"
    assert first(f"<w:p>{run.format(font('隶书'))}</w:p>", styles).runs[0].face == "隶书"


def test_what_nobody_says_and_what_the_theme_decides_is_unknown() -> None:
    """No typeface anywhere, and one of the theme that is nearer than a named one."""
    assert (first(p("文")).runs[0].face, first(p("文")).runs[0].size) == (None, None)
    theme = style("P", '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>')
    assert first(p("文", '<w:pStyle w:val="P"/>'), DEFAULTS + theme).runs[0].face is None


def test_cycles_and_missing_styles_end() -> None:
    """Styles that are based on each other, on themselves or on nothing are followed once."""
    styles = (
        style("A").replace("<w:pPr>", '<w:basedOn w:val="B"/><w:pPr>')
        + style("B", font("黑体")).replace("<w:pPr>", '<w:basedOn w:val="A"/><w:pPr>')
        + style("S").replace("<w:pPr>", '<w:basedOn w:val="S"/><w:pPr>')
    )
    assert first(p("文", '<w:pStyle w:val="A"/>'), styles).runs[0].face == "黑体"
    for name in ("S", "无"):
        assert first(p("文", f'<w:pStyle w:val="{name}"/>'), styles).runs[0].face is None


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ("", 0.0),
        ('<w:ind w:firstLineChars="200" w:firstLine="1"/>', 2.0),
        ('<w:ind w:firstLine="640"/>', 2.0),
        ('<w:ind w:hanging="320"/>', -1.0),
        ('<w:ind w:left="640"/>', 0.0),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', None),
        ('<w:ind w:firstLine="x"/>', 0.0),
    ],
)
def test_the_indent_of_the_first_line_is_in_characters(properties: str, expected: float | None) -> None:
    """By characters or by length, hanging ones negative; that of a list is not known."""
    run = '<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>文</w:t></w:r>'
    assert first(f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>").indent == expected


def test_alignment_and_exact_lines() -> None:
    """The words of both families of alignments; only exact spacing is a number."""
    assert first(p("文", '<w:jc w:val="start"/>')).alignment == "left"
    assert first(p("文", '<w:jc w:val="center"/>')).alignment == "center"
    assert first(p("文", '<w:spacing w:line="560" w:lineRule="exact"/>')).line == 560
    assert first(p("文"), DEFAULTS).line is None


def test_runs_are_those_of_the_final_view() -> None:
    """Insertions and controls in; deletions and text boxes out."""
    box = f"<w:r><w:pict><w:txbxContent>{p('框')}</w:txbxContent></w:pict></w:r>"
    body = f"<w:p><w:ins>{r('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>{box}</w:p>"
    assert [run.text for run in first(body).runs] == ["增"]


def test_paths_lead_to_paragraphs_and_tables() -> None:
    """Through controls, rows and cells; a path that leads nowhere, or elsewhere, gives nothing."""
    shown = layout(f"<w:sdt><w:sdtContent>{tbl(tr(tc('甲'), tc('乙')))}</w:sdtContent></w:sdt>")
    table = "word/document.xml#/w:body/w:sdt[1]/w:sdtContent[1]/w:tbl[1]"
    assert shown.table(table) is not None
    cell = shown.paragraph(f"{table}/w:tr[1]/w:tc[2]/w:p[1]")
    assert cell is not None
    assert cell.runs[0].text == "乙"
    for path in (f"{table}/w:tr[9]/w:tc[1]", table, "word/header1.xml#/w:p[1]", "", "word/document.xml#/", "无"):
        assert shown.paragraph(path) is None
    assert shown.table(FIRST) is None


def test_the_pages_of_every_section_are_known() -> None:
    """Every section, margins without their sign, the gutter on the left; what is not given is unknown."""
    grid = '<w:docGrid w:type="lines" w:linePitch="579"/>'
    margins = '<w:pgMar w:top="-2098" w:right="1474" w:bottom="1984" w:left="1500" w:gutter="87"/>'
    section = f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>{margins}{grid}<w:sectPrChange><w:sectPr/></w:sectPrChange>'
    one, two = layout(f"<w:p><w:pPr>{section}</w:sectPr></w:pPr></w:p><w:sectPr/>").pages
    assert (one.width, one.top, one.left, one.grid, one.pitch) == (11906, 2098, 1587, "lines", 579)
    assert (two.width, two.top, two.grid, two.pitch) == (None, None, "", None)


def test_the_rows_and_lines_of_tables_are_known() -> None:
    """Rows, header rows that repeat, rows that stay whole, and lines: of the table, its cells or its style."""
    lines = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    head, row = tr(tc(), properties="<w:tblHeader/><w:cantSplit/>"), tr(tc(tbl(tr(tc())) + p()))
    path = "word/document.xml#/w:body/w:tbl[1]"

    def shown(properties: str, styles: str = "", cell: str = "") -> tuple[object, ...]:
        made = (
            tbl(head, row).replace("<w:tblPr>", f"<w:tblPr>{properties}", 1).replace("<w:tcPr>", f"<w:tcPr>{cell}", 1)
        )
        table = layout(made, styles=styles).table(path)
        assert table is not None
        return table.rows, table.repeated, table.whole, table.bordered

    named = '<w:tblStyle w:val="T"/>'
    plain = '<w:style w:type="table" w:styleId="T"><w:tblPr>{}</w:tblPr></w:style>'
    assert shown("") == (2, 1, 1, False)
    assert shown(lines)[-1] is True
    assert shown("", cell='<w:tcBorders><w:left w:val="single"/></w:tcBorders>')[-1] is True
    assert shown(lines.replace("single", "nil"))[-1] is False
    assert shown(named, plain.format(lines))[-1] is True
    assert shown(named, plain.format(""))[-1] is False
    assert shown(named)[-1] is None
    assert shown(named, plain.format("").replace("</w:style>", "<w:tblStylePr/></w:style>"))[-1] is None


def test_page_numbers() -> None:
    """The line of the field in any footer, once; no other field is one, and a number in a header counts as one."""
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> {} </w:instrText></w:r>'
    footer = part_xml("ftr", f"<w:p>{r('— ')}{field.format('PAGE')}{field.format('PAGE')}{r('1')}{r(' —')}</w:p>")
    links = (("footer", "footer1.xml"),)
    shown = layout(p(), links=links, extra={"word/footer1.xml": footer})
    assert [line.text for line in shown.footers] == ["— 1 —"]
    other = part_xml("ftr", f"<w:p>{field.format('NUMPAGES')}{r('1')}</w:p>")
    assert not layout(p(), links=links, extra={"word/footer1.xml": other}).numbered
    header = {"word/header1.xml": footer}
    assert layout(p(), links=(("header", "header1.xml"),), extra=header).numbered
    assert not layout(p(), links=links, extra={"word/footer1.xml": "<broken"}).numbered
