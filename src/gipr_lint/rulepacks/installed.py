"""Packs that installed packages bring as data: an entry point names the package that holds the `pack.yaml`.

No code of such a package runs. Asking for entry points takes tens of milliseconds, so the answer is kept until the
installed packages change.
"""

from __future__ import annotations

import os
import sys

import msgspec
from msgspec import Struct

from gipr_lint.errors import PackError
from gipr_lint.messages import Message
from gipr_lint.rulepacks.cache import remembered

GROUP = "gipr_lint.packs"
"""The entry-point group: name of the pack → package that holds its `pack.yaml`."""


class DataPack(Struct, frozen=True, array_like=True):
    """An entry point: the pack's name, the package it names, who brings it, and its folder, empty where it has none."""

    name: str
    package: str
    distribution: str
    folder: str


def environment() -> str:
    """The packages installed on the module path, as far as a change of any shows in it."""
    return "\n".join([sys.version, *(_installed_in(path) for path in sys.path if os.path.isdir(path))])


def _installed_in(folder: str) -> str:
    """The packages installed in a folder of the module path, with the time at which one last came or went."""
    try:
        found = sorted([name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))])
        return "\n".join([folder, str(os.stat(folder).st_mtime_ns), *found]) if found else folder
    except OSError:
        return folder


def data_packs() -> dict[str, str]:
    """The folders of the packs that installed packages bring as data, by name; of those that can be used."""
    return {name: found[0].folder for name, found in _by_name().items() if _usable(found)}


def require_usable(name: str) -> None:
    """Raises PackError where `name` is registered, but by two packages or by one without `pack.yaml`."""
    found = _by_name().get(name, [])
    if found and not _usable(found):
        who = tuple([pack.distribution for pack in found])
        if len(found) > 1:
            raise PackError(Message("packs.registered-twice", {"name": name, "who": who}))
        values = {"name": name, "who": who, "package": found[0].package}
        raise PackError(Message("packs.registered-empty", values))


def _by_name() -> dict[str, list[DataPack]]:
    try:
        known = msgspec.msgpack.decode(remembered("data-packs", environment(), _scanned), type=tuple[DataPack, ...])
    except msgspec.DecodeError:
        known = tuple(scan())
    if not all(_holds_pack(pack.folder) for pack in known):
        known = tuple(scan())  # a folder may have moved while the metadata stayed
    found: dict[str, list[DataPack]] = {}
    for pack in known:
        found.setdefault(pack.name, []).append(pack)
    return found


def _usable(found: list[DataPack]) -> bool:
    return len(found) == 1 and _holds_pack(found[0].folder)


def _holds_pack(folder: str) -> bool:
    return bool(folder) and os.path.isfile(os.path.join(folder, "pack.yaml"))


def _scanned() -> bytes:
    return msgspec.msgpack.encode(scan())


def scan() -> list[DataPack]:
    """All entry points of the group, with the folders of their packages."""
    from importlib.metadata import entry_points  # noqa: PLC0415  (some 30 ms, only when something was installed)

    found = []
    for point in entry_points(group=GROUP):
        who = f"{point.dist.name} {point.dist.version}" if point.dist else point.module
        found.append(DataPack(point.name, point.module, who, folder_of(point.module)))
    return sorted(found, key=lambda pack: (pack.name, pack.distribution))


def folder_of(package: str) -> str:
    """The folder of a package, found without importing any of it; empty where there is none."""
    from importlib.util import find_spec  # noqa: PLC0415

    top, *inner = package.split(".")
    try:
        spec = find_spec(top)
    except (ImportError, ValueError):
        return ""
    for place in (spec.submodule_search_locations or ()) if spec else ():
        folder = os.path.join(os.path.abspath(place), *inner)
        if os.path.isdir(folder):
            return folder
    return ""
