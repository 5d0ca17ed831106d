"""The pass over a story: order, blocks, paths, revisions of paragraph marks, text boxes, notes."""

from __future__ import annotations

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
    """Boxes in a cell follow the whole table, boxes in a box follow it, tables in a box are numbered there."""
    inner = f"<w:p>{r('外框')}<w:r>{vml(p('内框') + tbl(tr(tc('框表'))))}</w:r></w:p>"
    document = read_docx(docx(tbl(tr(tc(f"<w:p><w:r>{drawing(inner)}</w:r></w:p>"), tc("格"))) + p("后")))
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
        ("末", "header"),
        ("内格", "header"),
        ("脚", "footer"),
    ]
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["正文"]
    assert document.tables == ()
    assert document.traces == ()


def test_an_empty_body_is_an_empty_document() -> None:
    """No body, or nothing in it, gives no blocks."""
    assert read_docx(docx()).blocks == ()
    assert read_docx(docx(main=part_xml("document", ""))).blocks == ()
