"""Archives with some members replaced."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.docx.zipping import Entry, written
from tests.support.drafts.layouts import write
from tests.support.reports import draft

from gipr_lint.docx.limits import Limits
from gipr_lint.docx.package.archive import Archive
from gipr_lint.docx.write.repack import repacked

PART = "word/document.xml"


def opened(data: bytes) -> ZipFile:
    """The archive, as the standard library reads it."""
    return ZipFile(io.BytesIO(data))


def test_nothing_changed_gives_the_same_bytes() -> None:
    """A repacked archive of our own is the same file."""
    data = write(draft(1))
    assert repacked(Archive(data, Limits()), {}) == data


def test_only_the_named_members_change(tmp_path: Path) -> None:
    """Other members keep their bytes, their times and their attributes, and a new one stands at the end."""
    data = write(draft(1))
    made = opened(repacked(Archive(data, Limits()), {"Word/Document.xml": b"<x/>", "word/comments.xml": b"<y/>"}))
    assert made.testzip() is None
    assert made.read(PART) == b"<x/>"
    assert made.namelist() == [*opened(data).namelist(), "word/comments.xml"]
    for info in opened(data).infolist():
        if info.filename != PART:
            kept = made.getinfo(info.filename)
            assert made.read(info.filename) == opened(data).read(info.filename)
            assert (kept.date_time, kept.external_attr, kept.create_system) == (
                info.date_time,
                info.external_attr,
                info.create_system,
            )


def test_data_descriptors_and_stored_members_are_copied() -> None:
    """A member that was streamed has its lengths behind it; one that is not packed stays so."""
    stream = io.BytesIO()

    class Unseekable(io.RawIOBase):
        def write(self, data: bytes) -> int:  # type: ignore[override]
            return stream.write(data)

        def writable(self) -> bool:
            return True

    with ZipFile(Unseekable(), "w") as archive:  # type: ignore[type-var]
        archive.writestr(ZipInfo("a.xml"), "<a/>", compress_type=ZIP_STORED)
        archive.writestr("b.xml", "<b/>")
    made = opened(repacked(Archive(stream.getvalue(), Limits()), {"b.xml": b"<c/>"}))
    assert made.testzip() is None
    assert (made.read("a.xml"), made.read("b.xml")) == (b"<a/>", b"<c/>")


@pytest.mark.parametrize("flags", [0, 8])
def test_archives_with_fields_for_large_ones(flags: int) -> None:
    """An archive in the format for more than 4 GiB, streamed or not, is copied: what is not changed keeps its bytes."""
    contents = {name: name.encode() * 50 for name in ("a.xml", "b.xml", "c.xml")}
    data = written(Entry(name=name, content=content, wide=True, flags=flags) for name, content in contents.items())
    result = repacked(Archive(data, Limits()), {"b.xml": b"<new/>", "d.xml": b"<d/>"})
    made, again = opened(result), Archive(result, Limits())
    assert made.testzip() is None
    for name, content in (contents | {"b.xml": b"<new/>", "d.xml": b"<d/>"}).items():
        assert made.read(name) == content == again.read(again.members[name], 1000)
    assert repacked(again, {}) == result
    behind = data.index(b"PK\x03\x04", 1)
    assert result[:behind] == data[:behind]


@pytest.mark.slow
@given(st.dictionaries(st.text("ab/", min_size=1, max_size=4).map(lambda name: name.strip("/") + ".xml"), st.binary()))
def test_what_is_put_in_comes_out(members: dict[str, bytes]) -> None:
    """Any members, replaced or added, read back as they were given."""
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("x.xml", b"old")
    made = opened(repacked(Archive(stream.getvalue(), Limits()), members))
    assert made.testzip() is None
    for name, content in members.items():
        assert made.read(name) == content
