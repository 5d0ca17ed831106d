"""Text that stands where the format has no place for it: between the elements of a paragraph, a run, a table or the
body, as tools leave it that write XML by hand. Word shows nothing of it."""

from __future__ import annotations

from typing import cast

from lxml import etree

from gipr_lint.docx.paths import Paths
from gipr_lint.docx.traces import Tally
from gipr_lint.docx.xml import NAMES, WORD

_BARE = etree.XPath(
    "(descendant::text()[not(parent::w:t or parent::s:t)][normalize-space()])[position() <= 100000]",
    namespaces=dict(zip("ws", WORD, strict=True)),
)
"""All text but that of w:t, which has nearly all; as much as there is anywhere. No step to its parents, since libxml2
would take the square of their number."""

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
"""Where more elements stand side by side, the one before a text is not looked for: that
would take time with their square."""

_UNREAD = frozenset(("w:del", "w:moveFrom", "mc:Fallback"))


def tally_bare_text(root: etree._Element, paths: Paths, tally: Tally) -> None:
    """Counts such text where it stands; not what is deleted or an alternative."""
    full: dict[etree._Element, bool] = {}
    last: etree._Element | None = None
    for text in cast("list[etree._ElementUnicodeResult]", _BARE(root)):
        beside = _beside(text, full)
        if beside is not None and beside is not last:
            tally.add_element("unread-text", beside, paths)
            last = beside


def _beside(text: etree._ElementUnicodeResult, full: dict[etree._Element, bool]) -> etree._Element | None:
    """What stands beside a bare text: the element before it, else the first in what is around it; that itself where it
    has none, or more than anybody would look through, as `full` tells. None where the text is not bare."""
    near = text.getparent()
    around = near.getparent() if near is not None and text.is_tail else near
    if near is None or around is None or NAMES[around.tag] not in _AROUND or not text.strip():
        return None
    if any(NAMES[one.tag] in _UNREAD for one in around.iterancestors()):
        return None
    if around not in full:
        full[around] = len(around) > _MOST_CHILDREN
    if full[around]:
        return around
    return near if text.is_tail else next(iter(around), around)
