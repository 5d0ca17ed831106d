"""Comments that speak to the tool: what they say, and of which words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate, islice

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.origin import Origin
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.read.inline import read_pieces
from gipr_lint.docx.read.tally import speaks_to_tool, text_of
from gipr_lint.docx.xml import NAMES, attribute, word_tags
from gipr_lint.terms import AUTHOR

_COMMENT = word_tags("comment")
_PARAGRAPH = word_tags("p")
_MOST = 1000
"""So many comments to the tool are heard in one document."""
_MOST_PARAGRAPHS = 20_000
"""In so many paragraphs, all comments together, it is looked for what they speak of."""

_ANCHORS = {"w:commentRangeStart": 0, "w:commentRangeEnd": 1, "w:commentReference": 1}


class Anchor(Struct, frozen=True):
    """What of a paragraph, by its path, a comment speaks of: half-open offsets of its text; all of it where None."""

    path: str
    start: int | None = None
    end: int | None = None


class Remark(Struct, frozen=True):
    """A comment that speaks to the tool: its text, and what it speaks of."""

    text: str
    anchors: tuple[Anchor, ...]


def read_remarks(origin: Origin) -> list[Remark]:
    """The comments of a document that begin with the name of the tool and are not written by it, in the order of the
    comments part."""
    parts = origin.parts
    texts: dict[str | None, str] = {}
    for part in parts.targets("comments"):
        root = parts.root(part)
        for comment in root.iterchildren(*_COMMENT) if root is not None else ():
            text = text_of(comment)
            if speaks_to_tool(text) and attribute(comment, "author") != AUTHOR:
                texts[attribute(comment, "id")] = text
    main = parts.root(parts.main) if texts else None
    if main is None:
        return []
    places = _Places(main, parts.main)
    return [Remark(text, tuple(places.anchors(known))) for known, text in islice(texts.items(), _MOST)]


class _Pieces(Struct, frozen=True):
    """The pieces of text of a paragraph: where each stands in the part, and its half-open offsets."""

    order: list[int]
    starts: list[int]
    ends: list[int]


class _Places:
    """Where the comments of a part stand, by their number."""

    def __init__(self, root: etree._Element, part: str) -> None:
        self._paths = Paths(part, root)
        self._order = {element: at for at, element in enumerate(root.iter())}
        self._paragraphs = list(root.iter(*_PARAGRAPH))
        self._starts = [self._order[paragraph] for paragraph in self._paragraphs]
        self._pieces: dict[etree._Element, _Pieces] = {}
        self._left = _MOST_PARAGRAPHS
        self._ranges: dict[str | None, list[int]] = {}
        for element, at in self._order.items():
            side = _ANCHORS.get(NAMES[element.tag])
            if side is not None:
                ends = self._ranges.setdefault(attribute(element, "id"), [at, at])
                ends[side] = at if side == 0 else max(at, ends[1])

    def anchors(self, number: str | None) -> Iterator[Anchor]:
        """What the comment of that number speaks of; of the whole paragraph where it marks no text."""
        first, last = self._ranges.get(number, (0, -1))
        marked = list(self._marked(first, last))
        yield from marked or self._standing(first, last)

    def _marked(self, first: int, last: int) -> Iterator[Anchor]:
        for paragraph in self._around(first, last):
            pieces = self._pieces_of(paragraph)
            begin, end = bisect_right(pieces.order, first), bisect_left(pieces.order, last)
            if begin < end:
                yield Anchor(self._paths.of(paragraph), pieces.starts[begin], pieces.ends[end - 1])

    def _pieces_of(self, paragraph: etree._Element) -> _Pieces:
        """The pieces of a paragraph, which are the same for all comments in it."""
        if paragraph not in self._pieces:
            texts, holders, _ = read_pieces(paragraph, [])
            ends = list(accumulate(map(len, texts)))
            filled = [
                (self._order[holder], end - len(text), end)
                for text, holder, end in zip(texts, holders, ends, strict=True)
                if text
            ]
            self._pieces[paragraph] = _Pieces(*[[piece[side] for piece in filled] for side in range(3)])
        return self._pieces[paragraph]

    def _standing(self, first: int, last: int) -> Iterator[Anchor]:
        for paragraph in self._around(first, last):
            yield Anchor(self._paths.of(paragraph))

    def _around(self, first: int, last: int) -> Iterator[etree._Element]:
        """The paragraphs of which something stands between two places."""
        begin = max(0, bisect_right(self._starts, first) - 1)
        end = min(bisect_left(self._starts, last), begin + self._left)
        for at in range(begin, end):
            self._left -= 1
            yield self._paragraphs[at]
