"""From the marks of pages to paragraphs and tables: lines joined over line ends and pages, tables over pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from gipr_lint.readers.content import Grid, Item, Line, Picture, Slot
from gipr_lint.readers.pdf.marks import Mark, RuledTable, Sheet, Shown, TextLine
from gipr_lint.readers.pdf.tables import continues, joined

_LONG = 12
"""Lines with fewer characters do not tell where the text begins and ends."""
_INDENT = 0.8
"""A line that begins so many characters behind the edge begins a paragraph."""
_SHORT = 1.6
"""A line that ends so many characters before the edge ends one."""
_MOST_OF = 0.6
"""A line that fills so much of the width and ends no sentence goes on: what could not be parted was too long for it."""
_ENDS = ("。", "；", "！", "？", "：", "”", "）", ";", ".", ":")
_MIDDLE = 1.5
"""A line whose two gaps differ by fewer characters stands in the middle."""


class Edges(Struct, frozen=True):
    """Where the lines of running text begin and end."""

    left: float
    right: float


def items_of(sheets: Sequence[Sheet]) -> list[Item]:
    """What the pages say."""
    marks = _joined_tables(sheets)
    edges = _edges(marks)
    items: list[Item] = []
    open_: list[TextLine] = []
    for mark in marks:
        if isinstance(mark, TextLine) and open_ and _goes_on(open_[-1], mark, edges):
            open_.append(mark)
            continue
        items += _paragraph(open_, edges)
        open_ = [mark] if isinstance(mark, TextLine) else []
        if isinstance(mark, RuledTable):
            items.append(_grid(mark))
        elif isinstance(mark, Shown):
            items.append(Picture())
    return [*items, *_paragraph(open_, edges)]


def _joined_tables(sheets: Sequence[Sheet]) -> list[Mark]:
    """The marks of all pages, a table that the end of a page cuts as one."""
    done: list[Mark] = []
    for sheet in sheets:
        marks = list(sheet.marks)
        before, first = done[-1] if done else None, marks[0] if marks else None
        if isinstance(first, RuledTable) and isinstance(before, RuledTable) and continues(before, first):
            done[-1] = joined(before, first)
            del marks[0]
        done += marks
    return done


def _edges(marks: Sequence[Mark]) -> Edges:
    """The edges of the text: the left one is where most lines begin, the right one where the longest end."""
    long = [mark for mark in marks if isinstance(mark, TextLine) and len(mark.text) >= _LONG]
    if not long:
        return Edges(0, 0)
    begins = Counter(round(line.left) for line in long)
    most = max(begins.values())
    left = min(place for place, count in begins.items() if count * 4 >= most)
    right = sorted(line.right for line in long)[len(long) * 9 // 10]
    return Edges(left, right)


def _goes_on(before: TextLine, line: TextLine, edges: Edges) -> bool:
    """Whether a line goes on with the paragraph of the line before it."""
    size = before.size or 1
    if line.left > edges.left + 2 * size and _is_middle(before, edges) and _is_middle(line, edges):
        same = abs(before.size - line.size) <= 0.15 * size
        return same and before.right - before.left + 1.5 * size > edges.right - edges.left
    if line.left > edges.left + _INDENT * size or abs(before.size - line.size) > 0.15 * size:
        return False
    if before.right > edges.right - _SHORT * size:
        return True
    is_long = before.right - edges.left > _MOST_OF * (edges.right - edges.left)
    return is_long and not before.text.endswith(_ENDS)


def _is_middle(line: TextLine, edges: Edges) -> bool:
    """Whether a line stands in the middle: as far from either edge."""
    before, after = line.left - edges.left, edges.right - line.right
    return abs(before - after) < _MIDDLE * line.size


def _paragraph(lines: Sequence[TextLine], edges: Edges) -> list[Item]:
    if not lines:
        return []
    return [Line("".join(line.text for line in lines), _align(lines, edges))]


def _align(lines: Sequence[TextLine], edges: Edges) -> str:
    """Where a paragraph of one line stands."""
    line = lines[0]
    before, after = line.left - edges.left, edges.right - line.right
    if len(lines) > 1 or before < 3 * line.size:
        return ""
    if _is_middle(line, edges):
        return "center"
    return "right" if before > 2 * after else ""


def _grid(table: RuledTable) -> Grid:
    rows: list[list[Slot]] = [[] for _ in range(table.rows)]
    for cell in sorted(table.cells, key=lambda one: (one.row, one.column)):
        if 0 <= cell.row < table.rows:
            rows[cell.row].append(Slot((Line(cell.text),) if cell.text else (), cell.across, cell.down))
    return Grid(tuple(tuple(row) for row in rows))
