"""Rates of what came of cases."""

import pytest
from tests.support.statements import statements


@pytest.mark.parametrize(
    ("text", "action", "low", "high"),
    [
        ("行政复议5件，纠错率20%。", "corrected", 1, 1),
        ("行政复议6件，维持率为66.7%。", "upheld", 4, 4),
        ("行政诉讼4件，胜诉率达100%。", "won", 4, 4),
        ("行政诉讼3件，败诉率33%。", "lost", 1, 1),
        ("行政复议150件，维持率50%。", "upheld", 75, 76),
    ],
)
def test_a_rate_is_so_many_of_the_number_before_it(text: str, action: str, low: int, high: int) -> None:
    """As many as rounding, or cutting off, makes that percentage; it is not sure, for it may be of those settled."""
    found = [one for one in statements(text) if action in one.frame.actions]
    assert [(one.quantity.low, one.quantity.high, one.perhaps) for one in found if one.quantity] == [(low, high, True)]


@pytest.mark.parametrize(
    "text",
    [
        "行政复议5件，其中纠正1件，纠错率20%。",
        "行政复议5件，纠错率33%。",
        "行政复议5件。纠错率20%。",
        "收到申请5件，维持率20%。",
        "行政复议5件，败诉率20%。",
        "2023年行政复议5件，纠错率较上年下降20%。",
        "行政复议纠错率20%。",
    ],
)
def test_a_rate_of_nothing_known_says_nothing(text: str) -> None:
    """Nor does one that is told as a number as well, that no number of cases makes, or of another thing."""
    assert not any(one.perhaps for one in statements(text))
