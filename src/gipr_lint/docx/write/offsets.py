"""Where every element of an XML part stands in its bytes, so that a part can be changed without being rewritten.

The bytes `<a><b/>文</a>` have two extents: that of a is 0 to 14 with its content from 3 to 10, as 文 takes three bytes;
that of b is 3 to 7, without content. Putting `<c/>` before the end of a is the splice (10, 10, `<c/>`).
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable

from msgspec import Struct

_OPEN_TAG = re.compile(rb"<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>")


class Extent(Struct, frozen=True):
    """Half-open byte offsets of an element: from `start` to `end`, its content from `inside` to `inside_end`.

    An element without content, such as <w:p/>, has `inside` = `inside_end` = `end`.
    """

    start: int
    inside: int
    inside_end: int
    end: int

    @property
    def empty(self) -> bool:
        """Whether it is written as one tag."""
        return self.inside == self.end


class NotSpliceable(Exception):
    """The bytes are in an encoding, or hold something, that offsets cannot be found in."""


class Splice(Struct, frozen=True):
    """`text` instead of the bytes from `start` to `end`; several at one place stand in the order in which they come."""

    start: int
    end: int
    text: bytes


class Extents:
    """The extents of many elements by their number, in little room."""

    def __init__(self) -> None:
        self._starts, self._insides, self._inside_ends, self._ends = (array("L") for _ in range(4))

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, at: int) -> Extent:
        return Extent(self._starts[at], self._insides[at], self._inside_ends[at], self._ends[at])

    def begin(self, start: int) -> int:
        """The number of an element that begins."""
        for places in (self._starts, self._insides, self._inside_ends, self._ends):
            places.append(start)
        return len(self._starts) - 1

    def start(self, at: int) -> int:
        """Where an element begins."""
        return self._starts[at]

    def finish(self, at: int, inside: int, inside_end: int, end: int) -> None:
        """Where the rest of an element stands."""
        self._insides[at], self._inside_ends[at], self._ends[at] = inside, inside_end, end


def extents(data: bytes) -> Extents:
    """The extents of all elements in document order. Raises NotSpliceable where `data` is not plain UTF-8."""
    from xml.parsers import expat  # noqa: PLC0415  (only where something is written)

    if b"\0" in data[:4]:
        raise NotSpliceable("UTF-16")
    head = data[:200].lstrip(b"\xef\xbb\xbf")
    declared = re.match(rb"<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']", head)
    if declared and declared.group(1).lower() not in (b"utf-8", b"utf8", b"us-ascii"):
        raise NotSpliceable(declared.group(1).decode())
    found = Extents()
    open_elements: list[int] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def begin(name: str, attributes: object) -> None:
        open_elements.append(found.begin(parser.CurrentByteIndex))

    def finish(name: str) -> None:
        at = open_elements.pop()
        start, inside_end = found.start(at), parser.CurrentByteIndex
        tag = _OPEN_TAG.match(data, start)
        if tag is None:
            raise NotSpliceable("tag")
        inside = tag.end()
        if inside_end == start or data[inside - 2 : inside] == b"/>":
            found.finish(at, inside, inside, inside)
        else:
            found.finish(at, inside, inside_end, data.index(b">", inside_end) + 1)

    parser.StartElementHandler = begin
    parser.EndElementHandler = finish
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as problem:
        raise NotSpliceable(str(problem)) from None
    return found


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """`data` with all splices made. Raises ValueError where two of them overlap."""
    pieces: list[bytes] = []
    at = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        if splice.start < at or splice.end < splice.start:
            raise ValueError("splices overlap")
        pieces += [data[at : splice.start], splice.text]
        at = splice.end
    return b"".join([*pieces, data[at:]])
