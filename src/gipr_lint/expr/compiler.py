"""Syntax tree → closures: the whitelist of Python's syntax that is the language."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from gipr_lint.expr.context import Context, begin, end, enter, refuse, segment
from gipr_lint.expr.functions import Function
from gipr_lint.expr.runtime import Environment, ExpressionError, arithmetic, attribute, call, compare, truth
from gipr_lint.expr.scope import check_cell, check_name
from gipr_lint.expr.syntax import literal
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

Run: TypeAlias = Callable[[Environment], Value]


def build(node: ast.expr, context: Context) -> Run:
    """The closure that computes a node; raises ExpressionError for a node that is not in the language."""
    builder = _BUILDERS.get(type(node))
    if builder is None:
        refuse(node, context)
    enter(node, context)
    run = builder(node, context)
    context.depth -= 1
    return run


def _constant(node: ast.Constant, context: Context) -> Run:
    if type(node.value) is str:
        text = node.value
        return lambda _: text
    if type(node.value) not in (int, float):
        refuse(node, context)
    value = number(literal(segment(node, context), begin(node, context)))
    return lambda _: value


def _name(node: ast.Name, context: Context) -> Run:
    return _root(node, [], context)


def _root(node: ast.Name, attributes: list[tuple[str, int]], context: Context) -> Run:
    """The value of a name, of which `attributes` (with their columns) will be asked."""
    name = node.id
    if context.scope is not None:
        check_name(context.scope, [(name, begin(node, context)), *attributes])
    context.names.add(".".join([name, *(attribute for attribute, _ in attributes)]))
    return lambda environment: environment.name(name)


def _attribute(node: ast.Attribute, context: Context) -> Run:
    chain: list[tuple[str, int]] = []
    base: ast.expr = node
    while isinstance(base, ast.Attribute):
        place = end(base, context) - len(base.attr)
        if base.attr.startswith("_"):
            raise ExpressionError(f"属性名不能以下划线开头：“{base.attr}”", place)
        chain.append((base.attr, place))
        base = base.value
    chain.reverse()
    if not isinstance(base, ast.Name | ast.Call):
        refuse(node, context)
    start = _root(base, chain, context) if isinstance(base, ast.Name) else build(base, context)
    path = segment(base, context)
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


def _subscript(node: ast.Subscript, context: Context) -> Run:
    if not isinstance(node.value, ast.Name) or not isinstance(node.slice, ast.Tuple) or len(node.slice.elts) != 2:
        raise ExpressionError("单元格要写成“表名[行, 列]”", begin(node, context))
    form = node.value.id
    row, column = (_label(part, context) for part in node.slice.elts)
    if context.scope is not None:
        check_cell(context.scope, (form, begin(node, context)), row, column)
    cell = (form, row[0], column[0])
    context.cells.add(cell)
    return lambda environment: environment.cell(*cell)


def _label(node: ast.expr, context: Context) -> tuple[str, int]:
    if isinstance(node, ast.Name):
        return node.id, begin(node, context)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value, begin(node, context)
    raise ExpressionError("方括号里要写行名和列名", begin(node, context))


def _arithmetic(node: ast.BinOp, context: Context) -> Run:
    if type(node.op) not in _ARITHMETIC:
        refuse(node, context)
    symbol, operate = _ARITHMETIC[type(node.op)]
    left, right, column = build(node.left, context), build(node.right, context), begin(node, context)
    return lambda environment: arithmetic(operate, symbol, left(environment), right(environment), column)


def _unary(node: ast.UnaryOp, context: Context) -> Run:
    operand, column = build(node.operand, context), begin(node, context)
    if isinstance(node.op, ast.USub):
        return lambda environment: arithmetic(subtract, "-", _ZERO, operand(environment), column)
    if not isinstance(node.op, ast.Not):
        refuse(node, context)

    def run(environment: Environment) -> Value:
        value = truth(operand(environment), column)
        return value if isinstance(value, Absent) else not value

    return run


def _junction(node: ast.BoolOp, context: Context) -> Run:
    parts = [(build(part, context), begin(part, context)) for part in node.values]
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


def _comparison(node: ast.Compare, context: Context) -> Run:
    column = begin(node, context)
    if len(node.ops) == 1 and isinstance(node.ops[0], ast.In | ast.NotIn):
        return _membership(node, context)
    if any(type(op) not in _COMPARISON for op in node.ops):
        refuse(node, context)
    symbols = [_COMPARISON[type(op)] for op in node.ops]
    first, *others = (build(part, context) for part in (node.left, *node.comparators))
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


def _membership(node: ast.Compare, context: Context) -> Run:
    listed = node.comparators[0]
    if not isinstance(listed, ast.Tuple | ast.List):
        raise ExpressionError("“in”的右边要写成 (甲, 乙) 或 [甲, 乙]", begin(listed, context))
    wanted, column = build(node.left, context), begin(node, context)
    candidates = [build(part, context) for part in listed.elts]
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


def _conditional(node: ast.IfExp, context: Context) -> Run:
    condition, column = build(node.test, context), begin(node.test, context)
    chosen, other = build(node.body, context), build(node.orelse, context)

    def run(environment: Environment) -> Value:
        value = truth(condition(environment), column)
        if isinstance(value, Absent):
            return value
        return chosen(environment) if value else other(environment)

    return run


def _tuple(node: ast.Tuple | ast.List, context: Context) -> Run:
    parts = [build(part, context) for part in node.elts]
    return lambda environment: tuple([part(environment) for part in parts])


def _call(node: ast.Call, context: Context) -> Run:
    column = begin(node, context)
    if not isinstance(node.func, ast.Name):
        refuse(node, context)
    name = node.func.id
    if name not in context.functions:
        raise ExpressionError(f"未知的函数“{name}”", column, name, context.functions)
    function, given = context.functions[name], len(node.args)
    if node.keywords:
        raise ExpressionError("函数的参数不能带名称", begin(node.keywords[0], context))
    if given < function.least or (function.most is not None and given > function.most):
        raise ExpressionError(f"“{name}”要{_arity(function)}个参数，这里有 {given} 个", column)
    arguments = [build(part, context) for part in node.args]
    return lambda environment: call(name, function, tuple([part(environment) for part in arguments]), column)


def _arity(function: Function) -> str:
    if function.most is None:
        return f"至少 {function.least} "
    return f" {function.least} " if function.least == function.most else f" {function.least} 至 {function.most} "


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

_BUILDERS: Mapping[type[ast.expr], Callable[[Any, Context], Run]] = {
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
