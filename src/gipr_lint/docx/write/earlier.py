"""Comments that the tool wrote into a document earlier: which they are, who answered them, how they are taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from re import compile as pattern

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.package.archive import Member
from gipr_lint.docx.package.opc import Package
from gipr_lint.docx.write.offsets import Splice, spliced
from gipr_lint.docx.write.part import Part, open_part
from gipr_lint.docx.xml import NAMES, attribute, word_tags

_COMMENT, _PARAGRAPH, _TEXT = word_tags("comment"), word_tags("p"), word_tags("t")
_REFERENCE = word_tags("commentReference")
_ANCHORS = word_tags("commentRangeStart", "commentRangeEnd", "commentReference")
_EXTENDED = "commentsExtended"
_BESIDE = (_EXTENDED, "commentsIds", "commentsExtensible")
"""The parts, by the types of their relationships, that say more of comments: an entry each."""
_CODE = pattern(r"[A-Z]{2,8}\d{3}(?= )")


class Earlier(Struct, frozen=True):
    """A comment of the tool's: its number, the codes of the findings in it with their lines, the ids of its paragraphs,
    and whether somebody answered it."""

    number: str
    lines: Mapping[str, str]
    paragraphs: frozenset[str]
    answered: bool

    @property
    def codes(self) -> list[str]:
        """The code of each finding."""
        return list(self.lines.values())


def earlier_comments(package: Package, member: Member | None, main: str, author: str) -> list[Earlier]:
    """The comments in the part `member` that the tool wrote as `author`: they name the code of a rule."""
    if member is None:
        return []
    answered = {
        parent
        for part in _related(package, main, (_EXTENDED,))
        for entry in package.xml(part)
        if (parent := _own(entry, "paraIdParent"))
    }
    found = []
    for comment in package.xml(member).iterchildren(*_COMMENT):
        number = attribute(comment, "id")
        if number is None or attribute(comment, "author") != author:
            continue
        texts = ["".join(text.text or "" for text in line.iter(*_TEXT)) for line in comment.iter(*_PARAGRAPH)]
        lines = {text: code[0] for text in texts if (code := _CODE.match(text))}
        if lines:
            marks = frozenset(mark for line in comment.iter(*_PARAGRAPH) if (mark := _own(line, "paraId")))
            found.append(Earlier(number, lines, marks, not marks.isdisjoint(answered)))
    return found


def can_go(root: etree._Element, numbers: Collection[str]) -> set[str]:
    """Those of the comments whose anchors in the text of `root` can be taken out: the mark is a run by itself."""
    places: dict[str, list[bool]] = {}
    for reference in root.iter(*_REFERENCE):
        places.setdefault(attribute(reference, "id") or "", []).append(_is_alone(reference))
    return {number for number in numbers if places.get(number) and all(places[number])}


def without_anchors(part: Part, numbers: Collection[str]) -> Iterator[Splice]:
    """The splices that take the anchors of these comments out of the text."""
    for anchor in part.root.iter(*_ANCHORS):
        if attribute(anchor, "id") in numbers:
            run = anchor.getparent()
            gone = run if NAMES[anchor.tag] == "w:commentReference" and run is not None else anchor
            yield Splice(part[gone].start, part[gone].end, b"")


def without_comments(part: Part, numbers: Collection[str]) -> Iterator[Splice]:
    """The splices that take these comments out of the part of comments."""
    for comment in part.root.iterchildren(*_COMMENT):
        if attribute(comment, "id") in numbers:
            yield Splice(part[comment].start, part[comment].end, b"")


def without_entries(package: Package, main: str, paragraphs: Collection[str]) -> Mapping[str, bytes]:
    """The parts that say more of comments, without the entries for comments with these paragraphs."""
    gone = set(paragraphs)
    changed = {}
    for member in _related(package, main, _BESIDE):
        part, _ = open_part(package, member)
        entries = [entry for entry in part.root if _own(entry, "paraId") in gone or _own(entry, "durableId") in gone]
        gone |= {durable for entry in entries if (durable := _own(entry, "durableId"))}
        if entries:
            changed[member.name] = spliced(part.data, [Splice(part[one].start, part[one].end, b"") for one in entries])
    return changed


def _related(package: Package, main: str, kinds: Collection[str]) -> Iterator[Member]:
    """The parts of these kinds, in the order of the kinds."""
    relationships = package.relationships(main)
    for kind in kinds:
        for relationship in relationships:
            if relationship.type == kind and not relationship.external:
                member = package.find(relationship.target)
                if member is not None:
                    yield member


def _own(element: etree._Element, name: str) -> str | None:
    """The attribute of that name, in whatever namespace."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), None)


def _is_alone(reference: etree._Element) -> bool:
    run = reference.getparent()
    return (
        run is not None
        and NAMES[run.tag] == "w:r"
        and all(child is reference or NAMES[child.tag] == "w:rPr" for child in run)
    )
