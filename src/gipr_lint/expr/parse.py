"""From text to a tree: the whitelist of Python's syntax that is the language."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from gipr_lint.expr.evaluate import ExpressionError, Parsed, Tree
from gipr_lint.expr.functions import BUILTIN, Function
from gipr_lint.expr.language import (
    Reading,
    Scope,
    check_cell,
    check_name,
    check_number,
    check_source,
    explain,
)
from gipr_lint.expr.values import Operator
from gipr_lint.messages import Message


def parse(source: str, *, names: Scope | None = None, functions: Mapping[str, Function] = BUILTIN) -> Parsed:
    """What a text says; with `names`, every name, attribute, form, row and column is checked against them.

    Raises ExpressionError for anything outside the language.
    """
    checked = check_source(source)
    text = checked.lstrip()
    lead = len(checked) - len(text)
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as problem:
        raise explain(checked, lead, problem) from None
    read = Reading(checked, lead, None if text.isascii() else text.encode(), names, functions, set(), set())
    found = _read(tree.body, read)
    return Parsed(tuple(sorted(read.names)), tuple(sorted(read.cells)), found)


def _read(node: ast.expr, source: Reading) -> Tree:
    """The tree of a node; raises ExpressionError for a node that is not in the language."""
    reader = _READERS.get(type(node))
    if reader is None:
        source.refuse(node)
    source.enter(node)
    tree = reader(node, source)
    source.depth -= 1
    return tree


def _constant(node: ast.Constant, source: Reading) -> Tree:
    if type(node.value) is str:
        return ["text", node.value]
    if type(node.value) not in (int, float):
        source.refuse(node)
    digits = source.segment(node)
    check_number(digits, source.begin(node))
    return ["constant", digits]


def _name(node: ast.Name, source: Reading) -> Tree:
    return _root(node, [], source)


def _root(node: ast.Name, attributes: list[tuple[str, int]], source: Reading) -> Tree:
    """A name, of which `attributes` (with their columns) will be asked."""
    name = node.id
    if source.scope is not None:
        check_name(source.scope, [(name, source.begin(node)), *attributes])
    source.names.add(".".join([name, *(attribute for attribute, _ in attributes)]))
    return ["name", name]


def _attribute(node: ast.Attribute, source: Reading) -> Tree:
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
    start = _root(base, chain, source) if isinstance(base, ast.Name) else _read(base, source)
    path = source.segment(base)
    steps: list[list[str | int]] = []
    for name, place in chain:
        path += "." + name
        steps.append([name, path, place])
    return ["attribute", start, steps]


def _subscript(node: ast.Subscript, source: Reading) -> Tree:
    form = _form(node.value)
    if not form or not isinstance(node.slice, ast.Tuple) or len(node.slice.elts) != 2:
        raise ExpressionError(Message("expr.cell"), source.begin(node))
    row, column = (_label(part, source) for part in node.slice.elts)
    if source.scope is not None:
        check_cell(source.scope, (form, source.begin(node)), row, column)
    source.cells.add((form, row[0], column[0]))
    return ["cell", form, row[0], column[0]]


def _form(node: ast.expr) -> str:
    """The form before the brackets, that of another report after its name (`last.requests`); empty for none."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _label(node: ast.expr, source: Reading) -> tuple[str, int]:
    if isinstance(node, ast.Name):
        return node.id, source.begin(node)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value, source.begin(node)
    raise ExpressionError(Message("expr.row-and-column"), source.begin(node))


def _arithmetic(node: ast.BinOp, source: Reading) -> Tree:
    if type(node.op) not in _ARITHMETIC:
        source.refuse(node)
    left, right = _read(node.left, source), _read(node.right, source)
    return ["arithmetic", _ARITHMETIC[type(node.op)], left, right, source.begin(node)]


def _unary(node: ast.UnaryOp, source: Reading) -> Tree:
    operand = _read(node.operand, source)
    if isinstance(node.op, ast.USub):
        return ["negative", operand, source.begin(node)]
    if not isinstance(node.op, ast.Not):
        source.refuse(node)
    return ["not", operand, source.begin(node)]


def _junction(node: ast.BoolOp, source: Reading) -> Tree:
    parts = [[_read(part, source), source.begin(part)] for part in node.values]
    return ["junction", isinstance(node.op, ast.Or), parts]


def _comparison(node: ast.Compare, source: Reading) -> Tree:
    if len(node.ops) == 1 and isinstance(node.ops[0], ast.In | ast.NotIn):
        return _membership(node, source)
    if any(type(op) not in _COMPARISON for op in node.ops):
        source.refuse(node)
    symbols = [_COMPARISON[type(op)] for op in node.ops]
    operands = [_read(part, source) for part in (node.left, *node.comparators)]
    return ["comparison", symbols, operands, source.begin(node)]


def _membership(node: ast.Compare, source: Reading) -> Tree:
    listed = node.comparators[0]
    if not isinstance(listed, ast.Tuple | ast.List):
        raise ExpressionError(Message("expr.in-list"), source.begin(listed))
    wanted = _read(node.left, source)
    candidates = [_read(part, source) for part in listed.elts]
    return ["membership", isinstance(node.ops[0], ast.In), wanted, candidates, source.begin(node)]


def _conditional(node: ast.IfExp, source: Reading) -> Tree:
    condition = _read(node.test, source)
    return ["conditional", condition, _read(node.body, source), _read(node.orelse, source), source.begin(node.test)]


def _tuple(node: ast.Tuple | ast.List, source: Reading) -> Tree:
    return ["group", [_read(part, source) for part in node.elts]]


def _call(node: ast.Call, source: Reading) -> Tree:
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
    return ["call", name, [_read(part, source) for part in node.args], column]


def _arity(function: Function) -> Message:
    if function.most is None:
        return Message("expr.at-least", {"least": function.least})
    if function.least == function.most:
        return Message("expr.exactly", {"least": function.least})
    return Message("expr.between", {"least": function.least, "most": function.most})


_ARITHMETIC: Mapping[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}

_COMPARISON: Mapping[type[ast.cmpop], Operator] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
}

_READERS: Mapping[type[ast.expr], Callable[[Any, Reading], Tree]] = {
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
