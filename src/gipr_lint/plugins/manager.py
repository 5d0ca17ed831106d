"""The plugins that others have installed: loading them, asking their hooks, naming the one that fails.

Imported only where there is one: pluggy takes longer to import than a small report to check.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from importlib.metadata import EntryPoint, entry_points
from types import ModuleType
from typing import Any

import pluggy
from msgspec import Struct, structs

from gipr_lint.checks.kind import CheckKind
from gipr_lint.errors import PluginError
from gipr_lint.expr import Absent, Comparison, Date, Function, Number, Value
from gipr_lint.plugins import builtin
from gipr_lint.plugins import hooks as hookspecs
from gipr_lint.plugins.readers import Reader
from gipr_lint.plugins.registry import GROUP
from gipr_lint.results import Format, Run
from gipr_lint.rulepacks.problem import FAILURES, Problem
from gipr_lint.rulepacks.yaml.errors import closest
from gipr_lint.version import __version__

HOOKS = tuple(name for name in vars(hookspecs) if name.startswith("gipr_lint_"))
"""The names of all hooks."""


@lru_cache(maxsize=1)
def manager() -> pluggy.PluginManager:
    """The plugin manager with the built-in plugin and all installed ones. Raises PluginError."""
    made = pluggy.PluginManager("gipr_lint")
    made.add_hookspecs(hookspecs)
    for name in HOOKS:
        if hasattr(builtin, name):
            hookspecs.hookimpl(getattr(builtin, name))
    made.register(builtin, "gipr-lint")
    for entry in sorted(entry_points(group=GROUP), key=_origin):
        origin = _origin(entry)
        try:
            plugin = entry.load()
        except FAILURES as problem:
            raise PluginError(f"插件 {origin} 无法载入：{told(problem)}") from problem
        register(made, plugin, origin)
    return made


def _origin(entry: EntryPoint) -> str:
    """A plugin as messages name it: its name, its package and version."""
    package = entry.dist
    return f"{entry.name} ({package.name} {package.version})" if package is not None else entry.name


def register(made: pluggy.PluginManager, plugin: ModuleType | Any, origin: str) -> None:
    """Adds a plugin that messages call `origin`. Raises PluginError where it does not keep to the hooks."""
    api = getattr(plugin, "GIPR_LINT_API", None)
    if api is None:
        raise PluginError(f"插件 {origin} 没有写明按哪一版钩子编写，应有一行 GIPR_LINT_API = {hookspecs.API}")
    if api != hookspecs.API:
        raise PluginError(
            f"插件 {origin} 按第 {api} 版钩子编写，gipr-lint {__version__} 的钩子是第 {hookspecs.API} 版："
            "请换用与之相配的插件或 gipr-lint"
        )
    for name in vars(plugin):
        if name.startswith("gipr_lint_") and name not in HOOKS and callable(getattr(plugin, name)):
            meant = closest(name, HOOKS)
            raise PluginError(f"插件 {origin}：没有名为“{name}”的钩子" + (f"，是否想写“{meant}”？" if meant else ""))
        if name in HOOKS and not hasattr(getattr(plugin, name), "gipr_lint_impl"):
            raise PluginError(f"插件 {origin}：函数“{name}”前缺少 @gipr_lint.hookimpl")
    try:
        made.register(plugin, origin)
    except ValueError as problem:
        raise PluginError(f"插件 {origin} 重复：{problem}") from problem
    except pluggy.PluginValidationError as problem:
        raise PluginError(f"插件 {origin} 的写法与钩子不符：{problem}") from problem


def brought(hook: str) -> Iterator[tuple[str, Any]]:
    """What every plugin brings through a hook, item by item, each with its origin: empty for the built-in plugin,
    which comes first. Raises PluginError for a plugin that fails or brings something else."""
    word, fits = _ITEMS[hook]
    for implementation in _implementations(hook):
        origin = implementation.plugin_name
        try:
            items = tuple(implementation.function())
        except FAILURES as problem:
            raise PluginError(f"插件 {origin} 的 {hook} 出错：{told(problem)}") from problem
        for item in items:
            if not fits(item):
                raise PluginError(f"插件 {origin} 的 {hook} 应给出{word}，却给出了 {_shown(item)}")
            yield ("" if implementation.plugin is builtin else origin), item


def _implementations(hook: str) -> list[Any]:
    """Those who implement a hook, in the order in which they were registered."""
    known: list[Any] = getattr(manager().hook, hook).get_hookimpls()
    for implementation in known:
        if implementation.hookwrapper or implementation.wrapper:
            raise PluginError(f"插件 {implementation.plugin_name} 的 {hook} 包着别人的钩子（wrapper），不支持这样写")
    return known


def finished(run: Run) -> Iterator[str]:
    """Tells every plugin of a finished run; gives a message for each that fails."""
    for implementation in _implementations("gipr_lint_finished"):
        try:
            implementation.function(*[run for _ in implementation.argnames])
        except FAILURES as problem:
            yield f"插件 {implementation.plugin_name} 的 gipr_lint_finished 出错：{told(problem)}"


def guarded_kind(kind: CheckKind, origin: str) -> CheckKind:
    """A plugin's kind of check: known by its origin, and its faults while a pack is read named with it."""

    def guard(what: str, call: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return call(*arguments)
        except Problem:
            raise
        except FAILURES as problem:
            raise PluginError(f"插件 {origin} 的检查种类“{kind.name}”出错（{what}）：{told(problem)}") from problem

    def placeholders(*arguments: Any) -> Iterable[str]:
        return guard("placeholders", lambda: tuple(kind.placeholders(*arguments)))  # type: ignore[no-any-return]

    validate = partial(guard, "validate", kind.validate)
    return structs.replace(kind, origin=origin, validate=validate, placeholders=placeholders)


def guarded_function(function: Function, origin: str) -> Function:
    """A plugin's function of expressions, its faults named with its origin."""

    def call(*arguments: Value) -> Value:
        try:
            value = function.call(*arguments)
        except ValueError as problem:
            raise ValueError(f"（插件 {origin}）{problem}") from problem
        except FAILURES as problem:
            raise ValueError(f"（插件 {origin}）出错：{told(problem)}") from problem
        if not isinstance(value, _VALUES):
            raise ValueError(f"（插件 {origin}）给出的不是表达式的值，而是 {_shown(value)}")
        return value

    return structs.replace(function, call=call)


_VALUES = (Number, str, bool, Date, Comparison, Absent, tuple, Mapping)


def rendered(format_: Format, origin: str, arguments: tuple[Any, ...]) -> list[str]:
    """The lines that a plugin's format gives. Raises PluginError where it fails."""
    try:
        lines = list(format_.render(*arguments))
    except FAILURES as problem:
        raise PluginError(f"插件 {origin} 的输出格式“{format_.name}”出错：{told(problem)}") from problem
    for line in lines:
        if not isinstance(line, str):
            raise PluginError(f"插件 {origin} 的输出格式“{format_.name}”应逐行给出文字，却给出了 {_shown(line)}")
    return lines


def told(problem: BaseException) -> str:
    """What was raised, and where: the innermost line of code."""
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"（{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}）" if trace else ""
    return f"{type(problem).__name__}: {problem}{place}"


def _shown(item: object) -> str:
    text = repr(item)
    return f"{type(item).__name__} {text[:60]}{'…' if len(text) > 60 else ''}"


def _is_named(item: object) -> bool:
    return isinstance(item, tuple) and len(item) == 2 and isinstance(item[0], str)


def _is_kind(item: object) -> bool:
    if not isinstance(item, CheckKind) or not isinstance(item.name, str):
        return False
    return isinstance(item.params, type) and issubclass(item.params, Struct) and callable(item.run)


def _is_reader(item: object) -> bool:
    if not isinstance(item, Reader) or not isinstance(item.suffixes, tuple) or not callable(item.to_docx):
        return False
    return all(isinstance(suffix, str) and suffix[:1] == "." and suffix == suffix.lower() for suffix in item.suffixes)


_ITEMS: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "gipr_lint_packs": ("（名称，文件夹）", lambda item: _is_named(item) and isinstance(item[1], (str, os.PathLike))),
    "gipr_lint_check_kinds": (" CheckKind", _is_kind),
    "gipr_lint_functions": ("（名称，Function）", lambda item: _is_named(item) and isinstance(item[1], Function)),
    "gipr_lint_readers": (" Reader（后缀小写、带点）", _is_reader),
    "gipr_lint_formats": (" Format", lambda item: isinstance(item, Format) and isinstance(item.name, str)),
}
"""What the items of each hook are, in words and as a test."""
