"""The plugin manager: pluggy's, which knows what comes from whom, and names the plugin that fails."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from typing import Any

import pluggy

from gipr_lint.errors import FAILURES, PluginError
from gipr_lint.messages import Message, Value
from gipr_lint.plugins import builtin, hooks
from gipr_lint.plugins.brought import BUILT_IN, Brought, attributed, described
from gipr_lint.version import __version__


class Manager(pluggy.PluginManager):
    """Plugins registered under the name by which messages call them, such as `ex (gipr-lint-ex 1.0)`.

    Whatever an implementation of a hook raises becomes a PluginError that names its plugin, and what it brings is known
    to come from it. What fails in `gipr_lint_finished` is kept in `failures`, so that every plugin is told.
    """

    def __init__(self) -> None:
        super().__init__("gipr_lint")
        self.add_hookspecs(hooks)
        self.failures: list[PluginError] = []

    def parse_hookspec_opts(self, module_or_class: object, name: str) -> pluggy.HookspecOpts | None:
        """As pluggy does, for the hooks alone: the other names of the module need no look."""
        return super().parse_hookspec_opts(module_or_class, name) if name in hooks.HOOKS else None  # type: ignore[arg-type]

    def parse_hookimpl_opts(self, plugin: object, name: str) -> pluggy.HookimplOpts | None:
        """As pluggy does, of our own plugin for the hooks alone: in that, nothing implements one by another name."""
        return super().parse_hookimpl_opts(plugin, name) if plugin is not builtin or name in hooks.HOOKS else None

    def add(self, plugin: object, origin: str) -> None:
        """Registers a plugin that messages call `origin`. Raises PluginError where it does not keep to the hooks."""
        if origin != BUILT_IN:
            _check(plugin, origin)
        if (other := self.get_name(plugin)) is not None:
            raise PluginError(Message("plugins.same-module", {"plugin": origin, "other": other}))
        try:
            self.register(plugin, origin)
            self.check_pending()
        except (ValueError, pluggy.PluginValidationError) as problem:
            raise PluginError(Message("plugins.invalid", {"plugin": origin, "problem": str(problem)})) from problem
        for caller in self.get_hookcallers(plugin) or ():
            for implementation in caller.get_hookimpls():
                if implementation.plugin is plugin:
                    # pluggy has verified the plugin's own function; what it calls from now on says whose it is.
                    implementation.function = self._guarded(implementation, caller.name)  # type: ignore[misc]

    def brought(self, caller: pluggy.HookCaller) -> list[dict[str, Brought]]:
        """What all plugins bring through a hook, in the order in which they are called. Raises PluginError."""
        wrapping = ", ".join(i.plugin_name for i in caller.get_hookimpls() if i.wrapper or i.hookwrapper)
        try:
            given = caller()
        except PluginError:
            raise
        except FAILURES as problem:  # a wrapper that does not yield exactly once
            raise _failed(wrapping, caller.name, problem) from problem
        if not isinstance(given, list):
            given = [given]
        return [attributed(part, caller.name, wrapping) for part in given]

    def _guarded(self, implementation: pluggy.HookImpl, hook: str) -> Callable[..., object]:
        """The function of an implementation, its faults named, and what it brings known to come from its plugin."""
        function: Callable[..., Any] = implementation.function
        origin = implementation.plugin_name

        def wrapper(*arguments: object, **named: object) -> Generator[None, Any, object]:
            try:
                return (yield from function(*arguments, **named))
            except PluginError:  # of one of those that it wraps
                raise
            except FAILURES as problem:
                raise _failed(origin, hook, problem) from problem

        def bring(*arguments: object, **named: object) -> Mapping[str, Brought] | None:
            try:
                given = function(*arguments, **named)
            except FAILURES as problem:
                raise _failed(origin, hook, problem) from problem
            return attributed(given, hook, origin)

        def observe(*arguments: object, **named: object) -> None:
            try:
                function(*arguments, **named)
            except FAILURES as problem:
                self.failures.append(_failed(origin, hook, problem))

        if implementation.wrapper or implementation.hookwrapper:
            return wrapper
        return observe if hook == "gipr_lint_finished" else bring


def _check(plugin: object, origin: str) -> None:
    """Raises PluginError where a plugin is written for other hooks than these, or misspells one."""
    api = getattr(plugin, "GIPR_LINT_API", None)
    if api is None:
        raise PluginError(Message("plugins.without-version", {"plugin": origin, "api": hooks.API}))
    if api != hooks.API:
        values: dict[str, Value] = {"plugin": origin, "api": str(api), "version": __version__, "known": hooks.API}
        raise PluginError(Message("plugins.other-version", values))
    for name in dir(plugin):
        function = getattr(plugin, name) if name.startswith("gipr_lint_") else None
        if not callable(function):
            continue
        options = getattr(function, "gipr_lint_impl", None)
        if options is None and name in hooks.HOOKS:
            raise PluginError(Message("plugins.unmarked", {"plugin": origin, "hook": name}))
        if name not in hooks.HOOKS and not (options and (options["optionalhook"] or options["specname"])):
            raise PluginError(_no_such_hook(name, origin))


def _no_such_hook(name: str, origin: str) -> Message:
    from gipr_lint.messages.choices import closest  # noqa: PLC0415  (only what errors need)

    meant = closest(name, hooks.HOOKS)
    if meant is None:
        return Message("plugins.no-hook", {"plugin": origin, "hook": name})
    return Message("plugins.no-hook-but", {"plugin": origin, "hook": name, "meant": meant})


def _failed(origin: str, hook: str, problem: BaseException) -> PluginError:
    return PluginError(Message("plugins.hook-fails", {"plugin": origin, "hook": hook, "problem": described(problem)}))
