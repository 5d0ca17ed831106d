"""The pass over a story: order, blocks, paths, revisions of paragraph marks, text boxes, notes."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.support.docx.building import (
    NAMESPACES,
    docx,
    drawing,
    main_xml,
    members,
    p,
    package,
    part_xml,
    r,
    sdt,
    tbl,
    tc,
    tr,
    vml,
)

from gipr_lint.docx import Document, Paragraph, Table, read_docx
from gipr_lint.docx.paths import Paths

DELETED = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>'
MOVED = '<w:rPr><w:moveFrom w:id="1" w:author="甲"/></w:rPr>'


def paragraphs(document: Document) -> list[Paragraph]:
    """All paragraphs, those of cells as well."""
    found: list[Paragraph] = []
    for block in document.blocks:
        found += [block] if isinstance(block, Paragraph) else []
    for table in document.tables:
        found += [paragraph for cell in table.cells for paragraph in cell.paragraphs]
    return found


def texts(body: str) -> list[str]:
    """The texts of the paragraphs of a body."""
    return [block.text for block in read_docx(docx(body)).blocks if isinstance(block, Paragraph)]


def test_blocks_are_counted_from_one_through_wrappers() -> None:
    """Paragraphs and tables are numbered in order, also inside content controls; cells have their table's number."""
    document = read_docx(docx(p("一") + sdt(p("二") + tbl(tr(tc("三")))) + f"<w:customXml>{p('四')}</w:customXml>"))
    assert [block.block for block in document.blocks] == [1, 2, 3, 4]
    assert document.tables[0].cells[0].paragraphs[0].block == 3


def test_a_deleted_mark_joins_paragraphs() -> None:
    """A paragraph whose mark is deleted or moved away goes on in the next, which keeps its own properties."""
    document = read_docx(
        docx(p("甲", DELETED + '<w:jc w:val="left"/>') + p("乙", MOVED) + p("丙", '<w:jc w:val="center"/>') + p("丁"))
    )
    first, second = document.blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.text, first.alignment, first.block, second.block) == ("甲乙丙", "center", 1, 2)
    assert first.path.endswith("/w:p[1]")


def test_a_deleted_paragraph_leaves_nothing() -> None:
    """A paragraph that is deleted with its mark vanishes before a paragraph, before a table and at the end."""
    gone = f"<w:p><w:pPr>{DELETED}</w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>"
    document = read_docx(docx(gone + p("甲") + gone + tbl(tr(tc(p("乙") + gone))) + gone))
    assert [type(block) for block in document.blocks] == [Paragraph, Table]
    assert document.blocks[0].path.endswith("/w:p[2]")
    assert document.tables[0].cells[0].text == "乙"


def test_text_before_a_deleted_mark_stays_where_nothing_follows() -> None:
    """Text with a deleted mark before a table or the end is a paragraph of its own."""
    document = read_docx(docx(p("甲", DELETED) + tbl(tr(tc("乙"))) + p("丙", DELETED)))
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["甲", "丙"]


def test_text_boxes_follow_the_block_that_anchors_them() -> None:
    """Boxes beside text of a cell follow the table, boxes in a box follow it, tables in a box are numbered there."""
    inner = f"<w:p>{r('外框')}<w:r>{vml(p('内框') + tbl(tr(tc('框表'))))}</w:r></w:p>"
    anchor = f"<w:p>{r('格内')}<w:r>{drawing(inner)}</w:r></w:p>"
    document = read_docx(docx(tbl(tr(tc(anchor), tc("格"))) + p("后")))
    shown = [
        (type(b).__name__, b.story, b.block, b.text if isinstance(b, Paragraph) else b.number) for b in document.blocks
    ]
    assert shown == [
        ("Table", "body", 1, 1),
        ("Paragraph", "textbox", 1, "外框"),
        ("Paragraph", "textbox", 1, "内框"),
        ("Table", "textbox", 1, 2),
        ("Paragraph", "body", 2, "后"),
    ]


