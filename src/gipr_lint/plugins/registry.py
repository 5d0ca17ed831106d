"""Plugins: who they are, what they bring, and the rule set that comes of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO, TypeVar

import msgspec

from gipr_lint.checks.environment import FUNCTIONS
from gipr_lint.checks.kind import EVERYWHERE, CheckKind
from gipr_lint.docx import load as load_document
from gipr_lint.errors import PluginError
from gipr_lint.expr import Function
from gipr_lint.plugins import builtin
from gipr_lint.results import Format, Run, Style
from gipr_lint.rulepacks import model
from gipr_lint.rulepacks.cache import cached, remembered
from gipr_lint.rulepacks.installed import check, data_packs, environment
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.version import __version__

if TYPE_CHECKING:
    from gipr_lint.plugins.readers import Reader

Item = TypeVar("Item")
Source = str | os.PathLike[str] | bytes | BinaryIO

GROUP = "gipr_lint"
"""The entry-point group of plugins."""


def _brought(hook: Callable[[], Sequence[Item]]) -> list[tuple[str, Item]]:
    """What every plugin brings through the hook of that name, each with its origin, the built-in one first.

    Where nobody has registered a plugin, the built-in one is asked without the manager.
    """
    if not _has_entry_points():
        return [("", item) for item in hook()]
    from gipr_lint.plugins.manager import brought  # noqa: PLC0415  (pluggy is not for the built-in plugin alone)

    return list(brought(hook.__name__))


def _by_name(what: str, items: Iterable[tuple[str, str, Item]]) -> dict[str, tuple[str, Item]]:
    """Items with their origin by name. Raises PluginError for a name that is brought twice."""
    named: dict[str, tuple[str, Item]] = {}
    for origin, name, item in items:
        if name in named:
            first = f"插件 {named[name][0]} " if named[name][0] else "gipr-lint "
            raise PluginError(f"{what}“{name}”重复：{first}已经有了，插件 {origin} 又带来一个")
        named[name] = origin, item
    return named


@lru_cache(maxsize=1)
def _has_entry_points() -> bool:
    """Whether any installed package registers a plugin; looked up again only when the installed packages change."""
    return remembered("plugins", environment(), _scan) == b"yes"


def _scan() -> bytes:
    from importlib.metadata import entry_points  # noqa: PLC0415  (some 30 ms, only when something was installed)

    return b"yes" if entry_points(group=GROUP) else b"no"


@lru_cache(maxsize=1)
def check_kinds() -> dict[str, CheckKind]:
    """All kinds of check by name; the functions that their rules call are known from then on.

    Raises PluginError where two plugins bring the same.
    """
    FUNCTIONS.update(functions())
    brought = _brought(builtin.gipr_lint_check_kinds)
    kinds = _by_name("检查种类", ((origin, kind.name, kind) for origin, kind in brought))
    return {name: _guarded_kind(kind, origin) for name, (origin, kind) in kinds.items()}


def _guarded_kind(kind: CheckKind, origin: str) -> CheckKind:
    if not origin:
        return kind
    from gipr_lint.plugins.manager import guarded_kind  # noqa: PLC0415

    return guarded_kind(kind, origin)


@lru_cache(maxsize=1)
def functions() -> dict[str, Function]:
    """All functions of expressions by name. Raises PluginError where two plugins bring the same."""
    brought = _brought(builtin.gipr_lint_functions)
    named = _by_name("函数", ((origin, name, function) for origin, (name, function) in brought))
    return {name: _guarded_function(function, origin) for name, (origin, function) in named.items()}


def _guarded_function(function: Function, origin: str) -> Function:
    if not origin:
        return function
    from gipr_lint.plugins.manager import guarded_function  # noqa: PLC0415

    return guarded_function(function, origin)


@lru_cache(maxsize=1)
def formats() -> dict[str, tuple[str, Format]]:
    """All output formats by name, each with its origin. Raises PluginError where two plugins bring the same."""
    brought = _brought(builtin.gipr_lint_formats)
    return _by_name("输出格式", ((origin, format_.name, format_) for origin, format_ in brought))


def render(name: str, run: Run, style: Style) -> Iterable[str]:
    """The lines of a run in the format of that name. Raises PluginError where a plugin's format fails."""
    origin, format_ = formats()[name]
    if not origin:
        return format_.render(run, style)
    from gipr_lint.plugins.manager import rendered  # noqa: PLC0415

    return rendered(format_, origin, (run, style))


