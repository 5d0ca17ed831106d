"""From a tree to something that can be evaluated: an expression that was parsed becomes closures.

Each node of a tree is a list: its kind, and what the function of that name below takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from gipr_lint.expr.evaluate import (
    Environment,
    Expression,
    Parsed,
    Run,
    Tree,
    arithmetic,
    attribute,
    call,
    compare,
    truth,
)
from gipr_lint.expr.functions import BUILTIN, Function
from gipr_lint.expr.values import Absent, Number, Operator, Value, absent, add, divide, multiply, number, subtract

if TYPE_CHECKING:
    from gipr_lint.expr.language import Scope


def compile_expression(
    source: str, *, names: Scope | None = None, functions: Mapping[str, Function] = BUILTIN
) -> Expression:
    """The expression that a text says; with `names`, every name, attribute, form, row and column is checked against
    them.

    Raises ExpressionError for anything outside the language.
    """
    from gipr_lint.expr.parse import parse  # noqa: PLC0415  (packs are kept with their expressions parsed)

    return built(source, parse(source, names=names, functions=functions), functions)


def built(source: str, parsed: Parsed, functions: Mapping[str, Function]) -> Expression:
    """The expression that `source` was parsed to."""
    return Expression(source, frozenset(parsed.names), frozenset(parsed.cells), _build(parsed.tree, functions))


def _build(tree: Tree, functions: Mapping[str, Function]) -> Run:
    """The closure that computes a node."""
    kind, *parts = tree
    return _BUILDERS[kind](functions, *parts)


def _constant(functions: Mapping[str, Function], digits: str) -> Run:
    value = number(Decimal(digits) if "." in digits else int(digits))
    return lambda _: value


def _text(functions: Mapping[str, Function], text: str) -> Run:
    return lambda _: text


def _name(functions: Mapping[str, Function], name: str) -> Run:
    return lambda environment: environment.name(name)


def _attribute(functions: Mapping[str, Function], base: Tree, steps: Sequence[tuple[str, str, int]]) -> Run:
    """`steps` are the attributes, each with how the expression spells all up to it, and its column."""
    start = _build(base, functions)

    def run(environment: Environment) -> Value:
        value = start(environment)
        for name, path, place in steps:
            value = attribute(value, name, path, place)
        return value

    return run


def _cell(functions: Mapping[str, Function], form: str, row: str, column: str) -> Run:
    return lambda environment: environment.cell(form, row, column)


def _arithmetic(functions: Mapping[str, Function], symbol: str, first: Tree, second: Tree, column: int) -> Run:
    operate, left, right = _OPERATIONS[symbol], _build(first, functions), _build(second, functions)
    return lambda environment: arithmetic(operate, symbol, left(environment), right(environment), column)


def _negative(functions: Mapping[str, Function], part: Tree, column: int) -> Run:
    operand = _build(part, functions)
    return lambda environment: arithmetic(subtract, "-", _ZERO, operand(environment), column)


def _not(functions: Mapping[str, Function], part: Tree, column: int) -> Run:
    operand = _build(part, functions)

    def run(environment: Environment) -> Value:
        value = truth(operand(environment), column)
        return value if isinstance(value, Absent) else not value

    return run


def _junction(functions: Mapping[str, Function], decisive: bool, conditions: Sequence[tuple[Tree, int]]) -> Run:
    """`decisive` is what one part alone decides: True in `or`, False in `and`."""
    parts = [(_build(part, functions), column) for part, column in conditions]

    def run(environment: Environment) -> Value:
        gone: list[Absent] = []
        for part, column in parts:
            value = truth(part(environment), column)
            if isinstance(value, Absent):
                gone.append(value)
            elif value is decisive:
                return decisive
        return absent(*gone) if gone else not decisive

    return run


def _comparison(
    functions: Mapping[str, Function], symbols: Sequence[Operator], operands: Sequence[Tree], column: int
) -> Run:
    first, *others = [_build(part, functions) for part in operands]
    if len(symbols) == 1:
        symbol, second = symbols[0], others[0]
        return lambda environment: compare(symbol, first(environment), second(environment), column)
    links = list(zip(symbols, others, strict=True))

    def run(environment: Environment) -> Value:
        left = first(environment)
        gone: list[Absent] = []
        for symbol, operand in links:
            right = operand(environment)
            link = compare(symbol, left, right, column)
            if isinstance(link, Absent):
                gone.append(link)
            elif not link.ok:
                return False
            left = right
        return absent(*gone) if gone else True

    return run


def _membership(
    functions: Mapping[str, Function], inside: bool, part: Tree, listed: Sequence[Tree], column: int
) -> Run:
    """`inside` is what it is to be one of those listed: True for `in`, False for `not in`."""
    wanted, candidates = _build(part, functions), [_build(each, functions) for each in listed]

    def run(environment: Environment) -> Value:
        value = wanted(environment)
        gone: list[Absent] = []
        for candidate in candidates:
            same = compare("==", value, candidate(environment), column)
            if isinstance(same, Absent):
                gone.append(same)
            elif same.ok:
                return inside
        return absent(*gone) if gone else not inside

    return run


def _conditional(functions: Mapping[str, Function], test: Tree, then: Tree, instead: Tree, column: int) -> Run:
    condition, chosen, other = _build(test, functions), _build(then, functions), _build(instead, functions)

    def run(environment: Environment) -> Value:
        value = truth(condition(environment), column)
        if isinstance(value, Absent):
            return value
        return chosen(environment) if value else other(environment)

    return run


def _group(functions: Mapping[str, Function], listed: Sequence[Tree]) -> Run:
    parts = [_build(part, functions) for part in listed]
    return lambda environment: tuple([part(environment) for part in parts])


def _call(functions: Mapping[str, Function], name: str, given: Sequence[Tree], column: int) -> Run:
    function, arguments = functions[name], [_build(part, functions) for part in given]

    def run(environment: Environment) -> Value:
        values = tuple([part(environment) for part in arguments])
        asked = function.call if not function.asks else partial(function.call, environment)
        return call(name, asked, function.flat, values, column)

    return run


_ZERO = Number(0)

_OPERATIONS: Mapping[str, Callable[[Number, Number], Number | Absent]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
}

_BUILDERS: Mapping[str, Callable[..., Run]] = {
    "constant": _constant,
    "text": _text,
    "name": _name,
    "attribute": _attribute,
    "cell": _cell,
    "arithmetic": _arithmetic,
    "negative": _negative,
    "not": _not,
    "junction": _junction,
    "comparison": _comparison,
    "membership": _membership,
    "conditional": _conditional,
    "group": _group,
    "call": _call,
}
