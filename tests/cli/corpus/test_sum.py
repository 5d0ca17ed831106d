"""`gipr-lint corpus sum`: a parent's draft is the sum of its children's reports."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from tests.counties.county import County, in_order
from tests.counties.units import county
from tests.support.many import corpus, scanned
from tests.support.reports import RULES

from gipr_lint import lint
from gipr_lint.docx import read_docx
from gipr_lint.report import recognise


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[County, Path]:
    """A county of two years in a store."""
    folder = tmp_path_factory.mktemp("sum")
    every = in_order(county(3, 2, 2), (2020, 2021))
    every.write(folder)
    scanned(folder / "报告", "-o", folder / "store", "--roster", folder / "名册.csv")
    return every, folder


@pytest.mark.slow
@pytest.mark.parametrize("year", [2020, 2021])
def test_the_tables_are_the_sum(year: int, made: tuple[County, Path], tmp_path: Path) -> None:
    """Cell by cell what the county itself reports, in the form of the year: money, changes with their sign, counts."""
    every, folder = made
    unit, target = every.members[0].unit.name, tmp_path / "draft.docx"
    ran = corpus("sum", folder / "store", "--unit", unit, "--year", year, "-o", target)
    assert ran.exit_code == 0, ran.output
    assert "4个下级单位的合计" in ran.output
    report = recognise(read_docx(target.read_bytes()), RULES)
    assert (report.agency, report.year) == (unit, year)
    for table in every.drafts[unit, year].tables():
        found = {place: cell.cell.text for place, cell in report.forms[table.form.alias].cells.items()}
        assert found == table.values
    found = [one for one in lint(target, rules=RULES).findings if one.severity != "info"]
    assert not [one for one in found if one.category in ("arithmetic", "table", "cell")]


@pytest.mark.slow
def test_notes_say_who_brought_how_much(made: tuple[County, Path], tmp_path: Path) -> None:
    """On request each sum has a comment with its addends; the text stays the same."""
    every, folder = made
    unit, target = every.members[0].unit.name, tmp_path / "draft.docx"
    assert corpus("sum", folder / "store", "--unit", unit, "--year", 2021, "-o", target, "--notes").exit_code == 0
    with zipfile.ZipFile(target) as package:
        comments = package.read("word/comments.xml").decode()
    town = every.members[1].unit.name
    value = every.drafts[town, 2021].table("requests").values["new", "total"]
    assert f"{town} {value}" in comments


@pytest.mark.slow
def test_who_is_missing_and_what_is_no_number_is_told(made: tuple[County, Path], tmp_path: Path) -> None:
    """A sum without somebody says so."""
    every, folder = made
    gone = every.members[-1].unit.name
    source = tmp_path / "in"
    source.mkdir()
    for path in (folder / "报告" / "2021").iterdir():
        if path.stem != gone:
            (source / path.name).write_bytes(path.read_bytes())
    scanned(source, "-o", tmp_path / "store", "--roster", folder / "名册.csv")
    unit = every.members[0].unit.name
    ran = corpus("sum", tmp_path / "store", "--unit", unit, "--year", 2021, "-o", tmp_path / "d.docx")
    assert f"1个单位没有报告，不在合计里：{gone}" in ran.output


@pytest.mark.parametrize(
    ("unit", "year", "said"),
    [("无此单位", 2021, "名册中没有"), ("leaf", 2021, "没有单位以"), ("head", 2024, "没有报告")],
)
def test_what_cannot_be_added_up(unit: str, year: int, said: str, made: tuple[County, Path], tmp_path: Path) -> None:
    """A unit that there is not, one without children, a year without reports."""
    every, folder = made
    name = {"leaf": every.members[-1].unit.name, "head": every.members[0].unit.name}.get(unit, unit)
    ran = corpus("sum", folder / "store", "--unit", name, "--year", year, "-o", tmp_path / "d.docx")
    assert ran.exit_code != 0
    assert said in ran.output + str(ran.exception)
    assert not (tmp_path / "d.docx").exists()
