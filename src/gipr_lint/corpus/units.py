"""Which unit of the roster a report is of, by the name that stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from gipr_lint.corpus.roster import Unit, folded
from gipr_lint.rulepacks.model import Vocabulary

_SHORTEST = 2
"""Fewer characters are no name of a unit."""

How = Literal["sure", "unsure", "ambiguous", "none"]


class Match(Struct, frozen=True):
    """The unit that a name is taken for, None where it is none; how sure that is, and who else it may be."""

    unit: Unit | None
    how: How
    candidates: tuple[str, ...] = ()


class Units:
    """The units of a roster, asked for by the names that reports give them.

    A name that a unit has in the roster, official or among its other `names`, is sure, whatever seat stands behind it
    (青溪镇, 青溪镇人民政府); one that leaves out the place in front, or has one more, is told as unsure, and where
    several have it, it is nobody's.
    """

    def __init__(self, units: Iterable[Unit], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.all = tuple(units)
        self.by_name: Mapping[str, Unit] = {unit.name: unit for unit in self.all}
        self._exact: dict[str, list[Unit]] = {}
        self._cores: dict[str, list[Unit]] = {}
        self._ends: dict[str, list[Unit]] = {}
        for unit in self.all:
            for name in (unit.name, *unit.names):
                _add(self._exact, folded(name), unit)
                core = self._core(name)
                _add(self._cores, core, unit)
                for at in range(1, len(core) - _SHORTEST + 1):
                    _add(self._ends, core[at:], unit)

    def match(self, name: str) -> Match:
        """The unit of that name."""
        key = folded(name)
        if not key:
            return Match(None, "none")
        core = self._core(name)
        for found in (self._exact.get(key), self._cores.get(core)):
            if found:
                return _only(found, "sure")
        core = self._without(core, self._vocabulary.offices)
        core = self._without(core, self._vocabulary.seats)
        if core in self._cores:
            return _only(self._cores[core], "unsure")
        longer = (self._cores.get(core[at:]) for at in range(1, len(core) - _SHORTEST + 1))
        for found in (next((one for one in longer if one), None), self._ends.get(core)):
            if found:
                return _only(found, "unsure")
        return Match(None, "none")

    def _core(self, name: str) -> str:
        """A name without remarks in brackets and the seat behind it."""
        key = folded(name)
        if key.endswith(")"):
            key = key[: key.find("(")] or key
        return self._without(key, self._vocabulary.seats)

    @staticmethod
    def _without(name: str, endings: Sequence[str]) -> str:
        """A name without the longest of the endings that it has, where enough of it is left."""
        ending = max((one for one in endings if name.endswith(one)), key=len, default="")
        return name.removesuffix(ending) if len(name) - len(ending) >= _SHORTEST else name


def _add(index: dict[str, list[Unit]], key: str, unit: Unit) -> None:
    known = index.setdefault(key, [])
    if unit not in known:
        known.append(unit)


def _only(found: list[Unit], how: Literal["sure", "unsure"]) -> Match:
    if len(found) == 1:
        return Match(found[0], how, (found[0].name,))
    return Match(None, "ambiguous", tuple(unit.name for unit in found))