def boxed(text: str) -> str:
    """A paragraph that holds a text box and nothing else."""
    return f"<w:p><w:r>{drawing(p(text))}</w:r></w:p>"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (boxed("字"), "\n字"),
        (f"<w:p><w:r>{vml(p('一') + p('二'))}</w:r></w:p>", "\n一\n二"),
        (boxed("一") + boxed("二"), "\n\n一\n二"),
        (f"<w:p><w:r>{drawing(p('一'))}</w:r><w:r>{vml(p('二'))}</w:r></w:p>", "\n一\n二"),
        (f"<w:p><w:r>{drawing(boxed('字'))}</w:r></w:p>", "\n\n字"),
        (sdt(boxed("字")), "\n字"),
        (boxed("字") + p(" "), "\n \n字"),
        (tbl(tr(tc(boxed("字")))) + p(), "\n字\n"),
    ],
)
def test_a_text_box_in_an_empty_cell_is_what_the_cell_says(content: str, expected: str) -> None:
    """By DrawingML and VML, one or several, nested, in a control or a frame: its paragraphs are the cell's."""
    document = read_docx(docx(tbl(tr(tc(content), tc("格"))) + p("后")))
    assert [cell.text for cell in document.tables[0].cells] == [expected, "格"]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["后"]


def test_each_cell_has_its_own_text_boxes() -> None:
    """Boxes of several cells stay apart, and one beside text does not keep those behind it from their cells."""
    beside = f"<w:p>{r('5')}<w:r>{drawing(p('注'))}</w:r></w:p>"
    rows = [tr(tc(boxed("一")), tc(beside), tc(boxed("二"))), tr(tc(beside), tc(boxed("三")), tc())]
    document = read_docx(docx(p("前") + tbl(*rows)))
    assert [cell.text.strip() for cell in document.tables[0].cells] == ["一", "5", "二", "5", "三", ""]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["前", "注", "注"]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:p>{r('字')}{tbl(tr(tc('失')))}</w:p>",
        f"<w:p>{r('字')}{p('失')}</w:p>",
        f"<w:p2>{r('失')}</w:p2>{p('字')}",
        r("失") + p("字"),
        f"<w:hyperlink>{r('失')}</w:hyperlink>{p('字')}",
        p("字") + tr(tc("失")),
        p("字") + tc("失"),
        p("字") + tbl(p("失")),
        p("字") + tbl(tc("失")),
        p("字") + tbl(tr(p("失"))),
        p("字") + tbl(tr(r("失"))),
        tbl(tr(tc(r("失") + p("字")))),
        f"<w:p>{r('字')}<w:r><w:new><w:t>失</w:t></w:new></w:r></w:p>",
        f"<w:p>{r('字')}<w:r>{p('失')}</w:r></w:p>",
        f"<w:p><w:hyperlink>{r('字')}{p('失')}</w:hyperlink></w:p>",
        f"<w:p><w:ins>{r('字')}{p('失')}</w:ins></w:p>",
        p("字") + sdt(f"<w:new>{r('失')}</w:new>"),
        f"<w:p>{r('字')}<w:r><w:drawing><a:graphic><a:t>失</a:t></a:graphic></w:drawing></w:r></w:p>",
        f"<w:p>{r('字')}<w:r><w:pict><w:p>{r('失')}</w:p></w:pict></w:r></w:p>",
        p("字") + "<m:oMath><m:r><m:t>失</m:t></m:r></m:oMath>",
        f"{p('字')}<x:block xmlns:x='urn:x'><x:t>失</x:t></x:block>",
    ],
)
def test_text_that_is_not_read_is_named(body: str) -> None:
    """Text where the format has no place for it, or in what nobody knows, is a trace with its place, never silence."""
    document = read_docx(docx(body))
    assert [paragraph.text for paragraph in paragraphs(document) if paragraph.text] == ["字"]
    (trace,) = [trace for trace in document.traces if trace.kind == "unread-text"]
    root = etree.fromstring(main_xml(body).encode())
    assert "失" in "".join(Paths("word/document.xml", root).find(trace.path).itertext())  # type: ignore[union-attr]


def test_a_text_box_of_another_namespace_is_read() -> None:
    """The first Word that had shapes called a text box wne:txbxContent."""
    word = "http://schemas.microsoft.com/office/word/2006/wordml"
    box = vml(p("框")).replace("w:txbxContent", "wne:txbxContent").replace("<w:pict>", f"<w:pict xmlns:wne='{word}'>")
    assert texts(f"<w:p>{r('外')}<w:r>{box}</w:r></w:p>") == ["外", "框"]


