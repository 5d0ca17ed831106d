"""From the places of findings to paragraphs of the package."""

from __future__ import annotations

from functools import cached_property

from gipr_lint.blank.empty_table import TEXT_WIDTH
from gipr_lint.docx import Block, Cell, Document, Paragraph, Table
from gipr_lint.docx.walk import paragraphs
from gipr_lint.docx.write.paragraph import Replace
from gipr_lint.findings import Location
from gipr_lint.report import Report

ReplaceAt = tuple[str, Replace]
"""The path of a paragraph, and what becomes of its text."""

_NARROWEST = 4000
"""A page with less room for text, in twips, is none that a table was meant for."""

_LEAST_MODEL = 12
"""How many characters a paragraph must have to be the model of a new one: no caption, no line of a table."""


class NoTarget(Exception):
    """A place that is not in the document, or not as it was said to be."""


class Targets:
    """The paragraphs and cells of a report's document by their paths."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._document = report.document
        self._quoted: set[tuple[str | None, str | None]] = set()
        """Paragraphs and cells by their paths, and texts that were found to quote them: many edits are of one place."""

    @cached_property
    def paragraphs(self) -> dict[str, Paragraph]:
        """Every paragraph of the body and of its tables."""
        return {paragraph.path: paragraph for paragraph in paragraphs(self._document.blocks)}

    @cached_property
    def _cells(self) -> dict[str, Cell]:
        return {cell.path: cell for table in self._document.tables for cell in table.cells}

    def replaced(self, place: Location, text: str) -> list[ReplaceAt]:
        """The changes that put `text` in the place of the marked characters (the whole where none are marked)."""
        if place.kind == "cell":
            return self._in_cell(place, text)
        paragraph = self._paragraph(place)
        start, end = (0, len(paragraph.text)) if place.start is None or place.end is None else (place.start, place.end)
        return [(paragraph.path, trimmed(paragraph.text, start, end, text))]

    def _paragraph(self, place: Location) -> Paragraph:
        paragraph = self.paragraphs.get(place.path or "")
        if paragraph is None or not self._quotes(place, paragraph.text):
            raise NoTarget
        return paragraph

    def _quotes(self, place: Location, text: str) -> bool:
        """Whether a place speaks of this text, which stands at its path."""
        known = place.path, place.text
        if known not in self._quoted and _is_quoted(text, place.text):
            self._quoted.add(known)
        return known in self._quoted

    def _in_cell(self, place: Location, text: str) -> list[ReplaceAt]:
        cell = self._cells.get(place.path or "")
        if cell is None or not self._quotes(place, cell.text) or not cell.paragraphs:
            raise NoTarget
        start, end = (0, len(cell.text)) if place.start is None or place.end is None else (place.start, place.end)
        changes: list[ReplaceAt] = []
        at = 0
        for paragraph in cell.paragraphs:
            own = len(paragraph.text)
            first, last = max(start - at, 0), min(end - at, own)
            inside = first <= own and last >= 0 and first <= last
            if inside and (first < last or not changes):
                changes.append((paragraph.path, Replace(first, last, "" if changes else text)))
            at += own + 1
        return changes

    def block(self, number: int) -> Block:
        """The block of the body with that number."""
        for block in self._document.blocks:
            if block.block == number and block.story == "body":
                return block
        raise NoTarget

    def behind(self, place: Location) -> str:
        """The path after which something new stands; that of the body where it comes first."""
        if place.path:
            return place.path
        if not place.block:
            return f"{self._document.part}#/w:body"
        return self.block(place.block).path

    def model(self, place: Location, *, heading: bool) -> str:
        """The paragraph that a new one is to look like: a heading of a section, or the next running text."""
        headings = [part.heading.paragraph for part in self._report.sections]
        if heading:
            return headings[0].path if headings else ""
        lines = self._report.title.lines if self._report.title else ()
        apart = {*headings, *lines} | self._report.signing
        running = [
            block
            for block in self._report.blocks
            if isinstance(block, Paragraph)
            and block.story == "body"
            and block not in apart
            and block.outline is None
            and len(block.text) >= _LEAST_MODEL
        ]
        nearest = min(running, key=lambda block: (abs(block.block - (place.block or 0)), block.block), default=None)
        return nearest.path if nearest else ""

    @property
    def text_width(self) -> int:
        """Twips between the margins of the narrowest page; of an official paper where the document does not say."""
        widths = [
            page.width - page.left - page.right
            for page in self._document.origin.layout.pages
            if page.width is not None and page.left is not None and page.right is not None
        ]
        return min((width for width in widths if width >= _NARROWEST), default=TEXT_WIDTH)

    def anchor(self, place: Location) -> tuple[str, int, int]:
        """The paragraph that a comment on the place belongs to, with the characters in it; 0, 0 for the whole."""
        if place.kind == "paragraph" and place.path in self.paragraphs:
            return place.path, place.start or 0, place.end or 0
        if place.kind == "cell" and (cell := self._cells.get(place.path or "")) and cell.paragraphs:
            if place.start is not None and place.end is not None and place.start < place.end:
                return self._marked_in(cell, place.start, place.end)
            paragraph = next((p for p in cell.paragraphs if p.text), cell.paragraphs[0])
            return paragraph.path, 0, len(paragraph.text)
        if place.kind == "gap" and place.path in self.paragraphs:
            return place.path, 0, 0
        if place.kind == "gap" and place.block:
            return self.block(place.block).path, 0, 0
        return self.document

    @staticmethod
    def _marked_in(cell: Cell, start: int, end: int) -> tuple[str, int, int]:
        """The characters of a cell's text as those of the paragraph in which they begin."""
        for paragraph in cell.paragraphs:
            own = len(paragraph.text)
            if start < own:
                return paragraph.path, start, min(end, own)
            start, end = max(start - own - 1, 0), end - own - 1
        return cell.paragraphs[-1].path, 0, own

    def holds(self, place: Location) -> bool:
        """Whether a place can be found in the body: a comment on any other stands on the title."""
        return place.path in self.paragraphs or place.path in self._cells or bool(place.block)

    def story(self, place: Location) -> str:
        """Where outside the body a place is: header, footer, footnote, endnote, textbox; empty for the body."""
        return self._stories.get(place.path or "", "")

    @cached_property
    def _stories(self) -> dict[str, str]:
        document = self._document
        apart = (*document.notes, *document.margins, *self.paragraphs.values())
        return {paragraph.path: paragraph.story for paragraph in apart if paragraph.story != "body"}

    @property
    def labels(self) -> dict[str, str]:
        """The tables of the form by their aliases."""
        return {alias: form.label for alias, form in self._report.edition.forms.items()}

    @property
    def document(self) -> tuple[str, int, int]:
        """The place of what is about the document as a whole: its title, else the first paragraph with text."""
        if self._report.title:
            return self._report.title.lines[0].path, 0, 0
        running = [block for block in self._document.blocks if isinstance(block, Paragraph) and block.story == "body"]
        every = [*running, *self.paragraphs.values()]
        first = next((paragraph for paragraph in every if paragraph.text.strip()), next(iter(every), None))
        return (first.path if first else f"{self._document.part}#/w:body"), 0, 0


