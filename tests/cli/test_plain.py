"""The usual call, which goes past the parser of options."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.support.e2e.running import lint

from gipr_lint.cli import plain
from gipr_lint.cli.plain import plain_paths


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drafts: Path) -> Path:
    """A folder with a draft and nothing else, in which the test runs."""
    shutil.copy(drafts / "wrong-totals.docx", tmp_path / "草稿.docx")
    (tmp_path / "fix").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_files_and_folders_are_plain(here: Path) -> None:
    """Names of what is there are checked as they are, with the command or without it."""
    assert plain_paths(["草稿.docx"]) == plain_paths(["check", "草稿.docx"]) == ("草稿.docx",)
    assert plain_paths(["草稿.docx", "."]) == ("草稿.docx", ".")


@pytest.mark.parametrize(
    "arguments",
    [[], ["check"], ["--help"], ["草稿.docx", "--quiet"], ["没有.docx"], ["fix"], ["show", "草稿.docx"], ["-"]],
)
def test_anything_more_is_not(here: Path, arguments: list[str]) -> None:
    """Options, commands, names of nothing, words that may be commands and standard input need the parser."""
    assert plain_paths(arguments) == ()


def test_settings_are_not_passed_over(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the environment or a configuration says something, it is listened to."""
    monkeypatch.setenv("GIPR_LINT_LANG", "en")
    assert plain_paths(["草稿.docx"]) == ()
    monkeypatch.delenv("GIPR_LINT_LANG")
    (here / ".gipr-lint.yaml").write_text("profile: draft\n")
    assert plain_paths(["草稿.docx"]) == ()


@pytest.mark.slow
def test_both_ways_print_the_same(here: Path) -> None:
    """The report and the status are those of the command with all its options."""
    assert lint("草稿.docx", cwd=here) == lint("check", "--lang", "zh", "草稿.docx", cwd=here)


def test_what_ends_a_run_is_told(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A crash of our own, a disk that is full and an interruption end with 2 and a message."""
    for problem, message in (
        (ZeroDivisionError(), "内部错误"),
        (OSError(28, "No space left on device"), "读写时出错"),
        (KeyboardInterrupt(), "已中断"),
    ):
        monkeypatch.setattr(plain, "lint_paths", lambda *_, problem=problem, **__: (_ for _ in ()).throw(problem))
        try:
            status: object = plain.run(("草稿.docx",))
        except SystemExit as end:
            status = end.code
        assert (status, message in capsys.readouterr().err) == (2, True)
