"""What shells complete, asked as they ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from gipr_lint.cli.program import cli

VARIABLE = "_GIPR_LINT_COMPLETE"


def completed(words: str, shell: str = "bash") -> list[str]:
    """The lines of the answer for the last of the words, which is still being typed."""
    count = words.count(" ")
    typed = words.rsplit(" ", maxsplit=1)[-1]
    asked = {"COMP_WORDS": words, "COMP_CWORD": typed if shell == "fish" else str(count), VARIABLE: f"{shell}_complete"}
    return CliRunner().invoke(cli, [], env=asked, prog_name="gipr-lint").stdout.splitlines()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with drafts, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name in ("report.docx", "青溪县.docx", "notes.txt", "~$report.docx"):
        (tmp_path / name).touch()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(shell: str) -> None:
    """What a person puts into the start file of the shell."""
    ran = CliRunner().invoke(cli, [], env={VARIABLE: f"{shell}_source"}, prog_name="gipr-lint")
    assert f"{VARIABLE}={shell}_complete" in ran.stdout
    assert any("CN503" in line for line in completed("gipr-lint explain CN50", shell))


def test_the_first_word_is_a_command_or_a_file() -> None:
    """Where neither a command nor a draft begins so, the shell goes on with files and folders."""
    assert completed("gipr-lint r") == ["plain,rules", "plain,report.docx"]
    assert completed("gipr-lint 青") == ["plain,青溪县.docx"]
    assert completed("gipr-lint 别") == ["file,别"]
    assert "plain,青溪县.docx" in completed("gipr-lint ")
    assert not any("~" in line or "notes" in line for line in completed("gipr-lint "))


def test_files_follow_a_file() -> None:
    """Also where the command is left out, and for the other commands."""
    for words in ("gipr-lint 青溪县.docx re", "gipr-lint check re", "gipr-lint baseline write re"):
        assert completed(words) == ["file,re"]


def test_rules_by_code_and_name() -> None:
    """One after the other in a list; those of the tool too."""
    assert completed("gipr-lint explain row-tot") == ["plain,row-total-mismatch"]
    assert completed("gipr-lint --select CN101,cn503") == ["plain,CN101,CN503"]
    assert "plain,GL001" in completed("gipr-lint explain GL")


def test_options_without_a_command() -> None:
    """Those of `check`, which need not be named."""
    assert "plain,--statistics" in completed("gipr-lint --st")
    assert "plain,sarif" in completed("gipr-lint --format s")
