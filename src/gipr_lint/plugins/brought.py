"""What plugins bring: things by name, each with the plugin that it comes from."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any

from msgspec import Struct

from gipr_lint.checks.check import Check
from gipr_lint.errors import FAILURES, GiprLintError, PluginError
from gipr_lint.expr import Function
from gipr_lint.messages import Message, Value, plain
from gipr_lint.report.irregular import FINDERS
from gipr_lint.report.other import ROLES

BUILT_IN = "gipr-lint"
"""How the plugin is called that gipr-lint is itself."""

_ADDRESS = r"\w+(\.\w+)*:\w+(\.\w+)*"


class Brought(Struct, frozen=True):
    """A thing that a plugin brings, or the address (`module:name`) of one; `origin` is the plugin, with its package
    and version."""

    what: Any
    origin: str

    @property
    def is_own(self) -> bool:
        """Whether it is gipr-lint's own."""
        return self.origin == BUILT_IN


def attributed(given: object, hook: str, origin: str) -> dict[str, Brought]:
    """What came through a hook, each thing with `origin` unless its origin is known already.

    Raises PluginError, naming `origin`, for what is not a mapping from names to things of that hook.
    """
    if not isinstance(given, Mapping):
        raise _unfit(given, hook, origin)
    if origin == BUILT_IN:  # fits, and would take longer to prove than to bring
        return {name: Brought(what, origin) for name, what in given.items()}
    return {_name(name, hook, origin): _brought(name, what, hook, origin) for name, what in given.items()}


def _name(name: object, hook: str, origin: str) -> str:
    if isinstance(name, str) and (hook != "gipr_lint_readers" or (name[:1] == "." and name == name.lower())):
        return name
    raise _unfit(name, hook, origin)


def _brought(name: str, what: object, hook: str, origin: str) -> Brought:
    if isinstance(what, Brought):
        return what
    is_address = isinstance(what, str) and re.fullmatch(_ADDRESS, what) is not None
    if not (_FITS[hook](what) or (is_address and hook != "gipr_lint_packs")):
        raise _unfit((name, what), hook, origin)
    return Brought(what, origin)


_FITS: Mapping[str, Callable[[Any], bool]] = {
    "gipr_lint_packs": lambda what: isinstance(what, (str, os.PathLike)),
    "gipr_lint_checks": lambda what: isinstance(what, Check) and _holds_together(what),
    "gipr_lint_functions": lambda what: isinstance(what, Function),
    "gipr_lint_readers": callable,
    "gipr_lint_formats": callable,
}
"""What the things of each hook are."""


def _holds_together(check: Check) -> bool:
    types = isinstance(check.params, type) and issubclass(check.params, Struct) and callable(check.function)
    return types and (check.needs is None or check.needs in (*FINDERS, *ROLES))


def _unfit(given: object, hook: str, origin: str) -> PluginError:
    wanted = {
        "gipr_lint_packs": Message("plugins.brings-packs"),
        "gipr_lint_checks": Message("plugins.brings-checks"),
        "gipr_lint_functions": Message("plugins.brings-functions"),
        "gipr_lint_readers": Message("plugins.brings-readers"),
        "gipr_lint_formats": Message("plugins.brings-formats"),
    }[hook]
    return PluginError(
        Message("plugins.unfit", {"plugin": origin, "hook": hook, "wanted": wanted, "given": shown(given)})
    )


def by_name(what: Message, mappings: Iterable[Mapping[str, Brought]]) -> dict[str, Brought]:
    """All that was brought, by name; `what` says of what kind it is. Raises PluginError, naming both plugins, for a
    name that is brought twice."""
    named: dict[str, Brought] = {}
    for mapping in mappings:
        for name, found in mapping.items():
            if name in named:
                raise PluginError(
                    Message(
                        "plugins.taken",
                        {"what": what, "name": name, "first": _plugin(named[name]), "second": _plugin(found)},
                    )
                )
            named[name] = found
    return named


def _plugin(found: Brought) -> Message | str:
    return found.origin if found.is_own else Message("plugins.plugin", {"plugin": found.origin})


def loaded(name: str, found: Brought, hook: str) -> Any:
    """The thing itself, imported where its address was brought. Raises PluginError where that fails, and GiprLintError
    where a file of gipr-lint's own is at fault."""
    if not isinstance(found.what, str) or hook == "gipr_lint_packs":
        return found.what
    try:
        thing = resolved(found.what)
    except FAILURES as problem:
        if found.is_own:
            raise _file_at_fault(found.what, hook, problem) from problem
        values: dict[str, Value] = {
            "plugin": found.origin,
            "hook": hook,
            "address": found.what,
            "problem": described(problem),
        }
        raise PluginError(Message("plugins.address-fails", values)) from problem
    if not _FITS[hook](thing):
        raise _file_at_fault(found.what, hook) if found.is_own else _unfit((name, thing), hook, found.origin)
    return thing


def _file_at_fault(address: str, hook: str, problem: BaseException | None = None) -> GiprLintError:
    """What is wrong with a file of gipr-lint's own that should hold a check or a format."""
    module, _, name = address.partition(":")
    if not name.isidentifier():
        return in_file(address, Message("plugins.file-hyphen"))
    if problem is not None and module not in sys.modules:  # importing it failed
        return in_file(address, Message("plugins.file-fails", {"problem": described(problem)}))
    lacks = {
        "gipr_lint_checks": Message("plugins.file-without-check", {"name": name}),
        "gipr_lint_formats": Message("plugins.file-without-function", {"name": name}),
    }
    return in_file(address, lacks[hook])


def in_file(address: str, problem: Message) -> GiprLintError:
    """An error in the file of gipr-lint's own in which `address` is."""
    file = f"{address.partition(':')[0].replace('.', '/')}.py"
    return GiprLintError(Message("plugins.file", {"file": file, "problem": problem}))


def resolved(address: str) -> Any:
    """What stands at an address `module:name` or is the module at `module`. Raises whatever importing it raises."""
    module, _, name = address.partition(":")
    found: Any = import_module(module)
    for part in name.split(".") if name else ():
        found = getattr(found, part)
    return found


def described(problem: BaseException) -> Message:
    """What was raised, and where: the innermost line of code. A SyntaxError says itself where it is."""
    what = f"{type(problem).__name__}: {problem}"
    trace = problem.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None or isinstance(problem, SyntaxError):
        return plain(what)
    place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
    return Message("plugins.raised", {"what": what, "place": place})


def shown(given: object) -> str:
    """What was given instead of what was wanted: its type and the start of its text."""
    text = repr(given)
    return f"{type(given).__name__} {text[:60]}{'…' if len(text) > 60 else ''}"
