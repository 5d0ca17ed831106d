"""A new file, complete or not at all."""

from __future__ import annotations

import os
import tempfile

from gipr_lint.errors import FixError
from gipr_lint.messages import Message


class NotWritten(FixError):
    """The file could not be written; the message says why."""


def check_target(target: str, source: str, *, force: bool) -> None:
    """Raises NotWritten where `target` is the source itself, or a file that would be overwritten."""
    if os.path.isdir(target):
        raise NotWritten(Message("write.is-folder", {"target": target}))
    if os.path.exists(target):
        if os.path.exists(source) and os.path.samefile(target, source):
            raise NotWritten(Message("write.is-source"))
        if not force:
            raise NotWritten(Message("write.is-there", {"target": target}))


def write(target: str, data: bytes) -> None:
    """Writes `data` to `target`: first beside it, then in its place. Raises NotWritten with why it could not be."""
    folder = os.path.dirname(os.path.abspath(target))
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".gipr-lint-", suffix=".tmp", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_mask())
        os.replace(temporary, target)
        temporary = ""
    except OSError as problem:
        raise NotWritten(_why(target, folder, problem)) from None
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _why(target: str, folder: str, problem: OSError) -> Message:
    import errno  # noqa: PLC0415

    if not os.path.isdir(folder):
        return Message("write.no-folder", {"folder": folder})
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return Message("write.disk-full")
    if isinstance(problem, PermissionError):
        return Message("write.locked", {"target": target})
    return Message("write.failed", {"target": target, "why": problem.strerror or type(problem).__name__})
