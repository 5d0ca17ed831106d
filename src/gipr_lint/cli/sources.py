"""Which files a run looks at: those named, and those found in the folders named."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from typing import BinaryIO, TextIO

from msgspec import Struct

from gipr_lint.errors import UnreadableDocument
from gipr_lint.messages import Message
from gipr_lint.terms import LOCKS

_OTHER = frozenset(
    (
        *(".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".ott", ".uof", ".uot", ".ofd"),
        *(".pdf", ".htm", ".html", ".mht", ".mhtml"),
        *(".xls", ".xlsx", ".xlsm", ".et", ".ett", ".ods", ".ppt", ".pptx", ".dps", ".zip", ".rar", ".7z"),
    )
)
"""Files that hold documents, or may hold some, but cannot be checked, unless a plugin reads them."""


AT_ONCE = 16
"""So many files are prepared together."""
_PAGES = (".html", ".htm")
_MARK = b'content="gipr-lint '
"""What the format `html` writes into its head."""
_PARTS = ("_files", ".files")
"""How the folder is called into which browsers and Word put the parts of a page, after the page's name."""


class PassedOver(Struct, frozen=True):
    """A file of a searched folder that is not checked, and why."""

    path: str
    why: Message


class Sources(Struct, frozen=True):
    """What a run looks at, each part sorted: `files` to check; from searched folders, those that are passed over; and
    `closed`: folders that cannot be searched."""

    files: tuple[str, ...]
    passed_over: tuple[PassedOver, ...]
    closed: tuple[str, ...] = ()


def find_sources(paths: Iterable[str], suffixes: Callable[[], Container[str]] = lambda: (".docx",)) -> Sources:
    """Named files as they are and those of named folders that have one of the `suffixes`, which are asked for where
    there is a folder; no hidden folders, no lock files of an editor."""
    files: dict[str, None] = {}
    other: dict[str, Message] = {}
    closed: dict[str, None] = {}
    for path in paths:
        if os.path.isdir(path):
            known = suffixes()
            for found in _walk(path, closed):
                kind = os.path.splitext(found)[1].lower()
                if kind in known and _is_device(found):
                    other[found] = Message("sources.no-file")
                elif kind in _PAGES and _is_of_own(found):
                    continue
                elif kind == ".zip" and kind in known and not _holds_page(found):
                    other[found] = Message("sources.other-kind")
                elif kind in known and (why := _lacking(kind)) is not None:
                    other[found] = why
                elif kind in known:
                    files[found] = None
                elif kind in _OTHER:
                    other[found] = Message("sources.other-kind")
        elif not is_lock(path):
            files[path] = None
    passed_over = tuple(PassedOver(path, other[path]) for path in sorted(other) if path not in files)
    return Sources(tuple(sorted(files)), passed_over, tuple(sorted(closed)))


def prepared(paths: Sequence[str]) -> Iterator[str]:
    """The paths; some at a time, the files that are converted by a program are, with one start of it."""
    for at in range(0, len(paths), AT_ONCE):
        some = paths[at : at + AT_ONCE]
        if len(some) > 1 and not all(path.endswith(".docx") for path in some):
            from gipr_lint.plugins.readers import prepare  # noqa: PLC0415  (only for other files)

            prepare(some)
        yield from some


def is_lock(path: str) -> bool:
    """Whether it is the file by which an editor keeps a document to itself."""
    return os.path.basename(path).startswith(LOCKS)


def _lacking(kind: str) -> Message | None:
    """What has to be installed before files of this suffix can be read."""
    if kind == ".docx":
        return None
    from gipr_lint.plugins.readers import lacking  # noqa: PLC0415  (only for other files)

    return lacking(kind)


def _holds_page(path: str) -> bool:
    """Whether an archive is a saved page."""
    from gipr_lint.readers.saved import holds_page  # noqa: PLC0415  (rare)

    return holds_page(path)


def _is_of_own(path: str) -> bool:
    """Whether it is a report that the tool wrote itself."""
    try:
        with open(path, "rb") as file:
            return _MARK in file.read(1024)
    except OSError:
        return False


def _is_device(path: str) -> bool:
    """Whether reading the path could wait for ever: a pipe, a socket, a terminal."""
    return os.path.exists(path) and not os.path.isfile(path)


def _walk(folder: str, closed: dict[str, None]) -> Iterator[str]:
    for parent, folders, names in os.walk(folder, onerror=lambda error: closed.update({str(error.filename): None})):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_part(name, names))
        for name in names:
            path = os.path.join(parent, name).removeprefix(os.path.join(os.curdir, ""))
            if not is_lock(path):
                yield path


def _is_part(folder: str, names: Collection[str]) -> bool:
    """Whether a folder holds the parts of a page that was saved beside it, one of the files `names`."""
    if not folder.endswith(_PARTS):
        return False
    page = folder[: -len("_files")]
    return any(page + suffix in names for suffix in _PAGES)


def standard_input() -> BinaryIO:
    """What is handed to the process. Raises UnreadableDocument where that is closed."""
    stdin: TextIO | None = sys.stdin
    if stdin is None:
        raise UnreadableDocument("file.closed-input")
    return stdin.buffer


def path_text(path: str) -> str:
    """A path as text: a file name may be any bytes, which Python hands on as surrogates where they are not text."""
    try:
        return path.encode(errors="surrogateescape").decode(errors="replace")
    except UnicodeEncodeError:
        return path.encode(errors="replace").decode()
