"""The names of files as browsers tell them."""

from __future__ import annotations

import pytest

from gipr_lint.web.names import attached, cleaned, stem


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("报告.docx", "报告.docx"),
        ("区县/青溪镇 2024.docx", "区县/青溪镇 2024.docx"),
        ("C:\\草稿\\报告.docx", "C:/草稿/报告.docx"),
        ("../../etc/passwd", "etc/passwd"),
        ("a\r\nSet-Cookie: x.docx", "aSet-Cookie: x.docx"),
        ("\u202excod.报告\u2066.docx", "xcod.报告.docx"),
        ("\x1b[31m.docx", "[31m.docx"),
        ("", "draft.docx"),
        ("///", "draft.docx"),
        ("..", "draft.docx"),
        ("\x00", "draft.docx"),
    ],
)
def test_what_is_shown_of_a_name(told: str, shown: str) -> None:
    """Folders stay, what nobody sees and what leads upwards does not."""
    assert cleaned(told) == shown


def test_a_long_name_keeps_its_end() -> None:
    """The suffix says what the file is."""
    assert cleaned("长" * 500 + ".docx").endswith("长.docx")
    assert len(cleaned("长" * 500 + ".docx")) == 120


@pytest.mark.parametrize(
    ("told", "begins"),
    [
        ("区县/报告.docx", "报告"),
        ("报告", "报告"),
        ('a"; filename="b.exe.docx', "a__ filename=_b.exe"),
        ("../x.docx", "x"),
        (".docx", "docx"),
        ("CON:.docx", "CON"),
        ("<script>.docx", "script"),
    ],
)
def test_what_begins_the_name_of_a_file(told: str, begins: str) -> None:
    """It has nothing that means something to a system, a shell or a header."""
    assert stem(told) == begins


def test_the_header_is_plain_ascii_on_one_line() -> None:
    """Whatever the name is, it cannot end the header or the value."""
    header = attached('报告"\r\nX: y;.docx')
    assert header.isascii()
    assert "\n" not in header
    assert header.startswith("attachment; filename=\"report.docx\"; filename*=UTF-8''")
    assert header.count('"') == 2
