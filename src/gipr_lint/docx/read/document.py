"""Reading a DOCX from wherever it lies."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from gipr_lint.docx.formatting.paragraphs import ParagraphFormats
from gipr_lint.docx.formatting.visibility import Hints, tally_visibility
from gipr_lint.docx.limits import Limits, mebibytes
from gipr_lint.docx.model import Document, Paragraph, Story
from gipr_lint.docx.origin import Origin
from gipr_lint.docx.package.archive import Member
from gipr_lint.docx.package.opc import Package, Relationship
from gipr_lint.docx.package.parts import Parts
from gipr_lint.docx.paths import Paths, below
from gipr_lint.docx.read.bare import tally_bare_text
from gipr_lint.docx.read.story import StoryReader
from gipr_lint.docx.read.tally import tally_comments, tally_date_fields, tally_package, tally_revisions
from gipr_lint.docx.traces import Tally
from gipr_lint.docx.walk import paragraphs
from gipr_lint.docx.xml import BINDINGS, NAMES, attribute, parse, parse_in_turn, word_tags
from gipr_lint.errors import UnreadableDocument

_STORIES: dict[str, Story] = {
    "footnotes": "footnote", "endnotes": "endnote", "header": "header", "footer": "footer",
}  # fmt: skip
_STYLE = word_tags("style")
_DEFAULT_LIMITS = Limits()


def read_docx(source: str | os.PathLike[str] | bytes | BinaryIO, *, limits: Limits = _DEFAULT_LIMITS) -> Document:
    """The document in a file: its path, its bytes, or an open binary file, read from where it stands.

    Nothing outside the file is opened and nothing is written. Raises UnreadableDocument, and nothing else, for what
    cannot be read.
    """
    package = Package(load(source, limits.file), limits)
    member, content_type = package.main_part()
    part = member.name.replace("\\", "/").lstrip("/")
    data = package.bytes(member, main=True)
    root = parse(data, member.name)
    if NAMES[root.tag] != "w:document":
        raise UnreadableDocument("file.no-main-part")
    reading = _Reading(package, part, content_type, limits, limits.filled_in(len(data)))
    return reading.document(root, Hints(data))


def load(source: str | os.PathLike[str] | bytes | BinaryIO, limit: int = _DEFAULT_LIMITS.file) -> bytes:
    """The bytes of a source, at most `limit` of them. Raises UnreadableDocument where they cannot be had."""
    if isinstance(source, bytes):
        return source
    try:
        if isinstance(source, (str, os.PathLike)):
            _require_file(source)
            with open(source, "rb") as file:
                data = file.read(limit + 1)
        else:
            data = source.read(limit + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise UnreadableDocument("file.not-found") from None
    except PermissionError:
        raise UnreadableDocument("file.no-permission") from None
    except OSError as error:
        raise UnreadableDocument("file.io-error", detail=error.strerror or type(error).__name__) from None
    if len(data) > limit:
        raise UnreadableDocument("file.too-large", limit=mebibytes(limit))
    return data


def _require_file(path: str | os.PathLike[str]) -> None:
    """Raises UnreadableDocument for a folder, and for what could make whoever opens it wait for ever or has no end: a
    pipe, a device; unless the process was handed it. Raises OSError where there is nothing."""
    mode = os.stat(path).st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableDocument("file.folder")
    if not stat.S_ISREG(mode) and not os.fspath(path).startswith(("/dev/fd/", "/dev/stdin", "/proc/self/fd/")):
        raise UnreadableDocument("file.special")


class _Reading:
    """One document being read, from its main part outwards. Parts beside the main one may fail: that is a trace."""

    def __init__(self, package: Package, part: str, content_type: str, limits: Limits, filled: int) -> None:
        """`filled` are the paragraphs with text that all stories may have together."""
        self._package = package
        self._part = part
        self._limits = limits
        self._tally = Tally()
        self._left = limits.part
        self._filled = filled
        self._relationships: list[Relationship] = []
        try:
            self._relationships = package.relationships(part)
            tally_package(package, part, content_type, self._relationships, self._tally)
        except UnreadableDocument as error:
            self._leave(part, error)
        self._formats = ParagraphFormats(self._styles, self._numbering, limits.chain)

    def document(self, root: etree._Element, hints: Hints) -> Document:
        paths = Paths(self._part, root)
        self._settle_controls(root)
        tally_revisions(root, paths, self._tally)
        reader = StoryReader(root, self._formats, self._tally, paths, self._limits, self._filled)
        tally_visibility(root, reader.styles, self._formats.styles, paths, self._tally, hints)
        body = next((child for child in root if NAMES[child.tag] == "w:body"), None)
        blocks = () if body is None else reader.read(body, f"{self._part}#/w:body", "body")
        self._filled = reader.filled
        if len(root) > 1:
            from gipr_lint.docx.read.objects import leave_out  # noqa: PLC0415  (most documents have a body alone)

            for child in root:
                if child is not body:
                    leave_out(child, paths, self._tally)
        tally_bare_text(root, paths, self._tally)
        if hints.fields:
            tally_date_fields(root, paths, self._tally)
        tally_comments(root, next(self._roots("comments"), None), paths, self._tally)
        notes = self._paragraphs("footnotes") + self._paragraphs("endnotes")
        margins = self._paragraphs("header") + self._paragraphs("footer")
        document = Document(
            blocks=blocks,
            tables=tuple(reader.tables),
            notes=tuple(notes),
            margins=tuple(margins),
            traces=self._tally.traces(),
            part=self._part,
            origin=Origin(Parts(self._package, self._part)),
            paged=hints.pages,
        )
        del self._formats  # it calls back: a cycle would keep all of this until it is looked for
        return document

    def _settle_controls(self, root: etree._Element) -> None:
        """Make content controls that are bound to a data store say what they show."""
        if next(root.iter(*BINDINGS), None) is not None:
            from gipr_lint.docx.package.stores import Stores  # noqa: PLC0415  (rare)
            from gipr_lint.docx.read.controls import settle_controls  # noqa: PLC0415

            settle_controls(root, Stores(self._package, self._part))

    def _styles(self) -> Iterator[etree._Element]:
        for member in self._related("styles"):
            try:
                yield from parse_in_turn(self._package.bytes(member), member.name, _STYLE)
            except UnreadableDocument as error:
                self._leave(member.name, error)

    def _numbering(self) -> etree._Element | None:
        return next(self._roots("numbering"), None)

    def _paragraphs(self, kind: str) -> list[Paragraph]:
        """The paragraphs, also those in tables, of all parts that the document names by this relationship type."""
        found: list[Paragraph] = []
        for member in self._related(kind):
            try:
                found += self._side_story(member.name, self._package.xml(member), _STORIES[kind])
            except UnreadableDocument as error:
                self._leave(member.name, error)
        return found

    def _side_story(self, part: str, root: etree._Element, story: Story) -> list[Paragraph]:
        paths = Paths(part, root)
        self._settle_controls(root)
        tally_revisions(root, paths, self._tally)
        reader = StoryReader(root, self._formats, self._tally, paths, self._limits, self._filled)
        tally_visibility(root, reader.styles, self._formats.styles, paths, self._tally, Hints())
        tally_bare_text(root, paths, self._tally)
        found: list[Paragraph] = []
        for container, path in _containers(root, f"{part}#"):
            found += paragraphs(reader.read(container, path, story))
        self._filled = reader.filled
        return found

    def _roots(self, kind: str) -> Iterator[etree._Element]:
        """The roots of the parts that the document names by this relationship type, as far as they can be read."""
        for member in self._related(kind):
            try:
                yield self._package.xml(member)
            except UnreadableDocument as error:
                self._leave(member.name, error)

    def _related(self, kind: str) -> Iterator[Member]:
        """The members that the document names by this relationship type, each once, within a limit for all."""
        targets = (r.target for r in self._relationships if r.type == kind and not r.external)
        for member in map(self._package.find, dict.fromkeys(targets)):
            if member is None:
                continue
            self._left -= member.size
            if self._left >= 0:
                yield member
            else:
                self._tally.add("unread-part", member.name)

    def _leave(self, part: str, error: UnreadableDocument) -> None:
        """Go on without `part`, whatever is wrong with it but a DOCTYPE."""
        if error.kind == "doctype":
            raise error
        self._tally.add("unread-part", part)


def _containers(root: etree._Element, path: str) -> Iterator[tuple[etree._Element, str]]:
    """The notes of a part of notes, without the rules that separate them; a header or footer itself."""
    name = NAMES[root.tag]
    if name not in ("w:footnotes", "w:endnotes"):
        yield root, path
        return
    counts: dict[str, int] = {}
    for child in root:
        if NAMES[child.tag] == name[:-1]:
            place = below(path, name[:-1], counts)
            if attribute(child, "type") in (None, "normal"):
                yield child, place
