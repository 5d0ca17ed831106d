"""Headings whose number stands in a cell of its own, with the words, and at times the text, in the next one."""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.docx import Block, Cell, Paragraph, Table
from gipr_lint.report.outline.lines import line_of, parts_of
from gipr_lint.report.outline.signs import Signs
from gipr_lint.report.writing.ordinals import CHINESE

_MARKS = "、.,:"


def numbered_lines(table: Table, signs: Signs) -> Sequence[Block]:
    """What a table of such rows says, each heading as one line; nothing for any other table."""
    if table.columns != len(("number", "words")):
        return ()
    made: list[Block] = []
    for row in table.grid:
        lines = _lines(*row, signs=signs)
        if not lines:
            return ()
        made += lines
    return made


def _lines(number: Cell | None, words: Cell | None, *, signs: Signs) -> list[Paragraph]:
    """The heading of a row as one line, and the paragraphs after it in its cell; none for a row without one."""
    if number is None or words is None or number is words or words.tables:
        return []
    numbers, said = _filled(number), _filled(words)
    if len(numbers) != 1 or not said or any("\n" in one.text for one in (*numbers, said[0])):
        return []
    value = numbers[0].folded.text.rstrip(_MARKS)
    if len(value) != 1 or value not in CHINESE or not signs.is_section(said[0].folded.text):
        return []
    return [line_of([*parts_of(numbers[0]), *parts_of(said[0])]), *said[1:]]


def _filled(cell: Cell) -> list[Paragraph]:
    return [paragraph for paragraph in cell.paragraphs if paragraph.folded.text]
