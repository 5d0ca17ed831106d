"""A text file of a repository that nobody vetted: read once and whole, however it may lie there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from gipr_lint.messages import Message, Translatable, plain

LARGEST = 1 << 20
"""Bytes of the largest file that is read."""

_MOST = 20_000
"""So many files and folders of a pack are looked at."""


class Unfit(Exception):
    """A file that is not read; `why` says so, without its name."""

    def __init__(self, why: Translatable) -> None:
        super().__init__(why)
        self.why = why


def text_of(path: str | os.PathLike[str], root: str | os.PathLike[str] | None = None) -> str:
    """The text of a regular file, its line breaks as `\\n`.

    With `root` a link that leads out of that folder is refused. Raises Unfit for whatever cannot be read, is of
    another kind, larger than `LARGEST`, or no UTF-8.
    """
    if root is not None and not _is_inside(path, root):
        raise Unfit(Message("files.outside", {"root": os.fspath(root)}))
    if not os.path.exists(path) and os.path.islink(path):
        raise Unfit(Message("files.dangling"))
    try:
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unfit(Message("files.special"))
            data = file.read(LARGEST + 1)
    except IsADirectoryError:
        raise Unfit(Message("files.folder")) from None
    except OSError as problem:
        raise Unfit(plain(problem.strerror or type(problem).__name__)) from None
    if len(data) > LARGEST:
        raise Unfit(Message("files.too-large", {"limit": f"{LARGEST >> 20} MiB"}))
    try:
        return data.decode().replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise Unfit(Message("files.not-utf8")) from None


def _is_inside(path: str | os.PathLike[str], root: str | os.PathLike[str]) -> bool:
    return os.path.realpath(path).startswith(os.path.join(os.path.realpath(root), ""))


def _without_waiting(path: str, flags: int) -> int:
    """Opens a file; a pipe does not make it wait."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def files_below(folder: str) -> Iterator[str]:
    """The files in a folder and those below it, without what begins with a dot; a link to a folder is a file.

    Raises Unfit where there are more than anybody writes.
    """
    waiting, left = [folder], _MOST
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                left -= 1
                if left < 0:
                    raise Unfit(Message("files.too-many", {"most": _MOST}))
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield entry.path
