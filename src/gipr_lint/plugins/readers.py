"""Files of other kinds, which plugins make DOCX of before they are read."""

from __future__ import annotations

import os
from typing import BinaryIO

from gipr_lint.docx import load as load_document
from gipr_lint.errors import FAILURES, UnreadableDocument
from gipr_lint.plugins.brought import Brought, loaded
from gipr_lint.plugins.registry import readers

Source = str | os.PathLike[str] | bytes | BinaryIO


def is_foreign(source: Source) -> bool:
    """Whether a plugin reads what lies at this path: by its suffix, and not for DOCX."""
    return _suffix(source) in readers() if _suffix(source) not in ("", ".docx") else False


def as_docx(source: Source) -> Source:
    """The source itself, or the DOCX that a plugin makes of the file. Raises UnreadableDocument where it makes none."""
    suffix = _suffix(source)
    if suffix in ("", ".docx") or suffix not in readers():
        return source
    return _converted(suffix, readers()[suffix], load_document(source))


def _suffix(source: Source) -> str:
    """The suffix of a path in lower case; empty for what is no path."""
    return os.path.splitext(os.fspath(source))[1].lower() if isinstance(source, (str, os.PathLike)) else ""


def _converted(suffix: str, found: Brought, data: bytes) -> bytes:
    to_docx = loaded(suffix, found, "gipr_lint_readers")
    try:
        made = to_docx(data)
    except FAILURES as problem:
        plain = str(problem).rstrip("。.") if isinstance(problem, ValueError) else ""
        detail = plain or f"{type(problem).__name__}: {problem}"
        raise UnreadableDocument("file.reader", part=found.origin, detail=detail) from problem
    if not isinstance(made, bytes) or not made.startswith(b"PK"):
        raise UnreadableDocument("file.reader-no-docx", part=found.origin)
    return made
