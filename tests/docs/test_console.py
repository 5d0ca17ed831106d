"""The commands that the pages show are run, and print what is shown."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from tests.support.e2e.running import COMMAND, DRAFTS, FAULTY, WARNED, run
from tests.support.e2e.walking import commands
from tests.support.outputs import without_counts
from tests.support.site import LANGUAGES, ROOT, blocks, names, page

FOLLOWED = "authors"
"""Followed as a whole by tests/e2e/test_authors.py and test_installed_pack.py: its steps build on each other."""

INSTALLING = ('python -m pip install "git+<', "pipx install ")
"""Not run, and so no `console` block: what is installed, and from where, is the reader's own."""

FAILING = "errors"
"""The page that shows commands that end with another status than 0 or 1."""


def shown() -> list[tuple[str, str]]:
    """The pages with commands, by language and name."""
    return [
        (lang, name)
        for lang in LANGUAGES
        for name in names(lang)
        if name != FOLLOWED and blocks(page(lang, name), "console")
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "name"), shown())
def test_what_is_shown_is_printed(lang: str, name: str, tmp_path: Path) -> None:
    """All commands of a page in one folder with the example drafts: every line shown under one is printed by it."""
    for draft in DRAFTS.glob("*.docx"):
        shutil.copy(draft, tmp_path)
    shutil.copy(DRAFTS / FAULTY, tmp_path / "draft.docx")
    reports = tmp_path / "各单位报告"
    reports.mkdir()
    shutil.copy(DRAFTS / WARNED, reports / "甲.docx")
    (reports / "乙.ofd").write_bytes(b"%PDF-1.7")
    path = {"PATH": os.pathsep.join((str(Path(COMMAND).parent), os.environ["PATH"]))}
    for block in blocks(page(lang, name), "console"):
        for command, lines in commands(block):
            ran = run("bash", "-c", command, cwd=tmp_path, env=path)
            printed = without_counts(ran.out + ran.err).splitlines()
            assert [line for line in lines if not any(there.startswith(line) for there in printed)] == [], command
            assert ran.code in ((1, 2) if name == FAILING else (0, 1)), (command, ran)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_not_run_is_installing(lang: str) -> None:
    """The only commands outside `console` blocks are those that install gipr-lint, which have a page of their own."""
    for name in names(lang):
        others = [block for block in blocks(page(lang, name), "sh") if not block.startswith(INSTALLING)]
        assert others == [] or name in ("install", "many", "serve"), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_python_that_is_shown_runs(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first example of the page on Python, from a folder with the draft."""
    shutil.copy(DRAFTS / FAULTY, tmp_path)
    monkeypatch.chdir(tmp_path)
    example, *_ = blocks(page(lang, "python"), "python")
    exec(compile(example, "python.md", "exec"), {})
    assert [path.name for path in tmp_path.glob("*.docx") if path.name != FAULTY] in (["改后.docx"], ["fixed.docx"])


def test_the_examples_are_where_the_page_says() -> None:
    """The drafts that are used."""
    assert DRAFTS == ROOT / "examples" / "drafts"
