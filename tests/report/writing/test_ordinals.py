"""Numbers in front of headings, and numbers in Chinese numerals."""

from __future__ import annotations

import pytest

from gipr_lint.report.writing.numbers import chinese_number
from gipr_lint.report.writing.ordinals import chinese


@pytest.mark.parametrize(("number", "said"), [(1, "一"), (7, "七"), (10, "十"), (12, "十二"), (0, "0"), (20, "20")])
def test_numbers_as_they_are_said(number: int, said: str) -> None:
    """Up to nineteen, which no report has more sections than; what is said is read back."""
    assert chinese(number) == said
    assert said.isdecimal() or chinese_number(said) == number
