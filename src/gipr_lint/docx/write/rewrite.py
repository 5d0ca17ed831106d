"""A DOCX with changes and comments: the parts that must change are spliced, every other member is copied as it lies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import count
from posixpath import split

from lxml import etree
from msgspec import Struct, structs

from gipr_lint.docx.formatting.styles import Styles
from gipr_lint.docx.formatting.visibility import take_out_hidden
from gipr_lint.docx.limits import Limits
from gipr_lint.docx.package.archive import Member
from gipr_lint.docx.package.opc import Package
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.write.offsets import NotSpliceable, Part, Splice, spliced
from gipr_lint.docx.write.repack import repacked
from gipr_lint.docx.write.revise import Line, NotEditable, Remark, Replace
from gipr_lint.docx.write.spelling import Spelling, Stamp, is_id
from gipr_lint.docx.write.table import NewTable, table
from gipr_lint.docx.xml import NAMES, attribute, parse, parse_in_turn, word_tags
from gipr_lint.errors import UnreadableDocument

_COMMENTS = "comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NOT_COPIED = frozenset(("w:rPr", "w:sectPr", "w:pPrChange", "w:numPr", "w:outlineLvl"))
_PARAGRAPH = word_tags("p")
_STYLE = word_tags("style")
_BLOCKS = frozenset(("w:p", "w:tbl", "w:sdt", "w:altChunk"))
_PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Comment(Struct, frozen=True):
    """A comment on raw text of the paragraph at `path`; on the whole of it where `start` and `end` are the same.

    `place` says where it is meant, and is written first where it cannot stand at those very characters.
    """

    path: str
    start: int
    end: int
    paragraphs: tuple[str, ...]
    place: str = ""


class Insertion(Struct, frozen=True):
    """Paragraphs that stand behind the block at `path`, formatted like the paragraph at `like`."""

    path: str
    texts: tuple[str, ...]
    like: str


class TableInsertion(Struct, frozen=True):
    """A new table behind the block at `path`."""

    path: str
    table: NewTable


New = Insertion | TableInsertion


class Rewriting:
    """The changes that are to be made to one DOCX, checked one by one as they are added, and made all at once.

    `serialised` tells that the main part was not UTF-8 and is written anew. Raises UnreadableDocument as `read` does.
    """

    def __init__(self, data: bytes, stamp: Stamp, limits: Limits | None = None) -> None:
        self._package = Package(data, limits or Limits())
        self._member, _ = self._package.main_part()
        self._part, self.serialised = _part(self._package, self._member, main=True)
        take_out_hidden(self._part.root, Styles(self._styles(), self._package.limits.chain))
        self._paths = Paths(self._part_name(), self._part.root)
        self._stamp = stamp
        self._lines: dict[etree._Element, Line] = {}
        self._changes: dict[etree._Element, list[Replace]] = {}
        self._comments: list[Comment] = []
        self._insertions: list[New] = []

    def _styles(self) -> Iterator[etree._Element]:
        """The styles as far as they can be read, as the reader takes them."""
        for relationship in self._package.relationships(self._part_name()):
            member = self._package.find(relationship.target)
            if relationship.type == "styles" and not relationship.external and member is not None:
                try:
                    yield from parse_in_turn(self._package.bytes(member), member.name, _STYLE)
                except UnreadableDocument:
                    continue

    def line(self, path: str) -> Line:
        """The paragraph at the path that the reader gave it. Raises NotEditable where there is none."""
        element = self._paths.find(path)
        if element is None or NAMES[element.tag] != "w:p":
            raise NotEditable("place")
        if element not in self._lines:
            self._lines[element] = Line(self._part, element)
        return self._lines[element]

    def add(
        self, changes: Sequence[tuple[str, Replace]], insertions: Sequence[Insertion | TableInsertion] = ()
    ) -> None:
        """Changes of paragraphs by path, and insertions: all of them or none.

        Raises NotEditable where one cannot be made, or overlaps another.
        """
        planned: dict[etree._Element, list[Replace]] = {}
        for path, change in changes:
            line = self.line(path)
            if _in_box(line.paragraph):
                raise NotEditable("text box")
            line.check(change)
            own = planned.setdefault(line.paragraph, [])
            if any(_meet(change, other) for other in (*own, *self._changes.get(line.paragraph, ()))):
                raise NotEditable("overlap")
            own.append(change)
        for insertion in insertions:
            element = self._paths.find(insertion.path)
            if element is None or _in_box(element) or _in_revision(element):
                raise NotEditable("place")
        for paragraph, some in planned.items():
            self._changes.setdefault(paragraph, []).extend(some)
        self._insertions += insertions

    def comment(self, comment: Comment) -> None:
        """A comment, on the paragraph that holds the text box where it is about one."""
        self._comments.append(comment)

    def result(self, *, tracked: bool = True) -> bytes:
        """The new DOCX: changes as tracked changes, or with `tracked` unset as final text."""
        spelling = Spelling(self._part.root, count(self.first_id))
        numbered = [(next(spelling.ids), comment) for comment in self._comments]
        remarks: dict[etree._Element, list[Remark]] = {}
        for at, (number, comment) in enumerate(numbered):
            line, remark, exact = self._anchor(comment, number)
            remarks.setdefault(line.paragraph, []).append(remark)
            if not exact and comment.place:
                numbered[at] = number, structs.replace(comment, paragraphs=(comment.place, *comment.paragraphs))
        stamp = self._stamp if tracked else None
        splices: list[Splice] = []
        for element in dict.fromkeys((*self._changes, *remarks)):
            line = self._lines[element]
            splices += line.splices(self._changes.get(element, ()), remarks.get(element, ()), spelling, stamp)
        splices += [splice for insertion in self._insertions for splice in self._inserted(insertion, spelling, stamp)]
        changed = {self._member.name: spliced(self._part.data, splices)}
        if numbered:
            changed |= self._with_comments(numbered)
        return repacked(self._package.archive, changed)

    @cached_property
    def first_id(self) -> int:
        """The first id that this writer gives: revisions, bookmarks and comments share one space."""
        roots = [self._part.root]
        if (member := self._comments_part()) is not None:
            roots.append(self._package.xml(member))
        ids = (attribute(element, "id") or "" for root in roots for element in root.iter(etree.Element))
        return max((int(text) for text in ids if is_id(text)), default=0) + 1

    def _anchor(self, comment: Comment, number: int) -> tuple[Line, Remark, bool]:
        """Where the comment stands, and whether that is where it was meant to."""
        element = self._paths.find(comment.path)
        outer = None if element is None else _host(element)
        if outer is None:
            outer = next(self._part.root.iter(*_PARAGRAPH))
        elsewhere = element is None or (outer is not element and NAMES[element.tag] == "w:p")
        if outer not in self._lines:
            self._lines[outer] = Line(self._part, outer)
        line = self._lines[outer]
        remark = Remark(*((comment.start, comment.end) if outer is element else (0, 0)), number)
        return line, remark, not elsewhere and (comment.start == comment.end or line.can_bear(remark))

    def _inserted(self, insertion: New, spelling: Spelling, stamp: Stamp | None) -> Iterator[Splice]:
        place = self._paths.find(insertion.path)
        if place is None:
            return
        if isinstance(insertion, TableInsertion):
            source = _apart(table(insertion.table, spelling, stamp), place, spelling, stamp)
        else:
            model = self._paths.find(insertion.like)
            properties, run = ("", "") if model is None else self._format(model)
            source = "".join(_paragraph(text, properties, run, spelling, stamp) for text in insertion.texts)
        at = self._part[place].inside if NAMES[place.tag] == "w:body" else self._part[place].end
        yield Splice(at, at, source.encode())

    def _format(self, model: etree._Element) -> tuple[str, str]:
        """The properties of a paragraph, without its tags, and of its first run."""
        line = Line(self._part, model)
        properties = ""
        if line.properties is not None:
            kept = (child for child in line.properties if NAMES[child.tag] not in _NOT_COPIED)
            properties = "".join(self._part.source(child).decode() for child in kept)
        return properties, line.run_properties(line.runs[0].element) if line.runs else ""

    def _comments_part(self) -> Member | None:
        for relationship in self._package.relationships(self._part_name()):
            if relationship.type == _COMMENTS and not relationship.external:
                return self._package.find(relationship.target)
        return None

    def _part_name(self) -> str:
        return self._member.name.replace("\\", "/").lstrip("/")

    def _with_comments(self, numbered: Sequence[tuple[int, Comment]]) -> Mapping[str, bytes]:
        """The comments part with the new comments, and where it is new the parts that name it."""
        member = self._comments_part()
        if member is not None:
            return {member.name: self._appended(member, numbered)}
        folder, name = split(self._part_name())
        uri = str(self._part.root.tag)[1:].partition("}")[0]
        root = etree.Element(f"{{{uri}}}comments", nsmap={"w": uri})
        spelling = Spelling(root, count())
        content = "".join(_comment(number, comment, spelling, self._stamp) for number, comment in numbered)
        target = f"{folder}/comments.xml".lstrip("/")
        source = f'{_PROLOG}<w:comments xmlns:w="{uri}">{content}</w:comments>'
        return {target: source.encode(), **self._named(f"{folder}/_rels/{name}.rels", target)}

    def _appended(self, member: Member, numbered: Sequence[tuple[int, Comment]]) -> bytes:
        part, _ = _part(self._package, member)
        spelling = Spelling(part.root, count())
        content = "".join(_comment(number, comment, spelling, self._stamp) for number, comment in numbered)
        return _with_last_child(part, content)

    def _named(self, relationships: str, target: str) -> Mapping[str, bytes]:
        """The relationships of the main part and the content types with the new part in them."""
        found = self._package.find(relationships)
        family = self._family()
        own = target.rpartition("/")[2]
        if found is None:
            uri = "http://schemas.openxmlformats.org/package/2006/relationships"
            line = f'<Relationship Id="rIdComments" Type="{family}/{_COMMENTS}" Target="{own}"/>'
            named = {relationships: f'{_PROLOG}<Relationships xmlns="{uri}">{line}</Relationships>'.encode()}
        else:
            part, _ = _part(self._package, found)
            taken = {element.get("Id") for element in part.root}
            identity = next(f"rId{number}" for number in count(1) if f"rId{number}" not in taken)
            prefix = f"{part.root.prefix}:" if part.root.prefix else ""
            line = f'<{prefix}Relationship Id="{identity}" Type="{family}/{_COMMENTS}" Target="{own}"/>'
            named = {found.name: _with_last_child(part, line)}
        types = self._package.find("[Content_Types].xml")
        if types is not None:
            part, _ = _part(self._package, types)
            prefix = f"{part.root.prefix}:" if part.root.prefix else ""
            line = f'<{prefix}Override PartName="/{target}" ContentType="{_COMMENTS_TYPE}"/>'
            named[types.name] = _with_last_child(part, line)
        return named

    def _family(self) -> str:
        """The family of relationship types that the package uses."""
        strict = "purl.oclc.org" in str(self._part.root.tag)
        host = "http://purl.oclc.org/ooxml" if strict else "http://schemas.openxmlformats.org"
        return f"{host}/officeDocument/{'' if strict else '2006/'}relationships"


def _meet(one: Replace, other: Replace) -> bool:
    """Whether two changes touch the same characters, or insert at the same place."""
    if one.start == other.start and one.end == other.end:
        return True
    return one.start < other.end and other.start < one.end


def _part(package: Package, member: Member, *, main: bool = False) -> tuple[Part, bool]:
    """The part of a member, and whether it had to be written anew as it is no UTF-8."""
    data = package.bytes(member, main=main)
    root = parse(data, member.name)
    try:
        return Part(data, root), False
    except NotSpliceable:
        data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        return Part(data, parse(data, member.name)), True


def _with_last_child(part: Part, source: str) -> bytes:
    """The part with one more child of its root."""
    extent = part[part.root]
    if not extent.empty:
        return spliced(part.data, [Splice(extent.inside_end, extent.inside_end, source.encode())])
    tag = part.data[extent.start : extent.end].decode()
    name = tag[1:].split(None, 1)[0].rstrip("/>")
    return spliced(part.data, [Splice(extent.start, extent.end, f"{tag[:-2]}>{source}</{name}>".encode())])


def _comment(number: int, comment: Comment, spelling: Spelling, stamp: Stamp) -> str:
    lines = (spelling.element("p", spelling.element("r", spelling.text(text))) for text in comment.paragraphs)
    given = {"id": number, "author": stamp.author, "date": stamp.date, "initials": stamp.author[:2]}
    return spelling.element("comment", "".join(lines), **given)


def _apart(source: str, place: etree._Element, spelling: Spelling, stamp: Stamp | None) -> str:
    """A table's XML with an empty paragraph between it and what must not touch it: tables that touch become one, and
    behind the last there must be a paragraph."""
    blank = _paragraph("", "", "", spelling, stamp)
    inside = NAMES[place.tag] == "w:body"
    following = place.iterchildren() if inside else place.itersiblings()
    after = next((element for element in following if NAMES[element.tag] in _BLOCKS), None)
    before = blank if NAMES[place.tag] == "w:tbl" else ""
    return before + source + ("" if after is not None and NAMES[after.tag] == "w:p" else blank)


def _paragraph(text: str, properties: str, run: str, spelling: Spelling, stamp: Stamp | None) -> str:
    """A new paragraph; its mark is an insertion too, so that rejecting it leaves nothing."""
    inner = run.partition(">")[2].rpartition("<")[0] if run else ""
    mark = spelling.revision("ins", "", stamp) if stamp is not None else ""
    mark = spelling.element("rPr", mark + inner) if mark or inner else ""
    before = spelling.element("pPr", properties + mark) if properties or mark else ""
    if not text:
        return spelling.element("p", before)
    content = spelling.element("r", run + spelling.text(text))
    return spelling.element("p", before + (spelling.revision("ins", content, stamp) if stamp else content))


def _host(element: etree._Element) -> etree._Element | None:
    """The paragraph of the body that a place is in: the outermost one, as text boxes stand inside of another; for a
    table its first."""
    found = element if NAMES[element.tag] == "w:p" else None
    for ancestor in element.iterancestors():
        if NAMES[ancestor.tag] == "w:p":
            found = ancestor
    return found if found is not None else next(element.iter(*_PARAGRAPH), None)


def _in_box(element: etree._Element) -> bool:
    return any(NAMES[ancestor.tag] == "w:txbxContent" for ancestor in element.iterancestors())


def _in_revision(element: etree._Element) -> bool:
    return any(NAMES[ancestor.tag] in ("w:ins", "w:del") for ancestor in element.iterancestors())
