"""A project's configuration: the nearest `.gipr-lint.yaml`, or `pyproject.toml` with `[tool.gipr-lint]`.

It is looked for from the current folder upwards, to the root of the git repository. Nothing is imported for it where
there is none, and what was read is kept until the file changes.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

import msgspec

from gipr_lint.config.discovery import MISNAMED, NAME, candidates
from gipr_lint.config.model import Config
from gipr_lint.config.wrong import wrong
from gipr_lint.errors import ConfigError
from gipr_lint.messages import Message
from gipr_lint.rulepacks.cache import keep, recall
from gipr_lint.rulepacks.installed import require_usable
from gipr_lint.rulepacks.textfile import Unfit, text_of
from gipr_lint.version import __version__


def find(start: str) -> Config | None:
    """The nearest configuration of `start` and the folders above it, up to the root of a git repository.

    Raises ConfigError where one is wrong.
    """
    found = next((config for path in candidates(start) if (config := _found(path))), None)
    return _whole(found) if found else None


def load(path: str) -> Config:
    """The configuration in the file named. Raises ConfigError where it has none, or is wrong."""
    if not os.path.exists(path):
        raise ConfigError(Message("config.not-found", {"path": path}))
    found = _read(os.path.abspath(path))
    if found is None:
        raise ConfigError(Message("config.no-table", {"path": path}))
    return _whole(found)


def _found(path: str) -> Config | None:
    """The configuration in a file that nobody named. Raises ConfigError where it is none by its name."""
    if os.path.basename(path) in MISNAMED:
        raise ConfigError(Message("config.misnamed", {"path": _shown(path), "name": NAME}))
    return _read(path, _root(path))


def _whole(config: Config) -> Config:
    """The configuration with what it takes over from others. Raises ConfigError."""
    if config.extends is None:
        return config
    from gipr_lint.config.extend import with_extended  # noqa: PLC0415  (few extend another)

    return with_extended(config, _read)


def _root(path: str) -> str | None:
    """The folder that a link must not lead out of: the repository that it stands in, without one its own folder."""
    if not os.path.islink(path):
        return None
    folder = own = os.path.dirname(path)
    while not os.path.exists(os.path.join(folder, ".git")):
        if folder == os.path.dirname(folder):
            return own
        folder = os.path.dirname(folder)
    return folder


def _read(path: str, root: str | None = None) -> Config | None:
    """The configuration in a file, which with `root` lies in that folder; None for a TOML file without one. It is kept
    from one run to the next."""
    shown = _shown(path)
    try:
        text = text_of(path, root)
    except Unfit as problem:
        raise ConfigError(Message("config.unreadable", {"path": shown, "why": problem.why})) from None
    question = f"{__version__} {msgspec.__version__} {Config.__struct_fields__}\n{path}\n{shown}\n{text}"
    kept = recall("config", question)
    if kept is not None:
        try:
            return msgspec.msgpack.decode(kept, type=Config | None)
        except msgspec.DecodeError:
            pass
    from gipr_lint.config.schema import parsed  # noqa: PLC0415  (YAML is not needed where the cache serves)

    config = parsed(text, shown, path, os.path.dirname(path))
    keep("config", question, msgspec.msgpack.encode(config))
    return config


def _shown(path: str) -> str:
    """The path as messages give it: below the current folder from there, else in full."""
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here)


def folders(config: Config, installed: Callable[[], Mapping[str, str]]) -> list[str]:
    """The folders of the packs that a configuration names, `installed` giving those that may be named by name.

    Raises ConfigError at the place of one that is not there.
    """
    found = []
    for name in config.packs:
        path = os.path.join(config.folder, name.replace("\\", "/"))
        if os.path.isfile(os.path.join(path, "pack.yaml")):
            found.append(path)
            continue
        known = installed()
        if name not in known and ("/" in name or "\\" in name or name.startswith(".")):
            shown = {"folder": os.path.normpath(path)}
            is_there = os.path.isdir(path)
            message = Message("packs.empty-folder", shown) if is_there else Message("packs.no-folder", shown)
            wrong(config, f"packs.{name}", message)
        if name not in known:
            require_usable(name)
            wrong(config, f"packs.{name}", Message("packs.none-named", {"name": name}), name, known, always=True)
        found.append(known[name])
    for name in config.rules:
        path = os.path.join(config.folder, name.replace("\\", "/"))
        if not os.path.isfile(os.path.join(path, "pack.yaml")):
            wrong(config, f"rules.{name}", Message("config.empty-folder", {"folder": name}))
        found.append(path)
    return [os.path.normpath(path) for path in found]
