"""Last year's reports: which one belongs to a report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from tests.support.drafts.draft import Draft, with_cell
from tests.support.drafts.layouts import write
from tests.support.drafts.years import two_years
from tests.support.reports import NEW, RULES

from gipr_lint import GiprLintError, Linter, lint
from gipr_lint.cli.program import cli
from gipr_lint.options import Held, Known, Options
from gipr_lint.previous import ByUnit

LAST, NOW = two_years(NEW, NEW, 2024, 2)
WRONG = with_cell(NOW, "requests", "carried_in", "total", "77")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with both years of a unit, and last year's of another."""
    _written(tmp_path / "上年.docx", LAST)
    _written(tmp_path / "本年.docx", WRONG)
    _written(tmp_path / "另一单位.docx", two_years(NEW, NEW, 2024, 3)[0])
    return tmp_path


def _written(path: Path, draft: Draft) -> None:
    path.write_bytes(write(draft))


def _checked(*arguments: str | Path) -> dict[str, list[dict[str, Any]]]:
    """The findings and what was not evaluated of the rules across years, by the name of the file."""
    ran = CliRunner().invoke(cli, [*map(str, arguments), "--select", "CN701", "--format", "json"])
    documents = json.loads(ran.stdout)["documents"]
    return {Path(one["path"]).name: one["findings"] or one["not_evaluated"] for one in documents}


def test_two_years_of_a_unit_in_one_run_are_paired(folder: Path) -> None:
    """By themselves; last year's place is told with its file."""
    (found,) = _checked(folder)["本年.docx"]
    assert found["rule"] == "CN701"
    assert Path(found["related"][-1]["file"]).name == "上年.docx"


def test_in_several_processes_too(folder: Path) -> None:
    """The same is found."""
    assert _checked(folder, "--jobs", "2") == _checked(folder)


def test_none_switches_that_off(folder: Path) -> None:
    """Then every report stands alone."""
    assert _checked(folder, "--previous", "none") == {"上年.docx": [], "本年.docx": [], "另一单位.docx": []}


def test_a_file_or_a_folder(folder: Path) -> None:
    """Last year's report is named, or found in a folder by unit and year."""
    now = folder / "本年.docx"
    for given in (folder / "上年.docx", folder):
        assert [one["rule"] for one in _checked(now, "--previous", given)["本年.docx"]] == ["CN701"]
        assert [one.rule for one in lint(now, previous=given, select=("CN701",)).findings] == ["CN701"]


def test_a_report_of_another_unit_or_year_is_refused(folder: Path) -> None:
    """Rules are not evaluated then, and it is said why."""
    now = folder / "本年.docx"
    (reason,) = _checked(now, "--previous", folder / "另一单位.docx")["本年.docx"]
    assert "的报告" in reason["reason"]
    (reason,) = _checked(now, "--previous", now)["本年.docx"]
    assert "不是上年（2023年）的" in reason["reason"]
    (folder / "坏.docx").write_bytes(b"none")
    (reason,) = _checked(now, "--previous", folder / "坏.docx")["本年.docx"]
    assert "读不了" in reason["reason"]
    assert [one.severity for one in lint(now, previous=folder, select=("CN701",)).findings] == ["error"]


def test_where_there_is_none_it_is_said(folder: Path) -> None:
    """A folder without the year before, and a path of nothing, which ends the run."""
    (reason,) = _checked(folder / "上年.docx", "--previous", folder)["上年.docx"]
    assert "没有找到" in reason["reason"]
    with pytest.raises(GiprLintError, match=r"nix\.docx"):
        lint(folder / "本年.docx", previous="nix.docx")
    assert CliRunner().invoke(cli, [str(folder), "--previous", "nix.docx"]).exit_code == 2


def test_units_under_other_names() -> None:
    """The same name folded, else the only one that means the same; never one of two, never oneself."""
    known = [
        Known("a", "临阳县教育局", 2023),
        Known("b", "云岭市临阳县水利局", 2023),
        Known("c", "临阳县青溪镇人民政府", 2023),
        Known("d", "青溪镇人民政府", 2023),
        Known("e", "临阳县教育局", 2024),
    ]
    found = ByUnit(known, RULES.vocabulary)
    assert found.predecessor("临阳县 教育局", 2024) == "a"
    assert found.predecessor("临阳县水利局", 2024) == "b"
    assert found.predecessor("云岭市临阳县青溪镇人民政府", 2024) is None
    assert found.predecessor("临阳县教育局", 2025, "e") is None
    assert found.predecessor("临阳县教育局", 2023) is None
    assert found.predecessor("", 2024) is None


def test_last_years_report_may_be_in_no_file(folder: Path) -> None:
    """What is held in memory finds the same as the file of that name, and is told by its name."""
    held = Held("上年.docx", (folder / "上年.docx").read_bytes())
    wrong = (folder / "本年.docx").read_bytes()
    (found,) = Linter(Options(previous=held, select=("CN701",))).lint(wrong, "本年.docx").findings
    assert found.related[-1].file == "上年.docx"
    assert [found.fingerprint] == [
        one.fingerprint for one in lint(wrong, previous=folder / "上年.docx", select=["CN701"]).findings
    ]


def test_what_is_held_may_be_unreadable(folder: Path) -> None:
    """That is said among what was not evaluated."""
    held = Held("坏.docx", b"nothing")
    result = Linter(Options(previous=held, select=("CN701",))).lint((folder / "本年.docx").read_bytes(), "本年.docx")
    assert [missed.rule for missed in result.not_evaluated] == ["CN701"]
    assert "坏.docx" in result.not_evaluated[0].reason
