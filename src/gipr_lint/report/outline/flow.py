"""The report's blocks in reading order, as a reader takes them: taken out of tables that only lay out the page, with
a line for what a paragraph is to the eye."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cached_property

from gipr_lint.docx import Block, Cell, Paragraph, Table
from gipr_lint.report.outline.labelled_rows import labelled_lines
from gipr_lint.report.outline.numbered_rows import numbered_lines
from gipr_lint.report.outline.signs import Signs
from gipr_lint.report.outline.soft_returns import lines_in
from gipr_lint.report.outline.wrapped import rejoined
from gipr_lint.rulepacks.model import Names

_PROSE = 200
_SEVERAL = 4
"""A cell with so many characters in several paragraphs holds running text and no figure or label."""
_SENTENCE = 40
_CLAUSE = 15
"""A sentence in a table of labels and what is told of each may be so short."""
_DATA = 12
"""A table with so many filled cells holds data, whatever stands in one of them."""
_FEW = 6
"""A letterhead or the like fills at most so many cells."""


def flow(blocks: Sequence[Block], names: Names) -> tuple[Block, ...]:
    """The blocks, with the content of every layout table in its place, with `lines` for paragraphs, and with a heading
    that is the first row of a table before it, unless the table stands under that heading already."""
    signs = Signs(names)
    lines: list[Block] = []
    section, seen = "", 0
    for block in unwrapped(blocks, signs):
        if isinstance(block, Table):
            if top := _heading_on_top(block, signs):
                section, seen = _last_section(lines[seen:], signs) or section, len(lines)
                lines += () if signs.section(block.cells[0].folded.text) == section else top
            lines.append(block)
        else:
            lines += lines_in(block, signs)
    return tuple(rejoined(lines, signs))


def unwrapped(blocks: Sequence[Block], signs: Signs, kept: Container[Block] = ()) -> Iterator[Block]:
    """The blocks, with the content of every layout table in its place, but for tables that are to be `kept`."""
    page = _Page(blocks, signs)
    waiting: list[Iterator[Block]] = [iter(blocks)]
    while waiting:
        block = next(waiting[-1], None)
        if block is None:
            waiting.pop()
        elif isinstance(block, Table) and block not in kept and (lines := _lines_of(block, signs)):
            waiting.append(iter(lines))
        elif isinstance(block, Table) and block not in kept and page.is_layout(block):
            waiting.append(iter([part for cell in block.cells for part in cell.blocks or cell.paragraphs]))
        else:
            yield block


def _lines_of(table: Table, signs: Signs) -> Sequence[Block]:
    """The lines of a table whose rows are one each, a label or number and what stands behind it; none of any other."""
    return numbered_lines(table, signs) or labelled_lines(table, signs)


class _Page:
    """Tells tables that only lay out the page: one cell; tables or running text in a cell; title, heading or signature;
    labels with a sentence beside each.

    Exports of web pages put whole reports into one cell, offices their letterhead into several. Where the title stands
    by itself, a table that names it as well holds the data of the publication.
    """

    def __init__(self, blocks: Sequence[Block], signs: Signs) -> None:
        self._blocks = blocks
        self._signs = signs

    def is_layout(self, table: Table) -> bool:
        """Whether a table is of that kind."""
        if len(table.cells) == 1 or any(_is_running(cell) for cell in table.cells) or _tells(table):
            return True
        filled = [cell for cell in table.cells if cell.folded.text]
        if len(filled) < _DATA and any(cell.tables for cell in table.cells):
            return True
        if len(filled) <= _FEW:
            return any(map(self._is_edge, filled)) or self._is_signature(filled)
        return any(map(_is_told, filled)) and any(map(self._is_edge, filled[1:]))

    @cached_property
    def _has_title(self) -> bool:
        return any(self._signs.is_title(block.folded.text) for block in self._blocks if isinstance(block, Paragraph))

    def _is_edge(self, cell: Cell) -> bool:
        """Whether the title or the heading of a section stands in a cell."""
        signs = self._signs
        texts = [line.folded.text for paragraph in cell.paragraphs for line in lines_in(paragraph, signs)]
        if any(map(signs.is_numbered_section, texts)):
            return True
        return any(map(signs.is_title, (cell.folded.text, *texts))) and not self._has_title

    def _is_signature(self, filled: Sequence[Cell]) -> bool:
        """Whether a table holds a unit with a date after it, or nothing but a date."""
        signs = self._signs
        lines = [paragraph.folded.text for cell in filled for paragraph in cell.paragraphs if paragraph.folded.text]
        dates = [at for at, line in enumerate(lines) if signs.is_date(line)]
        return any((at and signs.is_unit(lines[at - 1])) or len(lines) == 1 for at in dates)


def _is_running(cell: Cell) -> bool:
    """Whether a cell holds running text."""
    if len(cell.paragraphs) < _SEVERAL:
        return False
    filled = [paragraph for paragraph in cell.paragraphs if len(paragraph.text) > 1]
    return len(filled) >= _SEVERAL and sum(len(paragraph.text) for paragraph in filled) >= _PROSE


def _is_told(cell: Cell) -> bool:
    """Whether a cell holds a sentence of some length."""
    return len(cell.folded.text) >= _SENTENCE and "。" in cell.folded.text


def _tells(table: Table) -> bool:
    """Whether a table has a sentence at the end of each row, but for a head; one of a single row a longer one."""
    if table.columns > _FEW or not any("。" in cell.text for cell in table.cells):
        return False
    last = {cell.row: cell for cell in table.cells if cell.folded.text}
    if table.rows == 1:
        return any(map(_is_told, table.cells))
    told = [row for row, cell in last.items() if len(cell.folded.text) >= _CLAUSE and "。" in cell.folded.text]
    return len(told) >= table.rows - 1 and set(last) - set(told) <= {1}


def _heading_on_top(table: Table, signs: Signs) -> tuple[Paragraph, ...]:
    """The heading of a section that is the first row of its table."""
    first = table.cells[0] if table.cells else None
    if first is None or first.colspan < table.columns or table.columns < 2:
        return ()
    return first.paragraphs if signs.is_numbered_section(first.folded.text) else ()


def _last_section(lines: Sequence[Block], signs: Signs) -> str:
    """The section whose heading is the last among these lines, "" where none is."""
    texts = (line.folded.text for line in reversed(lines) if isinstance(line, Paragraph))
    return next(filter(None, map(signs.section, texts)), "")
