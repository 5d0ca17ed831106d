"""The walk through paragraphs and cells."""

from __future__ import annotations

from tests.support.docx.building import docx, p, tbl, tc, tr

from gipr_lint.docx import Table, read_docx
from gipr_lint.docx.walk import cells, paragraphs

INNER = tbl(tr(tc("里一"), tc("里二")))
DOCUMENT = read_docx(docx(p("前") + tbl(tr(tc("外一"), tc(INNER + p("外二"))), tr(tc("外三"), tc("外四"))) + p("后")))


def test_paragraphs_of_tables_in_tables_stand_behind_those_of_their_cell() -> None:
    """Each once, cell by cell."""
    texts = [paragraph.text for paragraph in paragraphs(DOCUMENT.blocks)]
    assert texts == ["前", "外一", "外二", "里一", "里二", "外三", "外四", "后"]


def test_cells_come_with_their_own_table() -> None:
    """The cells of an inner table follow the cell that holds it."""
    outer = DOCUMENT.blocks[1]
    assert isinstance(outer, Table)
    found = [(table is outer, cell.text) for table, cell in cells(outer)]
    assert found == [
        (True, "外一"), (True, "外二"), (False, "里一"), (False, "里二"), (True, "外三"), (True, "外四"),
    ]  # fmt: skip


def test_tables_in_each_other_are_walked_however_deep() -> None:
    """As deep as the reader lets them be."""
    nested = tbl(tr(tc("底")))
    for _ in range(40):
        nested = tbl(tr(tc("旁"), tc(nested + p())))
    texts = [paragraph.text for paragraph in paragraphs(read_docx(docx(nested)).blocks)]
    assert [text for text in texts if text][-1] == "底"
