"""The runs of a paragraph, and one of them written anew with changes and comments in it.

What is not touched keeps its bytes. A run is cut only where a change or a comment begins or ends, and its pieces keep
its properties. The run `<r><rPr/><t>共37件</t></r>` with 37 replaced by 36 becomes four: a run with 共, a deletion with
37, an insertion with 36, and a run with 件, each with the same rPr.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.write.markup import Markup, Stamp
from gipr_lint.docx.write.part import Part
from gipr_lint.docx.xml import NAMES, attribute, word_tags

_RUN = word_tags("r")

_CHANGE_ID = re.compile(r"""(<(?:\w+:)?rPrChange\b[^<>]*?\s(?:\w+:)?id\s*=\s*["'])[^"']*""")

INSERTION, ENDING, BEGINNING = range(3)
"""In this order things stand that are put at one place: inserted text, ends of comments, beginnings of comments."""


class TextRun(Struct, frozen=True, eq=False):
    """A run with text: the raw offsets that it covers, and where each of its pieces of text begins, by its element."""

    element: etree._Element
    start: int
    end: int
    pieces: dict[etree._Element, tuple[int, str]]


class Put(Struct, frozen=True):
    """What is put at a raw offset of a run: `order` among what is put there, and its source.

    It stands between two runs, unless it is text for the run itself.
    """

    at: int
    order: int
    source: str
    is_text: bool = False


def runs_of(texts: Sequence[str], holders: Sequence[etree._Element]) -> Iterator[TextRun]:
    """The runs that hold the pieces of a paragraph's text, given by their elements."""
    at = 0
    for parent, members in groupby(zip(texts, holders, strict=True), key=lambda piece: piece[1].getparent()):
        pieces: dict[etree._Element, tuple[int, str]] = {}
        start = at
        for text, holder in members:
            pieces[holder] = (at, text)
            at += len(text)
        if parent is not None:
            yield TextRun(parent, start, at, pieces)


def in_fields(paragraph: etree._Element) -> set[etree._Element]:
    """The runs between the begin and the end of a field, which is computed and not typed."""
    depth = 0
    found: set[etree._Element] = set()
    for run in paragraph.iter(*_RUN):
        ends = [attribute(end, "fldCharType") for end in run if NAMES[end.tag] == "w:fldChar"]
        if depth or ends:
            found.add(run)
        depth = max(0, depth + ends.count("begin") - ends.count("end"))
    return found


class _Pieces:
    """A run in pieces: those that stay or are deleted wait until the next one is of another kind."""

    def __init__(self, run: etree._Element, part: Part, markup: Markup, stamp: Stamp | None) -> None:
        self._opening = part.opening(run)
        self._properties = "".join([part.source(child).decode() for child in run if NAMES[child.tag] == "w:rPr"])
        self._closing = part.closing(run)
        self._markup = markup
        self._stamp = stamp
        self._written: list[str] = []
        self._kept: list[str] = []
        self._deleted: list[str] = []

    def keep(self, source: str) -> None:
        if self._deleted:
            self._close()
        self._kept.append(source)

    def delete(self, source: str) -> None:
        if self._kept:
            self._close()
        self._deleted.append(source)

    def put(self, put: Put) -> None:
        if put.is_text:
            self._kept.append(put.source)
        else:
            self._close()
            self._written.append(put.source)

    def source(self) -> str:
        self._close()
        return "".join(self._written)

    def _close(self) -> None:
        if self._kept:
            self._written.append(self._run(self._kept))
        if self._deleted and self._stamp is not None:
            self._written.append(self._markup.revision("del", self._run(self._deleted), self._stamp))
        self._kept.clear()
        self._deleted.clear()

    def _run(self, content: Sequence[str]) -> str:
        """A run of its own; a change of format that all pieces keep has another id in each."""
        source = f"{self._opening}{self._properties}{''.join(content)}{self._closing}"
        self._properties = _CHANGE_ID.sub(lambda match: f"{match[1]}{next(self._markup.ids)}", self._properties)
        return source


def rewritten(
    run: TextRun,
    puts: Iterable[Put],
    deleted: Sequence[tuple[int, int]],
    part: Part,
    markup: Markup,
    stamp: Stamp | None,
) -> str:
    """The source that takes the place of a run.

    `deleted` are raw offsets in the paragraph that do not overlap; deleted text is tracked by `stamp`, without one it
    is left out.
    """
    waiting = deque(sorted(puts, key=lambda put: (put.at, put.order)))
    cuts = sorted({*(put.at for put in waiting), *chain.from_iterable(deleted)})
    ends = dict(deleted)
    starts = sorted(ends)
    pieces = _Pieces(run.element, part, markup, stamp)

    def reach(at: int) -> None:
        while waiting and waiting[0].at <= at:
            pieces.put(waiting.popleft())

    def is_deleted(first: int, last: int) -> bool:
        before = bisect_right(starts, first) - 1
        return before >= 0 and last <= ends[starts[before]]

    for child in run.element:
        if NAMES[child.tag] == "w:rPr":
            continue
        if child not in run.pieces:
            pieces.keep(part.source(child).decode())
            continue
        start, text = run.pieces[child]
        end = start + len(text)
        is_text = NAMES[child.tag] == "w:t"
        said = part.text(child) if is_text else part.source(child).decode()
        inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
        for first, last in pairwise((start, *inside, end) if text else ()):
            reach(first)
            goes = is_deleted(first, last)
            source = markup.verbatim(said[first - start : last - start], deleted=goes) if is_text else said
            (pieces.delete if goes else pieces.keep)(source)
    reach(run.end)
    return pieces.source()
