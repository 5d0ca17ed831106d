"""The source under compilation, and where its parts stand."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import NoReturn

from msgspec import Struct

from gipr_lint.expr.functions import Function
from gipr_lint.expr.runtime import ExpressionError
from gipr_lint.expr.scope import Scope

DEEPEST = 50
"""How deep operators, calls and brackets may nest."""


class Context(Struct):
    """One compilation: `source` is `lead` blanks and the text that ast saw, `encoded` where it is not ASCII.

    `names` and `cells` collect what the expression speaks of.
    """

    source: str
    lead: int
    encoded: bytes | None
    scope: Scope | None
    functions: Mapping[str, Function]
    names: set[str]
    cells: set[tuple[str, str, str]]
    depth: int = 0


def begin(node: ast.expr | ast.keyword, context: Context) -> int:
    """The 0-based column where a node starts."""
    return _place(node.col_offset, context)


def end(node: ast.expr, context: Context) -> int:
    """The 0-based column where a node ends."""
    return _place(node.end_col_offset or 0, context)


def _place(offset: int, context: Context) -> int:
    """An offset of ast, which counts UTF-8 bytes, in characters of the source."""
    characters = offset if context.encoded is None else len(context.encoded[:offset].decode())
    return context.lead + characters


def segment(node: ast.expr, context: Context) -> str:
    """The source of a node."""
    return context.source[begin(node, context) : end(node, context)]


def refuse(node: ast.expr, context: Context) -> NoReturn:
    """Raise ExpressionError: this is not in the language."""
    source = segment(node, context)
    shown = source if len(source) <= 40 else source[:39] + "…"
    raise ExpressionError(f"表达式里不能写“{shown}”", begin(node, context))


def enter(node: ast.expr, context: Context) -> None:
    """One level deeper; raises ExpressionError where that is too deep."""
    context.depth += 1
    if context.depth > DEEPEST:
        raise ExpressionError(f"表达式嵌套超过 {DEEPEST} 层", begin(node, context))
