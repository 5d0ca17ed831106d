"""Text that stands where the format has no place for it: between the elements of a paragraph, a run, a table or the
body, as tools leave it that write XML by hand. Word shows nothing of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lxml import etree

from gipr_lint.docx.paths import Paths
from gipr_lint.docx.traces import Tally
from gipr_lint.docx.xml import NAMES, WORD

_BARE = etree.XPath(
    "descendant::text()[not(parent::w:t or parent::s:t)][normalize-space()]/..",
    namespaces=dict(zip("ws", WORD, strict=True)),
)
"""The elements with text, but for w:t, which has nearly all."""

_AROUND = frozenset(
    (
        *("w:document", "w:body", "w:footnotes", "w:footnote", "w:endnotes", "w:endnote", "w:hdr", "w:ftr"),
        *("w:p", "w:pPr", "w:r", "w:rPr", "w:hyperlink", "w:fldSimple", "w:smartTag", "w:customXml", "w:dir", "w:bdo"),
        *("w:tbl", "w:tblPr", "w:tblGrid", "w:tr", "w:trPr", "w:tc", "w:tcPr", "w:txbxContent", "w:sectPr"),
        *("w:sdt", "w:sdtPr", "w:sdtContent", "w:ins", "w:moveTo", "w:ruby", "w:rubyBase"),
        *("w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen", "w:bookmarkStart", "w:bookmarkEnd", "w:proofErr"),
    )
)
"""What holds elements and no text of its own."""

_MOST_CHILDREN = 10_000

_UNREAD = frozenset(("w:del", "w:moveFrom", "mc:Fallback"))


def tally_bare_text(root: etree._Element, paths: Paths, tally: Tally) -> None:
    """Counts such text where it stands; not what is deleted or an alternative."""
    for element in cast("list[etree._Element]", _BARE(root)):
        if NAMES[element.tag] in _AROUND and not any(NAMES[one.tag] in _UNREAD for one in element.iterancestors()):
            for beside in _beside(element):
                tally.add_element("unread-text", beside, paths)


def _beside(element: etree._Element) -> Iterator[etree._Element]:
    """What stands beside each bare text of an element: the child before it, else the first; itself where it has
    none, or more than anybody would look through."""
    if len(element) > _MOST_CHILDREN:
        yield element
        return
    if (element.text or "").strip():
        yield next(iter(element), element)
    for child in element:
        if (child.tail or "").strip():
            yield child
