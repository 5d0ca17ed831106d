"""A small exact expression language for rules: comparisons and arithmetic over labelled cells and facts.

>>> rule = compile("total == sum(applicants)")
>>> result = rule.evaluate(environment)
>>> result.ok, render(result.left), result.linear()
(False, '36', ({'total': 1, 'natural': -1, 'legal': -1}, 0))
"""

from gipr_lint.expr.expression import Expression, compile  # noqa: A004 - as in re.compile
from gipr_lint.expr.functions import BUILTIN, Function
from gipr_lint.expr.runtime import Environment, ExpressionError
from gipr_lint.expr.scope import DATE, Axes, Scope, Shape
from gipr_lint.expr.values import (
    Absent,
    Comparison,
    Date,
    Exact,
    Key,
    Number,
    Value,
    absent,
    number,
    render,
)

__all__ = [
    "BUILTIN",
    "DATE",
    "Absent",
    "Axes",
    "Comparison",
    "Date",
    "Environment",
    "Exact",
    "Expression",
    "ExpressionError",
    "Function",
    "Key",
    "Number",
    "Scope",
    "Shape",
    "Value",
    "absent",
    "compile",
    "number",
    "render",
]
