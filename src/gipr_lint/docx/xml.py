"""The one XML parser, and the names of OOXML in its two families of namespaces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from lxml import etree

from gipr_lint.errors import UnreadableDocument

if TYPE_CHECKING:
    from typing import TypedDict

    class _Options(TypedDict):
        resolve_entities: bool
        no_network: bool
        load_dtd: bool
        dtd_validation: bool
        huge_tree: bool
        remove_comments: bool
        remove_pis: bool
        collect_ids: bool


_SAFE: _Options = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
    "collect_ids": False,  # nobody looks an element up by its xml:id
}
_PARSER = etree.XMLParser(**_SAFE)
_CHUNK = 16384

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
}

WORD = tuple(uri for uri, prefix in _PREFIXES.items() if prefix == "w")
"""The namespaces of WordprocessingML: the usual one, and the strict one."""
_CACHED = 4096


class _Names(dict[str, str]):
    """`NAMES[element.tag]`: the tag with the prefix that is usual for its namespace, whatever the file binds."""

    def __missing__(self, tag: str) -> str:
        uri, brace, local = tag[1:].rpartition("}")
        name = f"{_PREFIXES.get(uri, '_')}:{local}" if brace else tag
        if len(self) < _CACHED:  # a hostile file may have any number of tags
            self[tag] = name
        return name


NAMES = _Names()


def word_tags(*names: str) -> tuple[str, ...]:
    """The tags, as lxml spells them, of these local names of WordprocessingML in both families."""
    return tuple(f"{{{uri}}}{name}" for uri in WORD for name in names)


BINDINGS = (*word_tags("dataBinding"), "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding")
"""What binds a content control to a data store; the second one also controls with formatting."""


def attribute(element: etree._Element, name: str) -> str | None:
    """The WordprocessingML attribute `name` in either family, None where it is missing."""
    value = element.get(f"{{{WORD[0]}}}{name}")
    return element.get(f"{{{WORD[1]}}}{name}") if value is None else value


_VAL, _STRICT_VAL = word_tags("val")


def val(element: etree._Element) -> str | None:
    """The attribute w:val, None where it is missing."""
    value = element.get(_VAL)
    return element.get(_STRICT_VAL) if value is None else value


def integer(text: str | None, default: int) -> int:
    """`text` as a whole number; `default` where it is none or beyond 32 bits."""
    try:
        number = int(text) if text is not None and len(text) < 16 else default
    except ValueError:
        return default
    return number if -(1 << 31) <= number < 1 << 31 else default


def on(element: etree._Element) -> bool:
    """Whether an on/off property such as <w:caps/> is on."""
    return val(element) not in ("0", "false", "off", "none")


def parse(data: bytes, part: str) -> etree._Element:
    """The root element of the XML in `data`; `part` is its name for messages.

    Raises UnreadableDocument for anything but well-formed XML without a DOCTYPE, at most 256 elements deep.
    """
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as error:
        raise _refusal(error, data, part) from None
    _refuse_doctype(root, part)
    return root


def parse_in_turn(data: bytes, part: str, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """The elements of these tags in file order, each complete; no more is parsed than is asked for.

    Raises UnreadableDocument as `parse` does, once it comes to the place.
    """
    parser = etree.XMLPullParser(events=("end",), tag=tags, **_SAFE)
    checked = False
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            for _, found in parser.read_events():
                element = cast("etree._Element", found)
                if not checked:
                    _refuse_doctype(element, part)
                    checked = True
                yield element
        _refuse_doctype(parser.close(), part)
    except etree.XMLSyntaxError as error:
        raise _refusal(error, data, part) from None


def _refuse_doctype(element: etree._Element, part: str) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise UnreadableDocument("file.doctype", part=part)


def _refusal(error: etree.XMLSyntaxError, data: bytes, part: str) -> UnreadableDocument:
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        return UnreadableDocument("file.doctype", part=part)
    if "depth" in error.msg:
        return UnreadableDocument("file.too-deep", part=part, limit="256")
    return UnreadableDocument("file.bad-xml", part=part, line=error.lineno or 0, detail=error.msg)
