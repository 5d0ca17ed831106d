"""`gipr-lint corpus report`: the page and the workbook."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import openpyxl
import pytest
from tests.counties.county import in_order
from tests.counties.units import county
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.many import corpus, scanned


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, str, Path]:
    """The page on a county in which a unit is missing and one has a wrong sum; their names, and the folder."""
    folder = tmp_path_factory.mktemp("report")
    every = in_order(county(7, 1, 2), (2021, 2022))
    every.write(folder)
    gone, wrong = every.members[-1].unit.name, every.members[1].unit.name
    (folder / "报告" / "2022" / f"{gone}.docx").unlink()
    draft = with_cell(every.drafts[wrong, 2022], "review", "count", "review_total", "99")
    (folder / "报告" / "2022" / f"{wrong}.docx").write_bytes(write(draft))
    scanned(folder / "报告", "-o", folder / "store", "--roster", folder / "名册.csv")
    ran = corpus("report", folder / "store", "-o", folder / "a.html", "--xlsx", folder / "a.xlsx")
    assert ran.exit_code == 0, ran.output
    return (folder / "a.html").read_text("utf-8"), gone, wrong, folder


@pytest.mark.slow
def test_it_says_who_and_what(page: tuple[str, str, str, Path]) -> None:
    """Who is missing, the unit with its finding, the charts."""
    text, gone, wrong, _ = page
    assert f'data-absent="{gone}"' in text
    assert re.search(rf'data-unit="{wrong}".*?data-rule="CN5\d\d" data-severity="error"', text, re.DOTALL)
    assert text.count("data-root-id") == 3


@pytest.mark.slow
def test_nothing_is_loaded_and_no_other_script_runs(page: tuple[str, str, str, Path]) -> None:
    """The policy has the hash of every script; nothing is fetched from anywhere."""
    text = page[0]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;")
    for script in re.findall(r"<script>(.*?)</script>", text, re.DOTALL):
        assert base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() in policy[1]
    assert not re.search(r"<(?:link|img|iframe|script)[^>]* (?:src|href)=", text)


def test_the_workbook(page: tuple[str, str, str, Path]) -> None:
    """Its sheets: reports with their counts, findings, and who is missing."""
    _, gone, wrong, folder = page
    book = openpyxl.load_workbook(folder / "a.xlsx")
    assert [row[1].value for row in book["未报送"].iter_rows(min_row=2)] == [gone]
    counts = {row[1].value: row[5].value for row in book["报告"].iter_rows(min_row=2) if row[3].value == 2022}
    assert counts[wrong] >= 1
    assert sum(counts.values()) == counts[wrong]


@pytest.mark.slow
def test_names_are_no_code(tmp_path: Path) -> None:
    """What a report calls its unit is text on the page, in the charts too, and no formula in the workbook."""
    every = in_order(county(7, 0, 1), (2022,))
    every.write(tmp_path)
    roster = tmp_path / "名册.csv"
    evil = "</script><script>alert(1)</script>"
    roster.write_text(f'unit,parent,kind,code\n"{evil}",,,\n=1+1,,,\n', "utf-8")
    scanned(tmp_path / "报告", "-o", tmp_path / "store", "--roster", roster)
    assert corpus("report", tmp_path / "store", "-o", tmp_path / "a.html", "--xlsx", tmp_path / "a.xlsx").exit_code == 0
    assert "<script>alert" not in (tmp_path / "a.html").read_text("utf-8")
    cells = [row[1] for row in openpyxl.load_workbook(tmp_path / "a.xlsx")["未报送"].iter_rows(min_row=2)]
    assert all(cell.data_type == "s" for cell in cells)
