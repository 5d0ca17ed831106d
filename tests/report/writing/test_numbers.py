"""Numbers in cells."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.reports import RULES

from gipr_lint.report.writing import numbers
from gipr_lint.report.writing.numbers import CellNumber, chinese_number, spoken_number

WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
DIGITS = "零一二三四五六七八九"


def read_number(raw: str) -> CellNumber:
    return numbers.read_number(raw, RULES.vocabulary)


def in_chinese(number: int) -> str:
    """A number up to 9999 as it is read aloud."""
    if number == 0:
        return "零"
    text, gap = "", False
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // size % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + unit
        gap = not digit
    return text[1:] if text.startswith("一十") else text


@given(
    st.integers(0, 10**9),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", " ", "\u3000", "\n", "\xa0 "]),
    st.sampled_from(["", "件", "条", "万元", "宗"]),
    st.sampled_from(["", "（其中补录1件）", "(含上年)", "[注]"]),
    st.sampled_from(["", "+", "-", "－", "—", "增", "减"]),
)
def test_the_value_survives_its_notation(
    number: int, commas: bool, wide: bool, blank: str, unit: str, remark: str, sign: str
) -> None:
    """Thousands separators, wide digits, blanks, a unit, a remark, a sign: the value is the same, the oddity named."""
    digits = f"{number:,}" if commas else str(number)
    digits = digits.translate(WIDE) if wide else digits
    found = read_number(f"{blank}{sign}{digits}{blank}{unit}{remark}{blank}")
    assert found.state == "number"
    assert found.value == (-number if sign in ("-", "－", "—", "减") else number)
    assert found.unit == unit
    assert ("remark" in found.oddities) == bool(remark)
    assert ("unit" in found.oddities) == bool(unit)
    assert ("full-width" in found.oddities) == wide
    assert ("thousands" in found.oddities) == ("," in f"{number:,}" and commas)
    assert ("plus" in found.oddities) == (sign in ("+", "增"))


@given(st.decimals(0, 10**8, places=6), st.booleans())
def test_decimals_are_exact(number: Decimal, wide: bool) -> None:
    """An amount keeps every decimal, in wide digits too."""
    text = f"{number:f}"
    assert read_number(text.translate(WIDE) if wide else text).value == number


@given(st.integers(0, 9999))
def test_chinese_numerals(number: int) -> None:
    """Numerals up to thousands have their value and are named as such; digit by digit as well."""
    assert chinese_number(in_chinese(number)) == number
    assert chinese_number("".join(DIGITS[int(digit)] for digit in str(number))) == number
    found = read_number(in_chinese(number))
    assert (found.state, found.value) == (("placeholder", 0) if number == 0 else ("number", number))


@pytest.mark.parametrize(
    ("text", "value"),
    [("增加5", 5), ("减少３项", -3), ("净减2", -2), ("新增1", 1), ("增 4", 4), ("减1,200", -1200)],
)
def test_changes_in_words(text: str, value: int) -> None:
    """What grew or shrank may be said in words: the sign is in them."""
    found = read_number(text)
    assert (found.state, found.value) == ("number", value)
    assert ("plus" in found.oddities) == (value > 0)


@pytest.mark.parametrize("text", ["增加", "新5", "减", "增加不多", "加5"])
def test_words_that_are_no_change(text: str) -> None:
    """Words without a number behind them, and numbers behind other words, are text."""
    assert read_number(text).state == "text"


@pytest.mark.parametrize("text", ["", " ", "\u3000\n", "\u200b", "\xa0"])
def test_nothing_but_blanks_is_blank(text: str) -> None:
    """A cell of blanks of any kind is a blank cell that counts as 0."""
    assert (read_number(text).state, read_number(text).value) == ("blank", 0)


@pytest.mark.parametrize(
    "text",
    ["/", "-", "—", "－", "——", "×", "无", "〇", "不涉及", "未发生", "N/A", "\\", "*", "…", "0/0", "０／０", "+0/-0",
     "增0/减0", "0 / 0", "0|0", "增加0/减少0", "增0减0", "+0，-0", "增0、减0"],
)  # fmt: skip
def test_placeholders_count_as_0(text: str) -> None:
    """Strokes and words for nothing are placeholders that count as 0."""
    assert (read_number(text).state, read_number(text).value) == ("placeholder", 0)


@pytest.mark.parametrize(
    "text",
    ["见附件", "总计", "12和13", "1/2", "3%", "十几", "1-2", "约12", "12人", "2024年", "0/1", "2/0", "0/0件", "0/0/0",
     "增2/减1", "0、0", "0，0", "00/0"],
)  # fmt: skip
def test_words_are_text(text: str) -> None:
    """What names no single number is text without a value."""
    assert (read_number(text).state, read_number(text).value) == ("text", None)


@pytest.mark.parametrize(
    ("text", "oddity"),
    [("1 234", "blanks"), ("12 . 5", "blanks"), ("007", "leading-zero"), ("1，234", "full-width")],
)
def test_unusual_writing_is_named(text: str, oddity: str) -> None:
    """What is unusual about the writing is named."""
    assert oddity in read_number(text).oddities


@pytest.mark.parametrize("text", ["1\n5", "1\t5", "1\n\n5件", "12 \n 3", "十\n五", "１\n５", "1\n5\n7", "1.\t\n5\n6"])
def test_digits_in_two_lines_are_two_numbers(text: str) -> None:
    """A paragraph, a line break or a tab between digits makes a text of them, never one number."""
    assert (read_number(text).state, read_number(text).value, read_number(text).text) == ("text", None, "")


@pytest.mark.parametrize("text", ["\n5\n", "5\n件", "+\n5", "5\n（其中\n3件）", "5\n（注\n1）\n"])
def test_lines_around_a_number_do_not_part_it(text: str) -> None:
    """Empty lines, a unit, a sign or a remark in a line of its own leave the number what it is."""
    assert (read_number(text).state, read_number(text).value) == ("number", 5)


@pytest.mark.parametrize(
    ("text", "joined"), [("1 5", "15"), ("1 234", "1234"), ("1\u30005件", "15"), ("-1 5", "-15"), ("12 . 5", "12.5")]
)
def test_digits_parted_by_a_blank_have_no_value(text: str, joined: str) -> None:
    """They may be one number or two: how they read as one is for a suggestion, not for sums."""
    found = read_number(text)
    assert (found.state, found.value, found.text) == ("number", None, joined)
    assert "blanks" in found.oddities


@pytest.mark.parametrize(
    ("text", "remark"), [("1¹", "¹"), ("81⁽²⁾", "²"), ("5件₃", "₃"), ("7①", "①"), ("7*", "*"), ("7※", "※")]
)
def test_marks_of_notes_are_remarks(text: str, remark: str) -> None:
    """A raised digit, a circled one or an asterisk behind a number is no part of it."""
    found = read_number(text)
    assert (found.state, str(found.value)) == ("number", text.rstrip(f"⁽⁾件{remark}"))
    assert (found.remark, "remark" in found.oddities) == (remark, True)


@pytest.mark.parametrize("text", ["12,34", "1,2345", ",123", "1,,234"])
def test_a_comma_in_the_wrong_place_is_no_thousands_separator(text: str) -> None:
    """Commas that do not part thousands make no number."""
    assert read_number(text).state == "text"


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    """No text raises; a number has a value and a plain way to write it that reads back as the same."""
    found = read_number(text)
    assert (found.value is None) == (found.state == "text")
    if found.state == "number":
        assert read_number(found.text).value == found.value


@given(st.from_regex(r"[0-9０-９,，.．+\-—（）()零〇一十百千件元 ]{1,30}", fullmatch=True))
def test_any_mixture_of_digits_and_marks_can_be_read(text: str) -> None:
    """The characters of numbers in any order do not raise either."""
    read_number(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("二万一千三百零五", 21305),
        ("叁拾玖", 39),
        ("三百零六", 306),
        ("十二", 12),
        ("一万", 10_000),
        ("件", None),
        ("", None),
    ],
)
def test_spoken_numbers(text: str, number: int | None) -> None:
    """Chinese numerals beyond ten thousand and the formal ones of receipts have a value; other words have none."""
    assert spoken_number(text) == number


@pytest.mark.parametrize("raw", ["١٢", "১২", "𝟏𝟐", "１２"])
def test_digits_of_other_scripts(raw: str) -> None:
    """They are read, and said to be unusual."""
    found = read_number(raw)
    assert (found.value, found.oddities) == (12, ("full-width",))


def test_digits_that_are_shown_from_right_to_left() -> None:
    """Nobody reads what is stored."""
    assert read_number("\u202e12").state == "text"
