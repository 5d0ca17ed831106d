"""Evaluating an expression: where its values come from, and typed operations in which an absent value stays absent."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

from msgspec import Struct

from gipr_lint.errors import GiprLintError
from gipr_lint.expr.functions import flatten
from gipr_lint.expr.values import COMPARE, Absent, Comparison, Date, Number, Operator, Value, absent, kind_of, number
from gipr_lint.messages import Message, plain


class ExpressionError(GiprLintError):
    """The expression itself is wrong, not the report.

    `column` is the 0-based place in the source; `near`, if any, is the word that is none of the known `choices`, for a
    did-you-mean.
    """

    message: Message

    def __init__(self, message: Message, column: int = 0, near: str | None = None, choices: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.column = column
        self.near = near
        self.choices = tuple(choices)

    def in_language(self, lang: str) -> str:
        """The column, counted from 1, and what is wrong there."""
        return f"{self.column + 1}: {super().in_language(lang)}"


class Environment(Protocol):
    """Where an expression gets its values; what is absent is returned as `Absent`, with the reason."""

    def name(self, name: str, /) -> Value:
        """The value of a name: a cell of the row in question, a group of cells as a tuple, or a fact."""

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell (or, for a group, the tuple of cells) that `form[row, column]` means."""


Run: TypeAlias = Callable[[Environment], Value]
"""What computes a part of an expression."""


Tree: TypeAlias = "Sequence[Any]"
"""A part of an expression as it was parsed, see `compile`: lists and texts alone, so that it can be kept."""


class Parsed(Struct, frozen=True, array_like=True):
    """An expression as its text says it: of what it speaks, see `Expression`, and its tree."""

    names: tuple[str, ...]
    cells: tuple[tuple[str, str, str], ...]
    tree: Tree


class Expression(Struct, frozen=True):
    """A compiled expression.

    `names` are the free names with their attributes as written (“period.end.year”), `cells` the (form, row, column)
    triples of its brackets.
    """

    source: str
    names: frozenset[str]
    cells: frozenset[tuple[str, str, str]]
    run: Run

    def evaluate(self, environment: Environment) -> Value:
        """The value: a `Comparison` for a single comparison, a bool for and/or/not and chains, `Absent` where
        something it needs is absent.

        Raises ExpressionError where the types do not go together, such as a text plus a number.
        """
        return self.run(environment)


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
    raise ExpressionError(Message("expr.no-condition", {"kind": kind_of(value)}), column)


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
    raise ExpressionError(Message("expr.has-no-attribute", {"kind": kind_of(value), "attribute": name}), column)


def call(
    name: str, function: Callable[..., Value], flattened: bool, arguments: tuple[Value, ...], column: int
) -> Value:
    """`name(arguments)`, with the tuples among them opened where they are to be `flattened`; absent as soon as one
    argument, or part of a tuple, is."""
    flat = flatten(arguments)
    if gone := absent_of(flat):
        return gone
    try:
        return function(*(flat if flattened else arguments))
    except ValueError as error:
        problem = error.args[0] if error.args and isinstance(error.args[0], Message) else plain(str(error))
        raise ExpressionError(Message("expr.call", {"name": name, "problem": problem}), column) from None


def absent_of(values: Collection[Value]) -> Absent | None:
    """All missing values as one; None where there are none."""
    if Absent not in map(type, values):
        return None
    return absent(*[value for value in values if isinstance(value, Absent)])


def _plain(value: Value) -> Value:
    return value.ok if isinstance(value, Comparison) else value


def _value(raw: object, path: str, column: int) -> Value:
    """What a fact's attribute holds, as a value of the language."""
    if raw is None:
        return Absent((Message("expr.absent", {"path": path}),))
    if isinstance(raw, bool | str | Struct | Mapping):
        return raw
    if isinstance(raw, int | Decimal):
        return number(raw)
    if isinstance(raw, tuple):
        return tuple(_value(part, path, column) for part in raw)
    raise ExpressionError(Message("expr.no-value", {"path": path}), column)


def _mismatch(symbol: str, left: Value, right: Value, column: int) -> Absent:
    problem = Message("expr.mismatch", {"left": kind_of(left), "right": kind_of(right), "operator": symbol})
    raise ExpressionError(problem, column)
