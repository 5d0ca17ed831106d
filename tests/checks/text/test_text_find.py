"""Straight quotation marks in Chinese text."""

from __future__ import annotations

import pytest
from tests.support.reports import TITLE, findings, the_finding

START = f"{TITLE}## 一、总体情况\n\n"


def mended(text: str) -> str:
    """The text with what CN801 would put for its quotation marks."""
    for finding in findings(START + text, "CN801"):
        assert finding.fix
        for edit in reversed(finding.fix.edits):
            start, end = edit.location.start, edit.location.end
            text = text[:start] + (edit.replacement or "") + text[end:]
    return text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('坚持"公开为常态"原则。', "坚持“公开为常态”原则。"),
        ('用好"12345"热线。', "用好“12345”热线。"),
        ('推进"互联网+"行动。', "推进“互联网+”行动。"),
        ('"十四五"规划已公开，"双随机"也已公开。', "“十四五”规划已公开，“双随机”也已公开。"),
        ("落实＂放管服＂改革。", "落实“放管服”改革。"),
        ("落实'放管服'改革。", "落实‘放管服’改革。"),
        ("提出“落实'放管服'改革”。", "提出“落实‘放管服’改革”。"),
        ('坚持“公开为常态"原则，做到"应公开"。', "坚持“公开为常态”原则，做到“应公开”。"),
        ('坚持"公开为常态”原则。', "坚持“公开为常态”原则。"),
        ('坚持“以"公开"为常态”原则。', "坚持“以“公开”为常态”原则。"),
    ],
)
def test_each_half_is_put(wrong: str, right: str) -> None:
    """Marks open and close in turn, together with curly ones where these have lost their other halves."""
    assert mended(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        '配备55"和65"显示屏。',
        "It's a report of the People's Government。",
        '编码为 <a href="x"> 的链接。',
        "坚持“公开为常态”原则。",
        '坚持"公开为常态原则。',
        'API 返回 {"code": "200"} 。',
    ],
)
def test_other_marks_are_left_alone(text: str) -> None:
    """Inches, apostrophes, code, right marks, and marks of which nobody knows the other half."""
    assert not findings(START + text, "CN801")


def test_they_are_one_finding_with_other_marks() -> None:
    """All half-width marks of a report are one finding."""
    assert the_finding(START + '坚持"公开"原则,公开信息12条。', "CN801").message.startswith("中文之间有3处半角标点")
