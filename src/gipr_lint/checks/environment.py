"""Where the expressions of rules get their values: the report, the facts, the cells of the forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from msgspec import Raw, Struct, msgpack

from gipr_lint.expr import (
    BUILTIN,
    Absent,
    Date,
    Expression,
    Function,
    Number,
    Value,
    compile_expression,
    number,
    render,
)
from gipr_lint.expr.compile import built
from gipr_lint.expr.evaluate import Parsed
from gipr_lint.messages import Message
from gipr_lint.report import Fact, FormCell, FormTable, Report
from gipr_lint.report.prose.units import lacks_place, same_unit
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Rule

if TYPE_CHECKING:
    from gipr_lint.expr.language import Scope

CellKey = tuple[str, str, str]
"""Form, row and column alias: the key by which numbers remember their cells."""


def applies(report: Report, when: str) -> bool:
    """Whether the condition of a rule is met; one that cannot be told is not, an empty one always."""
    if not when:
        return True
    value = expression(when).evaluate(ReportEnvironment(report))
    return not isinstance(value, Absent) and bool(value)


class ReportEnvironment(Struct, frozen=True):
    """`report` and the cells of its forms."""

    report: Report

    def name(self, name: str, /) -> Value:
        """`report`."""
        return self.report.attributes if name == "report" else not_found(name)

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell of a form."""
        return form_cell(self.report, form, row, column)


