"""Functions of the language made of plain Python functions, with the types of what they take and give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from gipr_lint.expr.functions import Function, flatten
from gipr_lint.expr.values import Absent, Comparison, Date, Number, Value, derived, kind_of, number
from gipr_lint.messages import Message

Kind = Literal["number", "numbers", "text", "date", "condition"]
"""What a function takes or gives: `number` is a Fraction in Python (ints would make floats of 3 / 2), `numbers` a tuple
of them (a group of cells, or a single one), `text` a str, `date` a Date, `condition` a bool."""

_KINDS: dict[Kind, Message] = {
    "number": Message("expr.number"),
    "numbers": Message("expr.numbers"),
    "text": Message("expr.text"),
    "date": Message("expr.date"),
    "condition": Message("expr.condition"),
}
_LONGEST = 100
"""The most characters of a wrong result that an error shows."""


def function(call: Callable[..., object], *takes: Kind, gives: Kind, optional: int = 0) -> Function:
    """A function of expressions that takes and gives plain Python values.

    The types of its arguments are `takes`, of which the last `optional` may be left out. Arguments of other types are
    refused before `call` is called, and so is a result that is not `gives`: a number is an int, Fraction or Decimal,
    never a float, and is known to come from the cells of the arguments. A blank cell is 0. Where an argument is
    absent, `call` is not called and the result is missing; where there is no result, `call` gives `absent("原因")`.
    It raises ValueError, in Chinese, for arguments that it cannot work with. It must be pure: the same result for the
    same arguments, nothing read, nothing changed.
    """

    def typed(*given: Value) -> Value:
        plain = [_plain(value, takes[index], index + 1) for index, value in enumerate(given)]
        return _value(call(*plain), gives, given)

    return Function(typed, len(takes) - optional, len(takes))


def _plain(value: Value, wanted: Kind, place: int) -> object:
    if wanted == "numbers":
        parts = flatten((value,))
        numbers = tuple(Fraction(part.value) for part in parts if isinstance(part, Number))
        if len(numbers) == len(parts):
            return numbers
    elif wanted == "number" and isinstance(value, Number):
        return Fraction(value.value)
    elif wanted == "condition" and isinstance(value, bool | Comparison):
        return bool(value)
    elif (wanted == "text" and isinstance(value, str)) or (wanted == "date" and isinstance(value, Date)):
        return value
    problem = Message("expr.wrong-argument", {"place": place, "wanted": _KINDS[wanted], "given": kind_of(value)})
    raise ValueError(problem)


def _value(result: Any, gives: Kind, given: Sequence[Value]) -> Value:
    """The result as a value of the language, with the cells that went into it."""
    if isinstance(result, Absent):
        return result
    if gives == "number" and isinstance(result, int | Fraction | Decimal) and not isinstance(result, bool):
        plain = number(result)
        parts = tuple([part for part in flatten(given) if isinstance(part, Number)])
        return derived(plain.value, parts) if isinstance(plain, Number) else plain
    if gives == "numbers" and isinstance(result, Sequence) and not isinstance(result, str):
        return tuple([_value(part, "number", given) for part in result])
    if (gives, type(result)) in (("text", str), ("date", Date), ("condition", bool)):
        value: Value = result
        return value
    given_back = f"{type(result).__name__} {result!r}"[:_LONGEST]
    raise TypeError(Message("expr.wrong-result", {"wanted": _KINDS[gives], "given": given_back}))
