"""Reading from wherever the file lies, and refusing in words."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.content import content
from tests.support.docx.building import STRICT_W, W, docx, main_xml, members, p, package, part_xml, r, tbl, tc, tr
from tests.support.docx.reading import attempt

from gipr_lint.docx import Limits, Paragraph, read_docx
from gipr_lint.errors import UnreadableDocument
from gipr_lint.messages.zh import MESSAGES

KINDS = {key.partition(".")[2] for key in MESSAGES if key.startswith("file.")}

GOOD = docx(
    p("一、总体情况", '<w:jc w:val="center"/>') + tbl(tr(tc("甲", span=2), tc("乙", merge="restart"))),
    styles="<w:style/>",
)


def kind_of(source: object, limits: Limits | None = None) -> str:
    """How reading is refused."""
    with pytest.raises(UnreadableDocument) as caught:
        read_docx(source, limits=limits or Limits())  # type: ignore[arg-type]
    assert caught.value.kind in KINDS
    return caught.value.kind


def test_a_document_is_read_from_path_bytes_or_file(tmp_path: Path) -> None:
    """A path as text or Path, bytes, and an open file give the same document."""
    path = tmp_path / "报告 2024.docx"
    path.write_bytes(GOOD)
    expected = content(read_docx(GOOD))
    for source in (path, str(path), io.BytesIO(GOOD)):
        assert content(read_docx(source)) == expected
    with path.open("rb") as file:
        assert content(read_docx(file)) == expected


def test_files_that_cannot_be_opened_are_refused_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file, a folder, a pipe, a device, a forbidden file and a failing disk each have their message."""
    assert kind_of(tmp_path / "无.docx") == "not-found"
    assert kind_of("a\0b.docx") == "not-found"
    assert kind_of(tmp_path) == "folder"
    os.mkfifo(tmp_path / "pipe.docx")
    (tmp_path / "device.docx").symlink_to("/dev/zero")
    assert kind_of(tmp_path / "pipe.docx") == "special"
    assert kind_of(tmp_path / "device.docx") == "special"
    (tmp_path / "x.docx").write_bytes(GOOD)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert kind_of(tmp_path / "x.docx") == "no-permission"

    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    assert kind_of(Broken()) == "io-error"


def test_a_file_above_the_size_limit_is_refused(tmp_path: Path) -> None:
    """Neither bytes nor a file are read beyond the limit."""
    path = tmp_path / "a.docx"
    path.write_bytes(GOOD)
    limits = Limits(file=len(GOOD) - 1)
    assert kind_of(GOOD, limits) == kind_of(path, limits) == "too-large"
    assert read_docx(GOOD, limits=Limits(file=len(GOOD)))


@pytest.mark.parametrize(
    ("limits", "kind"),
    [
        (Limits(part=100), "bomb"),
        (Limits(paragraphs=2), "too-much-content"),
        (Limits(filled_paragraphs=0, most_filled_paragraphs=0), "too-much-content"),
        (Limits(filled_paragraphs=0, bytes_a_paragraph=1_000_000), "too-much-content"),
        (Limits(grid_cells=2), "too-much-content"),
        (Limits(nested_tables=0), "too-deep"),
        (Limits(members=2), "too-many-members"),
    ],
)
def test_limits_can_be_set(limits: Limits, kind: str) -> None:
    """Every limit refuses in its own words."""
    assert kind_of(GOOD, limits) == kind


