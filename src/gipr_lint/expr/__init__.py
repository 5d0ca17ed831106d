"""A small exact expression language for rules: comparisons and arithmetic over labelled cells and facts.

>>> rule = compile_expression("total == sum(applicants)")
>>> result = rule.evaluate(environment)
>>> result.ok, render(result.left), result.linear()
(False, '36', ({'total': 1, 'natural': -1, 'legal': -1}, 0))
"""

from gipr_lint.expr.compile import compile_expression
from gipr_lint.expr.evaluate import Environment, Expression, ExpressionError
from gipr_lint.expr.functions import BUILTIN, Function
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
    "Absent",
    "Comparison",
    "Date",
    "Environment",
    "Exact",
    "Expression",
    "ExpressionError",
    "Function",
    "Key",
    "Number",
    "Value",
    "absent",
    "compile_expression",
    "number",
    "render",
]
