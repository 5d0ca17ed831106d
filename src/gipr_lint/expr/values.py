"""The values of the expression language: exact numbers that remember the cells they came from.

Numbers are `int` or, where a decimal or a division needs it, `Fraction`; never a binary float, and never a `Decimal`,
whose arithmetic rounds at 28 digits. A whole number is always an `int`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from gipr_lint.messages import Message

if TYPE_CHECKING:
    from fractions import Fraction

Exact: TypeAlias = "int | Fraction"
Key: TypeAlias = Hashable
"""Names one cell; chosen by the environment and opaque to this package."""
Value: TypeAlias = "Number | str | bool | Date | Comparison | Absent | tuple[Value, ...] | Struct | Mapping[str, Value]"
Reason: TypeAlias = "str | Message"
"""Why something is absent."""
Operator: TypeAlias = Literal["==", "!=", "<", "<=", ">", ">="]

LARGEST = 10**100
"""Numerators and denominators beyond this make a value `Absent`, so that no report can make a run expensive."""

COMPARE: Mapping[Operator, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Number(Struct, frozen=True, gc=False):
    """An exact number and where it comes from: the cell `key`, the numbers `parts`, or nowhere (a plain number).

    With `factors` it is Σ factor · part; where they are None it depends on its parts in some other way. `blank` marks
    a cell that is empty on paper; its value is 0.
    """

    value: Exact
    key: Key | None = None
    blank: bool = False
    parts: tuple[Number, ...] = ()
    factors: tuple[Exact, ...] | None = ()

    @property
    def plain(self) -> bool:
        """Whether no cell went into it."""
        return self.key is None and not self.parts

    @property
    def cells(self) -> tuple[Key, ...]:
        """All cells that went into it, each once, in first-seen order."""
        if self.key is not None:
            return (self.key,)
        return tuple(dict.fromkeys([key for part in self.parts for key in part.cells]))

    @property
    def terms(self) -> tuple[tuple[Key, Exact], ...] | None:
        """(cell, coefficient) where value = constant + Σ coefficient · cell; None where it is not linear in cells."""
        form = linear(self)
        return None if form is None else tuple(form[0].items())

    @property
    def constant(self) -> Exact:
        """The constant of that sum; 0 where the number is not linear in cells."""
        form = linear(self)
        return 0 if form is None else form[1]


class Absent(Struct, frozen=True):
    """Stands for what the report does not have; whatever is computed from it is missing too, for the same reasons."""

    reasons: tuple[Reason, ...]


class Date(Struct, frozen=True, order=True):
    """A date as written, which may not exist (2 月 30 日); ordered by year, month, day."""

    year: int
    month: int
    day: int

    @property
    def valid(self) -> bool:
        """Whether the Gregorian calendar has this day (years 1 to 9999)."""
        if not (1 <= self.year <= 9999 and 1 <= self.month <= 12):
            return False
        leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        days = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
        return 1 <= self.day <= days[self.month - 1]


class Comparison(Struct, frozen=True):
    """What a comparison found: true where `ok`, with both sides kept for the message."""

    ok: bool
    operator: Operator
    left: Value
    right: Value

    def __bool__(self) -> bool:
        return self.ok

    def linear(self) -> tuple[dict[Key, Exact], Exact] | None:
        """The identity Σ coefficient · cell + constant = 0 that “left == right” demands.

        None for another operator, for sides that are not numbers, and where a side is not linear in its cells.
        """
        left, right = self.left, self.right
        if self.operator != "==" or not isinstance(left, Number) or not isinstance(right, Number):
            return None
        difference = subtract(left, right)
        return None if isinstance(difference, Absent) else linear(difference)


def number(value: int | Decimal | Fraction, key: Key | None = None, *, blank: bool = False) -> Number | Absent:
    """The number of the cell `key`, or a plain number where there is no key.

    Absent where the value is infinite, not a number, or beyond `LARGEST`, so that any text of a report may come in.
    """
    exact = value if isinstance(value, int) else _exact(value)
    return _TOO_LARGE if exact is None or not _bounded(exact) else Number(exact, key, blank)


def absent(*causes: Reason | Absent) -> Absent:
    """One `Absent` for all causes (reasons, or values that are absent already), each reason once."""
    reasons: list[Reason] = []
    for cause in causes:
        reasons += [
            reason for reason in (cause.reasons if isinstance(cause, Absent) else (cause,)) if reason not in reasons
        ]
    return Absent(tuple(reasons))


def linear(value: Number) -> tuple[dict[Key, Exact], Exact] | None:
    """The linear form Σ coefficient · cell + constant that the number is (no zero coefficients); None if it is none."""
    coefficients: dict[Key, Exact] = {}
    constant: Exact = 0
    pending: list[tuple[Number, Exact]] = [(value, 1)]
    while pending:
        part, factor = pending.pop()
        if part.key is not None:
            coefficients[part.key] = coefficients.get(part.key, 0) + factor
        elif not part.parts:
            constant += part.value * factor
        elif part.factors is None:
            return None
        else:
            inner = [(below, factor * times) for below, times in zip(part.parts, part.factors, strict=True)]
            pending.extend(reversed(inner))
    return {key: whole(times) for key, times in coefficients.items() if times}, whole(constant)


def derived(value: Exact, parts: tuple[Number, ...], factors: tuple[Exact, ...] | None = None) -> Number | Absent:
    """The number `value`, which is Σ factor · part or, without factors, comes from its parts in some other way.

    Absent where it grows beyond `LARGEST`.
    """
    value = whole(value)
    if not _bounded(value):
        return _TOO_LARGE
    for part in parts:
        if part.key is not None or part.parts:
            return Number(value, None, False, parts, factors)
    return Number(value)


def total(parts: tuple[Number, ...]) -> Number | Absent:
    """The sum of the parts."""
    return derived(sum([part.value for part in parts]), parts, (1,) * len(parts))


def add(left: Number, right: Number) -> Number | Absent:
    """left + right."""
    return derived(left.value + right.value, (left, right), (1, 1))


def subtract(left: Number, right: Number) -> Number | Absent:
    """left - right."""
    return derived(left.value - right.value, (left, right), (1, -1))


def multiply(left: Number, right: Number) -> Number | Absent:
    """left · right, linear where one side is a plain number."""
    value = left.value * right.value
    if right.plain:
        return derived(value, (left,), (right.value,))
    if left.plain:
        return derived(value, (right,), (left.value,))
    return derived(value, (left, right))


def divide(left: Number, right: Number) -> Number | Absent:
    """left ÷ right, exact, linear where the divisor is a plain number; missing where the divisor is 0."""
    from fractions import Fraction  # noqa: PLC0415 - time that most runs never need to spend

    if right.value == 0:
        return Absent((Message("expr.division-by-zero"),))
    value = left.value / Fraction(right.value)
    if right.plain:
        return derived(value, (left,), (1 / Fraction(right.value),))
    return derived(value, (left, right))


def whole(value: Exact) -> Exact:
    """The same value, as an int where it is one."""
    return value if type(value) is int or value.denominator != 1 else value.numerator


def kind_of(value: Value) -> Message:
    """What a value is, in a word."""
    if isinstance(value, Number):
        return Message("expr.number")
    if isinstance(value, str):
        return Message("expr.text")
    if isinstance(value, bool | Comparison):
        return Message("expr.condition")
    if isinstance(value, Date):
        return Message("expr.date")
    return Message("expr.group") if isinstance(value, tuple) else Message("expr.record")


def rounded(value: Exact, digits: int) -> Exact:
    """`value` rounded to `digits` decimals, a half away from zero as the forms ask."""
    from fractions import Fraction  # noqa: PLC0415 - see divide

    scaled = abs(value) * 10**digits
    units = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return whole(Fraction(units if value >= 0 else -units, 10**digits))


def render(value: Number | Exact) -> str:
    """The number in plain decimal digits without exponent or needless zeros: 36, 160.5964, -0.5.

    Exact wherever the decimal ends; otherwise rounded to 4 decimals (100/3 gives 33.3333).
    """
    exact = value.value if isinstance(value, Number) else value
    places = _decimals(exact.denominator)
    if places is None:
        exact, places = rounded(exact, 4), 4
    units = abs(exact.numerator) * 10**places // exact.denominator
    digits = str(units).rjust(places + 1, "0")
    head, tail = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    return ("-" if exact < 0 else "") + head + ("." + tail if tail else "")


def _decimals(denominator: int) -> int | None:
    """How many decimals a reduced fraction with this denominator has; None where they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def _exact(value: Decimal | Fraction) -> Exact | None:
    """The value as int or Fraction; None for a decimal without a value or with an exponent out of proportion."""
    from fractions import Fraction  # noqa: PLC0415 - see divide

    if isinstance(value, Decimal) and not (value.is_finite() and -100 <= value.adjusted() <= 100):
        return None
    return whole(Fraction(value))


def _bounded(value: Exact) -> bool:
    if type(value) is int:
        return _SMALLEST <= value <= LARGEST
    return _SMALLEST <= value.numerator <= LARGEST and value.denominator <= LARGEST


_SMALLEST = -LARGEST
_TOO_LARGE = Absent((Message("expr.too-large"),))