@pytest.mark.parametrize(("size", "most"), [(0, 40_000), (5_000_000, 40_000), (32_000_000, 120_000)])
def test_a_longer_text_may_have_more_paragraphs(size: int, most: int) -> None:
    """A plain document.xml of 24 MB is read; a short one of as many paragraphs is none that anybody writes."""
    assert Limits().filled_in(size) == most


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_refusal_is_a_sentence_in_two_languages(kind: str) -> None:
    """Each kind has a Chinese and an English sentence without leftovers, whatever stands in the file's names."""
    error = UnreadableDocument(f"file.{kind}", part="\x1b[31m\u202e坏" + "x" * 500, line=3, limit="5", detail="{x}\n")
    zh, en = error.in_language("zh"), error.in_language("en")
    assert zh.endswith("。")
    assert en.endswith(".")
    assert all(line.isprintable() and len(line) < 320 for line in (zh, en))
    assert str(error) == zh


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030", "big5"])
def test_every_declared_encoding_gives_the_same_text(encoding: str) -> None:
    """The main part may be in any encoding that it declares."""
    name = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    xml = main_xml(p("政府年度")).replace("UTF-8", name).encode(encoding)
    (block,) = read_docx(docx(main=xml)).blocks
    assert isinstance(block, Paragraph)
    assert block.text == "政府年度"


def test_strict_files_give_the_same_document() -> None:
    """A Strict file differs from a Transitional one only in namespaces."""
    found = {name: str(content).replace(W, STRICT_W) for name, content in members(
        p("文", '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:jc w:val="end"/>')
        + tbl(tr(tc("甲", span=2, merge="restart")), tr(tc(span=2, merge=""))),
        styles='<w:style w:styleId="A"><w:name w:val="heading 1"/></w:style>',
        numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1、"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    ).items()}  # fmt: skip
    document = read_docx(package(found))
    block = document.blocks[0]
    assert isinstance(block, Paragraph)
    assert (block.outline, block.style, block.alignment, block.label) == (1, "heading 1", "right", "1、")
    assert [(cell.rowspan, cell.colspan) for cell in document.tables[0].cells] == [(2, 2)]


def test_a_repeated_xml_id_is_no_reason_to_refuse() -> None:
    """Nobody looks an element up by its xml:id, so that none is collected and none can collide."""
    body = '<w:p xml:id="a"><w:r><w:t>甲</w:t></w:r></w:p><w:p xml:id="a"/>'
    assert [block.text for block in read_docx(docx(body)).blocks if isinstance(block, Paragraph)] == ["甲", ""]


@given(st.binary(max_size=300))
def test_random_bytes_are_refused_in_words(data: bytes) -> None:
    """No bytes end in anything but a document or UnreadableDocument."""
    assert kind_of(data) in KINDS
    assert kind_of(b"PK\x03\x04" + data) in KINDS


@pytest.mark.slow
@settings(max_examples=250)
@given(st.data())
def test_damaged_files_are_read_or_refused_in_words(data: st.DataObject) -> None:
    """Neither a cut nor changed bytes of a good file end in another exception."""
    bad = bytearray(GOOD[: data.draw(st.integers(0, len(GOOD)))])
    for _ in range(data.draw(st.integers(0, 4))):
        if bad:
            bad[data.draw(st.integers(0, len(bad) - 1))] = data.draw(st.integers(0, 255))
    attempt(bytes(bad))


@pytest.mark.slow
@settings(max_examples=250)
@given(st.data())
def test_damaged_xml_is_read_or_refused_in_words(data: st.DataObject) -> None:
    """The same for the XML inside an intact package."""
    found = members(
        p("一") + tbl(tr(tc("甲", span=2), tc("乙", merge="restart")), tr(tc(r("丙")))), styles="<w:style/>"
    )
    name = data.draw(st.sampled_from(sorted(found)))
    xml = found[name]
    bad = bytearray(xml.encode() if isinstance(xml, str) else xml)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(bad) - 1))
        bad[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    attempt(package(found | {name: bytes(bad)}))


def test_a_second_body_is_named() -> None:
    """Word reads one body: text in another, or beside it, is told; a background is not."""
    body = f"<w:body>{p('甲')}</w:body>"
    for beside, told in ((body, True), (p("乙"), True), ("<w:background/>", False), ("<w:body><w:p/></w:body>", False)):
        document = read_docx(docx(main=part_xml("document", f"{body}{beside}")))
        assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["甲"]
        assert [trace.kind for trace in document.traces] == (["unread-text"] if told else [])
