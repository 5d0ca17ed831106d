"""Paragraphs as programs split them: runs of any cut, in links, tags and controls, with hidden text between."""

from __future__ import annotations

from html import escape

from hypothesis import strategies as st
from tests.support.docx.building import docx, p

from gipr_lint.docx import Document, Paragraph, read_docx
from gipr_lint.docx.write.paragraph import Replace

LETTERS = "甲乙12 &<>\"'x"
_AROUND = {
    "": ("", ""),
    "link": ('<w:hyperlink w:anchor="a">', "</w:hyperlink>"),
    "tag": ('<w:smartTag w:element="a">', "</w:smartTag>"),
    "control": ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "bookmark": ('<w:bookmarkStart w:id="7" w:name="b"/>', '<w:bookmarkEnd w:id="7"/>'),
}
_PROPERTIES = ("", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:color w:val="FF0000"/><w:rPrChange w:id="3"/></w:rPr>')
_HIDDEN = "<w:rPr><w:vanish/></w:rPr>"

_pieces = st.one_of(
    st.text(LETTERS + "\n", max_size=4).map(lambda text: f'<w:t xml:space="preserve">{escape(text)}</w:t>'),
    st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:t>&#13;</w:t>", "<w:t/>"]),
    st.sampled_from(["<w:lastRenderedPageBreak/>", "<w:t><![CDATA[&]]></w:t>", "<w:t>&#x4e00;</w:t>"]),
)


@st.composite
def runs(draw: st.DrawFn) -> str:
    """A run, which may be hidden."""
    properties = draw(st.sampled_from([*_PROPERTIES * 3, _HIDDEN]))
    return f"<w:r>{properties}{''.join(draw(st.lists(_pieces, max_size=3)))}</w:r>"


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of such runs."""
    inside = []
    for _ in range(draw(st.integers(0, 4))):
        before, behind = _AROUND[draw(st.sampled_from(list(_AROUND)))]
        inside.append(f"{before}{''.join(draw(st.lists(runs(), max_size=2)))}{behind}")
    head = draw(st.sampled_from(["", "<w:pPr/>", '<w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr>']))
    return f"<w:p>{head}{''.join(inside)}</w:p>" if head or inside else "<w:p/>"


def edits(length: int) -> st.SearchStrategy[list[Replace]]:
    """Replacements anywhere in a text of that length, which may meet."""
    place = st.integers(0, length)
    edit = st.tuples(place, place, st.text(LETTERS + "\t\n", max_size=4))
    return st.lists(edit.map(lambda one: Replace(min(one[:2]), max(one[:2]), one[2])), max_size=4)


def document(paragraph: str) -> bytes:
    """A document with that paragraph between two others, which bear ids."""
    return docx(p("前") + paragraph + p("后"))


def texts(data: bytes) -> list[str]:
    """The text of each paragraph."""
    return texts_of(read_docx(data))


def texts_of(found: Document) -> list[str]:
    """The same of a document."""
    return [block.text for block in found.blocks if isinstance(block, Paragraph)]


def edited(text: str, changes: list[Replace]) -> str:
    """The text after the changes, which do not overlap."""
    for change in sorted(changes, key=lambda change: (change.start, change.end), reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text
