"""What is kept from one run to the next: compiled packs, whether any plugin is installed, results.

Reading YAML costs tens of milliseconds and asking for entry points as much, so both answers are stored together with
the question they belong to, and used only as long as the question is the same to the letter. What is kept is data,
never code, with a checksum; it is read only from files of one's own that nobody else can write, and where anything is
wrong with one it is as if it were not there.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from zlib import crc32

import msgspec

from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.textfile import Unfit, files_below

_SUM = 4
"""Bytes of the checksum with which a file begins."""
_LARGEST = 64 << 20
"""So much of a file is read: many times the largest there is."""
_MOST = 256
"""So many files are kept."""


def cached(folders: Sequence[str], salt: str, compile_: Callable[[], RuleSet]) -> RuleSet:
    """What `compile_` makes of the packs in `folders`, from the cache where their files have not changed, nor those
    of the packs that they extend.

    `salt` is whatever else the result depends on (versions, checks, installed packs).
    """
    try:
        question = f"{salt}\n{_state(_with_extended(folders, salt))}"
    except (Unfit, OSError):  # told where the packs are read
        return compile_()
    kept = recall("pack", question)
    if kept is not None:
        try:
            return msgspec.msgpack.decode(kept, type=RuleSet)
        except msgspec.DecodeError:
            pass
    rules = compile_()
    made = msgspec.msgpack.encode(rules)
    extended = [pack.folder for pack in rules.packs]
    if len(extended) > 1:
        keep("extends", f"{salt}\n{list(folders)}", _encoded("\0".join(extended)))
        question = f"{salt}\n{_state(_with_extended(folders, salt))}"
    keep("pack", question, made)
    return msgspec.msgpack.decode(made, type=RuleSet)  # the same to the letter, whether it was kept or not


def _with_extended(folders: Sequence[str], salt: str) -> list[str]:
    """The folders, and those of the packs that these extended when they were last compiled."""
    kept = recall("extends", f"{salt}\n{list(folders)}") if len(folders) > 1 else None
    extended = kept.decode(errors="surrogatepass").split("\0") if kept else ()
    return list(dict.fromkeys((*folders, *filter(os.path.isdir, extended))))


def remembered(name: str, question: str, answer: Callable[[], bytes]) -> bytes:
    """The answer to `question`, found out once and kept as long as the question stays the same."""
    kept = recall(name, question)
    if kept is None:
        kept = answer()
        keep(name, question, kept)
    return kept


def recall(name: str, question: str) -> bytes | None:
    """The answer that is kept for `question`, None where there is none."""
    try:
        with open(_path(name, question), "rb", opener=_own) as file:
            data = file.read(_LARGEST)
    except OSError:
        return None
    head = _encoded(question) + b"\0"
    if not data.startswith(head, _SUM) or data[:_SUM] != _checksum(memoryview(data)[_SUM:]):
        return None
    return data[_SUM + len(head) :]


def keep(name: str, question: str, answer: bytes) -> None:
    """Stores an answer, and leaves the newest ones where there are many: every version and every pack has its own."""
    put(name, question, answer)
    prune("", _MOST, _LARGEST * _MOST)


def put(name: str, question: str, answer: bytes) -> None:
    """Stores an answer, complete or not at all; a cache that cannot be written is done without. With a slash in its
    `name` it lies in a folder of its own, to be pruned apart."""
    path = _path(name, question)
    folder, temporary = os.path.dirname(path), f"{path}.{os.urandom(8).hex()}.tmp"
    data = _encoded(question) + b"\0" + answer
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        with open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(_checksum(data) + data)
        os.replace(temporary, path)
    except OSError:
        return
    finally:
        if os.path.lexists(temporary):  # the disk is full, or the process is stopped
            os.unlink(temporary)


def prune(name: str, most: int, bytes_: int) -> None:
    """Has the oldest files of a folder of the cache go, to the half, where there are more than `most` or more than so
    many bytes."""
    try:
        with os.scandir(os.path.join(_folder(), name)) as entries:
            known = [(entry.stat(follow_symlinks=False), entry.path) for entry in entries]
        files = sorted((at.st_mtime_ns, path, at.st_size) for at, path in known if stat.S_ISREG(at.st_mode))
        size = sum(length for _, _, length in files)
        if len(files) <= most and size <= bytes_:
            return
        left = len(files)
        for _, path, length in files:
            if left <= most // 2 and size <= bytes_ // 2:
                break
            os.unlink(path)
            left, size = left - 1, size - length
    except OSError:  # of another process that does the same
        return


def _own(path: str, flags: int) -> int:
    """Opens a file that only its owner, who is the user, can have written. Raises OSError for any other, and for a link
    or a pipe."""
    descriptor = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    status = os.fstat(descriptor)
    if _is_own(status) and stat.S_ISREG(status.st_mode):
        return descriptor
    os.close(descriptor)
    raise PermissionError(path)


def _is_own(status: os.stat_result) -> bool:
    return sys.platform == "win32" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)


def is_private(name: str) -> bool:
    """Whether a folder of the cache, which is made where it is not there, is the user's own, and nobody else can look
    into it."""
    path = os.path.join(_folder(), name)
    try:
        os.makedirs(path, mode=0o700, exist_ok=True)
        status = os.lstat(path)
    except OSError:
        return False
    others = 0 if sys.platform == "win32" else status.st_mode & 0o077
    return stat.S_ISDIR(status.st_mode) and _is_own(status) and not others


def _encoded(text: str) -> bytes:
    """A text as bytes; the names of files in it may be any bytes."""
    return text.encode(errors="surrogatepass")


def _checksum(data: bytes | memoryview) -> bytes:
    return crc32(data).to_bytes(_SUM)


def _path(name: str, question: str) -> str:
    return os.path.join(_folder(), f"{name}-{crc32(_encoded(question)):08x}")


def _folder() -> str:
    """The user's cache folder: GIPR_LINT_CACHE, else where the system keeps caches."""
    if chosen := os.environ.get("GIPR_LINT_CACHE"):
        return chosen
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or home, "gipr-lint", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "gipr-lint")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "gipr-lint")


def _state(folders: Iterable[str]) -> str:
    """Name, length and times of every file that may be YAML: reading them all would take longer than all the rest."""
    parts = []
    for folder in folders:
        parts.append(folder)
        for path in sorted(path for path in files_below(folder) if "ml" in path[-12:].lower()):
            status = os.lstat(path)
            times = f"{status.st_mtime_ns} {status.st_ctime_ns}"
            parts.append(f"{path[len(folder) :]} {status.st_size} {times}")
    return "\n".join(parts)
