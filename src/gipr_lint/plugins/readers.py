"""Files of other kinds, which plugins make DOCX of before they are read."""

from __future__ import annotations

import os
from typing import BinaryIO

from msgspec import structs

from gipr_lint.docx import Document, load, read_docx
from gipr_lint.errors import FAILURES, UnreadableDocument
from gipr_lint.plugins.brought import Brought, loaded
from gipr_lint.plugins.registry import readers

Source = str | os.PathLike[str] | bytes | BinaryIO


_PACKAGES = (".docx", ".docm", ".dotx", ".dotm")
"""The suffixes of what is written as a DOCX and needs no reader."""


def read_as_docx(source: Source, name: str = "") -> Document:
    """The document in a source of any kind that there is a reader for, by the suffix of its path, or of the `name` of
    what has none. Raises UnreadableDocument where it cannot be read."""
    suffix = _suffix(source if isinstance(source, (str, os.PathLike)) else name)
    if suffix in _PACKAGES or suffix not in readers():
        return read_docx(source)
    return structs.replace(read_docx(_converted(suffix, readers()[suffix], load(source))), converted=suffix)


def written_suffix(path: str) -> str:
    """The suffix of what can be written of the file at a path: its own where it is a DOCX by another name."""
    suffix = os.path.splitext(path)[1]
    return ".docx" if suffix.lower() in readers() and suffix.lower() not in _PACKAGES else suffix


def _suffix(path: str | os.PathLike[str]) -> str:
    return os.path.splitext(os.fspath(path))[1].lower()


def _converted(suffix: str, found: Brought, data: bytes) -> bytes:
    to_docx = loaded(suffix, found, "gipr_lint_readers")
    try:
        made = to_docx(data)
    except UnreadableDocument:
        raise
    except FAILURES as problem:
        plain = str(problem).rstrip("。.") if isinstance(problem, ValueError) else ""
        detail = plain or f"{type(problem).__name__}: {problem}"
        raise UnreadableDocument("file.reader", part=found.origin, detail=detail) from problem
    if not isinstance(made, bytes) or not made.startswith(b"PK"):
        raise UnreadableDocument("file.reader-no-docx", part=found.origin)
    return made
