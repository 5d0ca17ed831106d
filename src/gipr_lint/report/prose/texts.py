"""The words of a report joined once, part by part, so that a rule looks through them in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

from gipr_lint.docx import Block, Cell, Document, Paragraph, Table
from gipr_lint.docx.walk import cells
from gipr_lint.report.model import SectionPart, Title
from gipr_lint.report.writing.searched import searched
from gipr_lint.rulepacks.patterns import compiled

PARTS = (
    *("front", "title", "preface", "headings", "body", "ending"),
    *("front_cells", "form_cells", "own_cells", "notes", "margins"),
)
"""What stands before the title, the title, what stands between title and first section, the headings of the sections,
their paragraphs, signature and what follows it, cells of tables before the first section, of the forms and of tables of
the body's own, foot and end notes, headers and footers (what several of them say alike, once)."""

GROUPS = {"prose": ("preface", "body", "ending"), "cells": ("form_cells", "own_cells"), "everything": PARTS}
"""Names for several parts at once."""

_JOINT = "\n"
_SHORT_NUMBER = 9
_NEAR = rf"\d(?:[^\d\n]{{0,3}}+\d){{{_SHORT_NUMBER},}}+"
_RINGED = (("\u2070", "\u2089"), ("\u2460", "\u24ff"), ("\u2776", "\u2793"), ("\U0001f100", "\U0001f10c"))
"""Raised and lowered digits, and those in circles and the like: what is no digit to a regular expression."""


class Piece(Struct, frozen=True, gc=False):
    """A paragraph in its part; one in a cell with its table, its cell and where it begins in the cell's text."""

    paragraph: Paragraph
    part: str
    table: Table | None = None
    cell: Cell | None = None
    offset: int = 0


