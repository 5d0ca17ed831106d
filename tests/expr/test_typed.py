"""Functions of the language made of plain Python functions."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.expr import (
    BUILTIN,
    Absent,
    Date,
    ExpressionError,
    Number,
    Value,
    absent,
    compile_expression,
    number,
    render,
)
from gipr_lint.expr.typed import Kind, function


class Environment:
    """Two cells with their keys, one that is blank, a group, and texts."""

    def name(self, name: str, /) -> Value:
        values: dict[str, Value] = {
            "part": number(9, "P"),
            "whole": number(36, "W"),
            "empty": number(0, "E", blank=True),
            "group": (number(1, "A"), number(2, "B")),
            "title": "年度报告",
        }
        return values.get(name, absent(f"没有“{name}”"))

    def cell(self, form: str, row: str, column: str, /) -> Value:
        return absent(f"没有表“{form}”")


def evaluated(source: str, **functions: Any) -> Value:
    return compile_expression(source, functions={**BUILTIN, **functions}).evaluate(Environment())


def _share(part: Fraction, whole: Fraction) -> object:
    return part / whole * 100 if whole else absent("总数为零")


SHARE = function(_share, "number", "number", gives="number")


def test_a_number_remembers_its_cells() -> None:
    """The result is exact, and comes from the cells of the arguments, though the function saw plain numbers."""
    found = evaluated("share(part, whole)", share=SHARE)
    assert isinstance(found, Number)
    assert (render(found), found.cells) == ("25", ("P", "W"))
    assert evaluated("share(1, 3) * 3 == 100", share=SHARE)


def test_missing_stays_missing() -> None:
    """A missing argument never reaches the function; a function without a result says why; a blank cell is 0."""
    assert evaluated("share(part, other)", share=SHARE) == Absent(("没有“other”",))
    assert evaluated("share(part, empty)", share=SHARE) == Absent(("总数为零",))


def test_every_type_arrives_as_its_counterpart() -> None:
    """Every type arrives as its Python counterpart, and may be given back."""
    seen: list[object] = []

    def see(*values: object) -> object:
        seen.extend(values)
        return values[0]

    kinds: dict[Kind, str] = {
        "number": "part",
        "numbers": "group",
        "text": "title",
        "date": "date(2024, 2, 29)",
        "condition": "part < whole",
    }
    for kind, source in kinds.items():
        evaluated(f"see({source})", see=function(see, kind, gives=kind))
    assert seen == [Fraction(9), (Fraction(1), Fraction(2)), "年度报告", Date(2024, 2, 29), True]
    assert evaluated("sum(both(part)) == 9", both=function(see, "numbers", gives="numbers"))
    assert evaluated("f() == 0.5", f=function(lambda: Decimal("0.5"), gives="number"))


def test_arguments_may_be_left_out() -> None:
    """The last ones, as many as are optional; more or fewer are an error of the rule when it is read."""
    join = function(lambda text, other="！": text + other, "text", "text", gives="text", optional=1)
    assert evaluated("join(title) == '年度报告！'", join=join)
    assert evaluated("join(title, '？') == '年度报告？'", join=join)
    with pytest.raises(ExpressionError, match="“join”要 1 至 2 个参数，这里有 3 个"):
        evaluated("join(title, title, title)", join=join)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("f(title, part)", "“f”的第 1 个参数应为数字，而不是文字"),
        ("f(part, group)", "“f”的第 2 个参数应为数字，而不是一组值"),
    ],
)
def test_arguments_of_another_type(source: str, said: str) -> None:
    """They are refused before the function is called."""
    with pytest.raises(ExpressionError) as caught:
        evaluated(source, f=SHARE)
    assert str(caught.value.message) == said


@pytest.mark.parametrize("result", [0.5, None, True, "36", (1,)])
def test_a_result_of_another_type(result: object) -> None:
    """It is a fault of the function."""
    with pytest.raises(TypeError, match="应给出数字，却给出了"):
        evaluated("f()", f=function(lambda: result, gives="number"))


@pytest.mark.slow
@given(st.fractions(), st.fractions())
def test_numbers_arrive_as_they_are(one: Fraction, other: Fraction) -> None:
    """Whatever the numbers, the function sees just these, and what it gives is that value or missing as too large."""
    seen: list[object] = []

    def see(*values: Fraction) -> Fraction:
        seen.extend(values)
        return values[0] + values[1]

    arguments = [number(one), number(other)]
    made = function(see, "number", "number", gives="number").call(*arguments)
    assert seen == [one, other]
    assert isinstance(made, Absent) or made.value == one + other