class FactEnvironment:
    """One occurrence of a fact by its name and as `fact`, `report`, and the first occurrence of every built-in fact."""

    def __init__(self, report: Report, fact: Fact) -> None:
        self.report = report
        self.fact = fact

    def name(self, name: str, /) -> Value:
        """`report`, the fact at hand by its name or as `fact`, or a built-in one."""
        if name == "report":
            return self.report.attributes
        if name in ("fact", self.fact.name):
            return self._captures(self.fact)
        found = self.report.facts.get(name, ())
        if not found and name == "signature":
            return {"unit": "", "lead": ""}
        return self._captures(found[0]) if found else not_found(name)

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell of a form."""
        return form_cell(self.report, form, row, column)

    def _captures(self, fact: Fact) -> Mapping[str, Value]:
        values: dict[str, Value] = {name: span.text for name, span in fact.spans.items()}
        for name, value in fact.values.items():
            exact = value.value if isinstance(value, Quantity) else value
            values[name] = exact if isinstance(exact, (str, Date)) else number(exact)
        values["paragraph"] = fact.span.paragraph.folded.text
        return values


class LineEnvironment(Struct, frozen=True):
    """Names within one row of a form are its cells by column, within one column its cells by row."""

    report: Report
    form: str
    line: str
    by_row: bool

    def name(self, name: str, /) -> Value:
        """The cell, or the cells of a group; `report`."""
        if name == "report":
            return self.report.attributes
        row, column = (self.line, name) if self.by_row else (name, self.line)
        return form_cell(self.report, self.form, row, column)

    def cell(self, form: str, row: str, column: str, /) -> Value:
        """The cell of any form."""
        return form_cell(self.report, form, row, column)


def not_found(name: str) -> Absent:
    """That a report has no such fact."""
    return Absent((Message("checks.not-found", {"name": name}),))


def form_cell(report: Report, form: str, row: str, column: str) -> Value:
    """The number in a cell of a form, with its key; a group of rows or columns gives all its cells."""
    found = report.forms.get(form)
    if found is None:
        definition = report.edition.forms.get(form)
        label = definition.label if definition else form
        return Absent((Message("checks.no-form", {"form": label}),))
    groups = found.form.groups
    if row not in groups and column not in groups:
        return _number(found, row, column)
    rows, columns = groups.get(row, (row,)), groups.get(column, (column,))
    return tuple([_number(found, r, c) for r in rows for c in columns])


def _number(found: FormTable, row: str, column: str) -> Value:
    cell = found.cells.get((row, column))
    if cell is None:
        return Absent((_why_missing(found, row, column),))
    if cell.number.value is None:
        return Absent((Message("checks.no-number", {"cell": _place(cell)}),))
    return number(cell.number.value, (found.form.alias, row, column), blank=cell.number.state == "blank")


def _place(cell: FormCell) -> Message:
    if not cell.row.label:
        return Message("checks.column", {"column": cell.column.label})
    return Message("checks.row-and-column", {"row": cell.row.label, "column": cell.column.label})


def _why_missing(found: FormTable, row: str, column: str) -> Message:
    line, form = found.form.rows.get(row), found.form.label
    if line is None:
        return Message("checks.no-row-in-edition", {"form": form, "edition": found.edition, "row": row})
    if row not in found.rows:
        return Message("checks.row-missing", {"form": form, "row": line.label})
    other = found.form.column(row, column)
    if other is None:
        return Message("checks.nothing-to-check", {"form": form, "edition": found.edition, "row": line.label})
    return Message("checks.column-missing", {"form": form, "column": other.label})


class _Asked(Protocol):
    """An environment of this module: the report that an expression asks about."""

    @property
    def report(self) -> Report: ...


def _same_unit(environment: _Asked, one: Value, other: Value) -> Value:
    return same_unit(*_two_texts(one, other), environment.report.names.vocabulary)


def _lacks_place(environment: _Asked, name: Value, full: Value) -> Value:
    return lacks_place(*_two_texts(name, full), environment.report.names.vocabulary)


def _two_texts(one: Value, other: Value) -> tuple[str, str]:
    if not isinstance(one, str) or not isinstance(other, str):
        raise ValueError(Message("expr.two-texts"))
    return one, other


def _has(text: Value, what: Value) -> Value:
    if not isinstance(text, str) or not isinstance(what, str | Number):
        raise ValueError(Message("expr.text-and-word"))
    return (what if isinstance(what, str) else render(what)) in text


OWN_FUNCTIONS: Mapping[str, Function] = {
    **BUILTIN,
    "same_unit": Function(_same_unit, 2, 2, asks=True),
    "lacks_place": Function(_lacks_place, 2, 2, asks=True),
    "has": Function(_has, 2, 2),
}
"""The functions that gipr-lint brings itself."""

_functions: Mapping[str, Function] = OWN_FUNCTIONS


def register(functions: Mapping[str, Function]) -> None:
    """Makes `functions` all that rules may call in this process: the registry of plugins does so once, before the first
    pack is read. What was compiled with others is forgotten."""
    global _functions  # noqa: PLW0603  (a process has one set of plugins)
    if functions != _functions:
        _functions = functions
        expression.cache_clear()


@lru_cache(maxsize=512)
def expression(source: str) -> Expression:
    """The expression, compiled when it is first asked for, with the functions that are registered."""
    if source not in _kept:
        return compile_expression(source, functions=_functions)
    return built(source, msgpack.decode(_kept[source], type=Parsed), _functions)


_checked: dict[str, Parsed] = {}
"""The expressions of the packs that were read in this process."""

_kept: dict[str, Raw] = {}
"""The expressions with which packs were kept, encoded."""


def check_expression(source: str, names: Scope) -> None:
    """Raises ExpressionError where the expression does not hold together over `names`."""
    from gipr_lint.expr.parse import parse  # noqa: PLC0415  (only when packs are read)

    _checked[source] = parse(source, names=names, functions=_functions)


def expressions_of(rules: Iterable[Rule]) -> dict[str, Raw]:
    """The expressions of rules that were just read and checked, parsed and encoded, to be kept with them."""
    found = {text for rule in rules for text in _texts(rule.parameters) if text in _checked}
    return {source: Raw(msgpack.encode(_checked[source])) for source in sorted(found)}


def know(expressions: Mapping[str, Raw]) -> None:
    """Spares this process the parsing of expressions that a pack was kept with."""
    _kept.update(expressions)


def _texts(parameters: object) -> Iterator[str]:
    """All texts in the parameters of a check, at any depth."""
    if isinstance(parameters, str):
        yield parameters
    elif isinstance(parameters, dict | list):
        for part in parameters.values() if isinstance(parameters, dict) else parameters:
            yield from _texts(part)
