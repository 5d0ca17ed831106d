"""One writer at a time: a lock that ends with its process, however that ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message


@contextmanager
def locked(file: Path, name: str) -> Iterator[None]:
    """Keeps a file for this process. Raises GiprLintError, which calls it `name`, where another has it."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _lock(handle)
    except OSError:
        os.close(handle)
        raise GiprLintError(Message("corpus.busy", {"folder": name})) from None
    try:
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415  (of one system only)

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
