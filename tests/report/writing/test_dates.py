"""Dates in prose."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.docx import fold
from gipr_lint.expr import Date
from gipr_lint.report.writing.dates import read_date

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
DIGITS = "〇一二三四五六七八九"
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


def counted(number: int) -> str:
    """A number up to 31 as days are read."""
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


FORMS = {
    "plain": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "padded": lambda day: f"{day.year}年{day.month:02}月{day.day:02}日",
    "blanks": lambda day: f"{day.year} 年 {day.month} 月 {day.day} 日",
    "wide": lambda day: f"{day.year}年{day.month}月{day.day}日".translate(WIDE),
    "hyphens": lambda day: f"{day:%Y-%m-%d}",
    "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "chinese": lambda day: "".join(DIGITS[int(d)] for d in str(day.year))
    + f"年{counted(day.month)}月{counted(day.day)}日",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
@given(day=DAYS)
def test_a_day_survives_its_notation(form: str, day: dt.date) -> None:
    """Every day of the century is read from every way to write it."""
    assert read_date(fold(FORMS[form](day)).text) == Date(day.year, day.month, day.day)


@given(DAYS)
def test_a_date_without_year_takes_the_one_given(day: dt.date) -> None:
    """Month and day alone are a date of the year that is lent to them, and none without."""
    text = f"{day.month}月{day.day}日"
    assert read_date(text, day.year) == Date(day.year, day.month, day.day)
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024年13月1日", Date(2024, 13, 1)),
        ("2024年2月30日", Date(2024, 2, 30)),
        ("202020年1月1日", Date(202020, 1, 1)),
    ],
)
def test_impossible_dates_are_given_as_they_stand(text: str, date: Date) -> None:
    """A rule must be able to say what is wrong: nothing is mended here."""
    assert read_date(text) == date
    assert not date.valid


@given(st.text(), st.none() | st.integers(2000, 2099))
def test_any_text_can_be_read(text: str, year: int | None) -> None:
    """No text raises."""
    found = read_date(text, year)
    assert found is None or isinstance(found, Date)


@given(st.from_regex(r"[0-9〇零一二十年月日./\- ]{1,40}", fullmatch=True))
def test_any_mixture_of_the_characters_of_dates_can_be_read(text: str) -> None:
    """The characters of dates in any order do not raise either."""
    read_date(text)
