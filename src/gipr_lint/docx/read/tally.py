"""Traces of drafting that a reader must know of: tracked changes, comments, and what only the package shows."""

from __future__ import annotations

from unicodedata import normalize

from lxml import etree

from gipr_lint.docx.package.opc import Package, Relationship
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.traces import Tally, TraceKind
from gipr_lint.docx.xml import NAMES, attribute, word_tags
from gipr_lint.terms import AUTHOR

_REVISIONS: dict[str, TraceKind] = {
    "ins": "insertions", "cellIns": "insertions", "del": "deletions", "cellDel": "deletions",
    "moveFrom": "moves", "moveTo": "moves", "rPrChange": "format-changes", "pPrChange": "format-changes",
    "tblPrChange": "format-changes", "trPrChange": "format-changes", "tcPrChange": "format-changes",
    "tblGridChange": "format-changes", "tblPrExChange": "format-changes", "sectPrChange": "format-changes",
    "numberingChange": "format-changes", "cellMerge": "format-changes",
}  # fmt: skip
_KIND_OF = {f"w:{name}": kind for name, kind in _REVISIONS.items()}
_REVISION_TAGS = word_tags(*_REVISIONS)
_COMMENT = word_tags("comment")
_TEXT = word_tags("t")
_COMMENT_RANGES = word_tags("commentRangeStart", "commentReference")
_PROTECTION = word_tags("documentProtection")
_INSTRUCTIONS = word_tags("instrText", "fldSimple")
_DATES = frozenset(("DATE", "TIME", "SAVEDATE", "PRINTDATE"))
_ON = ("1", "true", "on")
"""What switches a property on."""

_MOST_PIECES = 20
"""The code of a field is cut into so many pieces at most."""
_LOCAL = ("file:", "null")

_ON_DISK = ("file:", "\\\\")

_INSIDE = ("localhost", "127.", "10.", "192.168.", *(f"172.{number}." for number in range(16, 32)))
"""How the names of machines begin that nobody outside can reach."""
"""How targets begin that lead nowhere: a template on the author's disk, what Word writes for a lost picture."""


def tally_revisions(root: etree._Element, paths: Paths, tally: Tally) -> None:
    """Count the tracked changes below `root`."""
    for element in root.iter(*_REVISION_TAGS):
        tally.add_element(_KIND_OF[NAMES[element.tag]], element, paths)


def tally_comments(root: etree._Element, comments: etree._Element | None, paths: Paths, tally: Tally) -> None:
    """Count the comments of the comments part, else those that the text refers to; apart those of the tool itself and
    those that speak to it."""
    places: dict[str | None, etree._Element] = {}
    for element in root.iter(*_COMMENT_RANGES):
        places.setdefault(attribute(element, "id"), element)
    known = [] if comments is None else list(comments.iterchildren(*_COMMENT))
    if not known:
        for element in places.values():
            tally.add_element("comments", element, paths)
    for comment in known:
        kind: TraceKind = "own-comments" if is_own(comment) else "comments"
        place = places.get(attribute(comment, "id"))
        if place is None:
            tally.add(kind, "")
        else:
            tally.add_element(kind, place, paths)


def is_own(comment: etree._Element) -> bool:
    """Whether a w:comment is the tool's own, or speaks to it."""
    return attribute(comment, "author") == AUTHOR or speaks_to_tool(text_of(comment))


def text_of(comment: etree._Element) -> str:
    """What a w:comment says, without the ends of its paragraphs."""
    return "".join([element.text or "" for element in comment.iter(*_TEXT)])


def speaks_to_tool(text: str) -> bool:
    """Whether a comment begins with the name of the tool, in letters of any width."""
    return normalize("NFKC", text[: 2 * len(AUTHOR)]).strip().lower().startswith(AUTHOR)


def tally_date_fields(root: etree._Element, paths: Paths, tally: Tally) -> None:
    """Count the fields below `root` that show the day on which the document is opened, saved or printed, unless
    they are locked."""
    for element in root.iter(*_INSTRUCTIONS):
        code = attribute(element, "instr") if NAMES[element.tag] == "w:fldSimple" else _instruction(element)
        if (code or "").strip().partition(" ")[0].upper() in _DATES and not _is_locked(element):
            tally.add_element("date-fields", element, paths)


def _is_locked(element: etree._Element) -> bool:
    """Whether a field is locked: what it shows stays."""
    if NAMES[element.tag] == "w:fldSimple":
        return attribute(element, "fldLock") in _ON
    run = element.getparent()
    while run is not None:
        for child in run:
            if NAMES[child.tag] == "w:fldChar" and attribute(child, "fldCharType") == "begin":
                return attribute(child, "fldLock") in _ON
        run = run.getprevious()
    return False


def _instruction(element: etree._Element) -> str:
    """The code of the field that the w:instrText `element` begins, which may be cut into several runs; of their others
    none."""
    run = element.getparent()
    before = None if run is None else run.getprevious()
    if before is not None and any(NAMES[child.tag] == "w:instrText" for child in before):
        return ""
    texts: list[str] = []
    while run is not None and len(texts) < _MOST_PIECES:
        for child in run:
            name = NAMES[child.tag]
            if name == "w:instrText":
                texts.append(child.text or "")
            elif name == "w:fldChar" and texts:
                return "".join(texts)
        run = run.getnext()
    return "".join(texts)


def tally_package(
    package: Package, part: str, content_type: str, relationships: list[Relationship], tally: Tally
) -> None:
    """Count what the package shows without its text: macros, links to outside, protection, signatures."""
    if "macroenabled" in content_type or any(r.type == "vbaProject" for r in relationships):
        tally.add("macros", part)
    for relationship in relationships:
        if relationship.external and relationship.type != "hyperlink":
            _tally_link(relationship, tally)
        elif relationship.external and _leads_inside(relationship.target):
            tally.add("inside-links", "", text=relationship.target)
        elif relationship.type == "settings":
            _tally_settings(package, relationship.target, tally)
    if any(name.startswith("_xmlsignatures/") for name in package.archive.members):
        tally.add("signature", "_xmlsignatures")


def _tally_link(relationship: Relationship, tally: Tally) -> None:
    """A link to outside, but for a template that lies on a disk: that is how Word remembers an ordinary one."""
    target = relationship.target
    local = ":" in target[1:3] or target.lower().startswith(_LOCAL)
    if target and not (local and (relationship.type == "attachedTemplate" or target.lower() == "null")):
        tally.add("external-links", "", text=target)


def _leads_inside(target: str) -> bool:
    """Whether a hyperlink leads to somebody's own disk, a shared folder or a machine inside the network."""
    address = target.lower()
    host = address.partition("://")[2]
    return address.startswith(_ON_DISK) or address[1:3] == ":\\" or host.startswith(_INSIDE)


def _tally_settings(package: Package, part: str, tally: Tally) -> None:
    for relationship in package.relationships(part):
        if relationship.external:
            _tally_link(relationship, tally)
    member = package.find(part)
    if member is None or b"documentProtection" not in package.bytes(member).replace(b"\0", b""):
        return
    for element in package.xml(member).iter(*_PROTECTION):
        if attribute(element, "enforcement") in _ON:
            tally.add("protection", part)
