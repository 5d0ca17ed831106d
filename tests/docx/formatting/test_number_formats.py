"""Automatic numbers as Word prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.docx.formatting.number_formats import _FORMS, number


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("decimal", {1: "1", 101: "101"}),
        ("decimalZero", {1: "01", 10: "10"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○", 101: "一○一"}),
        (
            "chineseCountingThousand",
            {10: "十", 12: "十二", 100: "一百", 101: "一百〇一", 110: "一百一十", 111: "一百一十一", 1001: "一千〇一",
             1010: "一千〇一十", 10000: "一万", 10001: "一万〇一", 12345: "一万二千三百四十五", 100000: "十万"},
        ),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 11: "壹拾壹", 101: "壹佰零壹"}),
        ("japaneseCounting", {1: "一", 11: "十一", 20: "二十", 101: "百一", 1111: "千百十一", 11000: "一万千"}),
        ("ideographDigital", {1: "一", 10: "一〇", 11: "一一", 101: "一〇一"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥", 61: "61"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {2: "②"}),
        ("decimalEnclosedParen", {3: "⑶"}),
        ("decimalEnclosedFullstop", {4: "⒋"}),
        ("ideographEnclosedCircle", {1: "㊀", 11: "11"}),
        ("decimalFullWidth", {10: "１０"}),
        ("upperRoman", {4: "IV", 1994: "MCMXCIV"}),
        ("lowerRoman", {9: "ix"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA"}),
        ("lowerLetter", {2: "b", 28: "bb"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 21: "21st"}),
        ("numberInDash", {7: "- 7 -"}),
        ("hex", {255: "FF"}),
        ("none", {1: ""}),
        ("noSuchFormat", {12: "12"}),
    ],
)  # fmt: skip
def test_numbers_print_as_in_word(form: str, expected: dict[int, str]) -> None:
    """Each format gives the signs that Word prints, and decimal numbers beyond them."""
    assert {value: number(value, form) for value in expected} == expected


@pytest.mark.slow
@given(st.integers(-(1 << 31), 1 << 31), st.sampled_from([*_FORMS, "decimal", "custom"]))
def test_every_number_has_a_short_label(value: int, form: str) -> None:
    """No format fails or grows long for any 32-bit number."""
    assert 0 < len(number(value, form)) < 64
