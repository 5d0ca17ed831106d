"""What parameters of the checks of running text must bear out when a pack is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gipr_lint.checks.check import unknown
from gipr_lint.checks.scopes import demand_pattern
from gipr_lint.checks.text._characters import ranges
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.report.prose.texts import GROUPS, PARTS
from gipr_lint.rulepacks.model import Names

Keys = tuple[str | int, ...]


def demand_parts(scope: Sequence[str]) -> None:
    """Raises `Problem` for a part of a report that does not exist."""
    for index, name in enumerate(scope):
        if name not in PARTS and name not in GROUPS:
            raise unknown(("in", index), Message("names.scope"), name, {*PARTS, *GROUPS})


def demand_lists(lists: Iterable[tuple[Keys, str]], names: Names) -> None:
    """Raises `Problem` for a list of words that does not exist; each comes with the path that leads to it."""
    for path, name in lists:
        if name not in names.words:
            raise unknown(path, Message("names.words"), name, names.words)


def demand_kinds(key: str, kinds: Iterable[str], names: Names) -> None:
    """Raises `Problem` for a kind of unit that does not exist, at its place in the mapping under `key`."""
    for kind in kinds:
        if kind not in names.vocabulary.unit_kinds:
            raise unknown((key, kind), Message("names.unit-kind"), kind, names.vocabulary.unit_kinds)


def demand_characters(entries: Sequence[str]) -> None:
    """Raises `Problem` for an entry that names no character."""
    for index, entry in enumerate(entries):
        try:
            ranges((entry,))
        except ValueError:
            raise Problem(("characters", index), Message("checks.no-character", {"entry": entry})) from None


def demand_pairs(key: str, pairs: Mapping[str, str]) -> None:
    """Raises `Problem` for an entry, in the mapping under `key`, that does not give two marks for one."""
    for mark, pair in pairs.items():
        if len(mark) != 1 or len(pair) != 2:
            raise Problem((key, mark), Message("checks.no-pair", {"pair": pair}))


def demand_groups(find: str, groups: Iterable[tuple[Keys, str]]) -> None:
    """Raises `Problem` for a regular expression that is none, and for a named group that it has not."""
    known = demand_pattern("find", find, added="(?m)").groupindex
    for path, name in groups:
        if name not in known:
            raise Problem(path, Message("facts.no-group", {"name": name}), name, known)
