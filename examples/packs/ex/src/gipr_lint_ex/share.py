"""The function `share(part, whole)` of expressions."""

from __future__ import annotations

from fractions import Fraction

from gipr_lint.plugins.api import absent, function


def share(parts: tuple[Fraction, ...], whole: Fraction) -> object:
    """How many per cent of the whole the part is: a cell, or a group of cells together. There is none of nothing."""
    return sum(parts) / whole * 100 if whole else absent("总数为零，无从计算占比")


SHARE = function(share, "numbers", "number", gives="number")
