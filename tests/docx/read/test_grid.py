"""Tables on one grid."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p, sdt, tbl, tc, tr

from gipr_lint.docx import Table, read_docx


def table(*rows: str) -> Table:
    """The one table of these rows."""
    return read_docx(docx(tbl(*rows) + p())).tables[0]


def lines(found: Table) -> list[str]:
    """The grid as one string a row, “.” where no cell is."""
    return ["".join(cell.text[:1] or "_" if cell else "." for cell in row) for row in found.grid]


def test_spans_across_and_down_make_one_grid() -> None:
    """gridSpan and vMerge give origin and spans; a continuation belongs to the cell above in the same grid column."""
    found = table(
        tr(tc("甲", span=2, merge="restart"), tc("乙")),
        tr(tc(span=2, merge=""), tc("丙")),
        tr(tc("丁"), tc("戊"), tc("己")),
    )
    assert lines(found) == ["甲甲乙", "甲甲丙", "丁戊己"]
    first = found.cells[0]
    assert (first.row, first.column, first.rowspan, first.colspan) == (1, 1, 2, 2)
    assert (found.rows, found.columns, found.ragged) == (3, 3, ())


def test_continuations_are_matched_by_grid_column_not_by_index() -> None:
    """The second cell of a row may continue the third of the row above."""
    found = table(
        tr(tc("甲"), tc("乙"), tc("丙", merge="restart")),
        tr(tc("丁", span=2), tc(merge="continue")),
    )
    assert lines(found) == ["甲乙丙", "丁丁丙"]


def test_a_restart_below_a_merge_begins_a_new_cell() -> None:
    """Two merged cells can follow each other in one column."""
    rows = (tr(tc("甲", merge="restart")), tr(tc(merge="")), tr(tc("乙", merge="restart")), tr(tc(merge="")))
    assert lines(table(*rows)) == ["甲", "甲", "乙", "乙"]


def test_an_orphan_continuation_begins_a_cell() -> None:
    """vMerge without a cell above of the same columns keeps its text as a cell of its own."""
    found = table(tr(tc("甲", merge=""), tc("乙")), tr(tc("丙", span=2, merge="")), tr(tc("丁", merge=""), tc("戊")))
    assert lines(found) == ["甲乙", "丙丙", "丁戊"]


def test_rows_may_begin_late_and_end_early() -> None:
    """gridBefore and gridAfter leave positions without a cell, and such rows are ragged."""
    found = table(
        tr(tc("甲"), tc("乙"), tc("丙")),
        tr(tc("丁"), tc("戊"), tc("己")),
        tr(tc("庚"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        tr(tc("辛")),
    )
    assert lines(found) == ["甲乙丙", "丁戊己", ".庚.", "辛.."]
    assert found.ragged == (3, 4)


def test_old_horizontal_merges_count_as_spans() -> None:
    """hMerge continue joins the cell before it; an orphan begins a cell."""
    start, go_on = '<w:hMerge w:val="restart"/>', "<w:hMerge/>"
    found = table(
        tr(tc("甲", properties=start), tc(properties=go_on), tc("乙")),
        tr(tc("丙", properties=go_on), tc("丁"), tc("戊")),
    )
    assert lines(found) == ["甲甲乙", "丙丁戊"]


def test_content_controls_around_rows_and_cells_are_seen_through() -> None:
    """Rows and cells in sdt, customXml and ins are rows and cells."""
    found = table(sdt(tr(tc("甲"), tc("乙"))), tr(sdt(tc("丙")), f"<w:customXml>{tc('丁')}</w:customXml>"))
    assert lines(found) == ["甲乙", "丙丁"]


def test_deleted_rows_and_cells_are_out() -> None:
    """A tracked deletion of a row or cell takes it from the grid, an insertion stays."""
    found = table(
        tr(tc("甲"), tc("删", properties='<w:cellDel w:id="1" w:author="甲"/>'), tc("乙")),
        tr(tc("删"), tc("删"), properties='<w:del w:id="2" w:author="甲"/>'),
        tr(tc("丙"), tc("丁"), properties='<w:ins w:id="3" w:author="甲"/>'),
    )
    assert lines(found) == ["甲乙", "丙丁"]


def test_nested_tables_belong_to_their_cell() -> None:
    """A table in a cell is that cell's, numbered after its outer table, with the block of the outer one."""
    inner = tbl(tr(tc("内"), tc("里")))
    document = read_docx(docx(p("文") + tbl(tr(tc(p("前") + inner + p("后")), tc("乙"))) + tbl(tr(tc("丙")))))
    outer, nested, last = document.tables
    assert [found.number for found in document.tables] == [1, 2, 3]
    assert outer.cells[0].tables == (nested,)
    assert outer.cells[0].text == "前\n后"
    assert (outer.block, nested.block, last.block) == (2, 2, 3)
    assert document.blocks[1:] == (outer, last)
    assert nested.path == "word/document.xml#/w:body/w:tbl[1]/w:tr[1]/w:tc[1]/w:tbl[1]"


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (tbl(tr(tc("内"))), "前\n内\n后"),
        (tbl(tr(tc(""), tc("内")), tr(tc(" "), tc(""))), "前\n内\n后"),
        (tbl(tr(tc(p("内") + p("里")))), "前\n内\n里\n后"),
        (tbl(tr(tc(tbl(tr(tc("内"))) + p()))), "前\n内\n\n后"),
        (tbl(tr(tc("")), tr(tc(""))), "前\n后"),
        (tbl(), "前\n后"),
    ],
)
def test_a_frame_in_a_cell_is_no_table(inner: str, expected: str) -> None:
    """A nested table that says something in one cell at most is a frame: what it says is said by the outer cell."""
    (outer,) = read_docx(docx(tbl(tr(tc(p("前") + inner + p("后")), tc("乙"))))).tables
    assert (outer.cells[0].text, outer.cells[0].tables) == (expected, ())


def test_a_small_table_in_a_table_of_data_is_text() -> None:
    """In a table of many cells it lays out what its cell says; a larger one, or one in a small table, is a table."""
    small, large = tbl(tr(tc("1"), tc("5"))), tbl(*[tr(tc("甲"), tc("乙"))] * 4)
    rows = [tr(tc(small + p()), tc(large + p()), *map(tc, "丙丁戊己"))]
    (outer, inner) = read_docx(docx(tbl(*rows, tr(*map(tc, "一二三四五六"))))).tables
    assert [(cell.text, len(cell.tables)) for cell in outer.cells[:3]] == [("1\n5\n", 0), ("", 1), ("丙", 0)]
    assert (len(outer.cells), len(inner.cells)) == (12, 8)
    assert len(read_docx(docx(tbl(*rows))).tables) == 3


def test_a_table_without_rows_is_empty() -> None:
    """No rows, or rows without cells, give an empty grid."""
    assert (table().rows, table().columns, table().grid) == (0, 0, ())
    assert (table(tr()).rows, table(tr()).columns) == (1, 0)


def test_spans_are_cut_to_what_word_can_have() -> None:
    """A span of two thousand million is 63 columns, one that is no number a single one."""
    found = table(
        tr(*(f'<w:tc><w:tcPr><w:gridSpan w:val="{v}"/></w:tcPr></w:tc>' for v in ("2000000000", "0", "-3", "x")))
    )
    assert [cell.colspan for cell in found.cells] == [63, 1, 1, 1]
