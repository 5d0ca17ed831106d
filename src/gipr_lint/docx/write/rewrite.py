"""A DOCX with changes and comments: the parts that must change are spliced, every other member is copied as it lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import count

from lxml import etree
from msgspec import structs

from gipr_lint.docx.formatting.styles import Styles
from gipr_lint.docx.formatting.visibility import settle_visibility
from gipr_lint.docx.limits import Limits
from gipr_lint.docx.package.archive import Member
from gipr_lint.docx.package.opc import Package
from gipr_lint.docx.package.stores import Stores
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.read.controls import is_kept_elsewhere, settle_controls
from gipr_lint.docx.write.comments import Comment, comments_member, with_comments
from gipr_lint.docx.write.earlier import Earlier, can_go, earlier_comments, without_anchors, without_entries
from gipr_lint.docx.write.insertions import Insertion, NewBlocks, new_paragraphs, new_table
from gipr_lint.docx.write.markup import Markup, Stamp, is_id
from gipr_lint.docx.write.offsets import Splice, spliced
from gipr_lint.docx.write.paragraph import Anchor, EditableParagraph, NotEditable, Replace, put_in
from gipr_lint.docx.write.part import open_part
from gipr_lint.docx.write.repack import repacked
from gipr_lint.docx.xml import NAMES, attribute, parse_in_turn, word_tags
from gipr_lint.errors import UnreadableDocument

_PARAGRAPH = word_tags("p")
_STYLE = word_tags("style")


class Rewriter:
    """The changes that are to be made to one DOCX, checked one by one as they are added, and made all at once.

    `serialised` tells that the main part was not UTF-8 and is written anew. Raises UnreadableDocument as `read` does.
    """

    def __init__(self, data: bytes, stamp: Stamp, limits: Limits | None = None) -> None:
        self._package = Package(data, limits or Limits())
        self._member, _ = self._package.main_part()
        self._main = self._member.name.replace("\\", "/").lstrip("/")
        self._part, self.serialised = open_part(self._package, self._member, main=True)
        bound = settle_controls(self._part.root, Stores(self._package, self._main))
        unseen = settle_visibility(self._part.root, Styles(self._styles(), self._package.limits.chain))
        self._part.written = unseen | bound
        self._paths = Paths(self._main, self._part.root)
        self._stamp = stamp
        self._paragraphs: dict[etree._Element, EditableParagraph] = {}
        self._changes: dict[etree._Element, list[Replace]] = {}
        self._comments: list[Comment] = []
        self._insertions: list[NewBlocks] = []
        self._gone: list[Earlier] = []

    def _styles(self) -> Iterator[etree._Element]:
        """The styles as far as they can be read, as the reader takes them."""
        for relationship in self._package.relationships(self._main):
            member = self._package.find(relationship.target)
            if relationship.type == "styles" and not relationship.external and member is not None:
                try:
                    yield from parse_in_turn(self._package.bytes(member), member.name, _STYLE)
                except UnreadableDocument:
                    continue

    def paragraph(self, path: str) -> EditableParagraph:
        """The paragraph at the path that the reader gave it. Raises NotEditable where there is none."""
        element = self._paths.find(path)
        if element is None or NAMES[element.tag] != "w:p":
            raise NotEditable("place")
        return self._editable(element)

    def _editable(self, element: etree._Element) -> EditableParagraph:
        found = self._paragraphs.get(element)
        if found is None:
            found = self._paragraphs[element] = EditableParagraph(self._part, element)
        return found

    def add(self, changes: Sequence[tuple[str, Replace]], insertions: Sequence[NewBlocks] = ()) -> None:
        """Changes of paragraphs by path, and insertions: all of them or none.

        Raises NotEditable where one cannot be made, or overlaps another.
        """
        planned: dict[etree._Element, list[Replace]] = {}
        for path, change in changes:
            paragraph = self.paragraph(path)
            if _in_box(paragraph.element):
                raise NotEditable("text box")
            if _control_around(paragraph.element) is not None:
                raise NotEditable("control")
            paragraph.check(change)
            if paragraph.element not in planned:
                planned[paragraph.element] = list(self._changes.get(paragraph.element, ()))
            if not put_in(planned[paragraph.element], change):
                raise NotEditable("overlap")
        for insertion in insertions:
            element = self._paths.find(insertion.path)
            if element is None or _in_box(element) or _in_revision(element) or _control_around(element) is not None:
                raise NotEditable("place")
        self._changes |= planned
        self._insertions += insertions

    def comment(self, comment: Comment) -> None:
        """A comment, on the paragraph that holds the text box where it is about one."""
        self._comments.append(comment)

    @cached_property
    def earlier(self) -> list[Earlier]:
        """The comments that the tool wrote earlier."""
        return earlier_comments(self._package, self._comments_member, self._main, self._stamp.author)

    def take_out_earlier(self) -> list[Earlier]:
        """Takes out the comments that the tool wrote earlier and nobody answered. Returns those that stay."""
        able = can_go(self._part.root, {one.number for one in self.earlier if not one.answered})
        self._gone = [one for one in self.earlier if one.number in able]
        return [one for one in self.earlier if one.number not in able]

    @property
    def gone(self) -> int:
        """How many comments are taken out."""
        return len(self._gone)

    @cached_property
    def _comments_member(self) -> Member | None:
        return comments_member(self._package, self._main)

    def result(self, *, tracked: bool = True) -> bytes:
        """The new DOCX: changes as tracked changes, or with `tracked` unset as final text."""
        markup = Markup(self._part.root, count(self.first_id))
        numbered = [(next(markup.ids), comment) for comment in self._comments]
        anchors: dict[etree._Element, list[Anchor]] = {}
        for at, (number, comment) in enumerate(numbered):
            paragraph, anchor, exact = self._anchor(comment, number)
            anchors.setdefault(paragraph.element, []).append(anchor)
            if not exact and comment.place:
                numbered[at] = number, structs.replace(comment, paragraphs=(comment.place, *comment.paragraphs))
        stamp = self._stamp if tracked else None
        splices: list[Splice] = []
        for element in dict.fromkeys((*self._changes, *anchors)):
            paragraph = self._paragraphs[element]
            splices += paragraph.splices(self._changes.get(element, ()), anchors.get(element, ()), markup, stamp)
        splices += [splice for insertion in self._insertions for splice in self._inserted(insertion, markup, stamp)]
        gone = {one.number for one in self._gone}
        splices += without_anchors(self._part, gone)
        changed = {self._member.name: spliced(self._part.data, splices)}
        if numbered or gone:
            changed |= with_comments(self._package, self._main, self._part.root, numbered, self._stamp, gone)
        if gone:
            marks = {mark for one in self._gone for mark in one.paragraphs}
            changed |= without_entries(self._package, self._main, marks)
        return repacked(self._package.archive, changed)

    @cached_property
    def first_id(self) -> int:
        """The first id that this writer gives: revisions, bookmarks and comments share one space."""
        roots = [self._part.root]
        if self._comments_member is not None:
            roots.append(self._package.xml(self._comments_member))
        ids = (attribute(element, "id") or "" for root in roots for element in root.iter(etree.Element))
        return max((int(text) for text in ids if is_id(text)), default=0) + 1

    def _anchor(self, comment: Comment, number: int) -> tuple[EditableParagraph, Anchor, bool]:
        """Where the comment stands, and whether that is where it was meant to."""
        element = self._paths.find(comment.path)
        outer = None if element is None else _host(element)
        if outer is not None:
            outer = _outside_of_controls(outer)
        if outer is None:
            outer = next(self._part.root.iter(*_PARAGRAPH), None)
        if outer is None:
            raise UnreadableDocument("file.no-paragraph")
        elsewhere = element is None or (outer is not element and NAMES[element.tag] == "w:p")
        paragraph = self._editable(outer)
        anchor = Anchor(*((comment.start, comment.end) if outer is element else (0, 0)), number)
        return paragraph, anchor, not elsewhere and (comment.start == comment.end or paragraph.can_bear(anchor))

    def _inserted(self, insertion: NewBlocks, markup: Markup, stamp: Stamp | None) -> Iterator[Splice]:
        place = self._paths.find(insertion.path)
        if place is None:
            return
        if isinstance(insertion, Insertion):
            model = self._paths.find(insertion.like)
            source = new_paragraphs(insertion.texts, model, self._part, markup, stamp)
        else:
            source = new_table(insertion.table, place, markup, stamp)
        at = self._part[place].inside if NAMES[place.tag] == "w:body" else self._part[place].end
        yield Splice(at, at, source.encode())


def _host(element: etree._Element) -> etree._Element | None:
    """The paragraph of the body that a place is in: the outermost one, as text boxes stand inside of another; for a
    table its first."""
    found = element if NAMES[element.tag] == "w:p" else None
    for ancestor in element.iterancestors():
        if NAMES[ancestor.tag] == "w:p":
            found = ancestor
    return found if found is not None else next(element.iter(*_PARAGRAPH), None)


def _control_around(element: etree._Element) -> etree._Element | None:
    """The outermost content control around a paragraph whose content is kept elsewhere, None without one."""
    found = None
    for ancestor in element.iterancestors():
        if NAMES[ancestor.tag] == "w:sdt" and is_kept_elsewhere(ancestor):
            found = ancestor
    return found


def _outside_of_controls(paragraph: etree._Element) -> etree._Element | None:
    """The paragraph itself, or where a control would not keep what is written into it, the nearest outside of it."""
    control = _control_around(paragraph)
    if control is None:
        return paragraph
    for near in (*control.itersiblings(preceding=True), *control.itersiblings()):
        for beside in near.iter(*_PARAGRAPH):
            if _control_around(beside) is None:
                return beside
    return None


def _in_box(element: etree._Element) -> bool:
    return any(NAMES[ancestor.tag] == "w:txbxContent" for ancestor in element.iterancestors())


def _in_revision(element: etree._Element) -> bool:
    return any(NAMES[ancestor.tag] in ("w:ins", "w:del") for ancestor in element.iterancestors())