def trimmed(whole: str, start: int, end: int, text: str) -> Replace:
    """The replacement of `whole[start:end]` by `text` without what both have in common at the ends.

    A number is replaced as a whole, however much of it stays.
    """
    old = whole[start:end]
    least = min(len(old), len(text))
    head = next((at for at in range(least) if old[at] != text[at]), least)
    while head and _splits_number(old, head) | _splits_number(text, head):
        head -= 1
    tail = next((at for at in range(least - head) if old[-1 - at] != text[-1 - at]), least - head)
    while tail and _splits_number(old, len(old) - tail) | _splits_number(text, len(text) - tail):
        tail -= 1
    return Replace(start + head, end - tail, text[head : len(text) - tail])


def _is_quoted(text: str, quoted: str | None) -> bool:
    """Whether a finding speaks of this text; what it must not quote is masked in it, character for character."""
    if text == quoted:
        return True
    return len(text) == len(quoted or "") and all(a in (b, "*") for a, b in zip(quoted or "", text, strict=True))


def _splits_number(text: str, at: int) -> bool:
    return text[at - 1 : at].isdigit() and text[at : at + 1].isdigit()


def lines_of(document: Document) -> list[str]:
    """The text of a document for a comparison: a paragraph or a row of a table a line."""
    lines = []
    for block in document.blocks:
        if isinstance(block, Table):
            rows = (dict.fromkeys(cell for cell in row if cell is not None) for row in block.grid)
            lines += [" | ".join(cell.text.replace("\n", " ") for cell in row) for row in rows]
        else:
            lines.append(block.label + block.text)
    return lines
