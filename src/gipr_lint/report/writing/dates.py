"""Dates as drafts write them: possible or impossible, whole or without a year."""

from __future__ import annotations

from gipr_lint.expr import Date
from gipr_lint.report.writing.numbers import CHINESE_DIGITS, chinese_number
from gipr_lint.rulepacks.patterns import compiled

_PLAIN = r"(?:(\d+)(?:年度?|[\-./]))?(\d+)[月\-./](\d+)"
_CHINESE = r"(?:([〇零○一二三四五六七八九]{4})年)?([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"


def read_date(text: str, year: int | None = None) -> Date | None:
    """The date in folded `text` (2024年1月1日, 1月1日, 2024-01-01, 二〇二四年一月一日), `year` where it names none.

    The parts are given as they stand, however impossible (month 13, year 202020): see `Date.valid`.
    """
    match = compiled(_PLAIN).search(text) or compiled(_CHINESE).search(text)
    if match is None:
        return None
    written, month, day = match.groups()
    years = year if written is None else _number(written)
    return None if years is None else Date(years, _number(month), _number(day))


def _number(text: str) -> int:
    if text.isascii():
        return int(text[:9])
    if len(text) == 4 and all(c in CHINESE_DIGITS for c in text):
        return int("".join(str(CHINESE_DIGITS[c]) for c in text))
    return chinese_number(text) or 0
