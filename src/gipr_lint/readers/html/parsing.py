"""The tree of a page, parsed within bounds and without what is never shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from gipr_lint.docx.limits import mebibytes
from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.html.encoding import text_of

MOST_BYTES = 32 << 20
_MOST_MARKS = 250_000
"""So many tags and attributes a page may have; the largest real ones have a third of it."""
_MOST_TEXT = 6 << 20
"""Characters of tags and text that are left of a page without scripts, styles, and pictures written into it."""
_WRITTEN_IN = re.compile(r"data:[\w/+.-]*;base64,[A-Za-z0-9+/=\s]*")
_MOST_STYLES = 200_000
"""So many characters of style sheets are read."""

_NAMES = ("script", "style", "noscript", "template", "svg", "object", "applet", "textarea", "title", "xml")
_UNSEEN = re.compile(rf"<({'|'.join(_NAMES)})\b[^>]*>", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}\b[^>]*>", re.IGNORECASE) for name in _NAMES}
_KEPT = ("style", "title")
_TEXT_ONLY = ("script", "style", "title", "textarea")
"""Elements that hold no others: one that is not closed goes on to the end."""


class Page:
    """A parsed page: its `root`, its `title`, and the style sheets that stand in it."""

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_BYTES:
            raise UnreadableDocument("file.page-too-large", limit=mebibytes(MOST_BYTES))
        text, kept = _trimmed(_WRITTEN_IN.sub("", text_of(data)))
        if len(text) > _MOST_TEXT:
            raise UnreadableDocument("file.page-too-large", limit=mebibytes(_MOST_TEXT))
        if text.count("<") + text.count("=") > _MOST_MARKS:
            raise UnreadableDocument("file.page-too-many-tags", limit=str(_MOST_MARKS))
        self.title = " ".join(kept["title"][:1])
        self.styles = "\n".join(kept["style"])[:_MOST_STYLES]
        self.root = _parsed(text)


def _parsed(text: str) -> etree._Element:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = document_fromstring(text.encode("utf-8", "replace") or b"<p>", parser=parser)
    except (etree.LxmlError, ValueError):
        raise UnreadableDocument("file.page-empty") from None
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableDocument("file.page-too-deep")
    return root


def _trimmed(text: str) -> tuple[str, dict[str, list[str]]]:
    """The text without comments and elements that are never shown; and the content of those that tell something."""
    text = "".join(_without_comments(text))
    kept: dict[str, list[str]] = {name: [] for name in _KEPT}
    pieces: list[str] = []
    unclosed: set[str] = set()
    at = 0
    while (opening := _UNSEEN.search(text, at)) is not None:
        name = opening[1].lower()
        pieces.append(text[at : opening.start()])
        closing = None if name in unclosed else _CLOSING[name].search(text, opening.end())
        if closing is not None:
            at = closing.end()
            if name in kept:
                kept[name].append(text[opening.end() : closing.start()])
            continue
        unclosed.add(name)
        at = len(text) if name in _TEXT_ONLY else opening.end()
    pieces.append(text[at:])
    return "".join(pieces), kept


def _without_comments(text: str) -> Iterator[str]:
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 2)) >= 0:
        yield text[at:start]
        at = end + 3
    yield text[at:]
