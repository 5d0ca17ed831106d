"""Files of repositories that nobody vetted: read once, whole, and only what they are meant to be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gipr_lint.rulepacks.textfile import LARGEST, Unfit, files_below, text_of


def why(path: Path | str, root: Path | None = None) -> str:
    """Why a file is not read, empty where it is."""
    try:
        text_of(path, root)
    except Unfit as problem:
        return problem.why.in_language("en")
    return ""


def test_a_file_is_read_with_its_line_breaks_as_one(tmp_path: Path) -> None:
    """As Windows, Unix and old Macs write them."""
    (tmp_path / "a.yaml").write_bytes("甲\r\n乙\r丙\n".encode())
    assert text_of(tmp_path / "a.yaml", tmp_path) == "甲\n乙\n丙\n"


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    """A pipe that nobody writes into, a device without an end, a folder, a link to nothing or to itself."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/zero")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "folder").mkdir()
    assert why(tmp_path / "pipe") == "it is not a regular file"
    assert why(tmp_path / "device") == "it is not a regular file"
    assert why(tmp_path / "dangling") == why(tmp_path / "loop") == "it is a link to a file that does not exist"
    assert why(tmp_path / "folder") == "it is a folder"
    assert why(tmp_path / "none") == "No such file or directory"


def test_a_link_out_of_the_root_is_refused(tmp_path: Path) -> None:
    """Direct, through a folder or through another link; one that stays inside is read."""
    root, outside = tmp_path / "root", tmp_path / "outside"
    (root / "a").mkdir(parents=True)
    outside.mkdir()
    (outside / "secret").write_text("secret", encoding="utf-8")
    (root / "inside").write_text("inside", encoding="utf-8")
    (root / "a" / "link").symlink_to("../inside")
    (root / "out").symlink_to("../outside/secret")
    (root / "again").symlink_to("out")
    (root / "folder").symlink_to("../outside")
    (root / "device").symlink_to("/dev/zero")
    assert text_of(root / "a" / "link", root) == "inside"
    for name in ("out", "again", "folder/secret", "device"):
        assert why(root / name, root) == f"it is a link that leads out of “{root}”"
    assert text_of(root / "out") == "secret"
    (tmp_path / "other-name").symlink_to("root")
    assert text_of(tmp_path / "other-name" / "inside", tmp_path / "other-name") == "inside"
    assert why(tmp_path / "root-not" / "x", root)


def test_size_and_encoding(tmp_path: Path) -> None:
    """At most a mebibyte, in UTF-8."""
    path = tmp_path / "a"
    path.write_bytes(b"x" * LARGEST)
    assert why(path) == ""
    path.write_bytes(b"x" * (LARGEST + 1))
    assert why(path) == "it is larger than 1 MiB"
    path.write_bytes("年报".encode("gbk"))
    assert "UTF-8" in why(path)


def test_looking_through_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without hidden ones, without following links, and not without end."""
    (tmp_path / "a" / ".git").mkdir(parents=True)
    for name in ("a/x.yaml", "a/.git/y.yaml", ".z.yaml", "b.yaml"):
        (tmp_path / name).touch()
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    found = {os.path.relpath(path, tmp_path) for path in files_below(str(tmp_path))}
    assert found == {"a/x.yaml", "a/loop", "b.yaml"}
    monkeypatch.setattr("gipr_lint.rulepacks.textfile._MOST", 5)
    with pytest.raises(Unfit):
        list(files_below(str(tmp_path)))
