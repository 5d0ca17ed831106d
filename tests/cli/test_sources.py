"""Which files a run looks at."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from gipr_lint.cli.sources import Sources, find_sources, path_text
from gipr_lint.messages import Message


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(folder: Path, *names: str) -> None:
    """Empty files, and the folders that they are in."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def posix(paths: tuple[str, ...]) -> list[str]:
    """Paths with slashes."""
    return [Path(path).as_posix() for path in paths]


def test_named_files_are_taken_as_they_are(folder: Path) -> None:
    """A named file is checked whatever its ending, also when it does not exist; each once, sorted."""
    make(folder, "b.docx", "a.doc")
    assert find_sources(["b.docx", "a.doc", "没有.docx", "b.docx"]).files == ("a.doc", "b.docx", "没有.docx")


def test_folders_give_their_drafts(folder: Path) -> None:
    """A folder gives the .docx below it in any case, and the documents of other kinds apart."""
    make(folder, "x/b.docx", "x/a.DOCX", "x/y/c.Docx", "x/d.doc", "x/y/e.PDF", "x/f.txt", "x/docx", "x/g.docx.bak")
    found = find_sources(["x"])
    assert posix(found.files) == ["x/a.DOCX", "x/b.docx", "x/y/c.Docx"]
    assert posix(tuple(file.path for file in found.passed_over)) == ["x/d.doc", "x/y/e.PDF"]


def test_the_current_folder_needs_no_prefix(folder: Path) -> None:
    """What is found in `.` has the path that a person would write, so that it is the same as a named file."""
    make(folder, "a.docx", "x/b.docx")
    assert posix(find_sources([".", "a.docx"]).files) == ["a.docx", "x/b.docx"]


def test_locks_and_hidden_folders_are_left_out(folder: Path) -> None:
    """Lock files of Word and LibreOffice are no drafts, named or found; hidden folders are not searched."""
    make(folder, "~$a.docx", ".~lock.a.docx#", ".git/a.docx", "x/.cache/b.docx", "x/~$b.docx", ".hidden.docx")
    assert find_sources([".", "~$a.docx", ".~lock.a.docx#"]) == Sources((".hidden.docx",), ())
    assert posix(find_sources([".git"]).files) == [".git/a.docx"]


def test_broken_links_are_not_lost_and_loops_end(folder: Path) -> None:
    """A link to nothing is a file to check, so that it is reported; a link to a folder above is not followed."""
    (folder / "fort.docx").symlink_to("nothing.docx")
    (folder / "x").mkdir()
    (folder / "x" / "loop").symlink_to(folder)
    assert find_sources(["."]).files == ("fort.docx",)


def test_pipes_are_not_waited_for(folder: Path) -> None:
    """Something in a folder that is called .docx and is no file cannot be checked, and is named as such."""
    os.mkfifo(folder / "pipe.docx")
    (found,) = find_sources(["."]).passed_over
    assert (found.path, found.why) == ("pipe.docx", Message("sources.no-file"))


def test_folders_that_may_not_be_opened_are_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be searched is kept apart; the others are searched."""
    make(folder, "x/a.docx", "y/b.docx")
    scan = os.scandir

    def scandir(path: str) -> object:
        if os.path.basename(path) == "x":
            _refuse(path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find_sources(["."])
    assert posix(found.files) == ["y/b.docx"]
    assert posix(found.closed) == ["x"]


def _refuse(path: str) -> NoReturn:
    raise PermissionError(13, "Permission denied", path)


def test_paths_are_text() -> None:
    """Whatever bytes a file name has."""
    assert path_text("a\udcff.docx") == "a\ufffd.docx"
    assert path_text("报告.docx") == "报告.docx"
    assert path_text("a\ud800") == "a?"
