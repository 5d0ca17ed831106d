"""Numbers as prose says them: exact, rounded, more or less."""

from __future__ import annotations

from fractions import Fraction

import pytest
from tests.support.counts import only

from gipr_lint.report.writing.quantities import ratio


@pytest.mark.parametrize(
    ("text", "low", "value", "high"),
    [
        ("36件", 36, 36, 36),
        ("1,208件", 1208, 1208, 1208),
        ("１２条", 12, 12, 12),
        ("200余条", 200, 200, 300),
        ("230余条", 230, 230, 240),
        ("1.2万条", 11000, 12000, 13000),
        ("3万多件", 20000, 30000, 40000),
        ("12.5万元", 124000, 125000, 126000),
        ("10.2亿元", 1010000000, 1020000000, 1030000000),
        ("1.5元", Fraction(3, 2), Fraction(3, 2), Fraction(3, 2)),
        ("约40件", 36, 40, 44),
        ("近50件", 45, 50, 50),
        ("超40件", 40, 40, 44),
    ],
)
def test_what_a_number_may_stand_for(text: str, low: int, value: int, high: int) -> None:
    """万 is rounded or cut off, 余, 约, 近, 超 leave room, anything else is exact."""
    quantity = only(text).quantity
    assert (quantity.low, quantity.value, quantity.high) == (low, value, high)
    assert quantity.fits(value)


def test_ratios_are_exact() -> None:
    """A ratio is a whole number where it comes out even, else a fraction."""
    assert (ratio(6, 3), ratio(1, 3)) == (2, Fraction(1, 3))
