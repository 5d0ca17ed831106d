"""Packs as their authors have them: in a folder, known by one of its files, or installed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from gipr_lint.errors import PackError
from gipr_lint.plugins.packs import compile_packs, folder_of_installed
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.position import Position
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.files import MANIFEST, packs_below


class Pack(Struct, frozen=True):
    """A pack at work: its folder, its own rules, and the set that it is part of."""

    name: str
    folder: Path
    own: tuple[Rule, ...]
    rules: RuleSet

    def place(self, source: Position) -> str:
        """`file:line` of something in the pack, as seen from the working directory."""
        return f"{seen(source.file, self.folder)}:{source.line}"

    def inside(self, source: Position) -> str:
        """A file of the pack from its folder, with strokes as in a URL."""
        return Path(source.file).as_posix().partition("/")[2]

    def of_file(self, path: Path) -> tuple[Rule, ...]:
        """The rules that a file of the pack is about: its own one, else all of them."""
        inside = path.resolve().relative_to(self.folder).as_posix()
        found = tuple(rule for rule in self.own if self.inside(rule.source) == inside)
        return found or self.own


def seen(file: str, folder: Path) -> str:
    """A file of the pack in `folder` from the working directory, so that a terminal finds it; elsewhere as it is.

    `file` begins with the folder's own name.
    """
    path, here = folder.parent / file, Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) and path.is_file() else file


def folder_of(path: Path) -> Path | None:
    """The folder of the pack that a file or folder belongs to: the nearest one upward that holds `pack.yaml`.

    None where there is none, and for what a pack passes over: files that are not YAML, names that begin with a dot.
    """
    full = path.resolve()
    if full.is_file() and full.suffix not in (".yaml", ".yml"):
        return None
    for folder in (full, *full.parents):
        if (folder / MANIFEST).is_file():
            hidden = any(part.startswith(".") for part in full.relative_to(folder).parts)
            return None if hidden else folder
    return None


def within(folder: Path) -> Path:
    """The folder of the one pack nearest below, where the folder itself is none; else the folder."""
    below = [] if (folder / MANIFEST).is_file() else packs_below(folder)
    return below[0] if len(below) == 1 else folder


def open_pack(where: str | os.PathLike[str], beside: Mapping[str, str] | None = None) -> Pack:
    """The pack in the folder `where` or the only one below it, or the installed one of that name.

    The national pack and what it extends, of the installed ones or of those `beside` it (folders by name), are part of
    its rules. It is read from its files, as its author may have just changed them. Raises PackError for a pack with an
    error in it, PluginError for a plugin that cannot be used, UnknownName for a name that no installed pack has.
    """
    path = os.fspath(where)
    folder = within(Path(path if os.path.isdir(path) else folder_of_installed(path)).resolve())
    name = name_in(folder)
    rules = compile_packs([str(folder)] if name == "cn" else [folder_of_installed("cn"), str(folder)], beside)
    return Pack(name, folder, tuple(rule for rule in rules.rules if rule.pack == name), rules)


def name_in(folder: Path) -> str:
    """What the manifest calls the pack; empty where that cannot be read, which loading the pack will tell."""
    try:
        manifest = nodes.parse((folder / MANIFEST).read_text(encoding="utf-8"), MANIFEST)
    except (OSError, UnicodeDecodeError, PackError):
        return ""
    pairs = manifest.items if isinstance(manifest, nodes.Mapping) else ()
    return next((node.text for key, node in pairs if key.text == "pack" and isinstance(node, nodes.Scalar)), "")
