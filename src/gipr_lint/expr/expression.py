"""Compiling and evaluating an expression."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from msgspec import Struct

from gipr_lint.expr.compiler import Run, build
from gipr_lint.expr.context import Context
from gipr_lint.expr.functions import BUILTIN, Function
from gipr_lint.expr.runtime import Environment
from gipr_lint.expr.scope import Scope
from gipr_lint.expr.syntax import check, explain
from gipr_lint.expr.values import Value


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


def compile(  # noqa: A001 - as in re.compile, always used as expr.compile
    source: str, *, names: Scope | None = None, functions: Mapping[str, Function] = BUILTIN
) -> Expression:
    """Compile an expression; with `names`, every name, attribute, form, row and column is checked against them.

    Raises ExpressionError for anything outside the language.
    """
    checked = check(source)
    text = checked.lstrip()
    lead = len(checked) - len(text)
    try:
        tree = ast.parse(text, mode="eval")
    except SyntaxError as error:
        raise explain(checked, lead + (error.offset or 1) - 1) from None
    except (ValueError, MemoryError, RecursionError):
        raise explain(checked, lead) from None
    context = Context(checked, lead, None if text.isascii() else text.encode(), names, functions, set(), set())
    run = build(tree.body, context)
    return Expression(source, frozenset(context.names), frozenset(context.cells), run)
