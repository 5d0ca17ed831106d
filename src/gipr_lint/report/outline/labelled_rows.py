"""A signature whose labels stand in cells of their own (编制单位： | …, 编制日期： | …)."""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.docx import Block, Table
from gipr_lint.report.outline.lines import line_of, parts_of
from gipr_lint.report.outline.signs import Signs

_MOST_ROWS = len(("unit", "date"))


def labelled_lines(table: Table, signs: Signs) -> Sequence[Block]:
    """What a table says that holds a unit and a date, or a date alone, each row as one line; nothing for any other."""
    if table.columns != len(("label", "value")) or table.rows > _MOST_ROWS or len(table.cells) != 2 * table.rows:
        return ()
    filled = [[one for one in cell.paragraphs if one.folded.text] for cell in table.cells]
    if any(len(paragraphs) != 1 for paragraphs in filled):
        return ()
    said = [paragraph for (paragraph,) in filled]
    labels, values = said[::2], said[1::2]
    is_signature = signs.dates(labels[-1].folded.text) and all(signs.is_unit(one.folded.text) for one in values[:-1])
    if not is_signature or any("\n" in label.text for label in labels):
        return ()
    return [line_of([*parts_of(label), *parts_of(value)]) for label, value in zip(labels, values, strict=True)]
