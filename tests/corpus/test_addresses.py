"""Where reports lie: folders, archives, other file systems."""

from __future__ import annotations

import zipfile
from pathlib import Path

import fsspec
import pytest
from tests.support.many import reports, rows, scanned

from gipr_lint.corpus.addresses import Unopened, find, opened, stored
from gipr_lint.errors import GiprLintError


def test_an_archive_is_a_folder(tmp_path: Path) -> None:
    """Files in a zip archive within a folder are found with a path that goes on behind the archive's."""
    (path,) = reports(tmp_path / "in", units=1)
    archive = tmp_path / "all" / "县.zip"
    archive.parent.mkdir()
    with zipfile.ZipFile(archive, "w") as made:
        made.write(path, "镇/报告.docx")
        made.writestr("读我.txt", "")
        made.writestr("__MACOSX/镇/._报告.docx", "")
        made.writestr("镇/~$报告.docx", "")
    found = find([str(tmp_path / "all")], {".docx"})
    assert found.files == (f"{archive}/镇/报告.docx",)
    assert found.others == 1
    with opened(found.files) as read:
        assert read(found.files[0]) == path.read_bytes()
    scanned(tmp_path / "all", "-o", tmp_path / "store")
    assert [row["path"] for row in rows(tmp_path / "store", "documents")] == [f"{archive}/镇/报告.docx"]


def test_names_in_an_archive_from_chinese_windows(tmp_path: Path) -> None:
    """Such archives write GBK and say nothing of it."""
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("AAAA.docx", b"content")
    archive.write_bytes(archive.read_bytes().replace(b"AAAA.docx", "报告.docx".encode("gbk")))
    found = find([str(archive)], {".docx"}).files
    assert found == (f"{archive}/报告.docx",)
    with opened(found) as read:
        assert read(found[0]) == b"content"


@pytest.mark.parametrize("content", [b"no archive", b"PK\x03\x04", b""])
def test_a_broken_archive_is_a_row(content: bytes, tmp_path: Path) -> None:
    """It is told as a file that cannot be read."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "坏.zip").write_bytes(content)
    scanned(tmp_path / "in", "-o", tmp_path / "store")
    (row,) = rows(tmp_path / "store", "documents")
    assert row["status"] == "unreadable"
    assert "坏.zip" in str(row["path"])


def test_another_file_system(tmp_path: Path) -> None:
    """An address as fsspec takes it is read like a folder."""
    (path,) = reports(tmp_path / "in", units=1)
    fsspec.filesystem("memory").pipe_file("/county/镇/报告.docx", path.read_bytes())
    scanned("memory://county", "-o", tmp_path / "store")
    assert [row["path"] for row in rows(tmp_path / "store", "documents")] == ["memory://county/镇/报告.docx"]


def test_passwords_are_not_kept() -> None:
    """An address is stored without the password in it."""
    assert stored("sftp://me:secret@host:22/a/b.docx") == "sftp://me@host:22/a/b.docx"


def test_a_source_that_is_not_there(tmp_path: Path) -> None:
    """It is told before anything is read."""
    with pytest.raises(GiprLintError, match="没有"):
        find([str(tmp_path / "nowhere")], {".docx"})
    with pytest.raises(GiprLintError):
        find(["nosuch://x/y"], {".docx"})


def test_a_file_that_went_away(tmp_path: Path) -> None:
    """It cannot be opened, which is said."""
    with opened([]) as read, pytest.raises(Unopened):
        read(str(tmp_path / "gone.docx"))
