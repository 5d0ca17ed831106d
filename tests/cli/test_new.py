"""`gipr-lint new`: what it writes, and what it says where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gipr_lint import lint
from gipr_lint.cli.program import cli


def run(*args: object) -> Result:
    """The command with these arguments."""
    return CliRunner().invoke(cli, ["new", *map(str, args)])


@pytest.mark.parametrize(("year", "edition"), [(2025, "2021"), (2020, "2019")])
def test_a_draft(year: int, edition: str, tmp_path: Path) -> None:
    """The file is written, and is what was asked for."""
    target = tmp_path / "草稿.docx"
    ran = run("--agency", "青溪县人民政府", "--year", year, "-o", target)
    assert ran.exit_code == 0
    assert "已写出" in ran.output
    report = lint(target).report
    assert report is not None
    assert (report.agency, report.year, report.edition.name) == ("青溪县人民政府", year, edition)


def test_an_edition(tmp_path: Path) -> None:
    """`--edition` draws the tables of another edition; one that is none is told."""
    target = tmp_path / "a.docx"
    assert run("--agency", "云岭市教育局", "--year", 2021, "--edition", "2019", "-o", target).exit_code == 0
    ran = run("--agency", "云岭市教育局", "--year", 2021, "--edition", "2018", "-o", target, "--force")
    assert ran.exit_code == 2
    assert "没有名为“2018”的格式版本" in ran.output


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A file that is there stays, unless --force is given; nothing else is left behind."""
    target = tmp_path / "a.docx"
    target.write_bytes(b"mine")
    args = ("--agency", "云岭市教育局", "--year", 2025, "-o", target)
    ran = run(*args)
    assert ran.exit_code == 1
    assert "已经存在" in ran.output
    assert target.read_bytes() == b"mine"
    assert run(*args, "--force").exit_code == 0
    assert target.read_bytes()[:2] == b"PK"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--year", 2025, "-o", "a.docx"), "--agency"),
        (("--agency", "云岭市教育局", "-o", "a.docx"), "--year"),
        (("--agency", "云岭市教育局", "--year", 2025), "--output"),
        (("--agency", " ", "--year", 2025, "-o", "a.docx"), "没有写机关名称"),
        (("--agency", "云岭市教育局", "--year", 2010, "-o", "a.docx"), "2010"),
    ],
)
def test_wrong_usage(args: tuple[object, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing or wrong is named, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    ran = run(*args)
    assert ran.exit_code != 0
    assert said in ran.output + str(ran.exception)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Why nothing could be written is said in words."""
    ran = run("--agency", "云岭市教育局", "--year", 2025, "-o", tmp_path / "没有" / "a.docx")
    assert ran.exit_code == 1
    assert "文件夹" in ran.output
