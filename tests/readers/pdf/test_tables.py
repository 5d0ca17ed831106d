"""Tables are read by their ruling lines, merged cells as what they are, and over the end of a page as one."""

from __future__ import annotations

import pytest

from gipr_lint.readers.pdf.marks import Glyph, RuledCell, RuledTable
from gipr_lint.readers.pdf.tables import continues, joined, table_of


def glyphs(text: str, left: float, top: float) -> list[Glyph]:
    """The text in one line."""
    return [Glyph(c, left + 10 * at, left + 10 * at + 10, top, top + 10, 10.0) for at, c in enumerate(text)]


def table(rows: int, *cells: tuple[int, int, int, int, str], edges: tuple[float, ...] = (0, 50, 100)) -> RuledTable:
    """A table of cells: row, column, down, across, text."""
    return RuledTable(0, 100, edges, rows, tuple(RuledCell(*cell) for cell in cells))


def texts(found: RuledTable) -> list[tuple[int, int, int, int, str]]:
    """The cells as they are given to `table`."""
    return [(one.row, one.column, one.down, one.across, one.text) for one in found.cells]


def test_a_box_over_several_columns_or_rows_is_a_merged_cell() -> None:
    """Text belongs to the box in which its middle stands; a word in two lines is one word."""
    boxes = [(0, 0, 100, 20), (0, 20, 50, 60), (50, 20, 100, 40), (50, 40.5, 100, 60)]
    text = [*glyphs("head", 2, 5), *glyphs("lab", 2, 25), *glyphs("el", 2, 40), *glyphs("12", 60, 25)]
    found = table_of(boxes, text)
    assert found is not None
    assert texts(found) == [(0, 0, 1, 2, "head"), (1, 0, 2, 1, "label"), (1, 1, 1, 1, "12"), (2, 1, 1, 1, "")]


def test_boxes_of_one_column_are_no_table() -> None:
    """A frame around a text is none either."""
    assert table_of([(0, 0, 100, 20), (0, 20, 100, 40)], []) is None


UPPER = table(2, (0, 0, 2, 1, "三、本年度"), (0, 1, 1, 1, "1"), (1, 1, 1, 1, "2"))


@pytest.mark.parametrize(
    ("above", "below", "wanted"),
    [
        # A merged label goes on without text, or with the rest of its text.
        (UPPER, table(1, (0, 0, 1, 1, ""), (0, 1, 1, 1, "3")), [(0, 0, 3, 1, "三、本年度"), (2, 1, 1, 1, "3")]),
        (UPPER, table(1, (0, 0, 1, 1, "结果"), (0, 1, 1, 1, "3")), [(0, 0, 3, 1, "三、本年度结果"), (2, 1, 1, 1, "3")]),
        # The next label is another one.
        (UPPER, table(1, (0, 0, 1, 1, "四、结转"), (0, 1, 1, 1, "3")), [(2, 0, 1, 1, "四、结转"), (2, 1, 1, 1, "3")]),
        # A row that is cut in two is one.
        (
            table(1, (0, 0, 1, 1, "（二）部分公开"), (0, 1, 1, 1, "2")),
            table(1, (0, 0, 1, 1, "（区分处理的）"), (0, 1, 1, 1, "")),
            [(0, 0, 1, 1, "（二）部分公开（区分处理的）"), (0, 1, 1, 1, "2")],
        ),
        # Rows without figures are not one.
        (
            table(1, (0, 0, 1, 1, "8.查询"), (0, 1, 1, 1, "")),
            table(1, (0, 0, 1, 1, "1.不掌握"), (0, 1, 1, 1, "")),
            [(0, 0, 1, 1, "8.查询"), (0, 1, 1, 1, ""), (1, 0, 1, 1, "1.不掌握"), (1, 1, 1, 1, "")],
        ),
        # A head that is repeated stands once.
        (
            table(2, (0, 0, 1, 1, "项目"), (0, 1, 1, 1, "数量"), (1, 0, 1, 1, "规章"), (1, 1, 1, 1, "1")),
            table(2, (0, 0, 1, 1, "项目"), (0, 1, 1, 1, "数量"), (1, 0, 1, 1, "文件"), (1, 1, 1, 1, "2")),
            [(2, 0, 1, 1, "文件"), (2, 1, 1, 1, "2")],
        ),
    ],
)
def test_a_table_goes_on_over_the_end_of_a_page(
    above: RuledTable, below: RuledTable, wanted: list[tuple[int, int, int, int, str]]
) -> None:
    """What is the same cell or row is one, and nothing else."""
    found = texts(joined(above, below))
    assert [cell for cell in wanted if cell not in found] == []
    assert len(found) == len(set(found))


def test_columns_that_only_one_page_has_are_columns_of_the_whole() -> None:
    """A cell above reaches over those that begin below it; a table of another width does not go on."""
    narrow = table(1, (0, 0, 1, 1, "（一）予以公开"), (0, 1, 1, 1, "5"), edges=(0, 60, 100))
    wide = table(1, (0, 0, 1, 1, "（三）不予公开"), (0, 1, 1, 1, "1.属于"), (0, 2, 1, 1, "0"), edges=(0, 30, 60, 100))
    assert continues(narrow, wide)
    assert texts(joined(narrow, wide))[:2] == [(0, 0, 1, 2, "（一）予以公开"), (0, 2, 1, 1, "5")]
    assert not continues(narrow, table(1, (0, 0, 1, 1, ""), edges=(0, 40, 90)))
