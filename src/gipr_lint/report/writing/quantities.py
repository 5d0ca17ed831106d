"""Numbers as prose says them: exact, rounded, or more or less than what stands there."""

from __future__ import annotations

import re

from msgspec import Struct

from gipr_lint.expr import Exact
from gipr_lint.rulepacks.model import Vocabulary

NUMBER = r"(\d(?<![\d.\[]\d)(?<![第〔]\d)(?:\d{0,2}(?:,\d{3})+|\d*))(\.\d+)?([万亿]?)"
"""A number. An expression that begins with a digit is looked for at digits alone."""
_LARGE = {"万": 10_000, "亿": 100_000_000, "": 1}
_LONGEST = 15
"""A number of more digits counts nothing."""


class Quantity(Struct, frozen=True, gc=False):
    """A number as it is said: 2.3万 and 200余 stand for any number from `low` to `high`."""

    value: Exact
    low: Exact
    high: Exact

    def fits(self, other: Exact) -> bool:
        """Whether `other` may be said so."""
        return self.low <= other <= self.high

    def __add__(self, other: Quantity) -> Quantity:
        """What the two come to together."""
        return Quantity(self.value + other.value, self.low + other.low, self.high + other.high)


def quantity_at(text: str, match: re.Match[str], vocabulary: Vocabulary) -> Quantity | None:
    """What a match of `NUMBER`, with a group for what says “and more” after it, may stand for; None beyond reason.

    A number with 万 may be rounded or cut off; 约 leaves a tenth either way, 近 one below, 超 one above.
    """
    digits = match.group(1).replace(",", "")
    if len(digits) > _LONGEST:
        return None
    decimals, large, more = match.group(2) or "", _LARGE[match.group(3)], match.group(4)
    value: Exact = int(digits) * large
    step: Exact = large
    if decimals:
        scale = 10 ** (len(decimals) - 1)
        exact = ratio(int(decimals[1:]) * large, scale)
        value, step = value + exact, ratio(large, scale)
    low = high = value
    if large > 1 and (decimals or digits != "0"):
        low, high = value - step, value + step  # rounded or cut off
    if more:
        trailing = len(digits) - len(digits.rstrip("0")) if not decimals else 0
        high = value + step * (10 ** max(trailing, 1) if large == 1 else 1)
        return Quantity(value, low, high)
    if text.endswith((*vocabulary.about, *vocabulary.nearly), 0, match.start()):
        low = min(low, ratio(value * 9, 10))
    if text.endswith((*vocabulary.about, *vocabulary.over), 0, match.start()):
        high = max(high, ratio(value * 11, 10))
    return Quantity(value, low, high)


def ratio(part: Exact, whole: Exact) -> Exact:
    """`part` by `whole`, exactly; `whole` is not 0."""
    if isinstance(part, int) and isinstance(whole, int) and part % whole == 0:
        return part // whole
    from fractions import Fraction  # noqa: PLC0415  (rare, and slow to import)

    return Fraction(part) / whole
