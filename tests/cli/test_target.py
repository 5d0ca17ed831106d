"""New files: complete or not at all, in the place of nothing else, open to nobody who could not read the source."""

from __future__ import annotations

import errno
import os
import stat
from importlib import import_module
from pathlib import Path

import pytest

target = import_module("gipr_lint.cli.target")
NotWritten = target.NotWritten


def key_of(path: Path | str, source: Path | str = "", *, force: bool = False) -> str:
    """Why a file may not be written, empty where it may."""
    try:
        target.check_target(str(path), str(source), force=force)
    except NotWritten as problem:
        return str(problem.message.key)
    return ""


def mode_of(path: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("force", [False, True])
def test_what_no_file_can_take_the_place_of(tmp_path: Path, force: bool) -> None:
    """Devices, pipes, folders, links to these and to nothing are refused, by force as well."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.docx")
    for name, to in {"device": "/dev/null", "dangling": "nowhere", "self": "self", "to-folder": "folder"}.items():
        (tmp_path / name).symlink_to(to)
    found = {path.name: key_of(path, force=force) for path in tmp_path.iterdir()}
    assert found == {
        "folder": "write.is-folder",
        "to-folder": "write.is-folder",
        "pipe.docx": "write.no-file",
        "device": "write.no-file",
        "dangling": "write.dangling",
        "self": "write.dangling",
    }
    assert key_of("/dev/null", force=force) == "write.no-file"
    assert key_of("/dev/stdout", force=force) in ("write.no-file", "write.dangling")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("x.docx", ""),
        ("x.DOCX", ""),
        ("x", ""),
        ("2024.改后", ""),
        ("x.doc", "write.suffix"),
        ("x.WPS", "write.suffix"),
        ("x.pdf", "write.suffix"),
        ("x.docm", "write.suffix"),
    ],
)
def test_a_name_that_promises_another_kind_is_refused(tmp_path: Path, name: str, key: str) -> None:
    """A DOCX is not written under the suffix of something else; another suffix than that of the source is no slip."""
    assert key_of(tmp_path / name, tmp_path / "source.docx", force=True) == key
    assert key_of(tmp_path / "x.docm", tmp_path / "source.docm") == ""


def test_nothing_is_replaced_that_came_meanwhile(tmp_path: Path) -> None:
    """Between the first look and the writing another program made the file: it stays; by force it is replaced."""
    path = tmp_path / "late.docx"
    path.write_bytes(b"theirs")
    with pytest.raises(NotWritten) as caught:
        target.write(str(path), b"ours")
    assert caught.value.message.key == "write.is-there"
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"theirs", ["late.docx"])
    target.write(str(path), b"ours", force=True)
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"ours", ["late.docx"])


def test_a_pipe_that_came_meanwhile_stays(tmp_path: Path) -> None:
    """By force as well."""
    os.mkfifo(tmp_path / "late.docx")
    for force in (False, True):
        with pytest.raises(NotWritten):
            target.write(str(tmp_path / "late.docx"), b"ours", force=force)
    assert stat.S_ISFIFO((tmp_path / "late.docx").stat().st_mode)
    assert os.listdir(tmp_path) == ["late.docx"]


def test_a_file_system_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a stick: the file is written, and one that is there stays."""

    def fails(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(target.os, "link", fails)
    path = tmp_path / "new.docx"
    target.write(str(path), b"ours")
    with pytest.raises(NotWritten) as caught:
        target.write(str(path), b"again")
    assert caught.value.message.key == "write.is-there"
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"ours", ["new.docx"])


@pytest.mark.parametrize(
    ("source", "there", "made"),
    [
        (0o644, None, 0o644),
        (0o600, None, 0o600),
        (0o640, None, 0o640),
        (0o400, None, 0o600),
        (0o666, None, 0o644),
        (0o644, 0o600, 0o600),
        (0o600, 0o666, 0o600),
        (0o755, 0o755, 0o644),
    ],
)
def test_nobody_may_read_more_than_before(tmp_path: Path, source: int, there: int | None, made: int) -> None:
    """Nobody may read the copy who may not read the source, nor who could not read what it replaces."""
    draft, path = tmp_path / "draft.docx", tmp_path / "new.docx"
    draft.write_bytes(b"draft")
    draft.chmod(source)
    if there is not None:
        path.write_bytes(b"old")
        path.chmod(there)
    before = os.umask(0o022)
    try:
        target.write(str(path), b"new", like=str(draft), force=there is not None)
    finally:
        os.umask(before)
    assert mode_of(path) == made
    assert mode_of(draft) == source


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    """Told in words, and nothing is left behind."""
    assert key_of(tmp_path / ("长" * 200)) == ""
    with pytest.raises(NotWritten):
        target.write(str(tmp_path / ("长" * 200)), b"new")
    assert os.listdir(tmp_path) == []
