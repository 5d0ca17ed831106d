"""The registry: what the plugins bring, by name; each hook is called once a run at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import structs

from gipr_lint.checks.catalogue import stamp
from gipr_lint.checks.check import Check
from gipr_lint.checks.environment import register
from gipr_lint.errors import GiprLintError, PluginError
from gipr_lint.expr import Function
from gipr_lint.messages import Message
from gipr_lint.plugins import builtin
from gipr_lint.plugins.brought import BUILT_IN, Brought, by_name, in_file, loaded
from gipr_lint.plugins.installed import registered
from gipr_lint.plugins.manager import Manager

if TYPE_CHECKING:
    from gipr_lint.output import Run, Style
    from gipr_lint.plugins.hooks import Render


@lru_cache(maxsize=1)
def manager() -> Manager:
    """The manager with the built-in plugin and all installed ones. Raises PluginError for one that cannot be used."""
    made = Manager()
    for plugin in reversed(registered()):  # pluggy calls first who was registered last
        from gipr_lint.plugins.foreign import load  # noqa: PLC0415  (only where somebody else's code runs)

        made.add(load(plugin), plugin.origin)
    made.add(builtin, BUILT_IN)
    return made


@lru_cache(maxsize=1)
def packs() -> dict[str, Brought]:
    """The folders of the packs that plugins bring, by name. Raises PluginError, as all of these functions do, for a
    plugin that fails and for a name that two plugins bring."""
    made = manager()
    return by_name(Message("plugins.pack"), made.brought(made.hook.gipr_lint_packs))


@lru_cache(maxsize=1)
def checks() -> Checks:
    """All checks by name, imported when they are asked for; with it the functions that their rules may call are
    registered."""
    register(functions())
    made = manager()
    found = by_name(Message("plugins.check"), made.brought(made.hook.gipr_lint_checks))
    return Checks(found)


class Checks(Mapping[str, Check]):
    """Checks by name, each imported when it is first asked for."""

    def __init__(self, brought: Mapping[str, Brought]) -> None:
        self._brought = brought
        self._loaded: dict[str, Check] = {}

    def __getitem__(self, name: str) -> Check:
        if name not in self._loaded:
            self._loaded[name] = _check(name, self._brought[name])
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in self._brought

    def __iter__(self) -> Iterator[str]:
        return iter(self._brought)

    def __len__(self) -> int:
        return len(self._brought)

    def shapes(self) -> list[object]:
        """What rules that were read for these checks hang on: which checks there are, and their parameters, or when the
        module was changed that holds these."""
        return [stamp(), *((name, *self._shape(name)) for name in sorted(self))]

    def _shape(self, name: str) -> tuple[object, ...]:
        found = self._brought[name]
        if found.is_own:
            return ()
        if not isinstance(found.what, str):
            return found.origin, *self[name].params.__struct_fields__
        from gipr_lint.plugins.foreign import changed  # noqa: PLC0415  (only where somebody else's code runs)

        return found.origin, found.what, changed(found.what)


def _check(name: str, found: Brought) -> Check:
    check: Check = loaded(name, found, "gipr_lint_checks")
    if found.is_own:
        if check.name != name:
            raise in_file(found.what, Message("plugins.file-other-name", {"name": name, "found": check.name}))
        return check
    from gipr_lint.plugins.foreign import guarded_check  # noqa: PLC0415  (only where somebody else's code runs)

    return guarded_check(structs.replace(check, name=name, origin=found.origin))


@lru_cache(maxsize=1)
def functions() -> dict[str, Function]:
    """All functions of expressions by name."""
    made = manager()
    found = by_name(Message("plugins.function"), made.brought(made.hook.gipr_lint_functions))
    return {name: _function(name, brought) for name, brought in found.items()}


def _function(name: str, found: Brought) -> Function:
    function: Function = loaded(name, found, "gipr_lint_functions")
    if found.is_own:
        return function
    from gipr_lint.plugins.foreign import guarded_function  # noqa: PLC0415

    return guarded_function(function, found.origin)


@lru_cache(maxsize=1)
def formats() -> dict[str, Brought]:
    """All output formats by name."""
    made = manager()
    return by_name(Message("plugins.format"), made.brought(made.hook.gipr_lint_formats))


def render(name: str, run: Run, style: Style) -> Iterable[str]:
    """The lines of a run in the format of that name. Raises PluginError where a plugin's format fails, GiprLintError
    where the file of one of gipr-lint's own is at fault."""
    found = formats()[name]
    if found.is_own:
        own: Render = loaded(name, found, "gipr_lint_formats")
        lines = own(run, style)
        if isinstance(lines, str):  # would be printed character by character
            raise in_file(found.what, Message("plugins.file-gives-text"))
        return lines
    from gipr_lint.plugins.foreign import rendered  # noqa: PLC0415

    return rendered(name, found, run, style)


def needs_view(name: str) -> bool:
    """Whether the format of that name shows the documents themselves. One that cannot be loaded says so later."""
    from gipr_lint.output import shows_documents  # noqa: PLC0415  (formats are not imported to lint)

    try:
        return shows_documents(loaded(name, formats()[name], "gipr_lint_formats"))
    except GiprLintError:
        return False


@lru_cache(maxsize=1)
def readers() -> dict[str, Brought]:
    """All readers of files by suffix."""
    made = manager()
    return by_name(Message("plugins.suffix"), made.brought(made.hook.gipr_lint_readers))


def finished(run: Run) -> list[PluginError]:
    """Tells every plugin of a finished run; gives an error for each that fails."""
    made = manager()
    made.failures.clear()
    try:
        made.hook.gipr_lint_finished(run=run)
    except PluginError as problem:  # a wrapper
        return [*made.failures, problem]
    return list(made.failures)
