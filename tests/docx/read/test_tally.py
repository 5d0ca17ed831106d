"""What the reader must know beyond the text."""

from __future__ import annotations

import pytest
from tests.support.docx.building import MACRO_TYPE, docx, members, p, package, part_xml, r, relationships, tbl, tc, tr

from gipr_lint.docx import read_docx

AUTHOR = 'w:id="1" w:author="甲"'


DATED = {"date-fields": 1}


def field(*code: str) -> str:
    """A field whose code stands in several runs."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    runs = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in code)
    return f"{begin}{runs}{separate}{r('一')}{end}"


def counts(data: bytes) -> dict[str, int]:
    """The marks by kind."""
    return {trace.kind: trace.count for trace in read_docx(data).traces}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (p("文"), {}),
        (
            f"<w:p><w:ins {AUTHOR}>{r('增')}</w:ins></w:p>" + tbl(tr(tc(), properties=f"<w:ins {AUTHOR}/>")),
            {"insertions": 2},
        ),
        (f"<w:p><w:del {AUTHOR}/></w:p>" + p("", f"<w:rPr><w:del {AUTHOR}/></w:rPr>"), {"deletions": 2}),
        (f"<w:p><w:moveFrom {AUTHOR}/><w:moveTo {AUTHOR}/></w:p>", {"moves": 2}),
        (p("文", f"<w:pPrChange {AUTHOR}><w:pPr/></w:pPrChange>"), {"format-changes": 1}),
        (p("文") + '<w:altChunk r:id="rId1"/>', {"altchunk": 1}),
        (p("文") + '<w:subDoc r:id="rId1"/>', {"altchunk": 1}),
        ('<w:p><w:subDoc r:id="rId1"/></w:p>', {"altchunk": 1}),
        ("<w:p><w:r><w:drawing/></w:r><w:r><w:pict/></w:r></w:p>", {"drawings": 2}),
        ("<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>", {"embedded": 1}),
        ('<w:p><w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r></w:p>', {"equations": 1}),
        ('<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Chart.8"/></w:object></w:r></w:p>', {"charts": 1}),
        ("<w:p><w:r><w:drawing><a:blip/></w:drawing><w:pict><v:imagedata/></w:pict></w:r></w:p>", {"pictures": 2}),
        ("<w:p><m:oMathPara><m:oMath/></m:oMathPara><m:oMath/></w:p>", {"equations": 2}),
        (
            '<w:p><w:fldSimple w:instr=" date \\@ &quot;yyyy&quot;"><w:r><w:t>2025</w:t></w:r></w:fldSimple></w:p>',
            DATED,
        ),
        (f"<w:p>{field('DATE')}{field('TIME')}</w:p>", {"date-fields": 2}),
        (f"<w:p>{field('SAVE', 'DATE ')}</w:p>", DATED),
        ('<w:p><w:fldSimple w:instr="DATE" w:fldLock="true"><w:r><w:t>2025</w:t></w:r></w:fldSimple></w:p>', {}),
        (
            f"<w:p>{field('DATE').replace('begin', 'begin&quot; w:fldLock=&quot;1').replace('&quot;', chr(34))}</w:p>",
            {},
        ),
        (f"<w:p>{field('PAGE')}{field('CREATEDATE')}{field('REF DATE')}</w:p>", {}),
        ('<w:p><w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>', {"comments": 1}),
    ],
)
def test_marks_are_counted(body: str, expected: dict[str, int]) -> None:
    """Each kind is counted once an occurrence, and an ordinary paragraph has none."""
    assert counts(docx(body)) == expected


def test_comments_are_counted_in_their_part() -> None:
    """The comments part says how many there are; an empty one none; the place is the first in the text."""
    body = f'{p("文")}<w:p><w:commentRangeStart w:id="5"/>{r("注")}</w:p>'
    part = part_xml("comments", f'<w:comment w:id="5">{p("甲")}</w:comment><w:comment w:id="6">{p("乙")}</w:comment>')
    (trace,) = read_docx(docx(body, links=(("comments", "comments.xml"),), extra={"word/comments.xml": part})).traces
    assert (trace.kind, trace.count) == ("comments", 2)
    assert trace.path == "word/document.xml#/w:body/w:p[2]/w:commentRangeStart[1]"
    empty = {"word/comments.xml": part_xml("comments", "")}
    assert counts(docx(p("文"), links=(("comments", "comments.xml"),), extra=empty)) == {}


def test_macros_signatures_and_protection_are_seen() -> None:
    """Macros by content type or part, a signature by its folder, protection only where it is enforced."""
    assert counts(docx(p("文"), content_type=MACRO_TYPE)) == {"macros": 1}
    assert counts(docx(p("文"), links=(("vbaProject", "vbaProject.bin"),))) == {"macros": 1}
    assert counts(docx(p("文"), extra={"_xmlsignatures/origin.sigs": ""})) == {"signature": 1}
    for enforcement, expected in (("1", {"protection": 1}), ("0", {})):
        settings = part_xml("settings", f'<w:documentProtection w:edit="readOnly" w:enforcement="{enforcement}"/>')
        data = docx(p("文"), links=(("settings", "settings.xml"),), extra={"word/settings.xml": settings})
        assert counts(data) == expected


def test_external_links_are_counted_but_hyperlinks_are_not() -> None:
    """Linked pictures and an attached template are outside content; a hyperlink is ordinary."""
    links = (
        ("hyperlink", "http://example.invalid/", "External"),
        ("image", "http://example.invalid/a.png", "External"),
        ("settings", "settings.xml"),
    )
    extra = {
        "word/settings.xml": part_xml("settings", ""),
        "word/_rels/settings.xml.rels": relationships(
            ("attachedTemplate", "http://example.invalid/t.dotm", "External")
        ),
    }
    assert counts(docx(p("文"), links=links, extra=extra)) == {"external-links": 2}


def test_a_broken_part_beside_the_text_is_a_mark() -> None:
    """Parts beside the text may be damaged or too large: the text is read and each such part is a trace."""
    broken = part_xml("x", p("截断"))[:-9]
    kinds = ("numbering", "footnotes", "header", "comments")
    body = p("文", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    data = package(
        members(
            body,
            links=tuple((kind, f"{kind}.xml") for kind in kinds),
            extra={f"word/{kind}.xml": broken for kind in kinds},
        )
    )
    assert counts(data) == {"unread-part": 4}
    large = {"word/footer.xml": part_xml("ftr", p("大" * 3_000_000))}
    assert counts(docx(p("文"), links=(("footer", "footer.xml"),), extra=large)) == {"unread-part": 1}
    assert counts(docx(p("文"), extra={"word/_rels/document.xml.rels": "<broken"})) == {"unread-part": 1}


def test_every_mark_keeps_its_first_places() -> None:
    """The paths of the first hundred, in reading order, and the count of all."""
    (trace,) = read_docx(docx("".join(f"<w:p><w:ins {AUTHOR}>{r('增')}</w:ins></w:p>" for _ in range(120)))).traces
    assert (trace.count, len(trace.paths), trace.path) == (120, 100, "word/document.xml#/w:body/w:p[1]/w:ins[1]")


def test_a_template_on_a_disk_is_no_link_to_outside() -> None:
    """Word remembers where a template lay; one on a server would be fetched."""
    for target, expected in (
        ("file:///C:/Users/a/Normal.dotm", {}),
        ("C:/a/Normal.dotm", {}),
        ("https://t.example/a.dotm", {"external-links": 1}),
    ):
        extra = {
            "word/settings.xml": part_xml("settings", ""),
            "word/_rels/settings.xml.rels": relationships(("attachedTemplate", target, "External")),
        }
        assert counts(docx(p("文"), links=(("settings", "settings.xml"),), extra=extra)) == expected
    assert counts(docx(p("文"), links=(("image", "NULL", "External"),))) == {}


def test_text_boxes_of_footers_are_not_counted() -> None:
    """WPS puts the number of the page into one."""
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p('1')}</w:txbxContent></w:pict></w:r></w:p>"
    extra = {"word/footer1.xml": part_xml("ftr", box)}
    assert counts(docx(p("文"), links=(("footer", "footer1.xml"),), extra=extra)) == {}
    assert counts(docx(box)) == {"textboxes": 1}


def test_a_hyperlink_that_only_opens_inside_is_a_mark() -> None:
    """A disk, a shared folder, a machine of the network: nobody outside can open them. What all can open is none."""
    inside = (
        "file:///D:/年报/目录.docx",
        "\\\\server\\a.docx",
        "D:\\a.docx",
        "http://192.168.3.7:8080/oa",
        "http://localhost/a",
    )
    for target in inside:
        assert counts(docx(p("文"), links=(("hyperlink", target, "External"),))) == {"inside-links": 1}, target
    for target in (
        "https://www.qingxi.gov.cn/a.html",
        "mailto:a@qingxi.gov.cn",
        "http://100.example.cn/",
        "#a",
        "a.docx",
    ):
        assert counts(docx(p("文"), links=(("hyperlink", target, "External"),))) == {}, target
