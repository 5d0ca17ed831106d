"""Where reports lie: folders, archives, other file systems."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import fsspec
import pytest
from tests.support.many import reports, rows, scanned

from gipr_lint.corpus.addresses import find, opened, stored
from gipr_lint.corpus.archives import Unopened
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


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of these files."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def test_archives_in_archives(tmp_path: Path) -> None:
    """What towns zip is in what the county zips: three deep all is found and read, one archive that is broken is a file
    that cannot be read, one deeper is a file, a folder that is called like an archive is a folder."""
    village = zipped({"村.docx": b"village", "更深.zip": zipped({"x.docx": b""})})
    town = zipped({"镇.docx": b"town", "村.ZIP": village, "坏.zip": b"PK broken", "像.zip/夹.docx": b"folder"})
    archive = tmp_path / "县.zip"
    archive.write_bytes(zipped({"县.docx": b"county", "镇.zip": town, "空.zip": b""}))
    found = find([str(tmp_path)], {".docx", ".zip"}).files
    names = {path.removeprefix(f"{archive}/") for path in found}
    broken = {"镇.zip/坏.zip/坏.zip.docx", "空.zip/空.zip.docx"}
    read_ = {"县.docx": b"county", "镇.zip/镇.docx": b"town", "镇.zip/村.ZIP/村.docx": b"village"}
    read_ |= {"镇.zip/像.zip/夹.docx": b"folder"}
    assert names == {*read_, *broken, "镇.zip/村.ZIP/更深.zip"}
    with opened(found) as read:
        assert {name: read(f"{archive}/{name}") for name in read_} == read_
        for name in (*broken, "镇.zip/没有.docx", "没有.zip/没有.docx"):
            with pytest.raises(Unopened, match="压缩包打不开"):
                read(f"{archive}/{name}")


def test_a_file_in_an_archive_that_cannot_be_unpacked(tmp_path: Path) -> None:
    """Whatever unpacking it raises, it is told, and the others are read."""
    archive = tmp_path / "a.zip"
    text = bytes(range(256)) * 40
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("坏.docx", text)
        made.writestr("好.docx", text[1:])
    data = bytearray(archive.read_bytes())
    data[60:80] = b"\xff" * 20
    archive.write_bytes(data)
    with opened([str(archive)]) as read:
        with pytest.raises(Unopened, match="压缩包打不开"):
            read(f"{archive}/坏.docx")
        assert read(f"{archive}/好.docx") == text[1:]


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
