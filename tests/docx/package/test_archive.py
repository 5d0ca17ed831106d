"""The ZIP reader, against zipfile and against damage."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gipr_lint.docx import Limits
from gipr_lint.docx.package.archive import Archive, fold_name
from gipr_lint.errors import UnreadableDocument

MEMBERS = st.dictionaries(st.text("abAB/. 年报", min_size=1, max_size=12), st.binary(max_size=400), max_size=6)


def zipped(members: dict[str, bytes], method: int, before: bytes = b"", comment: bytes = b"") -> bytes:
    """An archive that zipfile writes, with foreign bytes before it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
        archive.comment = comment
    return before + buffer.getvalue()


@given(
    MEMBERS, st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]), st.binary(max_size=9), st.binary(max_size=9)
)
def test_it_reads_what_zipfile_writes(members: dict[str, bytes], method: int, before: bytes, comment: bytes) -> None:
    """Every member comes back, except that equal names in other case are refused and folders left out."""
    data = zipped(members, method, before, comment)
    files = [name for name in members if not name.endswith("/")]
    if len({fold_name(name) for name in files}) < len(files):
        with pytest.raises(UnreadableDocument) as caught:
            Archive(data, Limits())
        assert caught.value.kind == "duplicate-member"
        return
    archive = Archive(data, Limits())
    assert {member.name: archive.read(member, 1000) for member in archive.members.values()} == {
        name: members[name] for name in files
    }


@pytest.mark.slow
@settings(max_examples=300)
@given(st.data())
def test_damage_is_refused_in_words(data: st.DataObject) -> None:
    """A changed byte or a cut never ends in another exception, and content that comes back is the right one."""
    contents = {"a.xml": b"<a/>" * 50, "b.xml": b"\0\1\2" * 40}
    good = zipped(contents, zipfile.ZIP_DEFLATED)
    bad = bytearray(good[: data.draw(st.integers(len(good) // 2, len(good)))])
    for _ in range(data.draw(st.integers(0, 3))):
        bad[data.draw(st.integers(0, len(bad) - 1))] = data.draw(st.integers(0, 255))
    with suppress(UnreadableDocument):
        archive = Archive(bytes(bad), Limits())
        for member in archive.members.values():
            assert archive.read(member, 1 << 20) in contents.values() or member.size == 0


def test_limits_are_the_callers() -> None:
    """Each limit can be set, and its refusal names it."""
    data = zipped({"a": b"x" * 5000, "b": b"y" * 5000}, zipfile.ZIP_DEFLATED)
    for limits, kind in (
        (Limits(members=1), "too-many-members"),
        (Limits(total=9999), "bomb"),
        (Limits(name=0), "long-name"),
    ):
        with pytest.raises(UnreadableDocument) as caught:
            Archive(data, limits)
        assert caught.value.kind == kind
    for archive, limit in ((Archive(data, Limits()), 4999), (Archive(data, Limits(ratio=2, ratio_from=100)), 5000)):
        with pytest.raises(UnreadableDocument) as caught:
            archive.read(archive.members["a"], limit)
        assert caught.value.kind == "bomb"


def test_names_without_the_flag_of_utf8_are_of_the_old_code_page() -> None:
    """What zipfile takes for code page 437 is taken for it here, too."""
    data = zipped({"b.xml": b"x"}, zipfile.ZIP_STORED).replace(b"b.xml", b"\x81.xml")
    assert [member.name for member in Archive(data, Limits()).members.values()] == ["ü.xml"]
    assert zipfile.ZipFile(io.BytesIO(data)).namelist() == ["ü.xml"]


_ASCII = """
import sys
from gipr_lint.docx.limits import Limits
from gipr_lint.docx.package.archive import Archive
Archive(sys.stdin.buffer.read(), Limits())
print("encodings.cp437" in sys.modules)
"""


def test_ascii_names_need_no_code_page() -> None:
    """The module of the old code page, which takes time to import, is left out where every name is ASCII."""
    data = zipped({"word/document.xml": b"x"}, zipfile.ZIP_STORED)
    shown = subprocess.run([sys.executable, "-c", _ASCII], input=data, capture_output=True, check=True).stdout
    assert shown.split() == [b"False"]
