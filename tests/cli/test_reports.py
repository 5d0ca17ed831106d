"""Reports in files, several at once, and what becomes of a run that checked nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.reports import draft

from gipr_lint.cli.program import cli

FAULTY = write(with_cell(draft(1), "requests", "new", "total", "999"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a faulty draft, which is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    (tmp_path / "a.docx").write_bytes(FAULTY)
    return tmp_path


def check(*arguments: str) -> Result:
    """A run of `check`."""
    return CliRunner().invoke(cli, ["check", *arguments])


def test_several_at_once(here: Path) -> None:
    """Each report goes to its file, the text still to standard output; the status is that of the findings."""
    ran = check("a.docx", "--report", "json:a.json", "--report", "html:a.html", "--report", "csv:a.csv")
    assert ran.exit_code == 1
    assert "CN503" in ran.stdout
    found = json.loads((here / "a.json").read_text("utf-8"))
    assert found["documents"][0]["path"] == "a.docx"
    assert "data-document" in (here / "a.html").read_text("utf-8")
    assert (here / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_output_in_place_of_standard_output(here: Path) -> None:
    """The report stands in the file alone, in UTF-8 and without colours."""
    ran = check("a.docx", "--output", "报告.txt")
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert "错误" in (here / "报告.txt").read_text("utf-8")
    assert "错误" in check("a.docx", "--output", "-").stdout


def test_an_earlier_report_is_written_over_and_no_file_of_the_folder(here: Path) -> None:
    """A second run writes it anew, and does not tell of it as of a file that was not checked."""
    for _ in range(2):
        ran = check(".", "--report", "html:a.html")
        assert "没有检查" not in ran.stdout
    assert sorted(path.name for path in here.iterdir()) == ["a.docx", "a.html"]


@pytest.mark.parametrize("target", ["a.docx", "./a.docx", "link.html", "hard.html", "b.docx", "c.wps"])
def test_never_over_a_draft(here: Path, target: str) -> None:
    """Not over one that is read, by whatever name, nor to a file that is called like one; nothing is checked then."""
    os.symlink("a.docx", here / "link.html")
    os.link(here / "a.docx", here / "hard.html")
    for arguments in (("--output", target), ("--report", f"html:{target}")):
        ran = check("a.docx", *arguments)
        assert (ran.exit_code, ran.stdout) == (2, "")
        assert target in ran.stderr
    assert (here / "a.docx").read_bytes() == FAULTY
    assert not (here / "b.docx").exists()


def test_not_two_to_the_same_file(here: Path) -> None:
    """Also where its name is spelt in two ways."""
    assert check("a.docx", "--report", "html:x", "--report", "csv:./x").exit_code == 2
    assert check("a.docx", "--output", "x", "--report", "csv:x").exit_code == 2
    assert not (here / "x").exists()


@pytest.mark.parametrize("value", ["html", "html:", ":x", "htm:x"])
def test_what_is_no_report(value: str) -> None:
    """A value without format or file, and a format that there is not, are wrong usage."""
    ran = check("a.docx", "--report", value)
    assert ran.exit_code == 2
    assert "--report" in ran.stderr


def test_a_report_that_cannot_be_written(here: Path) -> None:
    """The others and the text are there; the run says which is not, and ends with 2."""
    ran = check("a.docx", "--report", "html:没有/x.html", "--report", "json:b.json")
    assert ran.exit_code == 2
    assert "CN503" in ran.stdout
    assert "没有/x.html" in ran.stderr
    assert (here / "b.json").exists()
    assert sorted(path.name for path in here.iterdir()) == ["a.docx", "b.json"]


def test_the_summary_of_github(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is appended where the runner says, whenever that format is written, and then alone."""
    (here / "sum.md").write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "sum.md"))
    check("a.docx")
    assert (here / "sum.md").read_text("utf-8") == "before\n"
    check("a.docx", "--format", "github")
    check("a.docx", "--report", "github:log.txt")
    assert (here / "sum.md").read_text("utf-8").count("## gipr-lint") == 2
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "no" / "sum.md"))
    assert check("a.docx", "--format", "github").exit_code == 2


def test_nothing_to_check_is_no_success(here: Path) -> None:
    """An empty folder, and one in which every file was skipped, end with 2 and why; with --allow-empty with 0."""
    (here / "leer").mkdir()
    (here / "alt").mkdir()
    (here / "alt" / "旧稿.xls").write_bytes(b"x")
    for folder, why in (("leer", "leer"), ("alt", "旧稿.xls")):
        ran = check(folder)
        assert ran.exit_code == 2
        assert why in ran.stderr
        assert check(folder, "--allow-empty").exit_code == 0
    data = json.loads(check("alt", "--format", "json").stdout)
    assert [file["path"] for file in data["skipped"]] == [str(Path("alt", "旧稿.xls"))]


def test_a_named_file_that_cannot_be_read_is_a_finding() -> None:
    """It ends with 1, alone and whatever makes a run fail."""
    assert check("没有.docx").exit_code == 1
    assert check("没有.docx", "--fail-on", "never").exit_code == 1
