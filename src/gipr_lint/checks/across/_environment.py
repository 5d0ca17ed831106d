"""Where expressions over two reports get their values: those of this year by their names, those of last year after
`last`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import structs

from gipr_lint.checks.compose import in_other
from gipr_lint.checks.environment import CellKey, FactEnvironment, form_cell, not_found
from gipr_lint.checks.hits import Place
from gipr_lint.expr import Absent, Exact, Number, Value, number
from gipr_lint.messages import Message
from gipr_lint.report import Fact, Report
from gipr_lint.report.other import Other

LAST = "last"
"""How expressions name last year's report."""

_OF_LAST = f"{LAST}."


class Line:
    """What bare names mean: the cells of a row or a column of a form, or `cell` alone."""

    def __init__(self, form: str, row: str = "", column: str = "") -> None:
        """One of `row` and `column` for a line, both for a cell."""
        self.form, self.row, self.column = form, row, column

    def key(self, name: str) -> CellKey:
        """The cell that a name means."""
        if self.row and self.column:
            return self.form, self.row, self.column
        return (self.form, self.row, name) if self.row else (self.form, name, self.column)

    def knows(self, name: str) -> bool:
        """Whether a name can mean a cell."""
        return name == "cell" if self.row and self.column else True


class AcrossEnvironment:
    """This report and last year's, the numbers of a rule by name, and the line or the fact that is asked about.

    `asked` are the cells that were asked for, in their order, with their numbers: those of last year under the name of
    their form after `last`.
    """

    def __init__(
        self,
        report: Report,
        last: Other,
        numbers: Mapping[str, Exact],
        line: Line | None = None,
        fact: Fact | None = None,
    ) -> None:
        self.report, self.last = report, last
        self.asked: dict[CellKey, Number] = {}
        self._numbers, self._line, self._fact = numbers, line, fact

    def name(self, name: str, /) -> Value:
        """`report`, `last`, a number of the rule, the fact at hand, or a cell of the line."""
        if name == "report":
            return self.report.attributes
        if name == LAST:
            return _Last(self._of_last)
        if name in self._numbers:
            return number(self._numbers[name])
        if self._fact is not None:
            return FactEnvironment(self.report, self._fact).name(name)
        if self._line is not None and self._line.knows(name):
            return self.cell(*self._line.key(name))
        return not_found(name)

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """A cell of this year, or of last year; of a group all."""
        if form.startswith(_OF_LAST):
            return self._last_cell(form.removeprefix(_OF_LAST), row, column)
        return self._noted(form_cell(self.report, form, row, column), "")

    def _of_last(self, name: str) -> Value:
        """What stands after `last.`"""
        report = self.last.report
        if name == "report":
            return report.attributes
        if self._line is not None and self._line.knows(name):
            return self._last_cell(*self._line.key(name))
        found = report.facts.get(name, ())
        if not found:
            return Absent((_last_year(Message("checks.not-found", {"name": name})),))
        return FactEnvironment(report, found[0]).name(name)

    def _last_cell(self, form: str, row: str, column: str) -> Value:
        value = form_cell(self.last.report, form, row, column)
        if isinstance(value, Absent):
            return Absent(tuple([_last_year(reason) for reason in value.reasons]))
        return self._noted(value, _OF_LAST)

    def _noted(self, value: Value, of: str) -> Value:
        """The number or numbers of cells, kept among those that were asked for."""
        if isinstance(value, tuple):
            return tuple([self._noted(part, of) for part in value])
        if not isinstance(value, Number):
            return value
        own: CellKey = value.key  # type: ignore[assignment]
        key: CellKey = (of + own[0], *own[1:])
        self.asked[key] = structs.replace(value, key=key)
        return self.asked[key]


class _Last(Mapping[str, Value]):
    """Last year's report as the language has records: what is after a name is worked out when it is asked for."""

    def __init__(self, of_last: Callable[[str], Value]) -> None:
        self._of_last = of_last

    def __getitem__(self, name: str) -> Value:
        return self._of_last(name)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def is_of_last(key: CellKey) -> bool:
    """Whether the key of a cell is that of one of last year's."""
    return key[0].startswith(_OF_LAST)


def place_of(report: Report, last: Other, key: CellKey) -> Place:
    """The cell of a key; one of last year's as a place in its file."""
    form, row, column = key
    if not is_of_last(key):
        return report.forms[form].cells[row, column]
    return in_other(last, last.report.forms[form.removeprefix(_OF_LAST)].cells[row, column])


def _last_year(reason: str | Message) -> Message:
    return Message("checks.in-last-year", {"reason": reason})
