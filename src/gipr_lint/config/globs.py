"""Patterns for paths, as `exclude` and `overrides` of a configuration have them."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

_ANY = "**"


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern names a path, or a folder above it; both have their parts separated by slashes.

    `*`, `?` and `[…]` stay within a part, `**` is any number of parts; a pattern of one part may stand anywhere:
    `matches("旧稿", "2024/旧稿/a.docx")`, `matches("2024/**/*.docx", "2024/a.docx")`.
    """
    wanted = [part for part in pattern.replace("\\", "/").split("/") if part not in ("", ".")]
    if len(wanted) == 1:
        wanted = [_ANY, *wanted]
    reached = _with_skips({0}, wanted)
    for part in path.split("/"):
        if len(wanted) in reached:
            return bool(wanted)
        reached = _with_skips({following for at in reached for following in _after(wanted[at], at, part)}, wanted)
    return bool(wanted) and len(wanted) in reached


def _after(wanted: str, at: int, part: str) -> Iterable[int]:
    if wanted == _ANY:
        return (at,)
    return (at + 1,) if fnmatchcase(part, wanted) else ()


def _with_skips(reached: set[int], wanted: list[str]) -> set[int]:
    """What is reached without a part: `**` may be none."""
    waiting = list(reached)
    while waiting:
        at = waiting.pop()
        if at < len(wanted) and wanted[at] == _ANY and at + 1 not in reached:
            reached.add(at + 1)
            waiting.append(at + 1)
    return reached
