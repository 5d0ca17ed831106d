"""A new file, complete or not at all, and never in the place of what is none."""

from __future__ import annotations

import os
import stat
import tempfile

from gipr_lint.errors import FixError
from gipr_lint.messages import Message
from gipr_lint.plugins.readers import written_suffix

_SUFFIX = ".docx"
_OTHER_KINDS = frozenset(
    (
        *(".doc", ".dot", ".docm", ".dotx", ".dotm", ".wps", ".wpt", ".rtf", ".odt", ".ott", ".uof", ".uot", ".ofd"),
        *(".pdf", ".txt", ".md", ".htm", ".html", ".mht", ".mhtml", ".xml", ".json", ".csv", ".zip", ".yaml"),
        *(".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps"),
    )
)
"""Suffixes under which nobody looks for a DOCX."""


class NotWritten(FixError):
    """The file could not be written; the message says why."""


def check_target(target: str, source: str, *, force: bool) -> None:
    """Raises NotWritten where `target` is the source itself, no name of a DOCX, nothing that a file can stand in the
    place of, or a file that would be overwritten without `force`."""
    suffix = os.path.splitext(target)[1].lower()
    if suffix in _OTHER_KINDS and suffix != written_suffix(source).lower():
        meant = os.path.splitext(target)[0] + _SUFFIX
        raise NotWritten(Message("write.suffix", {"target": target, "suffix": suffix, "meant": meant}))
    there = _there(target)
    if there is None:
        return
    if os.path.exists(source) and os.path.exists(target) and os.path.samefile(target, source):
        raise NotWritten(Message("write.is-source"))
    _require_file(target, there)
    if not force:
        raise NotWritten(Message("write.is-there", {"target": target}))


def write(target: str, data: bytes, *, like: str = "", force: bool = False) -> None:
    """Writes `data` to `target`: first beside it, then in its place. Raises NotWritten with why it could not be.

    Without `force` it never takes the place of a file, even of one that came meanwhile. Nobody may do more with it than
    with the file `like`, nor with what stood there.
    """
    folder = os.path.dirname(os.path.abspath(target))
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(prefix=".gipr-lint-", suffix=".tmp", dir=folder)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(like, target))
        if not force:
            _move_to_nothing(temporary, target)
        else:
            if (there := _there(target)) is not None:
                _require_file(target, there)
            os.replace(temporary, target)
    except FileExistsError:
        raise NotWritten(Message("write.is-there", {"target": target})) from None
    except OSError as problem:
        raise NotWritten(_why(target, folder, problem)) from None
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)


def _there(target: str) -> os.stat_result | None:
    """What stands under the name of the target, a link itself and not what it leads to; None where nothing does."""
    try:
        return os.lstat(target)
    except OSError:  # also a name that is too long: told when the file is written
        return None


def _require_file(target: str, there: os.stat_result) -> None:
    """Raises NotWritten for a folder, a device, a pipe, and a link to one of these or to nothing."""
    if stat.S_ISLNK(there.st_mode):
        if not os.path.exists(target):
            raise NotWritten(Message("write.dangling", {"target": target}))
        if os.path.abspath(target).startswith(("/dev/", "/proc/")):  # /dev/stdout, whatever that may be
            raise NotWritten(Message("write.no-file", {"target": target}))
        there = os.stat(target)
    if stat.S_ISDIR(there.st_mode):
        raise NotWritten(Message("write.is-folder", {"target": target}))
    if not stat.S_ISREG(there.st_mode):
        raise NotWritten(Message("write.no-file", {"target": target}))


def _move_to_nothing(temporary: str, target: str) -> None:
    """Gives a file the name of the target. Raises FileExistsError where something has that name by now."""
    if os.name == "nt":
        os.rename(temporary, target)  # which never replaces there
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: the name is taken first
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(temporary, target)


def _mode(*models: str) -> int:
    """The permissions of a new file: none that one of the files that there are lacks, but its owner may always read and
    write it."""
    mode = 0o666 & ~_mask()
    for model in models:
        if model and os.path.isfile(model):
            mode &= os.stat(model).st_mode
    return mode | 0o600


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
