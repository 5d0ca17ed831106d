"""Workbooks: what units and files are called comes back as text, whatever it looks like, and every reader opens it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from gipr_lint.corpus import sheets
from gipr_lint.corpus.sheets import Cell, Sheet, workbook


def back(*cells: Cell, title: str = "报告") -> list[object]:
    """The values of a row as a reader finds them, with the type of each cell."""
    data = workbook([Sheet(title, [("甲", 10)] * len(cells), [cells])])
    page = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [cell.value for cell in page[2]]


@pytest.mark.parametrize(
    "name",
    [
        "=HYPERLINK(\"http://a.example\",\"青溪县\")",
        "+1+1",
        "-2",
        "@SUM(A1)",
        "|cmd",
        "0012",
        "1e5",
        "2024-01-15",
        "TRUE",
        "'青溪县",
        "<青溪县> & \"镇\"",
        " 青溪县 ",
        "[青溪县]:*?/\\镇",
        "𠮷林镇",
    ],
)  # fmt: skip
def test_a_name_is_a_text(name: str) -> None:
    """What looks like a formula, a number or markup comes back letter by letter."""
    data = workbook([Sheet("报告", [("甲", 10)], [[name]])])
    cell = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == (name, "s")


@pytest.mark.parametrize(
    "name", ["a\x00b", "a\x0bb", "a\x1fb", "a\ud800b", "a\ufffeb", "a\u202eb", "a\u200eb", "a\x7fb"]
)
def test_what_no_workbook_may_hold(name: str) -> None:
    """Characters that XML forbids, or that turn text around, are told by their number: the file still opens."""
    (value,) = back(name)
    assert isinstance(value, str)
    assert name not in value
    assert (value[0], value[-1]) == ("a", "b")


@pytest.mark.parametrize("name", ["_x0041_", "镇_x000D_局", "__x005F__"])
def test_what_excel_would_read_as_a_character(name: str) -> None:
    """Excel takes `_x0041_` for A; the name comes back as it is."""
    assert back(name) == [name]


def test_a_long_text_is_cut_and_a_number_stays_one() -> None:
    """A cell holds so many characters, counted as Excel counts them; figures and dates can be counted with."""
    long, number, day, nothing = back("镇" * 40000, Decimal("12.50"), date(2025, 1, 15), None)
    assert long == "镇" * 32767
    assert (number, day, nothing) == (12.5, day, None)
    (wide,) = back("𠮷" * 40000)
    assert isinstance(wide, str)
    assert len(wide.encode("utf-16-le")) // 2 <= 32767


def test_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """They go on in another sheet with the same heads."""
    monkeypatch.setattr(sheets, "_MOST_ROWS", 2)
    data = workbook([Sheet("问题", [("甲", 10)], [[str(at)] for at in range(5)])])
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert [page.title for page in book] == ["问题", "问题 2", "问题 3"]
    assert [page["A1"].value for page in book] == ["甲"] * 3


def test_as_an_office_uses_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heads stay and are printed on every page, every column can be filtered by, the paper is as wide as the table, and
    what stands beside a text of several lines begins at its first."""
    monkeypatch.setattr(sheets, "_MOST_ROWS", 2)
    data = workbook(
        [Sheet("问题", [("单位", 30), ("年度", 8)], [["青溪县", 2024]] * 3), Sheet("未报送", [("单位", 9)], [])]
    )
    pages = openpyxl.load_workbook(io.BytesIO(data)).worksheets
    assert [page.auto_filter.ref for page in pages] == ["A1:B3", "A1:B2", "A1:A1"]
    for page in pages:
        assert (page.freeze_panes, page.print_title_rows) == ("A2", "$1:$1")
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.orientation, page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (
            "landscape",
            1,
            0,
        )
    assert {cell.alignment.vertical for cell in pages[0][2]} == {"top"}
    assert pages[0].row_dimensions[2].height is None
    assert [pages[0].column_dimensions[name].width for name in "AB"] == [30, 8]


def test_a_row_is_as_high_as_its_longest_text() -> None:
    """Of three lines, of one, and no higher than a row can be."""
    rows = [["镇" * 12, 1], ["镇", 1], ["镇\n" * 500, 1]]
    page = openpyxl.load_workbook(io.BytesIO(workbook([Sheet("问题", [("单位", 10), ("年度", 8)], rows)]))).worksheets[
        0
    ]
    assert [page.row_dimensions[at].height for at in (2, 3, 4)] == [45, None, 405]


@pytest.mark.parametrize("title", ["报告", "a/b", "[x]", "问" * 40, "history:", "'a'", ""])
def test_any_title_of_a_sheet(title: str) -> None:
    """A title that Excel refuses is one that it takes."""
    data = workbook([Sheet(title, [("甲", 10)], [["1"]])])
    (name,) = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert 0 < len(name) <= 31
    assert not set("[]:*?/\\") & set(name)
    assert name[0] != "'" != name[-1]


def test_nothing_in_it_is_loaded_from_elsewhere() -> None:
    """No links, no macros: cells alone."""
    data = workbook([Sheet("报告", [("甲", 10)], [["http://a.example/"]])])
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert not [name for name in names if "external" in name.lower() or "vba" in name.lower() or "_rels/sheet" in name]
