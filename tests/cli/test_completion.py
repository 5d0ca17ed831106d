"""What shells complete, asked as they ask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from gipr_lint.cli.program import cli
from gipr_lint.messages import say

VARIABLE = "_GIPR_LINT_COMPLETE"


def completed(words: str, shell: str = "bash") -> list[str]:
    """The lines of the answer for the last of the words, which is still being typed."""
    before, _, typed = words.rpartition(" ")
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" ")), VARIABLE: f"{shell}_complete"}
    if shell == "fish":
        asked["COMP_CWORD"] = typed
    elif shell == "powershell":
        asked |= {"COMP_WORDS": before.replace(" ", "\n"), "COMP_CWORD": typed}
    return CliRunner().invoke(cli, [], env=asked, prog_name="gipr-lint").stdout.splitlines()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with drafts, which is the current one."""
    monkeypatch.chdir(tmp_path)
    for name in ("report.docx", "青溪县.docx", "notes.txt", "~$report.docx"):
        (tmp_path / name).touch()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_every_shell_has_its_script(shell: str) -> None:
    """What a person puts into the start file of the shell."""
    ran = CliRunner().invoke(cli, [], env={VARIABLE: f"{shell}_source"}, prog_name="gipr-lint")
    assert VARIABLE in ran.stdout
    assert f"{shell}_complete" in ran.stdout
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


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_options_and_commands_are_told_in_words(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside each stands the first line of its help, in the language of the run."""
    monkeypatch.setenv("GIPR_LINT_LANG", lang)
    assert f"--statistics\t{say('help.statistics', lang)}" in completed("gipr-lint check --st", "powershell")
    (listed,) = completed("gipr-lint rules l", "powershell")
    assert listed == f"list\t{say('help.list', lang).splitlines()[0]}"


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell"])
def test_a_value_behind_an_equals_sign(shell: str) -> None:
    """These shells take the option and its value for one word, so the answer is the whole word; with a command or
    without."""
    for words in ("gipr-lint --select=CN50", "gipr-lint check --select=CN50"):
        assert any("--select=CN503" in line for line in completed(words, shell))


def test_powershell_completes_names_of_files_itself() -> None:
    """What the program leaves to the shell is an empty line, which the script leaves out."""
    assert completed("gipr-lint check re", "powershell") == [""]
    assert completed("gipr-lint r", "powershell") == ["rules\trules", "report.docx\treport.docx"]


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("fish"), reason="needs fish")
@pytest.mark.parametrize("typed", ["explain CN50", "--select CN101,cn50", "check --select=CN50"])
def test_fish_completes(typed: str) -> None:
    """fish itself, with its script: the values of lists and of options too."""
    path = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    asked = f"{VARIABLE}=fish_source gipr-lint | source; complete -C 'gipr-lint {typed}'"
    ran = subprocess.run(["fish", "-c", asked], env=os.environ | path, capture_output=True, text=True, check=True)
    assert any("CN503\t" in line for line in ran.stdout.splitlines())
