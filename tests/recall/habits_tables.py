"""Other shapes of the official tables: cut, drawn flat, put together, with columns and rows that say nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import product

from msgspec.structs import replace
from tests.recall.habit import Habit

from gipr_lint.blank.drawn_table import DrawnCell, DrawnTable
from gipr_lint.testing.content import Content, DraftItem, DraftParagraph, DraftTable

Change = Callable[[DrawnTable], DrawnTable | Sequence[DrawnTable]]

_HEADS = 3
"""Rows of headings of the tables of requests and of reviews."""
_LABELS = 3
"""Columns of labels of the table of requests."""
_REVIEW = 5
"""Columns of 行政复议 in the table of reviews."""
_CORNER = "信息内容"
_LONG = "5.要求行政机关确认或重新出具已获取信息"
_CAPTIONS = {
    "proactive": "二、主动公开政府信息情况",
    "requests": "三、收到和处理政府信息公开申请情况",
    "review": "四、政府信息公开行政复议、行政诉讼情况",
}


def _tables(change: Change, *forms: str) -> Callable[[Content], Content]:
    """The tables of these forms, or all, changed; the pieces of a table stand apart."""

    def changed(item: DraftItem) -> list[DraftItem]:
        if isinstance(item, DraftParagraph) or (forms and item.form not in forms):
            return [item]
        made = change(item.grid)
        if isinstance(made, DrawnTable):
            return [replace(item, grid=made)]
        return [part for grid in made for part in (DraftTable(grid, item.form), DraftParagraph("（接上）"))][:-1]

    return lambda content: tuple(part for item in content for part in changed(item))


def _texts(change: Callable[[str], str]) -> Change:
    return lambda grid: replace(grid, cells=tuple(replace(cell, text=change(cell.text)) for cell in grid.cells))


def _words(*pairs: tuple[str, str]) -> Change:
    return _texts(lambda text: dict(pairs).get(text, text))


def _moved(cell: DrawnCell, down: int = 0, right: int = 0) -> DrawnCell:
    return replace(cell, row=cell.row + down, column=cell.column + right)


def _without_rows(grid: DrawnTable, gone: Sequence[int]) -> DrawnTable:
    kept = [_moved(cell, -sum(row < cell.row for row in gone)) for cell in grid.cells if cell.row not in gone]
    return DrawnTable(grid.height - len(gone), grid.width, tuple(kept))


def _titles(grid: DrawnTable) -> list[int]:
    """The rows that hold nothing but the title of a block."""
    return [cell.row for cell in grid.cells if cell.across == grid.width]


def _headings_in_two_rows(grid: DrawnTable) -> DrawnTable:
    """商业 over 企业: the innermost headings of four characters stand in two rows."""
    last = _HEADS - 1
    cells = []
    for cell in grid.cells:
        reaches = cell.row <= last < cell.row + cell.down
        if cell.row > last:
            cells.append(_moved(cell, 1))
        elif reaches and cell.row == last and len(cell.text) == 4:
            cells += [replace(cell, text=cell.text[:2]), DrawnCell(last + 1, cell.column, cell.text[2:])]
        else:
            cells.append(replace(cell, down=cell.down + reaches))
    return DrawnTable(grid.height + 1, grid.width, tuple(cells))


def _columns(grid: DrawnTable, first: int, last: int) -> DrawnTable:
    cells = [_moved(cell, right=-first) for cell in grid.cells if first <= cell.column < last]
    return DrawnTable(grid.height, last - first, tuple(cells))


def _halves(grid: DrawnTable) -> list[DrawnTable]:
    return [_columns(grid, 0, _REVIEW), _columns(grid, _REVIEW, grid.width)]


def _below_each_other(grid: DrawnTable) -> DrawnTable:
    upper, lower = _halves(grid)
    wide = [replace(cell, column=2 * cell.column, across=2 * cell.across) for cell in upper.cells]
    return DrawnTable(2 * grid.height, lower.width, (*wide, *(_moved(cell, grid.height) for cell in lower.cells)))


def _with_label(corner: str, label: str) -> Change:
    def change(grid: DrawnTable) -> DrawnTable:
        body = grid.height - 1
        labels = (DrawnCell(0, 0, corner, body), DrawnCell(body, 0, label))
        return DrawnTable(grid.height, grid.width + 1, (*labels, *(_moved(cell, right=1) for cell in grid.cells)))

    return change


def _flat(grid: DrawnTable) -> DrawnTable:
    """One column of labels: each group has a row of its own, without figures."""
    lines = grid.filled()
    cells = [
        replace(cell, across=1) if not cell.column else _moved(cell, right=1 - _LABELS)
        for cell in grid.cells
        if cell.row < _HEADS
    ]
    row, seen = _HEADS, set()
    for line in lines[_HEADS:]:
        labels = list(dict.fromkeys(cell for cell in line[:_LABELS] if cell))
        for group in labels[:-1]:
            if group not in seen:
                cells += [DrawnCell(row, column, group.text if not column else "") for column in range(8)]
                seen.add(group)
                row += 1
        figures = [cell.text for cell in line[_LABELS:] if cell]
        cells += [DrawnCell(row, column, text) for column, text in enumerate((labels[-1].text, *figures))]
        row += 1
    return DrawnTable(row, 8, tuple(cells))


def _empty_column(grid: DrawnTable) -> DrawnTable:
    empty = (DrawnCell(row, grid.width, "") for row in range(grid.height))
    return DrawnTable(grid.height, grid.width + 1, (*grid.cells, *empty))


def _empty_column_in_front(grid: DrawnTable) -> DrawnTable:
    empty = (DrawnCell(row, 0, "") for row in range(grid.height))
    return DrawnTable(grid.height, grid.width + 1, (*empty, *(_moved(cell, right=1) for cell in grid.cells)))


def _narrow_blocks(grid: DrawnTable) -> DrawnTable:
    """Blocks of few columns leave the places on their right empty."""
    cells = []
    for cell in grid.cells:
        wide = cell.column and cell.across > 1
        cells.append(replace(cell, across=1) if wide else cell)
        if wide:
            cells.append(DrawnCell(cell.row, cell.column + 1, "", 1, cell.across - 1))
    return DrawnTable(grid.height, grid.width, tuple(cells))


def _titles_beside(grid: DrawnTable) -> DrawnTable:
    lines, tops = grid.filled(), _titles(grid)
    rest = _without_rows(grid, tops)
    ends = [*tops[1:], grid.height]
    beside = [
        DrawnCell(top - at, 0, lines[top][0].text, end - top - 1)  # type: ignore[union-attr]
        for at, (top, end) in enumerate(zip(tops, ends, strict=True))
    ]
    return DrawnTable(rest.height, grid.width + 1, (*beside, *(_moved(cell, right=1) for cell in rest.cells)))


def _titles_as_corners(grid: DrawnTable) -> DrawnTable:
    titles = {cell.row + 1: cell.text for cell in grid.cells if cell.across == grid.width}
    cells = tuple(replace(c, text=titles[c.row]) if c.text == _CORNER else c for c in grid.cells)
    return _without_rows(replace(grid, cells=cells), _titles(grid))


def _headings_once(grid: DrawnTable) -> DrawnTable:
    """A block with the headings of the one before does not repeat them."""
    gone, last = [], None
    for row, line in enumerate(grid.filled()):
        texts = [cell.text for cell in line if cell]
        if texts[0] == _CORNER:
            gone += [row] if texts == last else []
            last = texts
    return _without_rows(grid, gone)


def _without_merging(grid: DrawnTable) -> DrawnTable:
    texts = {(cell.row, cell.column): cell.text for cell in grid.cells}
    places = product(range(grid.height), range(grid.width))
    return DrawnTable(grid.height, grid.width, tuple(DrawnCell(*place, texts.get(place, "")) for place in places))


def _headings_in_one_row(grid: DrawnTable) -> DrawnTable:
    columns = {cell.column: cell.text for cell in grid.cells if cell.row < _HEADS and cell.across == 1}
    corner = next(cell for cell in grid.cells if not cell.row and not cell.column)
    rest = [_moved(cell, 1 - _HEADS) for cell in grid.cells if cell.row >= _HEADS]
    heads = [DrawnCell(0, column, text) for column, text in columns.items()]
    return DrawnTable(grid.height + 1 - _HEADS, grid.width, (replace(corner, down=1), *heads, *rest))


def _with_rows(*rows: tuple[str, ...]) -> Change:
    """More rows at the end, the texts of each spread over the width."""

    def change(grid: DrawnTable) -> DrawnTable:
        cells = list(grid.cells)
        for at, texts in enumerate(rows, grid.height):
            each = grid.width // len(texts)
            reach = [each] * (len(texts) - 1) + [grid.width - each * (len(texts) - 1)]
            cells += [DrawnCell(at, each * nth, text, 1, reach[nth]) for nth, text in enumerate(texts)]
        return DrawnTable(grid.height + len(rows), grid.width, tuple(cells))

    return change


def _headings_again(grid: DrawnTable) -> DrawnTable:
    """The headings drawn once more where a page begins."""
    cut = 15
    upper, lower = grid.rows(0, cut), grid.rows(cut, grid.height)
    again = (_moved(cell, cut) for cell in grid.rows(0, _HEADS).cells)
    cells = (*upper.cells, *again, *(_moved(cell, cut + _HEADS) for cell in lower.cells))
    return DrawnTable(grid.height + _HEADS, grid.width, cells)


def _label_in_two_rows(grid: DrawnTable) -> DrawnTable:
    at = next(cell.row for cell in grid.cells if cell.text == _LONG)
    cells = []
    for cell in grid.cells:
        if cell.text == _LONG:
            cells += [replace(cell, text=_LONG[:11]), DrawnCell(at + 1, cell.column, _LONG[11:])]
        elif cell.row > at:
            cells.append(_moved(cell, 1))
        else:
            cells.append(replace(cell, down=cell.down + (cell.row + cell.down > at and cell.down > 1)))
    cells += [DrawnCell(at + 1, column, "") for column in range(_LABELS, grid.width)]
    return DrawnTable(grid.height + 1, grid.width, tuple(cells))


def _total_in_front(grid: DrawnTable) -> DrawnTable:
    def moved(cell: DrawnCell) -> DrawnCell:
        if cell.column == grid.width - 1:
            return replace(cell, column=_LABELS)
        return _moved(cell, right=1) if cell.row and cell.column >= _LABELS else cell

    return replace(grid, cells=tuple(moved(cell) for cell in grid.cells))


def _changes_in_words(grid: DrawnTable) -> DrawnTable:
    lines = grid.filled()

    def said(cell: DrawnCell) -> str:
        heads = [above.text for line in lines[: cell.row] if (above := line[cell.column])]
        change = "本年增/减" in heads[-3:] and re.fullmatch(r"[+-]?[1-9]\d*", cell.text)
        return f"{'减少' if cell.text[0] == '-' else '增加'}{cell.text.lstrip('+-')}" if change else cell.text

    return replace(grid, cells=tuple(replace(cell, text=said(cell)) for cell in grid.cells))


def _in_one_table(*forms: str, captions: bool) -> Callable[[Content], Content]:
    """These forms one below the other in the table of the first of them."""

    def change(content: Content) -> Content:
        sheets = [item for item in content if isinstance(item, DraftTable) and item.form in forms]
        width, height = max(sheet.grid.width for sheet in sheets), 0
        cells: list[DrawnCell] = []
        for sheet in sheets:
            if captions:
                cells.append(DrawnCell(height, 0, _CAPTIONS[sheet.form], 1, width))
                height += 1
            spare = width - sheet.grid.width
            for cell in sheet.grid.cells:
                last = cell.column + cell.across == sheet.grid.width
                cells.append(replace(_moved(cell, height), across=cell.across + (spare if last else 0)))
            height += sheet.grid.height
        whole = DraftTable(DrawnTable(height, width, tuple(cells)))
        return tuple(whole if item is sheets[0] else item for item in content if item not in sheets[1:])

    return change


def _upright(text: str) -> str:
    return "\n".join(text) if len(text) < 6 and not text.isdigit() else text


_OLD, _NEW = ("2019",), ("2021",)
_REMARK = "（指以本机关名义印发并登记编号的文件）"

TABLE_HABITS = (
    Habit("headings over two rows", arrange=_tables(_headings_in_two_rows, "requests", "review")),
    Habit("reviews and lawsuits in two tables", arrange=_tables(_halves, "review")),
    Habit("reviews above lawsuits", arrange=_tables(_below_each_other, "review")),
    Habit("reviews with a label 件数", arrange=_tables(_with_label("项目", "件数"), "review")),
    Habit("reviews with a label 数量（件）", arrange=_tables(_with_label("", "数量（件）"), "review")),
    Habit("groups on rows of their own", arrange=_tables(_flat, "requests")),
    Habit("empty column behind", arrange=_tables(_empty_column, "proactive", "requests")),
    Habit("empty column in front", arrange=_tables(_empty_column_in_front)),
    Habit("narrow blocks with empty places", arrange=_tables(_narrow_blocks, "proactive")),
    Habit("titles of blocks beside them", arrange=_tables(_titles_beside, "proactive")),
    Habit("titles of blocks as corners", arrange=_tables(_titles_as_corners, "proactive")),
    Habit("blocks without titles", arrange=_tables(lambda grid: _without_rows(grid, _titles(grid)), "proactive")),
    Habit("headings once for two blocks", arrange=_tables(_headings_once, "proactive")),
    Habit("no merged cells", arrange=_tables(_without_merging)),
    Habit("upright labels", arrange=_tables(_texts(_upright))),
    Habit("headings of requests in one row", arrange=_tables(_headings_in_one_row, "requests")),
    Habit("headings again amid a table", arrange=_tables(_headings_again, "requests")),
    Habit("label in two rows", arrange=_tables(_label_in_two_rows, "requests")),
    Habit("total in front", arrange=_tables(_total_in_front, "requests")),
    Habit("who filled in", arrange=_tables(_with_rows(("填表人：张三", "审核人：李四")))),
    Habit("who is to sign", arrange=_tables(_with_rows(("负责人：", "", "填报日期：", "")))),
    Habit("remark in two cells", arrange=_tables(_with_rows(("备注", "数据由各股室报送，办公室汇总")), "proactive")),
    Habit("empty rows behind", arrange=_tables(_with_rows(("",) * 4, ("",) * 4))),
    Habit("changes in words", arrange=_tables(_changes_in_words, "proactive"), editions=_OLD),
    Habit(
        "remarks behind labels",
        arrange=_tables(
            _words(
                ("规章", "规章（含修改）"), ("规范性文件", "规范性文件" + _REMARK), ("行政许可", "行政许可（件）"),
                ("行政规范性文件", "行政规范性文件" + _REMARK), ("现行有效件数", "现行有效件数（历年累计）"),
                ("本年收费金额（单位：万元）", "本年收费金额（单位：万元）（含代收）"),
            ),
            "proactive",
        ),
    ),
    Habit("labels without numbers", arrange=_tables(_texts(lambda text: re.sub(r"^\d\.", "", text)), "requests")),
    Habit(
        "labels without brackets",
        arrange=_tables(_texts(lambda text: re.sub(r"^（[一二七]）", "", text)), "requests"),
    ),
    Habit(
        "labels with other numbers",
        arrange=_tables(_texts(lambda text: re.sub(r"^(\d)\.", r"（\1）", text)), "requests"),
    ),
    Habit("all forms in one table", arrange=_in_one_table(*_CAPTIONS, captions=True)),
    Habit("all forms in one table without captions", arrange=_in_one_table(*_CAPTIONS, captions=False)),
    Habit("requests and reviews in one table", arrange=_in_one_table("requests", "review", captions=True)),
)  # fmt: skip
