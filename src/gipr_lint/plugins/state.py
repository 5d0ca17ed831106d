"""The state of the code at work, gipr-lint's own and that of plugins, as far as a change of any shows in it."""

from __future__ import annotations

import os
import sys

from gipr_lint.plugins.installed import registered
from gipr_lint.plugins.registry import manager
from gipr_lint.rulepacks.installed import environment
from gipr_lint.rulepacks.textfile import Unfit, files_below

_OWN = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of gipr-lint's own code."""

_MADE = f"{os.sep}__pycache__{os.sep}"


def state_of_code() -> str | None:
    """What is installed, with name, length and time of every file of gipr-lint and of the packages that plugins are in;
    None where nobody can tell, as of a plugin without a version. Raises PluginError."""
    manager()  # has all plugins imported
    packages = {plugin.origin: _package(plugin.address) if plugin.version else None for plugin in registered()}
    found = [environment()]
    for origin, package in {"": _OWN, **packages}.items():
        if package is None:
            return None
        try:
            found += [origin, *_files(package)]
        except (Unfit, OSError):
            return None
    return "\n".join(found)


def _package(address: str) -> str | None:
    """The folder of the package that the module of an address belongs to, or the file of one that belongs to none."""
    module = address.partition(":")[0]
    for name in (module.partition(".")[0], module):  # the first has no file where several packages share its name
        file: str | None = getattr(sys.modules.get(name), "__file__", None)
        if file is not None:
            return file if "." not in module and not _is_package(file) else os.path.dirname(file)
    return None


def _is_package(file: str) -> bool:
    return os.path.basename(file).startswith("__init__.")


def _files(place: str) -> list[str]:
    """Name, length and time of a file, or of those in a folder; not what Python makes of them itself."""
    paths = sorted(path for path in files_below(place) if _MADE not in path) if os.path.isdir(place) else [place]
    found = []
    for path in paths:
        status = os.lstat(path)
        found.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return found
