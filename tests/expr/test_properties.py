"""The expression language against Python's own fractions, on expressions nobody thought of."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gipr_lint.expr import Absent, Comparison, ExpressionError, Number, Value, compile_expression, number, render

NAMES = ("a", "b", "c", "总计")
OPERATIONS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
Oracle = Callable[[dict[str, Fraction]], Fraction]


class Environment:
    def __init__(self, values: dict[str, Fraction]) -> None:
        self.values = values

    def name(self, name: str, /) -> Value:
        return number(self.values[name], name) if name in self.values else Absent((name,))

    def cell(self, form: str, row: str, column: str, /) -> Value:
        return Absent((form,))


def literal(text: str) -> tuple[str, Oracle]:
    return text, lambda _: Fraction(text)


def name(text: str) -> tuple[str, Oracle]:
    return text, lambda values: values[text]


def binary(parts: tuple[tuple[str, Oracle], str, tuple[str, Oracle]]) -> tuple[str, Oracle]:
    (left, left_value), symbol, (right, right_value) = parts
    return f"({left} {symbol} {right})", lambda values: OPERATIONS[symbol](left_value(values), right_value(values))


def negative(part: tuple[str, Oracle]) -> tuple[str, Oracle]:
    return f"-{part[0]}", lambda values: -part[1](values)


def call(parts: tuple[str, list[tuple[str, Oracle]]]) -> tuple[str, Oracle]:
    function, arguments = parts
    python: Callable[[list[Fraction]], Fraction] = {"sum": sum, "min": min, "max": max}[function]  # type: ignore[assignment]
    return f"{function}({', '.join(a[0] for a in arguments)})", lambda v: python([a[1](v) for a in arguments])


LEAVES = st.one_of(
    st.sampled_from(NAMES).map(name),
    st.integers(0, 999).map(str).map(literal),
    st.decimals(0, 99, places=2).map(str).map(literal),
)


def expressions(functions: tuple[str, ...], symbols: str) -> st.SearchStrategy[tuple[str, Oracle]]:
    return st.recursive(
        LEAVES,
        lambda inner: st.one_of(
            st.tuples(inner, st.sampled_from(symbols), inner).map(binary),
            inner.map(negative),
            st.tuples(st.sampled_from(functions), st.lists(inner, min_size=1, max_size=4)).map(call),
        ),
        max_leaves=12,
    )


CELLS = st.fixed_dictionaries({name: st.fractions(-99, 99, max_denominator=20) for name in NAMES})


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(expressions(("sum", "min", "max"), "+-*/"), CELLS)
def test_values_are_exact(expression: tuple[str, Oracle], values: dict[str, Fraction]) -> None:
    """Any expression has exactly the value that fractions give, or is missing where they divide by zero."""
    source, oracle = expression
    if len(source) > 1000:
        return
    compiled = compile_expression(source)
    found = compiled.evaluate(Environment(values))
    try:
        expected = oracle(values)
    except ZeroDivisionError:
        assert isinstance(found, Absent)
        return
    assert isinstance(found, Number)
    assert found.value == expected
    assert type(found.value) is int or found.value.denominator > 1
    assert set(found.cells) == compiled.names


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(expressions(("sum",), "+-*"), expressions(("sum",), "+-*"), CELLS, CELLS)
def test_linear_form_holds_for_other_values(
    left: tuple[str, Oracle], right: tuple[str, Oracle], one: dict[str, Fraction], other: dict[str, Fraction]
) -> None:
    """The identity found with some values of the cells gives the true difference for any other values."""
    source = f"{left[0]} == {right[0]}"
    if len(source) > 1000:
        return
    found = compile_expression(source).evaluate(Environment(one))
    assert isinstance(found, Comparison)
    assert found.ok == (left[1](one) == right[1](one))
    identity = found.linear()
    if identity is None:
        assert "*" in source
        return
    coefficients, constant = identity
    assert sum(coefficients[cell] * other[str(cell)] for cell in coefficients) + constant == left[1](other) - right[1](
        other
    )


@given(st.fractions(-(10**12), 10**12, max_denominator=10**6))
def test_rendered_digits_are_the_number(value: Fraction) -> None:
    """What is written reads back as the number, within half of the fourth decimal where decimals never end."""
    text = render(value)
    assert "e" not in text.lower()
    assert abs(Fraction(text) - value) <= Fraction(1, 20000)
    if 10**12 % value.denominator == 0:
        assert Fraction(text) == value


def compiles_or_refuses(source: str) -> None:
    refused: ExpressionError | None = None
    try:
        compile_expression(source).evaluate(Environment(dict.fromkeys(NAMES, Fraction(1))))
    except ExpressionError as error:
        refused = error
    assert refused is None or (refused.message and 0 <= refused.column <= max(len(source), 1))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_compiles_or_is_refused(source: str) -> None:
    """Whatever the text, the only exception is ExpressionError, with a column inside the text."""
    compiles_or_refuses(source)


TOKENS = (
    "a 总计 ( ) [ ] { } , . + - * / ** // % == = != < <= in not and or if else is lambda : 1 0.5 1e9 007 'x' \" # \\ \n"
    " sum date ` @ ~ ( （ 。 f'' b'' None await yield := ;"
)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TOKENS.split(" ")), max_size=25), st.sampled_from(["", " "]))
def test_any_tokens_compile_or_are_refused(tokens: list[str], between: str) -> None:
    """The same for texts made of the language's own words."""
    compiles_or_refuses(between.join(tokens))
