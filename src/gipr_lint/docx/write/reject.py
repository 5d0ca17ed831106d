"""What a document was before changes that are tracked in it: the proof that they can be rejected."""

from __future__ import annotations

from lxml import etree

from gipr_lint.docx.limits import Limits
from gipr_lint.docx.package.archive import Archive
from gipr_lint.docx.package.opc import Package
from gipr_lint.docx.write.markup import is_id
from gipr_lint.docx.write.repack import repacked
from gipr_lint.docx.xml import NAMES, attribute, parse, word_tags

_INSERTED = word_tags("ins")
_DELETED = word_tags("del")
_OWNERS = {"w:rPr": "w:p", "w:trPr": "w:tr"}
_ANCHORS = word_tags("commentRangeStart", "commentRangeEnd", "commentReference")


def rejected(data: bytes, first_id: int) -> bytes:
    """The DOCX with the revisions and comment anchors from `first_id` on taken out, as a person would reject them."""
    package = Package(data, Limits())
    member, _ = package.main_part()
    root = parse(package.bytes(member, main=True), member.name)
    for element in list(root.iter(*_INSERTED)):
        if _is_ours(element, first_id):
            _take_out_inserted(_inserted(element))
    for element in list(root.iter(*_DELETED)):
        if _is_ours(element, first_id):
            _put_back(element)
    for element in list(root.iter(*_ANCHORS)):
        if _is_ours(element, first_id):
            run = element.getparent()
            _take_out(run if NAMES[element.tag] == "w:commentReference" and run is not None else element)
    source = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return repacked(Archive(data, package.limits), {member.name: source})


def _is_ours(element: etree._Element, first_id: int) -> bool:
    text = attribute(element, "id") or ""
    return is_id(text) and int(text) >= first_id


def _inserted(element: etree._Element) -> etree._Element:
    """What an insertion is of: the runs in it, or the paragraph or row in whose properties it stands."""
    parent = element.getparent()
    owner = _OWNERS.get(NAMES[parent.tag]) if parent is not None else None
    if owner is None:
        return element
    return next(ancestor for ancestor in element.iterancestors() if NAMES[ancestor.tag] == owner)


def _take_out_inserted(element: etree._Element) -> None:
    """Takes it out; a table goes with its last row."""
    table = element.getparent()
    _take_out(element)
    if table is not None and NAMES[table.tag] == "w:tbl" and not any(NAMES[child.tag] == "w:tr" for child in table):
        _take_out(table)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _put_back(element: etree._Element) -> None:
    """The runs of a deletion in its place, their text as text."""
    parent = element.getparent()
    if parent is None:
        return
    for text in element.iter("{*}delText"):
        text.tag = str(text.tag).removesuffix("delText") + "t"
    at = parent.index(element)
    for child in list(element):
        parent.insert(at, child)
        at += 1
    parent.remove(element)
