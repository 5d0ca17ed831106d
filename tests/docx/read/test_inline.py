"""The text of a paragraph in the final view."""

from __future__ import annotations

import time

import pytest
from tests.support.docx.building import docx, drawing, p, r, vml

from gipr_lint.docx import Paragraph, read_docx
from gipr_lint.docx.read.symbols import symbol

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
CODE = "<w:r><w:instrText>DATE</w:instrText></w:r>"


def text(content: str) -> str:
    """The text of a paragraph with that content."""
    block = read_docx(docx(f"<w:p>{content}</w:p>")).blocks[0]
    assert isinstance(block, Paragraph)
    return block.text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (r("甲") + r("乙"), "甲乙"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:cr/><w:br w:type='page'/></w:r>", "甲\t乙\n\n\n"),
        ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>2</w:t><w:ptab/></w:r>", "1-2\t"),
        (f"<w:ins>{r('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del>{r('留')}", "增留"),
        (f"<w:moveFrom>{r('去')}</w:moveFrom><w:moveTo>{r('来')}</w:moveTo>", "来"),
        (f"<w:del><w:ins>{r('先增后删')}</w:ins></w:del>", ""),
        (f"<w:hyperlink>{r('链')}</w:hyperlink><w:fldSimple>{r('域')}</w:fldSimple>", "链域"),
        (f"<w:smartTag><w:smartTag>{r('日')}</w:smartTag></w:smartTag><w:customXml>{r('期')}</w:customXml>", "日期"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('控')}</w:sdtContent></w:sdt>", "控"),
        (f"<w:bdo>{r('甲')}</w:bdo><w:dir>{r('乙')}</w:dir>", "甲乙"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>", ""),
        (f"<w:r><w:ruby><w:rt>{r('zhèng')}</w:rt><w:rubyBase>{r('政')}</w:rubyBase></w:ruby></w:r>", "政"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>", "☑"),
        ("<w:r><w:footnoteReference w:id='1'/><w:lastRenderedPageBreak/></w:r>", ""),
        (f"{BEGIN}{CODE}{SEPARATE}{r('结果')}{END}{r('后')}", "结果后"),
        (f"{r('前')}{BEGIN}{CODE}{BEGIN}{CODE}{SEPARATE}{r('内')}{END}{CODE}{SEPARATE}{r('外')}{END}", "前外"),
        (f"{BEGIN}{CODE}{r('未')}{r('闭')}", "未闭"),
        (f"{END}{SEPARATE}{r('孤')}", "孤"),
        (f"{BEGIN}{CODE}{END}{r('无果')}", "无果"),
    ],
)
def test_text_is_what_a_reader_of_the_final_version_sees(content: str, expected: str) -> None:
    """Insertions, results and wrapped runs are text; deletions, hidden text, codes and readings are not."""
    assert text(content) == expected


def test_a_field_across_paragraphs_loses_nothing() -> None:
    """A field that begins in one paragraph and ends in another hides only its code."""
    document = read_docx(
        docx(f"<w:p>{BEGIN}{CODE}{SEPARATE}{r('目录一')}</w:p>{p('目录二')}<w:p>{END}{r('正文')}</w:p>")
    )
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["目录一", "目录二", "正文"]


def test_a_text_box_is_read_once_whichever_branches_there_are() -> None:
    """Of Choice and Fallback one is read, either alone is read too, and neither does no harm."""
    choice = f'<mc:Choice Requires="wps">{drawing(p("框"))}</mc:Choice>'
    fallback = f"<mc:Fallback>{vml(p('框'))}</mc:Fallback>"
    for branches in (choice + fallback, fallback + choice, choice, fallback):
        body = f"<w:p>{r('外')}<w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r></w:p>"
        document = read_docx(docx(body))
        texts = [(b.text, b.story, b.block) for b in document.blocks if isinstance(b, Paragraph)]
        assert texts == [("外", "body", 1), ("框", "textbox", 1)]
        assert [(trace.kind, trace.count) for trace in document.traces] == [("textboxes", 1)]
    assert text(f"{r('外')}<w:r><mc:AlternateContent/></w:r>") == "外"


@pytest.mark.parametrize(
    ("requires", "fallback", "expected"),
    [
        ("wps", True, "新"),
        ("wps w", True, "新"),
        ("zz", True, "旧"),
        ("wps zz", True, "旧"),
        ("wpsCustomData", True, "新"),
        ("unbound", True, "新"),
        ("zz", False, "新"),
    ],
)
def test_a_choice_that_nobody_understands_is_not_taken(requires: str, fallback: bool, expected: str) -> None:
    """Where a namespace that a Choice requires is no program's, the Fallback is read; without one, the Choice."""
    branches = f'<mc:Choice Requires="{requires}">{r("新")}</mc:Choice>'
    branches += f"<mc:Fallback>{r('旧')}</mc:Fallback>" if fallback else ""
    assert text(f'<mc:AlternateContent xmlns:zz="urn:zz">{branches}</mc:AlternateContent>') == expected


def test_the_first_choice_that_is_understood_is_taken() -> None:
    """Of several choices the first that can be shown, whatever stands before it."""
    choices = "".join(f'<mc:Choice Requires="{name}">{r(name)}</mc:Choice>' for name in ("zz", "wps", "w"))
    assert text(f'<mc:AlternateContent xmlns:zz="urn:zz">{choices}</mc:AlternateContent>') == "wps"


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0A8", "◻"),
        ("Wingdings", "F081", "①"),
        ("Wingdings", "8A", "⑩"),
        ("Wingdings", "F08C", "❶"),
        ("Wingdings 2", "52", "☑"),
        ("宋体", "4E00", "一"),
        ("Symbol", "F0FF", "\ufffd"),
        ("宋体", "F041", "A"),
        ("宋体", "E000", "\ufffd"),
        ("", "zz", "\ufffd"),
        ("", "D800", "\ufffd"),
    ],
)
def test_symbols_become_unicode_as_far_as_they_are_known(font: str, code: str, sign: str) -> None:
    """A sign of a symbol font is mapped, an ordinary one is itself, an unknown one U+FFFD."""
    assert symbol(font, code) == sign


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [
        (BEGIN + CODE + r(" ")) * 20_000 + END * 20_000,
        BEGIN + CODE * 40_000 + END,
        (BEGIN + CODE + END) * 20_000,
        BEGIN * 40_000 + SEPARATE + END * 40_000,
    ],
)
def test_fields_take_linear_time(content: str) -> None:
    """Ten thousands of fields, one in the other or one behind the other, and of pieces of code are read in seconds."""
    data = docx(f"<w:p>{content}</w:p>")
    start = time.process_time()
    read_docx(data)
    assert time.process_time() - start < 10
