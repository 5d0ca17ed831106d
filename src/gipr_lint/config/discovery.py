"""Where a project's configuration may be: a few looks at the folders above, with nothing to import."""

from __future__ import annotations

import os
from collections.abc import Iterator

NAME = ".gipr-lint.yaml"
MISNAMED = (
    *(".gipr-lint.yml", "gipr-lint.yaml", "gipr-lint.yml", ".gipr-lint.toml", "gipr-lint.toml"),
    *(".gipr-lint.YAML", ".gipr_lint.yaml", ".gipr-lint.yaml.txt", "gipr-lint.yaml.txt", ".gipr-lint.txt"),
)
"""What people and their editors call it, which is told: a configuration that does not hold would go unnoticed."""

PYPROJECT = "pyproject.toml"
_MOST = 1 << 20
"""So much of a file is looked at."""


def candidates(start: str) -> Iterator[str]:
    """The files that may hold the configuration for `start`, the nearest first, up to the root of a git repository.

    A `pyproject.toml` is one where it names gipr-lint at all, however it is spelt, and whatever it is encoded in.
    """
    for folder in upwards(start):
        for name in (NAME, *MISNAMED, PYPROJECT):
            path = os.path.join(folder, name)
            # also a link to nothing or a folder, which somebody meant to be one
            if os.path.lexists(path) and (name != PYPROJECT or (os.path.isfile(path) and _names_us(path))):
                yield path


def upwards(start: str) -> Iterator[str]:
    """The folder `start` and those above it, up to the root of a git repository."""
    try:
        folder = os.path.abspath(start)
    except OSError:  # the current folder is gone
        return
    while True:
        yield folder
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return
        folder = parent


def _names_us(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            head = file.read(_MOST)
    except OSError:
        return False
    return b"giprlint" in head.translate(None, b"-_ \0").lower()
