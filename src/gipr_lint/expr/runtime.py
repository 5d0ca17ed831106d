"""What a compiled expression does while it runs: typed operations in which a missing value stays missing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from decimal import Decimal
from typing import Protocol

from msgspec import Struct

from gipr_lint.errors import GiprLintError
from gipr_lint.expr.functions import Function, flatten
from gipr_lint.expr.values import COMPARE, Absent, Comparison, Date, Number, Operator, Value, absent, number
from gipr_lint.messages import Message


class ExpressionError(GiprLintError):
    """The expression itself is wrong, not the report.

    `column` is the 0-based place in the source; `near`, if any, is the word that is none of the known `choices`, for a
    did-you-mean.
    """

    message: Message

    def __init__(
        self, message: Message | str, column: int = 0, near: str | None = None, choices: Iterable[str] = ()
    ) -> None:
        super().__init__(message)
        self.column = column
        self.near = near
        self.choices = tuple(choices)

    def in_language(self, lang: str) -> str:
        """The column, counted from 1, and what is wrong."""
        return f"{self.column + 1}: {super().in_language(lang)}"


class Environment(Protocol):
    """Where an expression gets its values; what is absent is returned as `Absent`, with the reason in Chinese."""

    def name(self, name: str, /) -> Value:
        """The value of a name: a cell of the row in question, a group of cells as a tuple, or a fact."""

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell (or, for a group, the tuple of cells) that `form[row, column]` means."""


def arithmetic(
    operate: Callable[[Number, Number], Value], symbol: str, left: Value, right: Value, column: int
) -> Value:
    """`left symbol right`, done by `operate`."""
    if type(left) is Number and type(right) is Number:
        return operate(left, right)
    return absent_of((left, right)) or _mismatch(symbol, left, right, column)


def compare(symbol: Operator, left: Value, right: Value, column: int) -> Comparison | Absent:
    """Numbers with numbers and dates with dates by any operator; texts and truth values only by == and !=."""
    if type(left) is not Number or type(right) is not Number:
        if gone := absent_of((left, right)):
            return gone
        left, right = _plain(left), _plain(right)
        ordered = type(left) in (Number, Date)
        if type(left) is not type(right) or not (ordered or (type(left) in (str, bool) and symbol in ("==", "!="))):
            return _mismatch(symbol, left, right, column)
    if type(left) is Number and type(right) is Number:
        return Comparison(COMPARE[symbol](left.value, right.value), symbol, left, right)
    return Comparison(COMPARE[symbol](left, right), symbol, left, right)


def truth(value: Value, column: int) -> bool | Absent:
    """The truth of a comparison or truth value."""
    value = _plain(value)
    if isinstance(value, bool | Absent):
        return value
    raise ExpressionError(f"这里要的是一个条件，而不是{kind(value)}", column)


def attribute(value: Value, name: str, path: str, column: int) -> Value:
    """`value.name`, where value is a date, a Struct or a mapping; missing where the attribute is None or no key.

    `path` is how the expression spells it, for the reason and the message.
    """
    if isinstance(value, Absent):
        return value
    if isinstance(value, Mapping):
        return _value(value.get(name), path, column)
    if (
        isinstance(value, Struct)
        and not isinstance(value, Number | Comparison)
        and (name in value.__struct_fields__ or (type(value) is Date and name == "valid"))
    ):
        return _value(getattr(value, name), path, column)
    raise ExpressionError(f"{kind(value)}没有属性“{name}”", column)


def call(name: str, function: Function, arguments: tuple[Value, ...], column: int) -> Value:
    """`name(arguments)`; missing as soon as one argument, or part of a tuple, is."""
    flat = flatten(arguments)
    if gone := absent_of(flat):
        return gone
    try:
        return function.call(*flat) if function.flat else function.call(*arguments)
    except ValueError as error:
        raise ExpressionError(f"“{name}”{error}", column) from None


def absent_of(values: Collection[Value]) -> Absent | None:
    """All missing values as one; None where there are none."""
    if Absent not in map(type, values):
        return None
    return absent(*[value for value in values if isinstance(value, Absent)])


def kind(value: Value) -> str:
    """What a value is, in a word for messages."""
    for types, word in _KINDS:
        if isinstance(value, types):
            return word
    return "记录"


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (Number, "数字"),
    (str, "文字"),
    ((bool, Comparison), "条件"),
    (Date, "日期"),
    (tuple, "一组值"),
)


def _plain(value: Value) -> Value:
    return value.ok if isinstance(value, Comparison) else value


def _value(raw: object, path: str, column: int) -> Value:
    """What a fact's attribute holds, as a value of the language."""
    if raw is None:
        return Absent((f"没有取得“{path}”",))
    if isinstance(raw, bool | str | Struct | Mapping):
        return raw
    if isinstance(raw, int | Decimal):
        return number(raw)
    if isinstance(raw, tuple):
        return tuple(_value(part, path, column) for part in raw)
    raise ExpressionError(f"“{path}”不能用在表达式里", column)


def _mismatch(symbol: str, left: Value, right: Value, column: int) -> Absent:
    raise ExpressionError(f"{kind(left)}与{kind(right)}之间不能用“{symbol}”", column)
