"""Compiled packs: reading YAML costs tens of milliseconds, so the result is kept, by the digest of its files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec

from gipr_lint.packs.model import RuleSet


def cached(folders: Sequence[Path], salt: str, compile_: Callable[[], RuleSet]) -> RuleSet:
    """What `compile_` makes of the packs in `folders`, from the cache where their files have not changed.

    `salt` is whatever else the result depends on (versions, check kinds). A cache that cannot be read or written
    is done without.
    """
    path = _folder() / f"{_digest(folders, salt)}.msgpack"
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=RuleSet)
    except (OSError, msgspec.DecodeError):
        pass
    rules = compile_()
    _store(path, msgspec.msgpack.encode(rules))
    return rules


def remembered(question: str, answer: Callable[[], bytes]) -> bytes:
    """The answer to `question`, found out once and kept as long as the question stays the same."""
    path = _folder() / f"{blake2b(question.encode(), digest_size=16).hexdigest()}.txt"
    try:
        return path.read_bytes()
    except OSError:
        found = answer()
        _store(path, found)
        return found


def _folder() -> Path:
    """The user's cache folder: GIPR_LINT_CACHE, else where the system keeps caches."""
    if chosen := os.environ.get("GIPR_LINT_CACHE"):
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "gipr-lint" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "gipr-lint"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gipr-lint"


def _digest(folders: Iterable[Path], salt: str) -> str:
    digest = blake2b(salt.encode(), digest_size=16)
    for folder in folders:
        digest.update(f"\0{folder}\0".encode())
        for path in _yaml_files(str(folder)):
            digest.update(path.encode())
            with open(path, "rb") as file:
                digest.update(file.read())
    return digest.hexdigest()


def _yaml_files(folder: str) -> list[str]:
    found: list[str] = []
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(entry.path)
                elif entry.name.endswith(".yaml"):
                    found.append(entry.path)
    return sorted(found)


def _store(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(data)
        os.replace(temporary, path)
    except OSError:
        return
