"""From text to something that can be evaluated: the whitelist of Python's syntax that is the language, as closures."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from gipr_lint.expr.evaluate import Environment, Expression, Run, arithmetic, attribute, call, compare, truth
from gipr_lint.expr.functions import BUILTIN, Function
from gipr_lint.expr.language import (
    Compilation,
    ExpressionError,
    Scope,
    check_cell,
    check_name,
    check_source,
    explain,
    literal,
    on_one_line,
)
from gipr_lint.expr.values import (
    Absent,
    Number,
    Operator,
    Value,
    absent,
    add,
    divide,
    multiply,
    number,
    subtract,
)
from gipr_lint.messages import Message


def compile_expression(
    source: str, *, names: Scope | None = None, functions: Mapping[str, Function] = BUILTIN, is_known: bool = False
) -> Expression:
    """The expression that a text says; with `names`, every name, attribute, form, row and column is checked against
    them.

    Raises ExpressionError for anything outside the language. A source that `is_known` was compiled before, when its
    pack was read: what Python's parser would only warn about need not be looked for again.
    """
    if not is_known:
        check_source(source)
    checked = on_one_line(source)
    text = checked.lstrip()
    lead = len(checked) - len(text)
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError as error:
        raise explain(checked, lead + (error.offset or 1) - 1) from None
    except (ValueError, MemoryError, RecursionError):
        raise explain(checked, lead) from None
    read = Compilation(checked, lead, None if text.isascii() else text.encode(), names, functions, set(), set())
    run = _build(tree.body, read)
    return Expression(source, frozenset(read.names), frozenset(read.cells), run)


def _build(node: ast.expr, source: Compilation) -> Run:
    """The closure that computes a node; raises ExpressionError for a node that is not in the language."""
    builder = _BUILDERS.get(type(node))
    if builder is None:
        source.refuse(node)
    source.enter(node)
    run = builder(node, source)
    source.depth -= 1
    return run


def _constant(node: ast.Constant, source: Compilation) -> Run:
    if type(node.value) is str:
        text = node.value
        return lambda _: text
    if type(node.value) not in (int, float):
        source.refuse(node)
    value = number(literal(source.segment(node), source.begin(node)))
    return lambda _: value


def _name(node: ast.Name, source: Compilation) -> Run:
    return _root(node, [], source)


def _root(node: ast.Name, attributes: list[tuple[str, int]], source: Compilation) -> Run:
    """The value of a name, of which `attributes` (with their columns) will be asked."""
    name = node.id
    if source.scope is not None:
        check_name(source.scope, [(name, source.begin(node)), *attributes])
    source.names.add(".".join([name, *(attribute for attribute, _ in attributes)]))
    return lambda environment: environment.name(name)


def _attribute(node: ast.Attribute, source: Compilation) -> Run:
    chain: list[tuple[str, int]] = []
    base: ast.expr = node
    while isinstance(base, ast.Attribute):
        place = source.end(base) - len(base.attr)
        if base.attr.startswith("_"):
            raise ExpressionError(Message("expr.underscore", {"attribute": base.attr}), place)
        chain.append((base.attr, place))
        base = base.value
    chain.reverse()
    if not isinstance(base, ast.Name | ast.Call):
        source.refuse(node)
    start = _root(base, chain, source) if isinstance(base, ast.Name) else _build(base, source)
    path = source.segment(base)
    steps: list[tuple[str, str, int]] = []
    for name, place in chain:
        path += "." + name
        steps.append((name, path, place))

    def run(environment: Environment) -> Value:
        value = start(environment)
        for name, path, place in steps:
            value = attribute(value, name, path, place)
        return value

    return run


def _subscript(node: ast.Subscript, source: Compilation) -> Run:
    if not isinstance(node.value, ast.Name) or not isinstance(node.slice, ast.Tuple) or len(node.slice.elts) != 2:
        raise ExpressionError(Message("expr.cell"), source.begin(node))
    form = node.value.id
    row, column = (_label(part, source) for part in node.slice.elts)
    if source.scope is not None:
        check_cell(source.scope, (form, source.begin(node)), row, column)
    cell = (form, row[0], column[0])
    source.cells.add(cell)
    return lambda environment: environment.cell(*cell)


def _label(node: ast.expr, source: Compilation) -> tuple[str, int]:
    if isinstance(node, ast.Name):
        return node.id, source.begin(node)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value, source.begin(node)
    raise ExpressionError(Message("expr.row-and-column"), source.begin(node))


def _arithmetic(node: ast.BinOp, source: Compilation) -> Run:
    if type(node.op) not in _ARITHMETIC:
        source.refuse(node)
    symbol, operate = _ARITHMETIC[type(node.op)]
    left, right, column = _build(node.left, source), _build(node.right, source), source.begin(node)
    return lambda environment: arithmetic(operate, symbol, left(environment), right(environment), column)


def _unary(node: ast.UnaryOp, source: Compilation) -> Run:
    operand, column = _build(node.operand, source), source.begin(node)
    if isinstance(node.op, ast.USub):
        return lambda environment: arithmetic(subtract, "-", _ZERO, operand(environment), column)
    if not isinstance(node.op, ast.Not):
        source.refuse(node)

    def run(environment: Environment) -> Value:
        value = truth(operand(environment), column)
        return value if isinstance(value, Absent) else not value

    return run


def _junction(node: ast.BoolOp, source: Compilation) -> Run:
    parts = [(_build(part, source), source.begin(part)) for part in node.values]
    decisive = isinstance(node.op, ast.Or)

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


def _comparison(node: ast.Compare, source: Compilation) -> Run:
    column = source.begin(node)
    if len(node.ops) == 1 and isinstance(node.ops[0], ast.In | ast.NotIn):
        return _membership(node, source)
    if any(type(op) not in _COMPARISON for op in node.ops):
        source.refuse(node)
    symbols = [_COMPARISON[type(op)] for op in node.ops]
    first, *others = (_build(part, source) for part in (node.left, *node.comparators))
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


def _membership(node: ast.Compare, source: Compilation) -> Run:
    listed = node.comparators[0]
    if not isinstance(listed, ast.Tuple | ast.List):
        raise ExpressionError(Message("expr.in-list"), source.begin(listed))
    wanted, column = _build(node.left, source), source.begin(node)
    candidates = [_build(part, source) for part in listed.elts]
    inside = isinstance(node.ops[0], ast.In)

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


def _conditional(node: ast.IfExp, source: Compilation) -> Run:
    condition, column = _build(node.test, source), source.begin(node.test)
    chosen, other = _build(node.body, source), _build(node.orelse, source)

    def run(environment: Environment) -> Value:
        value = truth(condition(environment), column)
        if isinstance(value, Absent):
            return value
        return chosen(environment) if value else other(environment)

    return run


def _tuple(node: ast.Tuple | ast.List, source: Compilation) -> Run:
    parts = [_build(part, source) for part in node.elts]
    return lambda environment: tuple([part(environment) for part in parts])


def _call(node: ast.Call, source: Compilation) -> Run:
    column = source.begin(node)
    if not isinstance(node.func, ast.Name):
        source.refuse(node)
    name = node.func.id
    if name not in source.functions:
        raise ExpressionError(Message("expr.unknown-function", {"name": name}), column, name, source.functions)
    function, given = source.functions[name], len(node.args)
    if node.keywords:
        raise ExpressionError(Message("expr.named-argument"), source.begin(node.keywords[0]))
    if given < function.least or (function.most is not None and given > function.most):
        problem = Message("expr.arguments", {"name": name, "wanted": _arity(function), "given": given})
        raise ExpressionError(problem, column)
    arguments = [_build(part, source) for part in node.args]

    def run(environment: Environment) -> Value:
        values = tuple([part(environment) for part in arguments])
        asked = function.call if not function.asks else partial(function.call, environment)
        return call(name, asked, function.flat, values, column)

    return run


def _arity(function: Function) -> Message:
    if function.most is None:
        return Message("expr.at-least", {"least": function.least})
    if function.least == function.most:
        return Message("expr.exactly", {"least": function.least})
    return Message("expr.between", {"least": function.least, "most": function.most})


_ZERO = Number(0)

_ARITHMETIC: Mapping[type[ast.operator], tuple[str, Callable[[Number, Number], Number | Absent]]] = {
    ast.Add: ("+", add),
    ast.Sub: ("-", subtract),
    ast.Mult: ("*", multiply),
    ast.Div: ("/", divide),
}

_COMPARISON: Mapping[type[ast.cmpop], Operator] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}

_BUILDERS: Mapping[type[ast.expr], Callable[[Any, Compilation], Run]] = {
    ast.Constant: _constant,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Subscript: _subscript,
    ast.BinOp: _arithmetic,
    ast.UnaryOp: _unary,
    ast.BoolOp: _junction,
    ast.Compare: _comparison,
    ast.IfExp: _conditional,
    ast.Tuple: _tuple,
    ast.List: _tuple,
    ast.Call: _call,
}
