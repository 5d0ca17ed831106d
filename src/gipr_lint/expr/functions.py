"""The pure functions that expressions may call.

A function takes values that are never `Absent` (one missing argument, also inside a tuple, makes the whole call
missing) and raises ValueError for arguments of a wrong kind, with a Message (or, in a plugin, a text in Chinese) that
goes on where the name of the function stands.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from msgspec import Struct

from gipr_lint.expr.values import Absent, Date, Number, Value, derived, number, rounded, total
from gipr_lint.messages import Message

_MOST_DECIMALS = 20


class Function(Struct, frozen=True):
    """A registered function with the least and the most (None: any) number of positional arguments.

    A `flat` one is called with every tuple among its arguments opened, one that `asks` with the environment before its
    arguments: what it answers depends on where the expression is evaluated.
    """

    call: Callable[..., Value]
    least: int = 1
    most: int | None = 1
    flat: bool = False
    asks: bool = False


def flatten(values: Collection[Value]) -> list[Value]:
    """The values with every tuple among them opened, in order."""
    flat: list[Value] = []
    for value in values:
        if not isinstance(value, tuple):
            flat.append(value)
        elif tuple in map(type, value):
            flat += flatten(value)
        else:
            flat += value
    return flat


def _sum(*values: Value) -> Value:
    return total(_numbers(values))


def _min(*values: Value) -> Value:
    parts = _numbers(values)
    return derived(min([part.value for part in parts]), parts) if len(parts) > 1 else _only(parts)


def _max(*values: Value) -> Value:
    parts = _numbers(values)
    return derived(max([part.value for part in parts]), parts) if len(parts) > 1 else _only(parts)


def _abs(value: Value) -> Value:
    (part,) = _numbers((value,))
    return derived(part.value if part.value >= 0 else -part.value, (part,))


def _round(value: Value, digits: Value | None = None) -> Value:
    (part,) = _numbers((value,))
    places = 0 if digits is None else _integer(digits)
    if not 0 <= places <= _MOST_DECIMALS:
        raise ValueError(Message("expr.decimals", {"most": _MOST_DECIMALS}))
    return derived(rounded(part.value, places), (part,))


def _count(*values: Value) -> Value:
    """How many of the values are there, blank cells not counted."""
    cells = tuple([value for value in values if isinstance(value, Number)])
    return derived(len(values) - sum([cell.blank for cell in cells]), cells)


def _date(year: Value, month: Value, day: Value) -> Value:
    return Date(_integer(year), _integer(month), _integer(day))


def _year(value: Value) -> Value:
    if not isinstance(value, Date):
        raise ValueError(Message("expr.for-dates"))
    return number(value.year)


def _blank(value: Value) -> Value:
    """Whether a cell, every cell of a tuple, or a text is empty."""
    if isinstance(value, str):
        return not value.strip()
    return all(part.blank for part in _numbers(flatten((value,))))


def _len(value: Value) -> Value:
    if not isinstance(value, str | tuple):
        raise ValueError(Message("expr.for-texts-and-groups"))
    return number(len(value))


def _numbers(values: Collection[Value]) -> tuple[Number, ...]:
    parts = tuple([value for value in values if isinstance(value, Number)])
    if len(parts) != len(values):
        raise ValueError(Message("expr.for-numbers"))
    return parts


def _only(parts: tuple[Number, ...]) -> Value:
    return parts[0] if parts else Absent((Message("expr.nothing-to-compare"),))


def _integer(value: Value) -> int:
    if not isinstance(value, Number) or not isinstance(value.value, int):
        raise ValueError(Message("expr.for-whole-numbers"))
    return value.value


BUILTIN: Mapping[str, Function] = {
    "sum": Function(_sum, 1, None, flat=True),
    "min": Function(_min, 1, None, flat=True),
    "max": Function(_max, 1, None, flat=True),
    "abs": Function(_abs),
    "round": Function(_round, 1, 2),
    "count": Function(_count, 1, None, flat=True),
    "date": Function(_date, 3, 3),
    "year": Function(_year),
    "blank": Function(_blank),
    "len": Function(_len),
}
"""Every function of the language by its name; `compile` takes another mapping where a plugin brings its own."""
