"""What fields without a result show."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, r

from gipr_lint.docx import Paragraph, read_docx

CHECK = "<w:ffData><w:checkBox>{}</w:checkBox></w:ffData>"
LIST = '<w:listEntry w:val="零"/><w:listEntry w:val="一"/>'


def text(code: str, data: str = "", *, result: str | None = None) -> str:
    """The text of a paragraph with that field between 前 and 后."""
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    begin = begin.replace("/></w:r>", f">{data}</w:fldChar></w:r>") if data else begin
    pieces = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in code.split("|"))
    shown = "" if result is None else f"{separate}{r(result)}"
    (block,) = read_docx(docx(f"<w:p>{r('前')}{begin}{pieces}{shown}{end}{r('后')}</w:p>")).blocks
    assert isinstance(block, Paragraph)
    return block.text[1:-1]


@pytest.mark.parametrize(
    ("code", "data", "expected"),
    [
        (" FORMDROPDOWN ", f'<w:ffData><w:ddList><w:result w:val="1"/>{LIST}</w:ddList></w:ffData>', "一"),
        (" FORMDROPDOWN ", f'<w:ffData><w:ddList><w:default w:val="1"/>{LIST}</w:ddList></w:ffData>', "一"),
        (" FORMDROPDOWN ", f"<w:ffData><w:ddList>{LIST}</w:ddList></w:ffData>", "零"),
        (" FORMDROPDOWN ", f'<w:ffData><w:ddList><w:result w:val="9"/>{LIST}</w:ddList></w:ffData>', ""),
        (" FORMDROPDOWN ", "", ""),
        (" formdropdown ", f'<w:ffData><w:ddList><w:result w:val="x"/>{LIST}</w:ddList></w:ffData>', "零"),
        (" FORMCHECKBOX ", CHECK.format("<w:checked/>"), "☑"),
        (" FORMCHECKBOX ", CHECK.format('<w:default w:val="1"/><w:checked w:val="0"/>'), "☐"),
        (" FORMCHECKBOX ", CHECK.format('<w:default w:val="1"/>'), "☑"),
        (" FORMCHECKBOX ", "", "☐"),
        (" MACROBUTTON NoMacro [单击 此处] ", "", "[单击 此处]"),
        (" MACROBUTTON  AcceptAll|Changes 甲|乙", "", "甲乙"),
        ("MACROBUTTON", "", ""),
        (" GOTOBUTTON a 见下 ", "", "见下"),
        (' SYMBOL 254 \\f Wingdings \\s 12 ', "", "☑"),
        (' SYMBOL 0xF0FE \\f "Wingdings" ', "", "☑"),
        (" SYMBOL 65 ", "", "A"),
        (" SYMBOL -1 ", "", "\ufffd"),
        (" SYMBOL ", "", ""),
        (" EQ \\o\\ac(○,1) ", "", "①"),
        (" eq \\o\\ac(|○|,12)", "", "⑫"),
        (" EQ \\o\\ac(\\s\\up1(○),\\s\\do2(3)) ", "", "③"),
        (" EQ \\o\\ac(□,甲) ", "", "甲"),
        (" EQ \\f(1,2) ", "", "1/2"),
        (" EQ \\s\\up5(12) ", "", "12"),
        (' XE "公开" ', "", ""),
        (" TC 目录 ", "", ""),
        (" DATE ", "", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_field_without_a_result_shows_what_its_code_says(code: str, data: str, expected: str) -> None:
    """The chosen entry, a mark, the text of a button, a sign; entries of an index show nothing."""
    assert text(code, data) == expected
    assert text(code, data, result="") == expected


def test_a_result_goes_before_the_code() -> None:
    """Where a field has a result, that is what it shows."""
    assert text(" MACROBUTTON NoMacro 钮 ", result="果") == "果"
    assert text(" FORMTEXT ", "<w:ffData><w:textInput/></w:ffData>", result="填") == "填"


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ('<w:fldSimple w:instr=" MACROBUTTON NoMacro [单击此处] "/>', "[单击此处]"),
        ('<w:fldSimple w:instr=" MACROBUTTON NoMacro 钮 "><w:r><w:t>果</w:t></w:r></w:fldSimple>', "果"),
        ('<w:fldSimple w:instr=" PAGE "/>', ""),
        ("<w:fldSimple/>", ""),
    ],
)
def test_a_field_in_one_element(field: str, expected: str) -> None:
    """One without anything in it shows what its code says as well."""
    (block,) = read_docx(docx(f"<w:p>{r('前')}{field}{r('后')}</w:p>")).blocks
    assert isinstance(block, Paragraph)
    assert block.text == f"前{expected}后"
