"""What the Markdown of examples says beside text: spans in braces and the block of settings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.reports import EDITIONS, NEW

from gipr_lint.docx import Paragraph, read_docx
from gipr_lint.testing.braces import Braces
from gipr_lint.testing.markdown import to_docx
from gipr_lint.testing.package import members


def kinds(markdown: str) -> dict[str, int]:
    return {trace.kind: trace.count for trace in read_docx(to_docx(markdown, NEW, EDITIONS)).traces}


def text(markdown: str) -> str:
    (block,) = read_docx(to_docx(markdown, NEW, EDITIONS)).blocks
    assert isinstance(block, Paragraph)
    return block.text


@pytest.mark.parametrize(
    ("span", "expected", "kind"),
    [
        ("{++增++}", "增", "insertions"),
        ("{--删--}", "", "deletions"),
        ("{>>注<<}", "", "comments"),
        ("{==亮==}", "亮", "highlights"),
        ("{shaded:底}", "底", "shading"),
        ("{hidden:藏}", "", "hidden-text"),
        ("{struck:划}", "", "struck-text"),
        ("{white:白}", "白", "white-text"),
        ("{tiny:小}", "小", "tiny-text"),
        ("{picture}", "", "pictures"),
        ("{object}", "", "embedded"),
    ],
)
def test_spans_are_marks(span: str, expected: str, kind: str) -> None:
    """Each is read as what it stands for, the text around it stays, in cells as well."""
    assert text(f"前{span}后") == f"前{expected}后"
    assert kinds(f"前{span}后") == {kind: 1}
    assert kinds(f"| 甲 | {span} |\n| 乙 | 1 |") == {kind: 1}


def test_fields_boxes_and_looks() -> None:
    """A field shows its result, a text box is text of its own, typeface and size are direct formatting."""
    assert text("见{field:表1}。") == "见表1。"
    assert kinds("文{box:框}") == {"textboxes": 1}
    look = read_docx(to_docx("{font 黑体:甲}{size 12:乙}", NEW)).origin.layout.paragraph(
        "word/document.xml#/w:body/w:p[1]"
    )
    assert look is not None
    assert [(run.face, run.size) for run in look.runs] == [("黑体", 32), ("仿宋_GB2312", 24)]


@pytest.mark.parametrize("plain", ["{请填写}", "{x:y}", "{++}", "{", "}", "{hidden}", "{{a}}", "{font:甲}"[:5]])
def test_other_braces_are_text(plain: str) -> None:
    """What is no span stands as it is."""
    assert text(f"前{plain}后") == f"前{plain}后"


@settings(max_examples=100)
@given(st.text(alphabet="{}+-=<>: 甲hidenpcturobx", max_size=40))
def test_any_text_is_written(source: str) -> None:
    """No sequence of the signs of spans fails."""
    assert isinstance(Braces().runs(source, ""), str)


def test_the_block_of_settings() -> None:
    """Properties, page, footer, macros, protection, template and linked picture come back when the file is read."""
    lines = (
        "title: 甲", "Company: 乙", "page: 216 279", "margins: 20 21 22 23", "grid: none", "footer 14: — # —",
        "macros", "protection", "template: http://t.example/t.dotm", "linked-picture: http://t.example/a.png",
    )  # fmt: skip
    data = to_docx("\n".join(("```docx", *lines, "```", "文{>>注<<}")), NEW)
    document = read_docx(data)
    origin = document.origin
    assert origin.metadata == {"title": "甲", "Company": "乙"}
    (page,) = origin.layout.pages
    assert (page.width, page.height, page.top, page.right, page.bottom, page.left) == (
        12246, 15817, 1134, 1191, 1247, 1304,
    )  # fmt: skip
    assert [(line.text, line.size) for line in origin.layout.footers] == [("— 1 —", 28)]
    assert {trace.kind: trace.count for trace in document.traces} == {
        "macros": 1, "protection": 1, "external-links": 2, "comments": 1,
    }  # fmt: skip
    assert "word/comments.xml" in members(data)


@pytest.mark.parametrize(
    "line",
    ["colour: red", "font: 宋体", "font cover: 宋体 16", "font body: 宋体", "table: wide", "macros: 1", "indent: 2"],
)
def test_unknown_settings_are_told_with_their_line(line: str) -> None:
    """A slip in an example is an error with its line."""
    with pytest.raises(ValueError, match="第 2 行：没有设置“"):
        to_docx(f"```docx\n{line}\n```\n文", NEW)
