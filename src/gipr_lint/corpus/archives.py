"""Zip archives, and archives in them: which files there are, and their bytes.

The address of a file in an archive is `archive.zip/name in it`; in an archive in that one it goes on in the same way.
"""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO

from msgspec import Struct

from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message

LARGEST = 256 << 20
"""No file is read that is larger: no report is."""

_SUFFIX = ".zip"
_DEEPEST = 3
"""So many archives in each other are opened: a town's in a county's in a city's."""

_ENCRYPTED, _UTF8 = 0x1, 0x800
"""Flags of a file in an archive."""


class Unopened(GiprLintError):
    """A file that cannot be read; the message says why."""


def is_archive(path: str) -> bool:
    """Whether a file is called like an archive."""
    return path.lower().endswith(_SUFFIX)


def members(archive: str) -> Iterator[str]:
    """The addresses of the files in an archive; one that cannot be opened is a file itself, so that it is told."""
    return _below(archive, archive, 1)


def _below(address: str, source: str | BytesIO, depth: int) -> Iterator[str]:
    try:
        with zipfile.ZipFile(source) as opened:
            for info in opened.infolist():
                inner = f"{address}/{_name(info)}"
                if info.is_dir():
                    continue
                if not is_archive(inner) or depth >= _DEEPEST:
                    yield inner
                elif data := _bytes(opened, info):
                    yield from _below(inner, BytesIO(data), depth + 1)
                else:
                    yield _itself(inner)
    except Exception:  # whatever the library and what it unpacks with raise
        yield _itself(address)


def _itself(archive: str) -> str:
    """The address of an archive as if it were a report in it."""
    return f"{archive}/{os.path.basename(archive)}.docx"


def _bytes(opened: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The bytes of an archive in an archive; none where there is no reading it."""
    try:
        return _member(opened, info)
    except Exception:  # the same
        return b""


def _name(info: zipfile.ZipInfo) -> str:
    """The name of a file in an archive: Chinese Windows writes GBK without saying so."""
    if info.flag_bits & _UTF8:
        return info.filename
    raw = info.filename.encode("cp437", "replace") if info.filename.isprintable() else b""
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


class _Opened(Struct, frozen=True):
    """An archive and what is in it, by name."""

    file: zipfile.ZipFile
    members: dict[str, zipfile.ZipInfo]


class Archives:
    """Archives that are read from, each opened once and closed with the stack."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._known: dict[str, _Opened] = {}

    def read(self, archive: str, name: str) -> bytes:
        """The bytes of a file in the archive at a path. Raises Unopened."""
        try:
            address, opened = archive, self._opened(archive, None)
            while name not in opened.members:
                inner = next((part for part in _beginnings(name) if part in opened.members), None)
                if inner is None:
                    raise Unopened(Message("corpus.bad-archive"))
                address, name = f"{address}/{inner}", name[len(inner) + 1 :]
                opened = self._opened(address, (opened, inner))
            return _member(opened.file, opened.members[name])
        except Unopened:
            raise
        except Exception:  # the same
            raise Unopened(Message("corpus.bad-archive")) from None

    def _opened(self, address: str, within: tuple[_Opened, str] | None) -> _Opened:
        """The archive at an address: a file, or one within another archive, by its name there."""
        if address not in self._known:
            source: str | BytesIO = address
            if within is not None:
                outer, name = within
                source = BytesIO(_member(outer.file, outer.members[name]))
            file = self._stack.enter_context(zipfile.ZipFile(source))
            self._known[address] = _Opened(file, {_name(info): info for info in file.infolist()})
        return self._known[address]


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    if info.flag_bits & _ENCRYPTED:
        raise Unopened(Message("corpus.encrypted"))
    if info.file_size > LARGEST:
        raise Unopened(Message("corpus.too-large"))
    return archive.read(info)


def parted(address: str) -> tuple[str, str]:
    """An archive that lies there and the name in it; no archive for a file that lies in none."""
    for archive in _beginnings(address):
        if os.path.isfile(archive):
            return archive, address[len(archive) + 1 :]
    return "", address


def _beginnings(address: str) -> Iterator[str]:
    """What may be an archive at the beginning of an address."""
    at = address.lower().find(f"{_SUFFIX}/")
    while at >= 0:
        yield address[: at + len(_SUFFIX)]
        at = address.lower().find(f"{_SUFFIX}/", at + 1)
