"""`gipr-lint corpus return`: every report goes back to its unit, with comments, and one list."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from tests.counties.county import in_order
from tests.counties.units import county
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.many import corpus, scanned


def comments(path: Path) -> str:
    """The comments of a document; empty where it has none."""
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        return package.read("word/comments.xml").decode() if "word/comments.xml" in names else ""


@pytest.mark.slow
def test_reports_go_back_with_their_findings(tmp_path: Path) -> None:
    """Its own findings and those beside others stand at their cells; a report in order goes back as it came; the list
    has the units that did not hand in; what was changed meanwhile is not written."""
    every = in_order(county(5, 1, 2), (2022,))
    every.write(tmp_path)
    head, town, first, second = (one.unit.name for one in every.members)
    folder, store, back = tmp_path / "报告", tmp_path / "store", tmp_path / "退回"
    draft = with_cell(every.drafts[head, 2022], "review", "count", "review_total", "99")
    (folder / "2022" / f"{head}.docx").write_bytes(write(draft))
    (folder / "2022" / f"{second}.docx").unlink()
    scanned(folder, "-o", store, "--roster", tmp_path / "名册.csv")
    changed = folder / "2022" / f"{town}.docx"
    changed.write_bytes(changed.read_bytes() + b"\0")
    ran = corpus("return", store, "-o", back, "--jobs", 1)
    assert ran.exit_code == 1
    assert "文件已经改动" in ran.output
    assert not (back / "2022" / town).exists()
    assert "CN5" in comments(back / "2022" / head / f"{head}.docx")
    original = folder / "2022" / f"{first}.docx"
    assert (back / "2022" / first / original.name).read_bytes() == original.read_bytes()
    book = openpyxl.load_workbook(back / "清单.xlsx")
    assert [(row[0].value, row[1].value) for row in book["未报送"].iter_rows(min_row=2)] == [(2022, second)]
    assert any(row[2].value.startswith("CN5") for row in book["问题"].iter_rows(min_row=2))
    assert {row[1].value for row in book["报告"].iter_rows(min_row=2)} == {head, town, first}


def test_nothing_to_give_back(tmp_path: Path) -> None:
    """A unit that the store does not have is told."""
    every = in_order(county(5, 0, 1), (2022,))
    every.write(tmp_path)
    scanned(tmp_path / "报告", "-o", tmp_path / "store")
    ran = corpus("return", tmp_path / "store", "-o", tmp_path / "back", "--unit", "无此单位")
    assert ran.exit_code == 2
    assert not (tmp_path / "back").exists()
