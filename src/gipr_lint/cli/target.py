"""A new file, complete or not at all."""

from __future__ import annotations

import os
import tempfile


class NotWritten(Exception):
    """The file could not be written; `str()` says why, in Chinese."""


def check_target(target: str, source: str, *, force: bool) -> None:
    """Raises NotWritten where `target` is the source itself, or a file that would be overwritten."""
    if os.path.isdir(target):
        raise NotWritten(f"“{target}”是文件夹，请写明文件名")
    if os.path.exists(target):
        if os.path.exists(source) and os.path.samefile(target, source):
            raise NotWritten("输出文件与原文件相同，原文件不会被改动，请换一个文件名")
        if not force:
            raise NotWritten(f"“{target}”已经存在，请换一个文件名，或加 --force 覆盖")


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


def _why(target: str, folder: str, problem: OSError) -> str:
    import errno  # noqa: PLC0415

    if not os.path.isdir(folder):
        return f"没有“{folder}”这个文件夹"
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return "磁盘空间不足，没有写出任何内容"
    if isinstance(problem, PermissionError):
        return f"“{target}”不能写入：文件可能正在 Word 或 WPS 中打开，或文件夹只读"
    return f"“{target}”不能写入：{problem.strerror or type(problem).__name__}"
