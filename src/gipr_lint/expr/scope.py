"""What an expression may speak of, declared before it runs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TypeAlias

from msgspec import Struct

from gipr_lint.expr.runtime import ExpressionError

Shape: TypeAlias = "Mapping[str, Shape]"
"""The attributes below a name, each with its own; empty for a plain value."""

DATE: Shape = {"year": {}, "month": {}, "day": {}, "valid": {}}
"""What every date has."""


class Axes(Struct, frozen=True):
    """The aliases that may stand between the brackets of `form[row, column]`, groups included."""

    rows: Collection[str]
    columns: Collection[str]


class Scope(Struct, frozen=True):
    """What an expression may speak of: names with their attributes, and forms."""

    names: Mapping[str, Shape]
    forms: Mapping[str, Axes] = {}


def check_name(scope: Scope, path: list[tuple[str, int]]) -> None:
    """Raise ExpressionError unless the name and its attributes, each with its column, are declared."""
    (name, column), *attributes = path
    if name not in scope.names:
        raise ExpressionError(f"未知的名称“{name}”", column, name, scope.names)
    shape = scope.names[name]
    for attribute, column in attributes:
        if attribute not in shape:
            raise ExpressionError(f"“{name}”没有属性“{attribute}”", column, attribute, shape)
        name, shape = attribute, shape[attribute]


def check_cell(scope: Scope, form: tuple[str, int], row: tuple[str, int], column: tuple[str, int]) -> None:
    """Raise ExpressionError unless the form has this row and column; each alias comes with its column in the source."""
    name, place = form
    if name not in scope.forms:
        raise ExpressionError(f"未知的表“{name}”", place, name, scope.forms)
    axes = scope.forms[name]
    for word, (alias, at), known in (("行", row, axes.rows), ("列", column, axes.columns)):
        if alias not in known:
            raise ExpressionError(f"表“{name}”没有{word}“{alias}”", at, alias, known)
