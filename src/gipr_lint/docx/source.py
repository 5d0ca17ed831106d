"""The package behind a document, for what only some checks ask for: its metadata, how it is formatted.

Nothing of it is kept unpacked: what is asked for is read again from the packed bytes.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

from gipr_lint.docx.errors import UnreadableDocument
from gipr_lint.docx.package.opc import Package, Relationship

if TYPE_CHECKING:
    from gipr_lint.docx.formatting.look import Look

_METADATA = {"core-properties": "docprops/core.xml", "extended-properties": "docprops/app.xml"}
"""The parts with metadata by the type of the relationship that leads to them, and where they usually are."""


class Source:
    """Where a document comes from: its package and main part. Parts that cannot be read are empty, never an error."""

    def __init__(self, package: Package | None = None, part: str = "") -> None:
        self._package = package
        self.part = part

    def __eq__(self, other: object) -> bool:
        """Two sources are equal where they are the same bytes."""
        return isinstance(other, Source) and self._data == other._data

    def __hash__(self) -> int:
        return hash(self._data)

    @property
    def _data(self) -> bytes:
        return self._package.archive.data if self._package else b""

    @cached_property
    def metadata(self) -> dict[str, str]:
        """The document properties that say something: title, creator, lastModifiedBy, Company …"""
        found: dict[str, str] = {}
        for kind, usual in _METADATA.items():
            root = self._metadata_part(kind, usual)
            for element in root if root is not None else ():
                text = (element.text or "").strip() if isinstance(element.tag, str) and not len(element) else ""
                if text:
                    found.setdefault(element.tag.rpartition("}")[2], text)
        return found

    @cached_property
    def look(self) -> Look:
        """How the document is formatted."""
        from gipr_lint.docx.formatting.look import Look  # noqa: PLC0415  (most runs never ask)

        return Look(self)

    def _metadata_part(self, kind: str, usual: str) -> etree._Element | None:
        """The part with metadata: where it usually is, else where the relationships of the package lead."""
        if self._package is None or self._package.find(usual) is not None:
            return self.root(usual)
        links = (link.target for link in self._relationships("") if link.type == kind and not link.external)
        return self.root(next(links, usual))

    def targets(self, kind: str) -> list[str]:
        """The parts that the main part names by this relationship type."""
        return [link.target for link in self._relationships(self.part) if link.type == kind and not link.external]

    def root(self, part: str) -> etree._Element | None:
        """The root of a part, None where it is missing or cannot be read."""
        if self._package is None:
            return None
        member = self._package.find(part)
        try:
            return None if member is None else self._package.xml(member, main=part == self.part)
        except UnreadableDocument:
            return None

    def _relationships(self, part: str) -> list[Relationship]:
        if self._package is None:
            return []
        try:
            return self._package.relationships(part)
        except UnreadableDocument:
            return []


NO_SOURCE = Source()
"""What a document has that was not read from a file."""
