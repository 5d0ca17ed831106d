"""Pages, as the program that saved a document noted them."""

from __future__ import annotations

from tests.support.docx.building import docx

from gipr_lint.docx import read_docx
from gipr_lint.docx.pages import pages

BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"
BODY = (
    "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"
    f"<w:p>{BREAK}<w:r><w:t>乙乙</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>丙丙</w:t></w:r></w:p>"
    f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc></w:tr>"
    f"<w:tr><w:tc><w:p>{BREAK}<w:r><w:t>戊</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)
AT = "word/document.xml#/w:body/"


def test_a_place_is_on_the_page_of_its_words() -> None:
    """A paragraph that goes over a page break has words on both; a break before its first word counts."""
    wanted = {
        (f"{AT}w:p[1]", 0): 1,
        (f"{AT}w:p[2]", 0): 2,
        (f"{AT}w:p[2]", 1): 2,
        (f"{AT}w:p[2]", 2): 3,
        (f"{AT}w:tbl[1]/w:tr[1]/w:tc[1]", 0): 3,
        (f"{AT}w:tbl[1]/w:tr[2]/w:tc[1]", 0): 4,
    }
    assert pages(read_docx(docx(BODY)), set(wanted)) == wanted
    assert pages(read_docx(docx(BODY)), {(f"{AT}w:p[9]", 0), ("word/header1.xml#/w:p[1]", 0)}) == {}


def test_a_document_that_knows_no_pages() -> None:
    """Nothing is told, and the part is not looked at again."""
    document = read_docx(docx(BODY.replace("<w:lastRenderedPageBreak/>", "")))
    assert not document.paged
    assert pages(document, {(f"{AT}w:p[1]", 0)}) == {}
