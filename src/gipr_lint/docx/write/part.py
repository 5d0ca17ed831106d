"""An XML part that is to be changed: its elements and where each of them stands in its bytes."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from gipr_lint.docx.package.archive import Member
from gipr_lint.docx.package.opc import Package
from gipr_lint.docx.write.offsets import Extent, NotSpliceable, Splice, extents, spliced
from gipr_lint.docx.xml import NAMES, parse
from gipr_lint.errors import UnreadableDocument


class Part:
    """An XML part: its `root` as lxml reads it, and where each element stands in `data`.

    Raises NotSpliceable for bytes that are not UTF-8.
    """

    def __init__(self, data: bytes, root: etree._Element) -> None:
        self.data = data
        self.root = root
        self._extents = extents(data)
        self._order: dict[etree._Element, int] = {}
        count = 0
        for element in root.iter(etree.Element):
            if NAMES[element.tag] == "w:p":
                self._order[element] = count
            count += 1
        if count != len(self._extents):
            raise NotSpliceable("elements")
        self.written: dict[etree._Element, str] = {}
        """The text in `data` of elements that say something else in the tree."""

    def __getitem__(self, element: etree._Element) -> Extent:
        """Where `element` stands."""
        if element not in self._order:
            self._number(element)
        return self._extents[self._order[element]]

    def _number(self, element: etree._Element) -> None:
        """Number an element that is no paragraph, with all in the same paragraph; not all there are, for most are
        never asked for."""
        around = next((one for one in element.iterancestors() if one in self._order), None)
        if around is None:
            self._order[element] = next(at for at, one in enumerate(self.root.iter(etree.Element)) if one is element)
        else:
            self._order.update((one, at) for at, one in enumerate(around.iter(etree.Element), self._order[around]))

    def source(self, element: etree._Element) -> bytes:
        """The bytes of `element`."""
        extent = self[element]
        return self.data[extent.start : extent.end]

    def text(self, element: etree._Element) -> str:
        """The text of an element as it is in `data`."""
        return self.written.get(element, element.text or "")

    def opening(self, element: etree._Element) -> str:
        """The start tag of an element that is not written as one tag."""
        extent = self[element]
        return self.data[extent.start : extent.inside].decode()

    def closing(self, element: etree._Element) -> str:
        """The end tag of such an element."""
        extent = self[element]
        return self.data[extent.inside_end : extent.end].decode()

    def filled(self, element: etree._Element, content: str) -> Splice:
        """The splice that gives content to an element that is written as one tag."""
        tag = self.source(element).decode()
        name = tag[1:].split(None, 1)[0].rstrip("/>")
        extent = self[element]
        return Splice(extent.start, extent.end, f"{tag[:-2]}>{content}</{name}>".encode())


def open_part(package: Package, member: Member, *, main: bool = False) -> tuple[Part, bool]:
    """The part of a member, and whether it had to be written anew as it is no UTF-8.

    Raises UnreadableDocument for what one parser reads and the other does not, so that nobody could read it again.
    """
    data = package.bytes(member, main=main)
    root = parse(data, member.name)
    try:
        return Part(data, root), False
    except NotSpliceable:
        data = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    try:
        return Part(data, parse(data, member.name)), True
    except NotSpliceable:
        raise UnreadableDocument("file.not-writable", part=member.name) from None


def with_last_child(part: Part, source: str, others: Iterable[Splice] = ()) -> bytes:
    """The bytes of the part with one more child of its root, and with other splices made."""
    extent = part[part.root]
    if extent.empty:
        return spliced(part.data, [part.filled(part.root, source)])
    return spliced(part.data, [*others, Splice(extent.inside_end, extent.inside_end, source.encode())])