def finished(run: Run) -> list[str]:
    """Tells every plugin of a finished run; gives a message in Chinese for each that fails."""
    if not _has_entry_points():
        return []
    from gipr_lint.plugins.manager import finished as tell  # noqa: PLC0415

    return list(tell(run))


@lru_cache(maxsize=1)
def readers() -> dict[str, tuple[str, Reader]]:
    """All readers by suffix, each with its origin. Raises PluginError where two plugins bring the same suffix."""
    brought = _brought(builtin.gipr_lint_readers)
    return _by_name("后缀", ((origin, suffix, reader) for origin, reader in brought for suffix in reader.suffixes))


def is_foreign(source: Source) -> bool:
    """Whether a plugin reads what lies at this path: by its suffix, and not for DOCX."""
    return _foreign_reader(source) is not None


def as_docx(source: Source) -> Source:
    """The source itself, or the DOCX that a plugin makes of the file. Raises UnreadableDocument where it makes none."""
    found = _foreign_reader(source)
    if found is None:
        return source
    from gipr_lint.plugins.readers import converted  # noqa: PLC0415

    origin, reader = found
    return converted(reader, load_document(source), origin)


def _foreign_reader(source: Source) -> tuple[str, Reader] | None:
    """The reader, with its origin, of what lies at a path; None for a DOCX and for what is no path."""
    if not isinstance(source, (str, os.PathLike)):
        return None
    suffix = os.path.splitext(os.fspath(source))[1].lower()
    return None if suffix in ("", ".docx") else readers().get(suffix)


def installed_packs() -> dict[str, str]:
    """The folders of all installed packs, of plugins and of packages that are only data, by name.

    Raises PluginError where two have the same name.
    """
    packs = _packs_of_plugins()
    for name, folder in data_packs().items():
        if name in packs:
            raise PluginError(f"规则包“{name}”重复")
        packs[name] = folder
    return packs


def _packs_of_plugins() -> dict[str, str]:
    brought = _brought(builtin.gipr_lint_packs)
    packs = _by_name("规则包", ((origin, name, folder) for origin, (name, folder) in brought))
    return {name: os.fspath(folder) for name, (_, folder) in packs.items()}


def load_packs(packs: Sequence[str | os.PathLike[str]] = ()) -> RuleSet:
    """The rule set of the national pack and of `packs`: names of installed packs, or folders that hold a `pack.yaml`.

    Raises PackError for a pack with an error in it, PluginError for a plugin that cannot be used, and KeyError for
    a name that no installed pack has.
    """
    installed = _packs_of_plugins()
    folders = [installed["cn"]]
    for pack in packs:
        path = os.fspath(pack)
        if os.path.isfile(os.path.join(path, "pack.yaml")):
            folders.append(os.path.abspath(path))
            continue
        if path not in installed:
            installed = installed_packs()
            check(path)
        folders.append(os.path.abspath(path) if path not in installed and os.path.isdir(path) else installed[path])
    return _load(tuple(dict.fromkeys(folders)))


@lru_cache(maxsize=16)
def _load(folders: tuple[str, ...]) -> RuleSet:
    kinds = check_kinds()
    shapes: list[object] = [sorted(FUNCTIONS), *(kind.__struct_fields__ for kind in _kept_types())]
    shapes += [(name, *kind.params.__struct_fields__) for name, kind in sorted(kinds.items())]
    known = installed_packs() if len(folders) > 1 else {}
    salt = f"{__version__} {msgspec.__version__} {shapes} {known}"
    return cached(folders, salt, lambda: compile_packs(folders))


def _kept_types() -> list[type[msgspec.Struct]]:
    """The types that a kept rule set is made of."""
    return [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, msgspec.Struct)]


def compile_packs(folders: Sequence[str]) -> RuleSet:
    """The rule set of the packs in `folders` and of those that they extend, read from their files and validated.

    Raises PackError.
    """
    from pathlib import Path  # noqa: PLC0415

    from gipr_lint.rulepacks.load import KindOfCheck, load  # noqa: PLC0415  (YAML is not needed where the cache serves)

    kinds = {name: KindOfCheck(kind.params, kind.validate, kind.placeholders) for name, kind in check_kinds().items()}
    return load([Path(folder) for folder in folders], kinds, EVERYWHERE, installed_packs)
