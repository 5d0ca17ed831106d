"""What gipr-lint brings itself, through the same hooks as a stranger's plugin."""

from __future__ import annotations

import os
from collections.abc import Mapping

from gipr_lint.checks.catalogue import addresses
from gipr_lint.checks.environment import OWN_FUNCTIONS
from gipr_lint.expr import Function
from gipr_lint.plugins.hooks import Reader, hookimpl

GIPR_LINT_API = 1

_READERS = "gipr_lint.readers.kinds"


@hookimpl
def gipr_lint_packs() -> Mapping[str, str]:
    """The national pack `cn`."""
    return {"cn": national_pack()}


@hookimpl
def gipr_lint_checks() -> Mapping[str, str]:
    """A file each in the folders of checks."""
    return addresses()


@hookimpl
def gipr_lint_functions() -> Mapping[str, Function]:
    """The functions of the language."""
    return OWN_FUNCTIONS


@hookimpl
def gipr_lint_readers() -> Mapping[str, Reader | str]:
    """DOCX by its names, which is read as it is, and a room of readers for other kinds of files."""
    packages: dict[str, Reader | str] = dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), bytes)
    office = dict.fromkeys((".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".ott"), f"{_READERS}:OFFICE")
    pages = dict.fromkeys((".html", ".htm", ".mht", ".mhtml", ".zip"), f"{_READERS}:PAGE")
    return packages | office | pages | {".pdf": f"{_READERS}:PDF"}


@hookimpl
def gipr_lint_formats() -> Mapping[str, str]:
    """A module each in the folder of formats, the format for people first."""
    names = [name[:-3] for name in os.listdir(_folder("output")) if name.endswith(".py") and name[0] != "_"]
    return {name: f"gipr_lint.output.{name}:render" for name in sorted(names, key=lambda name: (name != "text", name))}


def national_pack() -> str:
    """The folder of the national pack: inside an installed package, in a checkout the top folder `rules`."""
    inside = _folder("_rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(os.path.dirname(_folder())), "rules")


def _folder(*names: str) -> str:
    """A folder of the package."""
    return os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), *names)
