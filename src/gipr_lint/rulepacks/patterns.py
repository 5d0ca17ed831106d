"""Regular expressions, compiled once and kept from one run to the next.

A report needs some fifty of them, and compiling these takes longer than reading the report. What the compiler of `re`
gives is kept as numbers, for this very version of Python; where that cannot be had, they are compiled as ever.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

import msgspec

from gipr_lint.rulepacks.cache import keep, recall

_NAME = "patterns"
_MOST = 2_000
"""How many expressions are kept at most."""

Kept = tuple[int, bytes, int, dict[str, int]]
"""Flags, code, number of groups, numbers of the named groups."""


MACRO = r"\{([a-z][a-z_0-9]*)\}"
"""The name of a pattern of the pack within another one, in braces."""


def filled(pattern: str, patterns: Mapping[str, str]) -> str:
    """The pattern with every `{name}` replaced by the pattern of that name. Raises KeyError where there is none."""
    return compiled(MACRO).sub(lambda match: f"(?:{patterns[match.group(1)]})", pattern)


class _Store:
    """What is kept, read when it is first asked for, and what has come new in this run."""

    def __init__(self) -> None:
        self.engine: Any = _engine()
        self.question = f"{sys.version}\n{getattr(self.engine, 'MAGIC', 0)} {getattr(self.engine, 'CODESIZE', 0)}"
        self.kept: dict[str, Kept] = {}
        self.new: dict[str, Kept] = {}
        found = recall(_NAME, self.question) if self.engine is not None else None
        if found is not None:
            try:
                self.kept = msgspec.msgpack.decode(found, type=dict[str, Kept])
            except msgspec.DecodeError:
                return


def _engine() -> Any:
    """The matching engine under `re`, None where it is not the one of CPython 3.11 and later."""
    try:
        engine = import_module("_sre")
    except ImportError:
        return None
    return engine if getattr(engine, "CODESIZE", 0) == 4 else None


@lru_cache(maxsize=1)
def _store() -> _Store:
    return _Store()


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """The compiled regular expression, once a process and only when it is needed. Raises re.error as `re` does."""
    store = _store()
    kept = store.kept.get(pattern)
    if kept is not None:
        try:
            return _revived(store.engine, pattern, kept)
        except (RuntimeError, TypeError, ValueError, OverflowError):
            del store.kept[pattern]
    made = _taken_apart(pattern) if store.engine is not None else None
    if made is None:
        return re.compile(pattern)
    store.new[pattern] = made
    return _revived(store.engine, pattern, made)


def _revived(engine: Any, pattern: str, kept: Kept) -> re.Pattern[str]:
    """The expression from its code, which the engine verifies."""
    flags, code, groups, names = kept
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    made: re.Pattern[str] = engine.compile(
        pattern, flags, list(memoryview(code).cast("I")), groups, names, tuple(by_number)
    )
    return made


def _taken_apart(pattern: str) -> Kept | None:
    """What the compiler makes of the expression; None where it cannot be asked for it."""
    try:
        parser, compiler = import_module("re._parser"), import_module("re._compiler")
        parsed = parser.parse(pattern)
        code = compiler._code(parsed, 0)
        state = parsed.state
        return (
            state.flags,
            b"".join(number.to_bytes(4, sys.byteorder) for number in code),
            state.groups - 1,
            dict(state.groupdict),
        )
    except (ImportError, AttributeError, OverflowError):
        return None


def save() -> None:
    """Keeps what has come new in this run; at the end of a run, as it takes a moment."""
    store = _store()
    if store.new and len(store.kept) + len(store.new) <= _MOST:
        keep(_NAME, store.question, msgspec.msgpack.encode({**store.kept, **store.new}))
        store.kept |= store.new
        store.new.clear()
