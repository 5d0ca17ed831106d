"""The plugins of others: imported where one is installed; what fails in them is named with the plugin."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from msgspec import structs

from gipr_lint.checks.check import Check
from gipr_lint.errors import FAILURES, PluginError, Problem
from gipr_lint.expr import Absent, Comparison, Date, Function, Number, Value
from gipr_lint.messages import Message
from gipr_lint.messages import Value as MessageValue
from gipr_lint.plugins.brought import Brought, described, loaded, resolved, shown
from gipr_lint.plugins.installed import Registered

if TYPE_CHECKING:
    from gipr_lint.output import Run, Style


def load(plugin: Registered) -> object:
    """The plugin, imported. Raises PluginError where that fails."""
    try:
        return resolved(plugin.address)
    except FAILURES as problem:
        values: dict[str, MessageValue] = {"plugin": plugin.origin, "problem": described(problem)}
        raise PluginError(Message("plugins.not-loaded", values)) from problem


def changed(address: str) -> int:
    """When the module of an address was last changed, in nanoseconds, without importing it; 0 where nobody can tell."""
    try:
        spec = find_spec(address.partition(":")[0])
        return os.stat(spec.origin).st_mtime_ns if spec is not None and spec.origin is not None else 0
    except (*FAILURES, OSError):
        return 0


def guarded_check(check: Check) -> Check:
    """A plugin's check, its faults while a pack is read named with its origin."""

    def guard(what: str, call: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return call(*arguments)
        except Problem:
            raise
        except FAILURES as problem:
            values: dict[str, MessageValue] = {
                "plugin": check.origin,
                "check": check.name,
                "what": what,
                "problem": described(problem),
            }
            raise PluginError(Message("plugins.check-fails", values)) from problem

    validate, captures = check.validate, check.captures
    return structs.replace(
        check,
        validate=validate and partial(guard, "validate", validate),
        captures=captures and (lambda *arguments: guard("captures", lambda: tuple(captures(*arguments)))),
    )


def guarded_function(function: Function, origin: str) -> Function:
    """A plugin's function of expressions, its faults named with its origin."""

    def call(*arguments: Value) -> Value:
        try:
            value = function.call(*arguments)
        except ValueError as problem:
            said = problem.args[0] if problem.args and isinstance(problem.args[0], Message) else str(problem)
            raise ValueError(Message("plugins.function-says", {"plugin": origin, "problem": said})) from problem
        except FAILURES as problem:
            fault: dict[str, MessageValue] = {"plugin": origin, "problem": described(problem)}
            raise ValueError(Message("plugins.function-fails", fault)) from problem
        if not isinstance(value, _VALUES):
            raise ValueError(Message("plugins.function-unfit", {"plugin": origin, "given": shown(value)}))
        return value

    return structs.replace(function, call=call)


_VALUES = (Number, str, bool, Date, Comparison, Absent, tuple, Mapping)


def rendered(name: str, found: Brought, run: Run, style: Style) -> list[str]:
    """The lines that a plugin's format gives. Raises PluginError where it fails or gives what is not text."""
    render = loaded(name, found, "gipr_lint_formats")
    values: dict[str, MessageValue] = {"plugin": found.origin, "format": name}
    try:
        given = render(run, style)
        lines = list(given)
    except FAILURES as problem:
        raise PluginError(Message("plugins.format-fails", {**values, "problem": described(problem)})) from problem
    if isinstance(given, str):  # would be printed character by character
        raise PluginError(Message("plugins.format-unfit", {**values, "given": shown(given)}))
    for line in lines:
        if not isinstance(line, str):
            raise PluginError(Message("plugins.format-unfit", {**values, "given": shown(line)}))
    return lines
