"""The pages of a PDF, read by pdfplumber within bounds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.pdf.lines import lines_of
from gipr_lint.readers.pdf.marks import Glyph, Mark, RuledTable, Sheet, Shown
from gipr_lint.readers.pdf.tables import table_of

if TYPE_CHECKING:
    from pdfplumber.page import Page

_MOST_PAGES = 300
_MOST_GLYPHS = 400_000
"""A file with more pages or characters is no report, and is refused."""
_MOST_EDGES = 4000
"""Ruling lines on one page."""
_LEAST_GLYPHS = 20
"""A page with fewer that a picture fills is a picture."""
_FILLS = 0.7
"""So much of a page a picture of it fills."""
_WIDE, _HIGH = 100, 60
"""A smaller picture is a seal or an emblem."""
_MOST_UNKNOWN = 0.005
"""Of so many glyphs it may be unknown which character they show."""


def sheets_of(data: bytes) -> list[Sheet]:
    """The pages. Raises UnreadableDocument for what cannot be read or is only pictures."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return list(_sheets(pdf.pages))
    except (PDFPasswordIncorrect, PdfminerException) as problem:
        cause = problem.args[0] if problem.args else problem
        if isinstance(problem, PDFPasswordIncorrect) or isinstance(cause, PDFPasswordIncorrect):
            raise UnreadableDocument("file.pdf-encrypted") from None
        raise UnreadableDocument("file.pdf-damaged") from None


def _sheets(pages: list[Page]) -> Iterator[Sheet]:
    if len(pages) > _MOST_PAGES:
        raise UnreadableDocument("file.pdf-too-long", limit=str(_MOST_PAGES))
    glyphs = unknown = pictures = 0
    for page in pages:
        own = _glyphs(page)
        pictures += _is_picture(page, own)
        glyphs += len(own)
        unknown += sum("(cid:" in glyph.text for glyph in own)
        if glyphs > _MOST_GLYPHS:
            raise UnreadableDocument("file.pdf-too-long", limit=str(_MOST_PAGES))
        yield Sheet(float(page.height), tuple(_marks(page, own)))
        page.close()
    if pictures * 2 > len(pages) or not glyphs:
        raise UnreadableDocument("file.pdf-pictures")
    if unknown > _MOST_UNKNOWN * glyphs:
        raise UnreadableDocument("file.pdf-unmapped")


def _glyphs(page: Page) -> list[Glyph]:
    """The characters of a page that stand upright, each once: what is drawn twice is bold."""
    chars = page.dedupe_chars(tolerance=1, extra_attrs=()).chars
    return [
        Glyph(one["text"], one["x0"], one["x1"], one["top"], one["bottom"], one["size"])
        for one in chars
        if one["upright"] and one["text"]
    ]


def _is_picture(page: Page, glyphs: list[Glyph]) -> bool:
    """Whether a page is a picture, with or without text behind it that a machine has guessed."""
    area = page.width * page.height
    fills = any((one["x1"] - one["x0"]) * (one["bottom"] - one["top"]) > _FILLS * area for one in page.images)
    return fills or (len(glyphs) < _LEAST_GLYPHS and bool(page.images))


def _marks(page: Page, glyphs: list[Glyph]) -> list[Mark]:
    """What stands on a page from top to bottom."""
    if len(page.edges) > _MOST_EDGES:
        raise UnreadableDocument("file.pdf-too-many-lines")
    tables: list[RuledTable] = []
    free = glyphs
    for found in page.find_tables():
        left, top, right, bottom = found.bbox
        inside = [one for one in free if left <= (one.left + one.right) / 2 < right and top <= _middle(one) < bottom]
        table = table_of(found.cells, inside)
        if table is not None:
            tables.append(table)
            held = set(map(id, inside))
            free = [one for one in free if id(one) not in held]
    shown = [
        Shown(one["top"], one["bottom"])
        for one in page.images
        if one["x1"] - one["x0"] > _WIDE and one["bottom"] - one["top"] > _HIGH
    ]
    marks: list[Mark] = [*lines_of(free), *tables, *shown]
    return sorted(marks, key=lambda mark: mark.top)


def _middle(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2
