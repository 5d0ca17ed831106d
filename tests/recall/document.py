"""Changes to a finished DOCX: to the runs of a paragraph that is known by its text, and to its parts."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from gipr_lint.docx.text import fold
from gipr_lint.testing.package import W, members, zipped
from gipr_lint.testing.parts import Rewrite

MAIN = "word/document.xml"
_LEAST = 14
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)

Element = etree._Element


def tag(name: str) -> str:
    """The tag of an element of WordprocessingML."""
    return f"{{{W}}}{name}"


def changed(document: bytes, *changes: Rewrite) -> bytes:
    """The document with changes to its parts."""
    parts = members(document)
    for change in changes:
        parts = dict(change(parts))
    return zipped(parts)


def edited(document: bytes, edit: Callable[[Element], None]) -> bytes:
    """The document with its text changed in place; `edit` is given the root."""

    def change(parts):  # type: ignore[no-untyped-def]
        root = etree.fromstring(parts[MAIN])
        edit(root)
        return {**parts, MAIN: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}

    return changed(document, change)


def at_quote(document: bytes, quote: str, edit: Callable[[Element, Element], None]) -> bytes:
    """The document with the paragraph of that text changed; `edit` is given it and its last run with text.

    Of several paragraphs that hold the text it is the shortest; where the layout cuts it, the one that it begins with.
    Raises ValueError where there is none.
    """

    def find(root: Element) -> None:
        wanted = fold(quote).text
        found = []
        for paragraph in root.iter(tag("p")):
            runs = [run for run in paragraph.iter(tag("r")) if run.find(tag("t")) is not None]
            text = fold("".join(piece.text or "" for piece in paragraph.iter(tag("t")))).text
            if runs and (wanted in text or (len(text) >= _LEAST and wanted.startswith(text))):
                found.append((len(text), paragraph, runs[-1]))
        if not found:
            raise ValueError(f"no paragraph says {quote}")
        _, paragraph, run = min(found, key=lambda one: one[0])
        edit(paragraph, run)

    return edited(document, find)


def xml(source: str) -> Element:
    """An element of a document; the usual prefixes are bound."""
    return etree.fromstring(f"<x {_NAMESPACES}>{source}</x>")[0]


def look(run: Element, *entries: str) -> None:
    """Give a run these entries of w:rPr, in place of others of their names."""
    properties = run.find(tag("rPr"))
    if properties is None:
        properties = xml("<w:rPr/>")
        run.insert(0, properties)
    for entry in map(xml, entries):
        for old in properties.findall(entry.tag):
            properties.remove(old)
        properties.append(entry)


def copied(run: Element, text: str, *entries: str) -> Element:
    """A run like that one with another text, and with more entries of w:rPr."""
    copy = deepcopy(run)
    for child in [child for child in copy if child.tag != tag("rPr")]:
        copy.remove(child)
    piece = etree.SubElement(copy, tag("t"))
    piece.text = text
    look(copy, *entries)
    return copy
