"""Files of other kinds, which plugins make DOCX of before they are read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import BinaryIO, Protocol, runtime_checkable

from msgspec import structs

from gipr_lint.docx import Document, load, read_docx
from gipr_lint.errors import FAILURES, UnreadableDocument
from gipr_lint.messages import Message
from gipr_lint.plugins.brought import Brought, loaded
from gipr_lint.plugins.registry import readers

Source = str | os.PathLike[str] | bytes | BinaryIO


@runtime_checkable
class SeveralReader(Protocol):
    """A reader that makes DOCX of several files at once, and may need what is not installed."""

    def several(self, files: Sequence[bytes]) -> list[bytes | UnreadableDocument]:
        """A DOCX of each file, or why there is none."""

    def lacking(self) -> Message | None:
        """What has to be installed first."""


_PACKAGES = (".docx", ".docm", ".dotx", ".dotm")
"""The suffixes of what is written as a DOCX and needs no reader."""

_PREPARED: dict[tuple[str, bytes], bytes | UnreadableDocument] = {}
"""What was made of files that are about to be read, by their suffix and digest."""


def read_as_docx(source: Source, name: str = "") -> Document:
    """The document in a source of any kind that there is a reader for, by the suffix of its path, or of the `name` of
    what has none. Raises UnreadableDocument where it cannot be read."""
    suffix = _suffix(source if isinstance(source, (str, os.PathLike)) else name)
    if suffix in _PACKAGES or suffix not in readers():
        return read_docx(source)
    data = load(source)
    made = _PREPARED.pop(_key(suffix, data), None) if _PREPARED else None
    if isinstance(made, UnreadableDocument):
        raise made
    return structs.replace(read_docx(made or _converted(suffix, readers()[suffix], data)), converted=suffix)


def prepare(paths: Iterable[str]) -> None:
    """Has a reader that takes several files at once make DOCX of those that are read next: that saves the start of a
    program for each. What cannot be read is told when it is its turn."""
    _PREPARED.clear()
    groups: list[tuple[SeveralReader, dict[tuple[str, bytes], bytes]]] = []
    for path in paths:
        suffix = _suffix(path)
        if suffix in _PACKAGES or suffix not in readers() or (data := _bytes(path)) is None:
            continue
        reader = loaded(suffix, readers()[suffix], "gipr_lint_readers")
        files = next((files for known, files in groups if known is reader), None)
        if files is None and isinstance(reader, SeveralReader):
            groups.append((reader, files := {}))
        if files is not None:
            files[_key(suffix, data)] = data
    for reader, files in groups:
        if len(files) > 1:
            _PREPARED.update(zip(files, reader.several(list(files.values())), strict=True))


def _bytes(path: str) -> bytes | None:
    try:
        return load(path)
    except UnreadableDocument:
        return None


def _key(suffix: str, data: bytes) -> tuple[str, bytes]:
    from hashlib import sha256  # noqa: PLC0415  (only for other files)

    return suffix, sha256(data).digest()


def lacking(suffix: str) -> Message | None:
    """What has to be installed before files of this suffix, which has a reader, can be read; None for nothing."""
    if suffix in _PACKAGES or not readers()[suffix].is_own:
        return None
    reader = loaded(suffix, readers()[suffix], "gipr_lint_readers")
    return reader.lacking() if isinstance(reader, SeveralReader) else None


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