def test_a_box_after_a_deleted_mark_follows_the_joined_paragraph() -> None:
    """Joining and boxes do not disturb one another."""
    anchor = f"<w:p><w:pPr>{DELETED}</w:pPr>{r('甲')}<w:r>{vml(p('框'))}</w:r></w:p>"
    assert texts(anchor + p("乙") + p("丙")) == ["甲乙", "框", "丙"]
    assert texts(p("丙") + anchor) == ["丙", "甲", "框"]


def test_every_path_leads_back_to_its_element() -> None:
    """The path of each paragraph, cell, table and trace is an XPath to it, below the root."""
    choice = f"<mc:AlternateContent><mc:Choice>{drawing(p('框内'))}</mc:Choice></mc:AlternateContent>"
    box = f"<w:p>{r('框外')}<w:r>{choice}</w:r></w:p>"
    inner = tbl(sdt(tr(tc("丙"), sdt(tc("丁")))), tr(tc(p("戊") + tbl(tr(tc("己"))) + p("庚"))))
    body = (
        p("甲") + sdt(p("乙") + sdt(inner))
        + box + f"<w:p><w:ins>{r('辛')}</w:ins></w:p>"
        + f"<mc:AlternateContent><mc:Choice Requires='x'>{p('壬')}</mc:Choice></mc:AlternateContent>"
    )  # fmt: skip
    root = etree.fromstring(main_xml(body).encode())
    document = read_docx(docx(body))

    def find(path: str) -> etree._Element:
        part, _, steps = path.partition("#/")
        assert part == "word/document.xml"
        (element,) = root.xpath(steps, namespaces=NAMESPACES)
        return element

    for paragraph in paragraphs(document):
        element = find(paragraph.path)
        assert etree.QName(element).localname == "p"
        own = element.xpath("./*//w:t[not(ancestor::w:txbxContent[ancestor::w:p])]/text()", namespaces=NAMESPACES)
        assert paragraph.story == "textbox" or "".join(own) == paragraph.text
    for table in document.tables:
        assert etree.QName(find(table.path)).localname == "tbl"
        assert all(etree.QName(find(cell.path)).localname == "tc" for cell in table.cells)
    assert len(paragraphs(document)) == 11
    assert all(find(trace.path) is not None for trace in document.traces)


def test_notes_and_margins_are_read_apart() -> None:
    """Footnotes and endnotes are notes, headers and footers margins, tables in them flattened, separators left out."""
    rule = f'<w:footnote w:type="separator" w:id="-1">{p("线")}</w:footnote>'
    footnotes = rule + f'<w:footnote w:id="1">{p("注一")}</w:footnote><w:footnote w:id="2">{p("注二")}</w:footnote>'
    parts = {
        "footnotes": part_xml("footnotes", footnotes),
        "endnotes": part_xml("endnotes", f'<w:endnote w:id="1">{p("尾注")}</w:endnote>'),
        "header": part_xml("hdr", tbl(tr(tc("眉格" + ""), tc(tbl(tr(tc("内格"))) + p("末"))))),
        "footer": part_xml("ftr", p("脚")),
    }
    data = package(
        members(
            p("正文"),
            links=tuple((kind, f"{kind}1.xml") for kind in parts),
            extra={f"word/{k}1.xml": x for k, x in parts.items()},
        )
    )
    document = read_docx(data)
    assert [(note.text, note.story, note.block) for note in document.notes] == [
        ("注一", "footnote", 0),
        ("注二", "footnote", 0),
        ("尾注", "endnote", 0),
    ]
    assert document.notes[0].path == "word/footnotes1.xml#/w:footnote[2]/w:p[1]"
    assert [(margin.text, margin.story) for margin in document.margins] == [
        ("眉格", "header"),
        ("内格", "header"),
        ("末", "header"),
        ("脚", "footer"),
    ]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["正文"]
    assert document.tables == ()
    assert document.traces == ()


def test_an_empty_body_is_an_empty_document() -> None:
    """No body, or nothing in it, gives no blocks."""
    assert read_docx(docx()).blocks == ()
    assert read_docx(docx(main=part_xml("document", ""))).blocks == ()
