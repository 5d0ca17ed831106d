"""What a reader of the document must know beyond its text: counted by kind, with the first place."""

from __future__ import annotations

from lxml import etree

from gipr_lint.docx.model import Mark, MarkKind
from gipr_lint.docx.package import Package, Relationship
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.xml import NAMES, attribute, word_tags

_REVISIONS: dict[str, MarkKind] = {
    "ins": "insertions", "cellIns": "insertions", "del": "deletions", "cellDel": "deletions",
    "moveFrom": "moves", "moveTo": "moves", "rPrChange": "format-changes", "pPrChange": "format-changes",
    "tblPrChange": "format-changes", "trPrChange": "format-changes", "tcPrChange": "format-changes",
    "tblGridChange": "format-changes", "tblPrExChange": "format-changes", "sectPrChange": "format-changes",
    "numberingChange": "format-changes", "cellMerge": "format-changes",
}  # fmt: skip
_KIND_OF = {f"w:{name}": kind for name, kind in _REVISIONS.items()}
_REVISION_TAGS = word_tags(*_REVISIONS)
_COMMENT = word_tags("comment")
_COMMENT_RANGES = word_tags("commentRangeStart", "commentReference")
_PROTECTION = word_tags("documentProtection")


class Tally:
    """Marks while they are counted."""

    def __init__(self) -> None:
        self._counts: dict[MarkKind, int] = {}
        self._paths: dict[MarkKind, str] = {}

    def add(self, kind: MarkKind, path: str, count: int = 1) -> None:
        """Count `count` more of `kind`; `path` is kept where it is the first."""
        if count:
            self._counts[kind] = self._counts.get(kind, 0) + count
            self._paths.setdefault(kind, path)

    def add_element(self, kind: MarkKind, element: etree._Element, paths: Paths) -> None:
        """Count `element`; its path is worked out only for the first of its kind."""
        self.add(kind, self._paths.get(kind) or paths.of(element))

    def marks(self) -> tuple[Mark, ...]:
        """All marks by the name of their kind."""
        return tuple(Mark(kind, self._counts[kind], self._paths[kind]) for kind in sorted(self._counts))


def tally_revisions(root: etree._Element, paths: Paths, tally: Tally) -> None:
    """Count the tracked changes below `root`."""
    for element in root.iter(*_REVISION_TAGS):
        tally.add_element(_KIND_OF[NAMES[element.tag]], element, paths)


def tally_comments(root: etree._Element, comments: etree._Element | None, paths: Paths, tally: Tally) -> None:
    """Count the comments of the comments part, else those that the text refers to."""
    ranges = list(root.iter(*_COMMENT_RANGES))
    count = 0 if comments is None else sum(1 for _ in comments.iterchildren(*_COMMENT))
    if not count:
        count = len({attribute(element, "id") for element in ranges})
    tally.add("comments", paths.of(ranges[0]) if ranges else "", count)


def tally_package(
    package: Package, part: str, content_type: str, relationships: list[Relationship], tally: Tally
) -> None:
    """Count what the package shows without its text: macros, links to outside, protection, signatures."""
    if "macroenabled" in content_type or any(r.type == "vbaProject" for r in relationships):
        tally.add("macros", part)
    for relationship in relationships:
        if relationship.external and relationship.type != "hyperlink":
            tally.add("external-links", part)
        elif relationship.type == "settings":
            _tally_settings(package, relationship.target, tally)
    if any(name.startswith("_xmlsignatures/") for name in package.archive.members):
        tally.add("signature", "_xmlsignatures")


def _tally_settings(package: Package, part: str, tally: Tally) -> None:
    for relationship in package.relationships(part):
        if relationship.external:
            tally.add("external-links", part)
    member = package.find(part)
    if member is None or b"documentProtection" not in package.bytes(member).replace(b"\0", b""):
        return
    for element in package.xml(member).iter(*_PROTECTION):
        if attribute(element, "enforcement") in ("1", "true", "on"):
            tally.add("protection", part)
