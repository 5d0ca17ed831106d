"""The OPC package: parts by name, content types, and the relationships that lead from part to part."""

from __future__ import annotations

import posixpath

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.limits import Limits, mebibytes, tree_of
from gipr_lint.docx.package.archive import Archive, Member, fold_name
from gipr_lint.docx.xml import NAMES, parse
from gipr_lint.errors import UnreadableDocument
from gipr_lint.messages import Message

_CONTENT_TYPES = "[content_types].xml"
_FALLBACK = "word/document.xml"
_FOREIGN = {
    "spreadsheetml": "file.xlsx", "ms-excel": "file.xlsx",
    "presentationml": "file.pptx", "ms-powerpoint": "file.pptx",
}  # fmt: skip
"""What the package is by a word in the content type of its main part."""
_TELLTALES = {
    "ofd.xml": "file.ofd", "xl/workbook.xml": "file.xlsx", "ppt/presentation.xml": "file.pptx",
    "uof.xml": "file.uof", "content.xml": "file.odt",
}  # fmt: skip
"""What it is by a part that it has."""
_LARGE = 1 << 20


class Relationship(Struct, frozen=True):
    """One relationship: `type` is the last step of its URI, equal in both families; `target` a folded part name."""

    type: str
    target: str
    external: bool


class Package:
    """The parts of the DOCX `data`.

    Raises UnreadableDocument where `data` is no ZIP package, is damaged, or is above `limits`.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        if len(data) > limits.file:
            raise UnreadableDocument("file.too-large", limit=mebibytes(limits.file))
        if not data.startswith(b"PK\x03\x04"):
            from gipr_lint.docx.package.sniff import signed, sniff  # noqa: PLC0415  (only for what is no DOCX)

            has_end = b"PK\x05\x06" in data[-(65535 + 22) :]
            if kind := signed(data) if has_end else sniff(data):
                raise UnreadableDocument(kind)
        self.limits = limits
        self.archive = Archive(data, limits)

    def find(self, name: str) -> Member | None:
        """The member of that name in any case, None where there is none."""
        return self.archive.members.get(fold_name(name))

    def bytes(self, member: Member, *, main: bool = False) -> bytes:
        """The unpacked content of `member`, within the limit for the main or for another part."""
        data = self.archive.read(member, self.limits.part if main else self.limits.side_part)
        if len(data) > _LARGE:
            most = self.limits.tree_in(len(data)) if main else self.limits.side_tree
            if tree_of(data) > most:
                limit = Message("limits.tree", {"size": mebibytes(most)})
                raise UnreadableDocument("file.too-much-content", part=member.name, limit=limit)
        return data

    def xml(self, member: Member, *, main: bool = False) -> etree._Element:
        """The root element of the XML part `member`."""
        return parse(self.bytes(member, main=main), member.name)

    def relationships(self, part: str) -> list[Relationship]:
        """The relationships of `part` (“” for those of the package) in file order; none where it has no list."""
        folder, name = posixpath.split(part)
        member = self.find(f"{folder}/_rels/{name}.rels")
        if member is None:
            return []
        found = []
        for element in self.xml(member):
            if NAMES[element.tag] == "rel:Relationship":
                external = element.get("TargetMode", "").lower() == "external"
                target = element.get("Target", "")
                if not external:
                    target = _resolve(folder, target)
                found.append(Relationship(element.get("Type", "").rpartition("/")[2], target, external))
        return found

    def main_part(self) -> tuple[Member, str]:
        """The part with the text, and its content type.

        Raises UnreadableDocument where the package is of another kind or has no such part.
        """
        content_types = self.find(_CONTENT_TYPES)
        if content_types is None:
            raise UnreadableDocument(
                self._other_kind() or ("file.no-content-types" if self.find(_FALLBACK) else "file.archive")
            )
        type_of = _content_types(self.xml(content_types))
        links = [link for link in self.relationships("") if link.type == "officeDocument"]
        target = links[0].target if links else _FALLBACK
        if target.startswith("../") or any(link.external for link in links):
            raise UnreadableDocument("file.bad-target")
        if len({link.target for link in links}) > 1:
            raise UnreadableDocument("file.main-parts")
        member = self.find(target)
        content_type = type_of(target)
        foreign = next((kind for word, kind in _FOREIGN.items() if word in content_type), None)
        if foreign or member is None:
            raise UnreadableDocument(foreign or self._other_kind() or "file.no-main-part")
        return member, content_type

    def _other_kind(self) -> str | None:
        return next((kind for name, kind in _TELLTALES.items() if name in self.archive.members), None)


class _ContentTypes(Struct, frozen=True):
    overrides: dict[str, str]
    defaults: dict[str, str]

    def __call__(self, part: str) -> str:
        """The content type of `part` in lower case, “” where none is given."""
        return self.overrides.get(part) or self.defaults.get(part.rpartition(".")[2], "")


def _content_types(root: etree._Element) -> _ContentTypes:
    types = _ContentTypes({}, {})
    for element in root:
        content_type = element.get("ContentType", "").lower()
        name = NAMES[element.tag]
        if name == "ct:Override":
            types.overrides[fold_name(element.get("PartName", ""))] = content_type
        elif name == "ct:Default":
            types.defaults[element.get("Extension", "").lower()] = content_type
    return types


def _resolve(folder: str, target: str) -> str:
    """`target` as seen from `folder`, folded; it begins with “../” where it leaves the package."""
    target = target.partition("#")[0].replace("\\", "/")
    joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(joined).lower() if joined else ""
