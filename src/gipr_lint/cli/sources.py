"""Which files a run looks at: those named, and those found in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable

from msgspec import Struct

_LOCKS = ("~$", ".~lock.")
_OTHER = (
    ".doc",
    ".wps",
    ".wpt",
    ".dot",
    ".docm",
    ".dotx",
    ".pdf",
    ".ofd",
    ".odt",
    ".rtf",
    ".uof",
    ".htm",
    ".html",
    ".mht",
)
"""Files that hold documents, but cannot be checked."""


class Sources(Struct, frozen=True):
    """`files` to check and, from searched folders, `passed_over`: documents of other kinds. Both sorted, as given."""

    files: tuple[str, ...]
    passed_over: tuple[str, ...]


def find_sources(paths: Iterable[str]) -> Sources:
    """Named files as they are and the *.docx of named folders; no hidden folders, no lock files of an editor."""
    files: dict[str, None] = {}
    other: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            for found in _walk(path):
                kind = os.path.splitext(found)[1].lower()
                if kind == ".docx":
                    files[found] = None
                elif kind in _OTHER:
                    other[found] = None
        elif not _is_lock(path):
            files[path] = None
    return Sources(tuple(sorted(files)), tuple(sorted(other)))


def _is_lock(path: str) -> bool:
    return os.path.basename(path).startswith(_LOCKS)


def _walk(folder: str) -> Iterable[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = os.path.join(parent, name)
            if not _is_lock(path):
                yield path
