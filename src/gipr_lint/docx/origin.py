"""Where a document comes from, for what only some checks ask for: its metadata, and how it is laid out."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from gipr_lint.docx.package.parts import Parts

if TYPE_CHECKING:
    from lxml import etree

    from gipr_lint.docx.formatting.layout import Layout

_METADATA = {"core-properties": "docprops/core.xml", "extended-properties": "docprops/app.xml"}
"""The parts with metadata by the type of the relationship that leads to them, and where they usually are."""


_LONGEST = 10_000
_MOST = 200
"""So many characters of a property, and so many properties are read; Word and WPS write some twenty, of a line each."""


class Origin:
    """The package that a document was read from. Parts that cannot be read are empty, never an error.

    Two origins are equal where they are the same bytes.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Origin) and self._parts.data == other._parts.data

    def __hash__(self) -> int:
        return hash(self._parts.data)

    @property
    def parts(self) -> Parts:
        """The parts of the package as far as they can be read."""
        return self._parts

    @property
    def data(self) -> bytes:
        """The bytes of the package."""
        return self._parts.data

    @cached_property
    def metadata(self) -> dict[str, str]:
        """The document properties that say something: title, creator, lastModifiedBy, Company …"""
        found: dict[str, str] = {}
        for kind, usual in _METADATA.items():
            root = self._metadata_part(kind, usual)
            for element in root if root is not None else ():
                text = (element.text or "").strip() if isinstance(element.tag, str) and not len(element) else ""
                if text and len(found) < _MOST:
                    found.setdefault(element.tag.rpartition("}")[2], text[:_LONGEST])
        return found

    @cached_property
    def layout(self) -> Layout:
        """How pages, paragraphs, runs and tables are laid out."""
        from gipr_lint.docx.formatting.layout import Layout  # noqa: PLC0415  (most runs never ask)

        return Layout(self._parts)

    def _metadata_part(self, kind: str, usual: str) -> etree._Element | None:
        """The part with metadata: where it usually is, else where the relationships of the package lead."""
        targets = [] if self._parts.has(usual) else self._parts.targets(kind, of="")
        return self._parts.root(next(iter(targets), usual))


NO_ORIGIN = Origin(Parts())
"""What a document has that was not read from a file."""
