"""CONTRIBUTING, followed word for word in a copy of the repository: a rule, a check, a format."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from tests.support.e2e.running import COMMAND, ROOT, run
from tests.support.e2e.walking import Walk

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTIONS = {"rule": "Add a rule", "check": "Add a check", "format": "Add an output format"}
PROGRAMS = {"gipr-lint": COMMAND, "pytest": str(Path(sys.executable).parent / "pytest")}
RUFF = str(Path(sys.executable).parent / "ruff")


def section(title: str) -> str:
    """The text under a heading, its blocks at the margin."""
    (text,) = re.findall(rf"^## {title}\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    return re.sub(r"^ {3}```.*?^ {3}```$", lambda block: dedent(block[0]), text, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture(name="copy")
def fixture_copy(tmp_path: Path) -> Path:
    """The files that git knows, as they are now."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).exists():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("what", SECTIONS)
def test_following_the_steps(what: str, copy: Path) -> None:
    """The files that a section shows are written, its commands run and print what is shown, and the commit takes the
    files as they are."""
    walk = Walk(copy, PROGRAMS, PYTHONPATH=str(copy / "src"))
    walk.follow(section(SECTIONS[what]))
    for command in (("check", "."), ("format", "--check", ".")):
        ran = run(RUFF, *command, cwd=copy, env={"RUFF_NO_CACHE": "true"})
        assert ran.code == 0, ran


def test_both_languages_show_the_same() -> None:
    """The Chinese page has the same blocks, headings and rows."""
    pages = PAGE, (ROOT / "CONTRIBUTING.zh-CN.md").read_text(encoding="utf-8")
    for shape in (r"^ *```\w.*?^ *```$", r"^#+ ", r"^ *\d+\. ", r"^\| .*? \| (.*) \|$"):
        english, chinese = (re.findall(shape, text, re.MULTILINE | re.DOTALL) for text in pages)
        assert english == chinese or (shape.startswith(r"^\|") and len(english) == len(chinese))
