"""Plugins: who they are, what they bring, and the rule set that comes of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

import msgspec

from gipr_lint import builtin
from gipr_lint.checks.kind import EVERYWHERE, CheckKind
from gipr_lint.packs.cache import cached, remembered
from gipr_lint.packs.model import Rule, RuleSet
from gipr_lint.version import __version__

if TYPE_CHECKING:
    import pluggy

Item = TypeVar("Item")

GROUP = "gipr_lint"
"""The entry-point group of plugins."""


class PluginError(Exception):
    """A plugin cannot be loaded, or brings what is already there; `str()` says which and why, in Chinese."""


@lru_cache(maxsize=1)
def manager() -> pluggy.PluginManager:
    """The plugin manager with the built-in plugin and all installed ones."""
    import pluggy  # noqa: PLC0415  (not for the built-in plugin alone)

    from gipr_lint import hookspecs  # noqa: PLC0415

    made = pluggy.PluginManager("gipr_lint")
    made.add_hookspecs(hookspecs)
    for hook in _BUILT_IN:
        hookspecs.hookimpl(hook)
    made.register(builtin, "gipr-lint")
    if _has_entry_points():
        try:
            made.load_setuptools_entrypoints(GROUP)
        except Exception as problem:
            raise PluginError(f"插件无法载入：{problem}") from problem
    return made


_BUILT_IN = (builtin.gipr_lint_packs, builtin.gipr_lint_check_kinds)


def _brought(hook: Callable[[], Sequence[Item]]) -> list[Sequence[Item]]:
    """What every plugin brings through the hook of that name, the built-in one first.

    Where nobody has registered a plugin, the built-in one is asked without the manager.
    """
    if not manager.cache_info().currsize and not _has_entry_points():
        return [hook()]
    brought: list[Sequence[Item]] = getattr(manager().hook, hook.__name__)()
    return brought[::-1]


@lru_cache(maxsize=1)
def _has_entry_points() -> bool:
    """Whether any installed package registers a plugin; looked up again only when the installed packages change."""
    state = "\n".join(_installed(path) for path in sys.path if os.path.isdir(path))
    return remembered("plugins", f"{sys.version}\n{state}", _scan) == b"yes"


def _installed(folder: str) -> str:
    """The packages installed in a folder of the module path, each with the time of its metadata."""
    with os.scandir(folder) as entries:
        found = [f"{e.name} {e.stat().st_mtime_ns}" for e in entries if e.name.endswith((".dist-info", ".egg-info"))]
    return "\n".join([folder, *sorted(found)])


def _scan() -> bytes:
    from importlib.metadata import entry_points  # noqa: PLC0415  (some 30 ms, only when something was installed)

    return b"yes" if entry_points(group=GROUP) else b"no"


@lru_cache(maxsize=1)
def check_kinds() -> dict[str, CheckKind]:
    """All kinds of check by name. Raises PluginError where two plugins bring the same."""
    kinds: dict[str, CheckKind] = {}
    for brought in _brought(builtin.gipr_lint_check_kinds):
        for kind in brought:
            if kind.name in kinds:
                raise PluginError(f"检查种类“{kind.name}”重复")
            kinds[kind.name] = kind
    return kinds


def installed_packs() -> dict[str, str]:
    """The folders of the packs that plugins bring, by name. Raises PluginError where two have the same name."""
    packs: dict[str, str] = {}
    for brought in _brought(builtin.gipr_lint_packs):
        for name, folder in brought:
            if name in packs:
                raise PluginError(f"规则包“{name}”重复")
            packs[name] = os.fspath(folder)
    return packs


def load_packs(packs: Sequence[str | os.PathLike[str]] = ()) -> RuleSet:
    """The rule set of the national pack and of `packs`: names of installed packs, or folders that hold a `pack.yaml`.

    Raises PackError for a pack with an error in it, PluginError for a plugin that cannot be used, and KeyError for
    a name that no installed pack has.
    """
    installed = installed_packs()
    folders = [installed["cn"]]
    for pack in packs:
        path = os.fspath(pack)
        folders.append(os.path.abspath(path) if os.path.isdir(path) else installed[path])
    return _load(tuple(folders))


@lru_cache(maxsize=16)
def _load(folders: tuple[str, ...]) -> RuleSet:
    kinds = check_kinds()
    shapes = [RuleSet.__struct_fields__, Rule.__struct_fields__]
    shapes += [(name, *kind.params.__struct_fields__) for name, kind in sorted(kinds.items())]
    return cached(folders, f"{__version__} {msgspec.__version__} {shapes}", lambda: compile_packs(folders))


def compile_packs(folders: Sequence[str]) -> RuleSet:
    """The rule set of the packs in `folders`, read from their files and validated. Raises PackError."""
    from pathlib import Path  # noqa: PLC0415

    from gipr_lint.packs.load import KindOfCheck, load  # noqa: PLC0415  (YAML is not needed where the cache serves)

    kinds = {name: KindOfCheck(kind.params, kind.validate, kind.placeholders) for name, kind in check_kinds().items()}
    return load([Path(folder) for folder in folders], kinds, EVERYWHERE)
