"""Which packs take part, in which order: those that a pack extends come before it, each once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from gipr_lint.messages import NOTHING, Message
from gipr_lint.rulepacks.installed import require_usable
from gipr_lint.rulepacks.schema import PackFile
from gipr_lint.rulepacks.versions import conditions, satisfies, version_key
from gipr_lint.rulepacks.yaml.convert import convert
from gipr_lint.rulepacks.yaml.errors import error, file_error
from gipr_lint.rulepacks.yaml.files import MANIFEST, at, key_at, meant_below, parse
from gipr_lint.rulepacks.yaml.nodes import Node
from gipr_lint.version import __version__

PROGRAM = "gipr-lint"

Installed = Callable[[], Mapping[str, str]]
"""The folders of the installed packs by name, asked for only when a pack extends one by name."""


class Manifest(Struct, frozen=True):
    """A pack's folder and its `pack.yaml`; `above` are the names of all packs that it extends, however indirectly.

    `linked` says of an installed pack that its files are links, as some installers make them.
    """

    folder: Path
    node: Node
    file: PackFile
    above: frozenset[str]
    linked: bool = False


class _Search(Struct):
    """What has been opened so far by folder, and the way from the first pack to the one at hand."""

    installed: Installed
    opened: dict[Path, Manifest]
    way: list[tuple[Path, str]]


def manifests(folders: Iterable[Path], installed: Installed) -> list[Manifest]:
    """The packs in `folders` and those that they extend, in the order in which they are to be read.

    Raises LocatedError where a `pack.yaml` is wrong, and for packs that extend each other or do not fit together.
    """
    search = _Search(installed, {}, [])
    for folder in folders:
        _open(folder, search)
    found = list(search.opened.values())
    for manifest in found:
        _check_demands(manifest, found)
    return found


def _open(folder: Path, search: _Search) -> Manifest:
    folder = folder.resolve()
    if folder in search.opened:
        return search.opened[folder]
    path = folder / MANIFEST
    if not path.is_file():
        raise file_error(str(folder), Message("packs.no-manifest").followed_by(meant_below(folder)))
    linked = path.is_symlink() and folder in map(_resolved, search.installed().values())
    node = parse(path, folder, linked=linked)
    file = convert(node, PackFile)
    _check_name(file, node, search)
    search.way.append((folder, file.pack))
    above: set[str] = set()
    for index, name in enumerate(file.extends):
        place = at(node, ("extends", index))
        target = _folder_of(name, folder, place, search)
        if any(target == before for before, _ in search.way):
            names = [pack for before, pack in search.way]
            raise error(place, Message("packs.circle", {"names": " → ".join([*names, name])}))
        base = _open(target, search)
        above |= {base.file.pack, *base.above}
    search.way.pop()
    search.opened[folder] = made = Manifest(folder, node, file, frozenset(above), linked)
    return made


def _resolved(folder: str) -> Path:
    return Path(folder).resolve()


def _check_name(file: PackFile, node: Node, search: _Search) -> None:
    if not re.fullmatch("[a-z]{2,8}", file.pack):
        raise error(at(node, ("pack",)), Message("packs.bad-name", {"name": file.pack}))
    if file.pack == "gl":
        raise error(at(node, ("pack",)), Message("packs.own-name"))
    if version_key(file.version) is None:
        raise error(at(node, ("version",)), Message("packs.bad-version", {"version": file.version}))
    for other in search.opened.values():
        if other.file.pack == file.pack:
            message = Message("packs.pack-twice", {"name": file.pack, "folder": str(other.folder)})
            raise error(at(node, ("pack",)), message)


def _folder_of(name: str, folder: Path, place: Node, search: _Search) -> Path:
    """The folder of a pack that is extended: one of the installed ones, or beside this one where a path is written."""
    if name.startswith(".") or "/" in name or "\\" in name:
        target = (folder / name.replace("\\", "/")).resolve()
        if not (target / MANIFEST).is_file():
            raise error(place, Message("packs.no-manifest-beside", {"folder": name}))
        return target
    installed = search.installed()
    if name not in installed:
        require_usable(name)
        beside = (folder.parent / name / MANIFEST).is_file()
        hint = Message("packs.write-beside", {"name": name}) if beside else NOTHING
        raise error(place, Message("packs.not-installed", {"name": name, "hint": hint}), near=name, choices=installed)
    return Path(installed[name]).resolve()


def _check_demands(manifest: Manifest, found: Sequence[Manifest]) -> None:
    """Raises for a version that a pack demands and that is not there."""
    versions = {PROGRAM: __version__} | {other.file.pack: other.file.version for other in found}
    for name, demand in manifest.file.requires.items():
        place = at(manifest.node, ("requires", name))
        if name not in versions:
            key = key_at(manifest.node, ("requires", name))
            raise error(key, Message("packs.not-loaded", {"name": name}), near=name, choices=versions)
        if conditions(demand) is None:
            raise error(place, Message("packs.bad-demand", {"demand": demand}))
        if not satisfies(versions[name], demand):
            values = {"pack": manifest.file.pack, "name": name, "demand": demand, "found": versions[name]}
            raise error(place, Message("packs.other-version", values))
