"""Drawing an official table: header and label cells merged as on the printed form, figures in their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gipr_lint.blank.drawn_table import LEFT, UP, DrawnTable, from_rows
from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.rulepacks.model import Form, FormBlock, Line

RowTexts = list[str | None]
"""A drawn row for `from_rows`: texts, merge marks, and None where it ends before its time."""


def draw(table: FilledForm) -> DrawnTable:
    """The grid of `table`: the blocks of its form one below the other, narrower ones stretched to the full width."""
    blocks = [_block(table, block) for block in table.form.blocks]
    width = max(len(line) for block in blocks for line in block)
    return from_rows([_stretched(line, width) for block in blocks for line in block])


def label_depth(form: Form) -> int:
    """How many columns of the drawn table hold the labels of its rows."""
    return max((len(row.path) for row in form.rows.values() if row.label), default=0)


def _block(table: FilledForm, block: FormBlock) -> list[RowTexts]:
    columns = [column for column in block.columns if column.alias not in table.without_columns]
    rows = _rows(table, block)
    depth = max((len(line.path) for line in rows if line.label), default=0)
    lines = _header(table, block, columns, depth)
    width = depth + len(columns) + len(table.extra_columns)
    if block.title:
        lines.insert(0, [_word(table, block.title), *[LEFT] * (width - 1)])
    above: Line | None = None
    for row in rows:
        lines.append(_labels(table, row, above, depth) + _figures(table, row, columns))
        above = row
        for extra in table.extra_rows:
            if extra.after == row.alias:
                above, before = Line("", (*row.path[:-1], extra.label)), above
                lines.append(_labels(table, above, before, depth) + _filled(extra.values, width - depth))
    return lines


def _rows(table: FilledForm, block: FormBlock) -> list[Line]:
    rows = [row for row in block.rows if row.alias not in table.without_rows]
    if table.row_order:
        rows.sort(key=lambda row: table.row_order.index(row.alias) if row.alias in table.row_order else -1)
    return rows


def _header(table: FilledForm, block: FormBlock, columns: Sequence[Line], depth: int) -> list[RowTexts]:
    height = max((len(column.path) for column in columns), default=1)
    lines: list[RowTexts] = [[] for _ in range(height)]
    before: tuple[str, ...] = ()
    for column in columns:
        path = _path(table, column, table.column_labels)
        for level, line in enumerate(lines):
            if level >= len(path):
                line.append(UP)
            elif level < len(path) - 1 and path[: level + 1] == before[: level + 1]:
                line.append(LEFT)
            else:
                line.append(path[level])
        before = path
    for label in table.extra_columns:
        for level, line in enumerate(lines):
            line.append(UP if level else label)
    if block.head:
        lines.insert(0, [_word(table, block.head), *[LEFT] * (len(columns) + len(table.extra_columns) - 1)])
    for level, line in enumerate(lines):
        corner = UP if level else _word(table, block.corner)
        line[:0] = [corner, *[LEFT] * (depth - 1)][:depth]
    return lines


def _labels(table: FilledForm, row: Line, above: Line | None, depth: int) -> RowTexts:
    path = _path(table, row, table.row_labels)
    before = _path(table, above, table.row_labels) if above else ()
    texts: RowTexts = [
        UP if level < len(path) - 1 and path[: level + 1] == before[: level + 1] and level < len(before) - 1 else label
        for level, label in enumerate(path)
    ]
    return [*texts, *[LEFT] * (depth - len(path))]


def _figures(table: FilledForm, row: Line, columns: Iterable[Line]) -> RowTexts:
    texts: RowTexts = [table.value(row.alias, column.alias) for column in columns]
    texts += [table.value(row.alias, label) for label in table.extra_columns]
    if row.alias in table.short_rows:
        texts[-1] = None
    return texts


def _filled(values: tuple[str, ...], count: int) -> RowTexts:
    """One value fills a row, missing ones are 0."""
    return list(values * count) if len(values) == 1 else [*values, *["0"] * (count - len(values))]


def _stretched(line: RowTexts, width: int) -> RowTexts:
    return line if line[-1] is None else [*line, *[LEFT] * (width - len(line))]


def _path(table: FilledForm, line: Line, labels: dict[str, str]) -> tuple[str, ...]:
    if not line.label:
        return ()
    return (*(_word(table, label) for label in line.path[:-1]), labels.get(line.alias, line.path[-1]))


def _word(table: FilledForm, word: str) -> str:
    return table.words.get(word, word)
