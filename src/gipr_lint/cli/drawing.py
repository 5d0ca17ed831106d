"""Documents in Markdown as a terminal shows them: paragraphs as lines, tables as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gipr_lint.blank.drawing import label_depth
from gipr_lint.blank.drawn_table import DrawnCell
from gipr_lint.output.common.terminal import harmless, width
from gipr_lint.rulepacks.model import Edition, Form, RuleSet
from gipr_lint.testing.content import DraftParagraph, DraftTable
from gipr_lint.testing.markdown import settings_of, to_content

_LEAST = 4
"""No column is narrower: two Chinese characters."""

_MOST_OF_LABELS = 30
"""Labels are broken from this width on, in columns of the screen."""

_LEAST_OF_LABELS = 12
"""Labels are broken into no shorter pieces: a table that is wider than the screen all the same is drawn in bands."""

_BAR, _LINE, _LEFT_OUT = "│", "─", "…"

_Segment = tuple[int, int, str]
"""First column, columns that it reaches over, text."""


def drawn(markdown: str, edition: Edition, rules: RuleSet, columns: int) -> Iterator[str]:
    """The lines of a document, tables at most `columns` wide. Raises DraftError as `to_content` does."""
    for item in to_content(markdown, edition, rules.editions):
        if isinstance(item, DraftParagraph):
            yield from (item.number + item.text).split("\n")
        else:
            form = edition.forms.get(item.form)
            labels = 1 if form is None or label_depth(form) else 0
            yield from _table(_segments(item, form), labels, columns)
    yield from (f"[{line}]" for line in settings_of(markdown))


def _segments(item: DraftTable, form: Form | None) -> list[list[_Segment]]:
    """The rows of a table. The labels of an official one stand in one column, rows of nothing but 0 are left out."""
    lines = item.grid.filled()
    if form is None:
        return [_row(number, line) for number, line in enumerate(lines)]
    depth = max(1, label_depth(form))
    rows: list[list[_Segment]] = []
    for number, line in enumerate(lines):
        figures = line[depth:]
        if all(cell is not None and cell.text == "0" for cell in figures):
            left_out = [(0, len(figures) + 1, _LEFT_OUT)]
            if rows and rows[-1] != left_out:
                rows.append(left_out)
            continue
        label = line[depth - 1]
        rows.append(_row(number, [label, *figures]))
    return rows


def _row(number: int, line: Sequence[DrawnCell | None]) -> list[_Segment]:
    """The cells of a row, merged ones once, with their text where they begin."""
    found: list[_Segment] = []
    last: DrawnCell | None = None
    for column, cell in enumerate(line):
        if found and cell is not None and cell is last:
            first, across, text = found[-1]
            found[-1] = (first, across + 1, text)
        else:
            found.append((column, 1, harmless(cell.text) if cell is not None and cell.row == number else ""))
        last = cell
    return found


def _table(rows: Sequence[Sequence[_Segment]], labels: int, columns: int) -> Iterator[str]:
    """The lines of a table: one below the other as many of its columns as the screen has room for, beside those
    that hold its labels."""
    widths, heads = _widths(rows, labels, columns), [*map(_is_head, rows)]
    for band in _bands(widths, labels, columns):
        yield from _band([_cut(row, band) for row in rows], heads, [widths[column] for column in band])


def _bands(widths: Sequence[int], labels: int, columns: int) -> Iterator[list[int]]:
    """The columns that stand beside each other, those with labels in each band."""
    band: list[int] = []
    for column, wide in enumerate(widths):
        if len(band) > labels and sum(widths[one] + 1 for one in band) + wide + 2 > columns:
            yield band
            band = list(range(labels))
        band.append(column)
    yield band


def _cut(row: Sequence[_Segment], band: Sequence[int]) -> list[_Segment]:
    """What a row has in the columns of a band, which are then counted from 0."""
    cells = []
    for first, across, text in row:
        kept = [place for place, column in enumerate(band) if first <= column < first + across]
        if kept:
            cells.append((kept[0], len(kept), text))
    return cells


def _band(rows: Sequence[Sequence[_Segment]], heads: Sequence[bool], widths: Sequence[int]) -> Iterator[str]:
    """Rows with a line above, below, and under the `heads`."""
    edge = _LINE * (sum(widths) + len(widths) + 1)
    yield edge
    for row, is_head, is_followed_by_head in zip(rows, heads, [*heads[1:], False], strict=True):
        yield from _lines(row, widths)
        if is_head and not is_followed_by_head:
            yield edge
    if not heads[-1]:
        yield edge


def _is_head(row: Sequence[_Segment]) -> bool:
    """Whether no figure stands in the row, and none has been left out."""
    return row[0][2] != _LEFT_OUT and not any(text.strip().isdecimal() for _, _, text in row[1:])


def _widths(rows: Iterable[Sequence[_Segment]], labels: int, columns: int) -> list[int]:
    """How wide each column is: as its widest cell is, and less where the table would be wider than the screen."""
    cells = [segment for row in rows for segment in row]
    widths = [_LEAST] * max(first + across for first, across, _ in cells)
    for first, across, text in cells:
        if across == 1:
            widths[first] = max(widths[first], width(text))
    widths[0] = min(widths[0], max(_MOST_OF_LABELS, columns // 3))
    least = [_LEAST_OF_LABELS] * labels + [_LEAST] * (len(widths) - labels)
    while sum(widths) + len(widths) + 1 > columns:
        wider = [column for column, wide in enumerate(widths) if wide > least[column]]
        if not wider:
            break
        widths[max(wider, key=lambda column: (column > 0, widths[column]))] -= 1
    return widths


def _lines(row: Iterable[_Segment], widths: Sequence[int]) -> Iterator[str]:
    """A row on as many lines as its longest cell needs."""
    parts = []
    for first, across, text in row:
        wide = sum(widths[first : first + across]) + across - 1
        parts.append((wide, broken(text, wide)))
    for number in range(max((len(lines) for _, lines in parts), default=0)):
        texts = [lines[number] if number < len(lines) else "" for _, lines in parts]
        cells = [text + " " * (wide - width(text)) for text, (wide, _) in zip(texts, parts, strict=True)]
        yield _BAR + _BAR.join(cells) + _BAR


def broken(text: str, most: int) -> list[str]:
    """`text` on lines of at most `most` columns, broken anywhere as Chinese is; one empty line for nothing."""
    lines, used = [""], 0
    for character in text:
        wide = width(character)
        if used + wide > most and lines[-1]:
            lines.append("")
            used = 0
        lines[-1] += character
        used += wide
    return lines
