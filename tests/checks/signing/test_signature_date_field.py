"""What the date of the signature is: typed, a field, unfinished, or damaged."""

from __future__ import annotations

import pytest
from tests.support.reports import TITLE, findings, marked

BODY = f"{TITLE}## 六、其他需要报告的事项\n\n无。\n\n青溪镇人民政府\n\n"
CODES = ("CN809", "CN829", "CN901", "CN905", "CN907")


@pytest.mark.parametrize(
    ("date", "code", "found"),
    [
        ("{date:2025年1月21日}", "CN905", "2025年1月21日"),
        ("2025年1月　日", "CN809", "2025年1月　日"),
        ("2025年1月日", "CN809", "2025年1月日"),
        ("2025年 月 日", "CN809", "2025年 月 日"),
        ("二〇二五年一月　日", "CN809", "二〇二五年一月　日"),
        ("2025年1月21", "CN907", "2025年1月21"),
        ("1月21日", "CN907", "1月21日"),
        ("2025年21日", "CN907", "2025年21日"),
        ("2025年l月21日", "CN829", "2025年l月21日"),
        ("202O年1月21日", "CN829", "202O年1月21日"),
    ],
)
def test_a_date_is_told_as_what_it_is(date: str, code: str, found: str) -> None:
    """One finding, at the date, and not that there is none."""
    assert [(one.rule, marked(one)) for one in findings(BODY + date, *CODES)] == [(code, found)]


@pytest.mark.parametrize(
    "date",
    [
        "2025年1月21日",
        "2025 年 1 月 21 日",
        "二〇二五年一月二十一日",
        "2025年1月21号",
        "2025年1月21日（盖章）",
        "2025年1月",
    ],
)
def test_a_date_that_will_do(date: str) -> None:
    """Whole dates, and other habits, are none of that."""
    assert not findings(BODY + date, *CODES)
