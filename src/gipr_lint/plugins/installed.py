"""The plugins that installed packages register, found once and remembered until the installed packages change."""

from __future__ import annotations

from functools import lru_cache

import msgspec
from msgspec import Struct

from gipr_lint.rulepacks.cache import keep, remembered
from gipr_lint.rulepacks.installed import environment

GROUP = "gipr_lint"
"""The entry-point group of plugins."""


class Registered(Struct, frozen=True, array_like=True):
    """An entry point: where the plugin stands (`module` or `module:name`), how messages call it: by its name with its
    package and version, and that version, empty where it has none."""

    address: str
    origin: str
    version: str


@lru_cache(maxsize=1)
def registered() -> tuple[Registered, ...]:
    """The plugins of all installed packages, sorted by what messages call them."""
    try:
        return msgspec.msgpack.decode(remembered("plugins", environment(), _scanned), type=tuple[Registered, ...])
    except msgspec.DecodeError:  # kept by another version
        found = _scan()
        keep("plugins", environment(), msgspec.msgpack.encode(found))
        return found


def _scanned() -> bytes:
    return msgspec.msgpack.encode(_scan())


def _scan() -> tuple[Registered, ...]:
    from importlib.metadata import entry_points  # noqa: PLC0415  (some 30 ms, only when something was installed)

    found = []
    for point in entry_points(group=GROUP):
        origin = f"{point.name} ({point.dist.name} {point.dist.version})" if point.dist else point.name
        address = f"{point.module}:{point.attr}" if point.attr else point.module
        found.append(Registered(address, origin, point.dist.version or "" if point.dist else ""))
    return tuple(sorted(found, key=lambda plugin: plugin.origin))