class Joined:
    """Texts of pieces with a line's end after each."""

    def __init__(self, texts: Sequence[str], around: Callable[[], Container[str]] | None = None) -> None:
        """`around` gives the words of texts among which these are."""
        self._around = around
        self.text = _JOINT.join(texts)
        self.starts = [0, *accumulate(len(text) + 1 for text in texts)]

    @cached_property
    def words(self) -> Container[str]:
        """The text to look for words in."""
        return searched(self.text, self._around)

    @cached_property
    def characters(self) -> frozenset[str]:
        """The different characters of the texts: to ask for each of a word takes less than to look for the word."""
        return frozenset(self.text)

    def holding(self, words: Iterable[str]) -> list[str]:
        """Those of many words that stand in the texts."""
        text, characters = self.words, self.characters
        return [word for word in words if word[0] in characters and word[-1] in characters and word in text]

    def index(self, at: int) -> int:
        """Which of the texts the place `at` lies in."""
        return bisect_right(self.starts, at) - 1

    def end(self, index: int) -> int:
        """Where the text of that number ends."""
        return self.starts[index + 1] - 1

    def matches(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """Every match that lies within one of the texts, with the number of the text."""
        at = 0
        while at < len(self.text) and (match := pattern.search(self.text, at)):
            index = self.index(match.start())
            end = self.end(index)
            inside = match if match.end() <= end else pattern.search(self.text, match.start(), end)
            if inside is None:
                at = max(match.start() + 1, end)
            elif inside.end() == inside.start():
                at = inside.start() + 1
            else:
                yield index, inside
                at = inside.end()


class Prose:
    """Some parts of a report one after the other, each in reading order."""

    def __init__(self, pieces: Iterable[Piece], around: Prose | None = None) -> None:
        """`around` are parts among which these are."""
        self.pieces = tuple(pieces)
        self._around = around

    @cached_property
    def raw(self) -> Joined:
        """The texts as they stand."""
        around = self._around
        words = (lambda: around.raw.words) if around else None
        return Joined([piece.paragraph.text for piece in self.pieces], words)

    @cached_property
    def folded(self) -> Joined:
        """The texts in the normalised view."""
        around = self._around
        words = (lambda: around.folded.words) if around else None
        return Joined([piece.paragraph.folded.text for piece in self.pieces], words)

    @cached_property
    def characters(self) -> frozenset[str]:
        """The different characters of the raw texts."""
        return self.raw.characters

    @cached_property
    def signs(self) -> Joined:
        """The texts in the view in which numbers are looked for."""
        return Joined([piece.paragraph.signs.text for piece in self.pieces])

    @cached_property
    def most_digits(self) -> int:
        """How many digits follow each other at most in a text, however they are written, with at most three blanks,
        dashes, dots, strokes or brackets between two; those of short numbers are not counted."""
        if self._has_ringed:
            texts = [piece.paragraph.signs.text.replace(_JOINT, " ") for piece in self.pieces]
        elif self.raw.text.count(_JOINT) < len(self.pieces):
            texts = [self.raw.text]
        else:  # lines end within texts, and may within a number
            texts = [piece.paragraph.text.replace(_JOINT, " ") for piece in self.pieces]
        near = compiled(_NEAR)
        return max((_digits(number) for text in texts for number in near.findall(text)), default=0)

    @cached_property
    def numbered(self) -> Prose:
        """The pieces in which a number of some length may stand: few, and only of these is there need to see signs."""
        if self._has_ringed:
            return self
        near = compiled(_NEAR)
        return Prose(piece for piece in self.pieces if near.search(piece.paragraph.text.replace(_JOINT, " ")))

    @cached_property
    def _has_ringed(self) -> bool:
        return any(self.has_character(low, high) for low, high in _RINGED)

    @cached_property
    def _in_order(self) -> list[str]:
        """The characters in the order of their codes."""
        return sorted(self.characters)

    def has_character(self, low: str, high: str) -> bool:
        """Whether any character from `low` to `high` stands in the raw texts."""
        at = bisect_left(self._in_order, low)
        return at < len(self._in_order) and self._in_order[at] <= high


def prose_of(texts: Iterable[str]) -> Prose:
    """Texts that are none of a report as the paragraphs of one."""
    return Prose(Piece(Paragraph(text=text, block=0, path=""), "margins") for text in texts if text)


def _digits(text: str) -> int:
    """The most digits in a row in the sense of `Prose.most_digits`."""
    from gipr_lint.docx.signs import signs  # noqa: PLC0415  (only where digits stand close together)

    numbers = compiled(rf"\d(?:[\s_./|\\()\[\]=-]{{0,3}}+\d){{{_SHORT_NUMBER},}}+").findall(signs(text).text)
    return max((sum(map(str.isdecimal, number)) for number in numbers), default=0)


class Texts:
    """The pieces of a report by the part that they stand in, and their groups, each made when it is first asked for."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces: dict[str, list[Piece]] = {part: [] for part in PARTS}
        for piece in pieces:
            self.pieces[piece.part].append(piece)
        self._filled = tuple([part for part in PARTS if self.pieces[part]])
        self._named: dict[tuple[str, ...], Prose] = {}
        self._made: dict[tuple[str, ...], Prose] = {}

    def of(self, names: tuple[str, ...]) -> Prose:
        """The parts and groups of these names together; the same where they differ by parts that are empty."""
        if names not in self._named:
            wanted = {part for name in names for part in GROUPS.get(name, (name,))}
            self._named[names] = self._together(tuple([part for part in self._filled if part in wanted]))
        return self._named[names]

    def _together(self, parts: tuple[str, ...]) -> Prose:
        if parts not in self._made:
            around = None if parts == self._filled else self._together(self._filled)
            self._made[parts] = Prose((piece for part in parts for piece in self.pieces[part]), around)
        return self._made[parts]


def pieces_of(
    blocks: Iterable[Block],
    document: Document,
    title: Title | None,
    sections: Iterable[SectionPart],
    signing: Collection[Block],
    forms: Container[Table],
) -> Iterator[Piece]:
    """Every paragraph with text, in its part: `blocks` are those of the body, `signing` those of the signature, `forms`
    the tables of the forms."""
    titles = set(title.lines) if title else set()
    headings = {part.heading.paragraph: part.heading for part in sections}
    part = "front" if titles else "preface"
    for block in blocks:
        if isinstance(block, Table):
            yield from _cells(block, forms, is_front=part in ("front", "preface"))
            continue
        if block in titles:
            part = "preface"
            yield Piece(block, "title")
            continue
        if block in headings:
            part = "body"
            yield Piece(block, "body" if headings[block].run_in else "headings")
            continue
        if part == "body" and block in signing:
            part = "ending"
        if block.text:
            yield Piece(block, part)
    yield from (Piece(paragraph, "notes") for paragraph in document.notes if paragraph.text)
    margins: dict[str, Paragraph] = {}
    for paragraph in document.margins:
        margins.setdefault(paragraph.text, paragraph)
    yield from (Piece(paragraph, "margins") for text, paragraph in margins.items() if text)


def _cells(table: Table, forms: Container[Table], *, is_front: bool) -> Iterator[Piece]:
    for one, cell in cells(table):
        part = "front_cells" if is_front else "form_cells" if one in forms else "own_cells"
        offset = 0
        for paragraph in cell.paragraphs:
            if paragraph.text:
                yield Piece(paragraph, part, one, cell, offset)
            offset += len(paragraph.text) + 1
