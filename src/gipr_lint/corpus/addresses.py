"""Where reports lie: in folders, in zip archives, at addresses of file systems elsewhere (`sftp://`, `s3://` …).

An address is a path, `archive.zip/name in it` for a file in an archive, or a URL as fsspec takes it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit, urlunsplit

import fsspec
from msgspec import Struct

from gipr_lint.corpus.archives import LARGEST, Archives, Unopened, is_archive, members, parted
from gipr_lint.errors import GiprLintError
from gipr_lint.masking import guarded
from gipr_lint.messages import Message
from gipr_lint.terms import LOCKS


class Found(Struct, frozen=True):
    """What there is to read: the addresses of files in order, and how many others stood beside them."""

    files: tuple[str, ...]
    others: int


def is_url(source: str) -> bool:
    """Whether a source is an address of another file system, and no path."""
    scheme, colon, rest = source.partition("://")
    return bool(colon and rest and scheme.replace("+", "").replace(":", "").isalnum())


def absolute(source: str) -> str:
    """The source as any process understands it."""
    return source if is_url(source) else os.path.abspath(source)


def find(sources: Iterable[str], suffixes: Container[str]) -> Found:
    """The files of folders, archives and other file systems that have one of the suffixes, and files that are named.

    Raises GiprLintError for a source that is not there.
    """
    files: dict[str, None] = {}
    others = 0
    for source in sources:
        for address in _below(absolute(source)):
            name = address.rpartition("/")[2] if "/" in address else os.path.basename(address)
            if name.startswith(LOCKS) or "/__MACOSX/" in address:
                continue
            suffix = os.path.splitext(name)[1].lower()
            if suffix in suffixes:
                files[address] = None
            else:
                others += 1
    return Found(tuple(sorted(files)), others)


def _below(source: str) -> Iterator[str]:
    if is_url(source):
        yield from _elsewhere(source)
    elif os.path.isdir(source):
        for parent, folders, names in os.walk(source):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                path = os.path.join(parent, name)
                if is_archive(name):
                    yield from members(path)
                elif os.path.isfile(path):
                    yield path
    elif is_archive(source) and os.path.isfile(source):
        yield from members(source)
    elif os.path.isfile(source):
        yield source
    else:
        raise GiprLintError(Message("corpus.no-source", {"source": source}))


def _elsewhere(url: str) -> Iterator[str]:
    try:
        system, path = fsspec.core.url_to_fs(url)
        if system.isfile(path):
            yield url
            return
        found = system.find(path)
    except Exception as problem:  # whatever a file system raises
        raise GiprLintError(_why(url, problem)) from None
    base, root = url.rstrip("/"), path.rstrip("/")
    for one in found:
        yield f"{base}/{str(one).removeprefix(root).lstrip('/')}"


Read = Callable[[str], bytes]
"""Gives the bytes at an address. Raises Unopened."""


@contextmanager
def opened(addresses: Sequence[str]) -> Iterator[Read]:
    """Reads the files at these addresses, an archive opened once."""
    with ExitStack() as stack:
        archives = Archives(stack)

        def read(address: str) -> bytes:
            if is_url(address):
                return _fetched(address)
            archive, name = parted(address)
            return archives.read(archive, name) if archive else _own(address)

        yield read


def _own(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            there = os.fstat(file.fileno())
            if not stat.S_ISREG(there.st_mode) or there.st_size > LARGEST:
                raise Unopened(Message("corpus.too-large"))
            return file.read()
    except OSError as problem:
        raise Unopened(Message("corpus.no-file", {"why": problem.strerror or type(problem).__name__})) from None


def _fetched(url: str) -> bytes:
    try:
        system, path = fsspec.core.url_to_fs(url)
        if int(system.size(path) or 0) > LARGEST:
            raise Unopened(Message("corpus.too-large"))
        data: bytes = system.cat_file(path)
    except Unopened:
        raise
    except Exception as problem:  # whatever a file system raises
        raise Unopened(_why(url, problem)) from None
    return data


def _why(url: str, problem: Exception) -> Message:
    return Message("corpus.elsewhere", {"source": stored(url), "why": guarded(f"{type(problem).__name__}: {problem}")})


def stored(address: str) -> str:
    """An address as it is stored and printed: without the password in it, and as text whatever bytes a name is of."""
    text = os.fsencode(address).decode(errors="replace")
    if not is_url(text):
        return text
    parts = urlsplit(text)
    user, at, host = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{user.partition(':')[0]}{at}{host}"))
