"""Reports of the year before: which there are, and the one that belongs to a report, by unit and year."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from gipr_lint.docx import fold
from gipr_lint.errors import GiprLintError, UnreadableDocument
from gipr_lint.messages import NOTHING, Message
from gipr_lint.options import Held, Known
from gipr_lint.plugins.readers import read_as_docx
from gipr_lint.plugins.registry import readers
from gipr_lint.report import Report, recognise
from gipr_lint.report.other import Other, Others
from gipr_lint.report.prose.units import same_unit
from gipr_lint.report.writing.places import place_of
from gipr_lint.rulepacks.model import RuleSet, Vocabulary
from gipr_lint.terms import LOCKS

_UNNAMED = "previous.docx"
"""What a report is called that is given without a name."""
_MOST_KEPT = 16
"""So many reports are kept as they were read; the others are read again when they are asked for."""
_MOST_COMPARED = 500
"""Among so many reports of a year a unit is looked for that is named in another way."""


class LastYears:
    """The reports that are looked at for last year's: one, in a file or in none, those of a folder, or some that are
    known already."""

    def __init__(self, place: str | os.PathLike[str] | bytes | Held | tuple[Known, ...], rules: RuleSet) -> None:
        """Raises GiprLintError where there is no such file or folder."""
        self._rules = rules
        self._file = ""
        self._known: tuple[Known, ...] | None = None
        self._folder = ""
        self._read = lru_cache(maxsize=_MOST_KEPT)(self._recognised)
        self._held: bytes | None = None
        if isinstance(place, bytes):
            place = Held(_UNNAMED, place)
        if isinstance(place, Held):
            self._file, self._held = place.path, place.data
        elif not isinstance(place, (str, os.PathLike)):
            self._known = place
        elif os.path.isdir(place):
            self._folder = os.fspath(place)
        elif os.path.exists(place):
            self._file = os.fspath(place)
        else:
            raise GiprLintError(Message("previous.no-file", {"path": os.fspath(place)}))

    @property
    def known(self) -> tuple[Known, ...]:
        """The reports by unit and year; those of a folder are read for it, what cannot be read is left out."""
        if self._known is None:
            found = (self._known_at(path) for path in _documents(self._folder))
            self._known = tuple([one for one in found if one is not None])
        return self._known

    @property
    def options(self) -> Held | tuple[Known, ...] | str:
        """What others are told who look for last year's reports too: they need not read a folder once more."""
        if self._held is not None:
            return Held(self._file, self._held)
        return self._file or self.known

    @cached_property
    def _by_unit(self) -> ByUnit:
        return ByUnit(self.known, self._rules.vocabulary)

    def beside(self, report: Report, source: object) -> Others:
        """Last year's report for `report`, which is that of `source`; why there is none where there is none."""
        if report.year is None:
            return Others(without=Message("previous.year-unknown"))
        if self._file:
            return self._named(report, report.year)
        path = os.fspath(source) if isinstance(source, (str, os.PathLike)) else ""
        found = self._by_unit.predecessor(report.agency or "", report.year, path)
        if found is None:
            return Others(without=_none(report, report.year))
        return Others(previous=Other(found, self._read(found)))

    def _named(self, report: Report, year: int) -> Others:
        """The one report that was named, where it is last year's of the same unit, or of one in the same place."""
        try:
            last = self._read(self._file)
        except UnreadableDocument as problem:
            return Others(without=Message("previous.unreadable", {"path": self._file, "why": problem}))
        if last.year != year - 1:
            values = {"path": self._file, "found": last.year or "?", "wanted": year - 1}
            return Others(without=Message("previous.other-year", values))
        if not _may_be_the_same(report.agency or "", last.agency or "", self._rules.vocabulary):
            return Others(
                without=Message("previous.other-unit", {"path": self._file, "unit": last.agency_as_written or "?"})
            )
        return Others(previous=Other(self._file, last))

    def _known_at(self, path: str) -> Known | None:
        try:
            report = self._read(path)
        except UnreadableDocument:
            return None
        return Known(path, report.agency or "", report.year) if report.year else None

    def _recognised(self, path: str) -> Report:
        return recognise(read_as_docx(path if self._held is None else self._held, path), self._rules)


class ByUnit:
    """Reports by unit and year."""

    def __init__(self, known: Iterable[Known], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._years: dict[int, dict[str, list[str]]] = {}
        for one in known:
            if name := fold(one.unit).text:
                self._years.setdefault(one.year, {}).setdefault(name, []).append(one.path)

    def predecessor(self, unit: str, year: int, itself: str = "") -> str | None:
        """The file with the report of a unit for the year before `year`: of the one under the same name, else of the
        only one under a name that means the same; None where there is none, or it cannot be told which."""
        name, last = fold(unit).text, self._years.get(year - 1, {})
        if not name:
            return None
        if name not in last and len(last) <= _MOST_COMPARED:
            taken = self._years.get(year, {})
            same = [other for other in last if other not in taken and same_unit(other, unit, self._vocabulary)]
            name = same[0] if len(same) == 1 else ""
        return min((path for path in last.get(name, ()) if path != itself), default=None)


def _may_be_the_same(unit: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two names may be those of one unit before and after it was renamed: the same, or in the same place."""
    if not unit or not other or same_unit(unit, other, vocabulary):
        return True
    place, elsewhere = (place_of(fold(name).text, vocabulary) for name in (unit, other))
    return bool(place and elsewhere) and (place.endswith(elsewhere) or elsewhere.endswith(place))


def _none(report: Report, year: int) -> Message:
    return Message("previous.none", {"unit": report.agency_as_written or NOTHING, "year": year - 1})


def _documents(folder: str) -> Iterator[str]:
    """The files of a folder that can be read, in order; no hidden folders, no lock files of an editor."""
    suffixes = readers()
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if os.path.splitext(name)[1].lower() in suffixes and not name.startswith(LOCKS):
                yield os.path.join(parent, name)
