"""The packs that are installed, and the rule set that comes of packs."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from gipr_lint.checks.compose import EVERYWHERE
from gipr_lint.checks.environment import expressions_of, know
from gipr_lint.errors import PluginError, UnknownName
from gipr_lint.messages import Message
from gipr_lint.plugins import registry
from gipr_lint.rulepacks import model
from gipr_lint.rulepacks.cache import cached
from gipr_lint.rulepacks.installed import data_packs, require_usable
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.version import __version__


def installed_packs() -> dict[str, str]:
    """The folders of all installed packs, of plugins and of packages that are only data, by name.

    Raises PluginError where two have the same name.
    """
    packs = _packs_of_plugins()
    for name, folder in data_packs().items():
        if name in packs:
            raise PluginError(Message("plugins.pack-twice", {"name": name}))
        packs[name] = folder
    return packs


def _packs_of_plugins() -> dict[str, str]:
    return {name: os.fspath(found.what) for name, found in registry.packs().items()}


def load_packs(packs: Sequence[str | os.PathLike[str]] = ()) -> RuleSet:
    """The rule set of the national pack and of `packs`: names of installed packs, or folders that hold a `pack.yaml`.

    Raises PackError for a pack with an error in it, PluginError for a plugin that cannot be used, UnknownName for
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
            require_usable(path)
        lacks_manifest = path not in installed and os.path.isdir(path)
        folders.append(os.path.abspath(path) if lacks_manifest else folder_of_installed(path))
    return _load(tuple(dict.fromkeys(folders)))


def folder_of_installed(name: str) -> str:
    """The folder of the installed pack of that name. Raises UnknownName, PluginError."""
    installed = installed_packs()
    if name not in installed:
        from gipr_lint.messages.choices import hint  # noqa: PLC0415  (for errors alone)

        message = Message("packs.unknown-pack", {"name": name})
        raise UnknownName(message.followed_by(hint(name, installed)), name)
    return installed[name]


@lru_cache(maxsize=16)
def _load(folders: tuple[str, ...]) -> RuleSet:
    kinds = registry.checks()
    shapes: list[object] = [sorted(registry.functions()), *(kind.__struct_fields__ for kind in _kept_types())]
    shapes += kinds.shapes()
    known = installed_packs() if len(folders) > 1 else {}
    salt = f"{__version__} {msgspec.__version__} {shapes} {known}"
    rules = cached(folders, salt, lambda: compile_packs(folders))
    know(rules.expressions)
    return rules


def _kept_types() -> list[type[msgspec.Struct]]:
    """The types that a kept rule set is made of."""
    return [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, msgspec.Struct)]


def compile_packs(folders: Sequence[str], beside: Mapping[str, str] | None = None) -> RuleSet:
    """The rule set of the packs in `folders` and of those that they extend, read from their files and validated.

    What they extend is installed, or one of the folders by name `beside` them. Raises PackError.
    """
    from pathlib import Path  # noqa: PLC0415

    from gipr_lint.rulepacks.load import CheckSpec, load  # noqa: PLC0415  (YAML is not needed where the cache serves)

    kinds = {
        name: CheckSpec(kind.params, kind.demand, kind.placeholders, kind.secrets is not None, kind.needs or "")
        for name, kind in registry.checks().items()
    }
    rules = load(
        [Path(folder) for folder in folders], kinds, EVERYWHERE, lambda: {**installed_packs(), **(beside or {})}
    )
    return msgspec.structs.replace(rules, expressions=expressions_of(rules.rules))
