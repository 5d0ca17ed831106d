"""WordprocessingML as text: elements with the prefix of the part that they are put into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from lxml import etree
from msgspec import Struct


class Stamp(Struct, frozen=True):
    """Who makes a revision and when: the author, and an ISO date with Z."""

    author: str
    date: str


class Markup:
    """The names of WordprocessingML in the part of `root`; `ids` gives a new id for every revision and comment."""

    def __init__(self, root: etree._Element, ids: Iterator[int]) -> None:
        self.ids = ids
        uri = str(root.tag)[1:].partition("}")[0]
        prefix = next((name for name, bound in root.nsmap.items() if bound == uri and name), None)
        self._prefix = prefix or "w"
        self.sides = ("start", "end") if "purl.oclc.org" in uri else ("left", "right")
        """What the strict and the transitional family call the sides of a table and of a line."""
        self._declared = "" if prefix else f' xmlns:w="{uri}"'

    def start(self, name: str, **attributes: object) -> str:
        """A start tag."""
        given = "".join(f" {self._prefix}:{key}={quoteattr(str(value))}" for key, value in attributes.items())
        return f"<{self._prefix}:{name}{self._declared}{given}>"

    def end(self, name: str) -> str:
        """An end tag."""
        return f"</{self._prefix}:{name}>"

    def empty(self, name: str, **attributes: object) -> str:
        """An element without content."""
        return f"{self.start(name, **attributes)[:-1]}/>"

    def element(self, name: str, content: str, **attributes: object) -> str:
        """An element around `content`."""
        return f"{self.start(name, **attributes)}{content}{self.end(name)}"

    def text(self, text: str) -> str:
        """What a run holds for `text`: tabs and line breaks are elements of their own."""
        lines = []
        for line in text.split("\n"):
            pieces = [self._piece("t", piece) if piece else "" for piece in line.split("\t")]
            lines.append(self.empty("tab").join(pieces))
        return self.empty("br").join(lines)

    def verbatim(self, text: str, *, deleted: bool = False) -> str:
        """The same for a part of what one w:t held: breaks and tabs in it are blanks there, and stay so."""
        return self._piece("delText" if deleted else "t", text) if text else ""

    def _piece(self, name: str, text: str) -> str:
        written = escape(printable(text), {"\r": "&#13;"})
        return f'{self.start(name)[:-1]} xml:space="preserve">{written}{self.end(name)}'

    def revision(self, name: str, content: str, stamp: Stamp) -> str:
        """A tracked change of that name (ins, del) around `content`; an empty mark where there is none."""
        given = {"id": next(self.ids), "author": stamp.author, "date": stamp.date}
        return self.element(name, content, **given) if content else self.empty(name, **given)


def is_id(text: str) -> bool:
    """Whether the id of a revision, bookmark or comment is a number to count on from; what is longer stays apart."""
    return text.isascii() and text.isdigit() and len(text) < _ID_DIGITS


_ID_DIGITS = 10
"""Ids have 32 bits; one of ten digits leaves no room above it."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """`text` without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)
