"""The parts of a package as far as they can be read.

Nothing is kept unpacked: a part that is asked for again is unpacked and parsed again.
"""

from __future__ import annotations

from lxml import etree

from gipr_lint.docx.limits import Limits
from gipr_lint.docx.package.opc import Package, Relationship
from gipr_lint.errors import UnreadableDocument


class Parts:
    """The parts of `package`, `main` is the name of the one with the text; without a package there are none.

    What cannot be read is as good as missing, never an error.
    """

    def __init__(self, package: Package | None = None, main: str = "") -> None:
        self._package = package
        self.main = main
        self.limits = package.limits if package else Limits()

    @property
    def data(self) -> bytes:
        """The bytes of the whole package."""
        return self._package.archive.data if self._package else b""

    def has(self, part: str) -> bool:
        """Whether there is a part of that name."""
        return self._package is not None and self._package.find(part) is not None

    def source(self, part: str) -> bytes:
        """The bytes of a part, none where it is missing or cannot be read."""
        member = self._package.find(part) if self._package else None
        if self._package is None or member is None:
            return b""
        try:
            return self._package.bytes(member, main=part == self.main)
        except UnreadableDocument:
            return b""

    def root(self, part: str) -> etree._Element | None:
        """The root element of a part, None where it is missing or cannot be read."""
        if self._package is None:
            return None
        member = self._package.find(part)
        try:
            return None if member is None else self._package.xml(member, main=part == self.main)
        except UnreadableDocument:
            return None

    def targets(self, kind: str, *, of: str | None = None) -> list[str]:
        """The parts that the main part, or the part `of` (“” for the package itself), names by a relationship type."""
        links = self._relationships(self.main if of is None else of)
        return [link.target for link in links if link.type == kind and not link.external]

    def _relationships(self, part: str) -> list[Relationship]:
        if self._package is None:
            return []
        try:
            return self._package.relationships(part)
        except UnreadableDocument:
            return []
