"""Tables by their ruling lines: cells as boxes, a box that reaches over several rows or columns is a merged cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from msgspec import structs

from gipr_lint.readers.pdf.lines import lines_of
from gipr_lint.readers.pdf.marks import Glyph, RuledCell, RuledTable

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_NEAR = 3.0
"""Edges that are nearer, in points, are one."""
_REPEATED = 4
"""At most so many rows are a head that is repeated on the next page."""


def table_of(boxes: Sequence[Box], glyphs: Iterable[Glyph]) -> RuledTable | None:
    """The table of some boxes with the text that stands in them; None where they make no rows and columns."""
    columns = _edges(edge for box in boxes for edge in (box[0], box[2]))
    rows = _edges(edge for box in boxes for edge in (box[1], box[3]))
    if len(columns) < 3 or len(rows) < 2:
        return None
    inside: list[list[Glyph]] = [[] for _ in boxes]
    order = sorted(range(len(boxes)), key=lambda at: boxes[at][1])
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        for at in order:
            left, top, right, bottom = boxes[at]
            if top > y:
                break
            if left <= x < right and y < bottom:
                inside[at].append(glyph)
                break
    cells = []
    for box, within in zip(boxes, inside, strict=True):
        first, last = _nearest(columns, box[0]), _nearest(columns, box[2])
        above, below = _nearest(rows, box[1]), _nearest(rows, box[3])
        if last > first and below > above:
            text = "".join(line.text for line in lines_of(within))
            cells.append(RuledCell(above, first, below - above, last - first, text))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return RuledTable(rows[0], rows[-1], tuple(columns), len(rows) - 1, tuple(cells))


def _edges(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _nearest(edges: Sequence[float], place: float) -> int:
    at = bisect_left(edges, place)
    return min((one for one in (at - 1, at) if 0 <= one < len(edges)), key=lambda one: abs(edges[one] - place))


def continues(above: RuledTable, below: RuledTable) -> bool:
    """Whether a table at the head of a page goes on with the one at the foot of the page before: it is as wide, and
    the columns of one are columns of the other."""
    fewer, more = sorted((above.edges, below.edges), key=len)
    outer = abs(above.edges[0] - below.edges[0]) <= _NEAR and abs(above.edges[-1] - below.edges[-1]) <= _NEAR
    return outer and all(abs(more[_nearest(more, edge)] - edge) <= _NEAR for edge in fewer)


def joined(above: RuledTable, below: RuledTable) -> RuledTable:
    """Both as one table: without the head that is repeated, a row or label that the end of the page cut as one."""
    edges = max(above.edges, below.edges, key=len)
    above, below = _over(above, edges), _over(below, edges)
    head = _head(above, below)
    moved = [
        RuledCell(cell.row - head + above.rows, cell.column, cell.down, cell.across, cell.text)
        for cell in below.cells
        if cell.row >= head
    ]
    last = {(cell.column, cell.across): cell for cell in above.cells if cell.row + cell.down == above.rows}
    pairs = [(last.get((cell.column, cell.across)), cell) for cell in moved if cell.row == above.rows]
    cut = _is_cut([(upper, cell) for upper, cell in pairs if upper is not None and upper.down == cell.down == 1])
    shift = 1 if cut else 0
    cells = {id(cell): cell for cell in above.cells}
    gone: set[int] = set()
    for upper, cell in pairs:
        if upper is not None and (cut or (max(upper.down, cell.down) > 1 and not _begins(cell.text))):
            down = upper.down + cell.down - shift
            cells[id(upper)] = RuledCell(upper.row, upper.column, down, upper.across, upper.text + cell.text)
            gone.add(id(cell))
    rest = [
        RuledCell(cell.row - shift, cell.column, cell.down, cell.across, cell.text)
        for cell in moved
        if id(cell) not in gone
    ]
    rows = above.rows + below.rows - head - shift
    return RuledTable(above.top, below.bottom, above.edges, rows, (*cells.values(), *rest))


def _over(table: RuledTable, edges: tuple[float, ...]) -> RuledTable:
    """The table over columns of which its own are some."""
    places = [_nearest(edges, edge) for edge in table.edges]
    cells = []
    for cell in table.cells:
        first, end = places[cell.column], places[cell.column + cell.across]
        cells.append(RuledCell(cell.row, first, cell.down, end - first, cell.text))
    return structs.replace(table, edges=edges, cells=tuple(cells))


def _begins(text: str) -> bool:
    """Whether a label begins: it has a number, or is a figure itself."""
    return text.lstrip("（(")[:1].isnumeric()


def _head(above: RuledTable, below: RuledTable) -> int:
    """How many rows of the upper table are repeated at the head of the lower one."""
    for rows in range(_REPEATED, 0, -1):
        upper = [(one.row, one.column, one.across, one.text) for one in above.cells if one.row < rows]
        lower = [(one.row, one.column, one.across, one.text) for one in below.cells if one.row < rows]
        if (
            upper == lower
            and rows < below.rows
            and all(one.row + one.down <= rows for one in below.cells if one.row < rows)
        ):
            return rows
    return 0


def _is_cut(pairs: Sequence[tuple[RuledCell, RuledCell]]) -> bool:
    """Whether the end of the page cut a row in two, given its cells above and below: below there is only more of a
    label, or the figures that its label above lacks."""
    if not any(lower.text for _, lower in pairs):
        return False
    both = [lower for upper, lower in pairs if upper.text and lower.text]
    return not any(_begins(lower.text) for lower in both) and any(
        not lower.text or not upper.text for upper, lower in pairs
    )
