"""What the expressions of rules may name: the report, the facts, the cells of the forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

from msgspec import Struct

from gipr_lint.expr import (
    BUILTIN,
    DATE,
    Absent,
    Axes,
    Date,
    Expression,
    ExpressionError,
    Function,
    Number,
    Scope,
    Shape,
    Value,
    compile_expression,
    number,
    render,
)
from gipr_lint.report import Fact, FormCell, FormTable, Report
from gipr_lint.report.prose.units import same_unit
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Form, RuleSet
from gipr_lint.rulepacks.problem import Problem

CellKey = tuple[str, str, str]
"""Form, row and column alias: the key by which numbers remember their cells."""

REPORT: Shape = {
    name: {} for name in ("year", "edition", "agency", "unit_kind", "prose", "notice_year", "section_count")
}
"""The attributes of `report`."""

_BUILT_IN_CAPTURES: Mapping[str, Shape] = {
    "title": {"text": {}, "agency": {}, "year": {}, "years": {}},
    "signature": {"unit": {}, "lead": {}, "date": DATE, "rest": {}},
}


def captures_of(rules: RuleSet, name: str) -> Mapping[str, Shape]:
    """The named captures of a fact with their attributes."""
    if name in _BUILT_IN_CAPTURES:
        return _BUILT_IN_CAPTURES[name]
    spec = rules.facts[name]
    if spec.count is not None:
        return {"n": {}} | {label: {} for label in spec.count.labels or ("verb",)}
    shapes: dict[str, Shape] = {capture: {} for capture in re.findall(r"\(\?P<(\w+)>", spec.find)}
    shapes |= {capture: DATE for capture, how in spec.captures.items() if how.type == "date"}
    return shapes


def fact_scope(rules: RuleSet, names: tuple[str, ...]) -> Scope:
    """What expressions over the facts `names` may speak of: these, the built-in ones, the report."""
    facts = {name: {**captures_of(rules, name), "paragraph": {}} for name in (*names, *_BUILT_IN_CAPTURES)}
    facts["fact"] = {capture: shape for name in names for capture, shape in facts[name].items()}
    return Scope({"report": REPORT, **facts}, {})


def forms_scope(rules: RuleSet, scope: Scope) -> Scope:
    """`scope` and the cells of all forms of all editions, by form, row and column."""
    axes: dict[str, Axes] = {}
    for edition in rules.editions.values():
        for form in edition.forms.values():
            columns = {line.alias for block in form.blocks for line in block.columns}
            before = axes.get(form.alias)
            rows = {*form.rows, *form.groups, *(before.rows if before else ())}
            axes[form.alias] = Axes(rows, {*columns, *form.groups, *(before.columns if before else ())})
    return Scope(scope.names, axes)


def applies(report: Report, when: str) -> bool:
    """Whether the condition of a rule is met; one that cannot be told is not, an empty one always."""
    if not when:
        return True
    value = expression(when).evaluate(_ReportEnvironment(report))
    return not isinstance(value, Absent) and bool(value)


def check_condition(when: str, rules: RuleSet) -> None:
    """Raise `Problem` for a condition (`when`) that does not hold together: it asks of the report and its cells."""
    scope = Scope({"report": REPORT}, {})
    try:
        if when:
            compile_expression(when, names=forms_scope(rules, scope) if "[" in when else scope, functions=FUNCTIONS)
    except ExpressionError as error:
        raise Problem(("when",), error.message, error.near, error.choices, error.column) from None


class _ReportEnvironment(Struct, frozen=True):
    """`report` and the cells of its forms."""

    report: Report

    def name(self, name: str, /) -> Value:
        """`report`."""
        return self.report.attributes if name == "report" else Absent((f"没有找到“{name}”",))

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
        return self._captures(found[0]) if found else Absent((f"没有找到“{name}”",))

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


def form_cell(report: Report, form: str, row: str, column: str) -> Value:
    """The number in a cell of a form, with its key; a group of rows or columns gives all its cells."""
    found = report.forms.get(form)
    if found is None:
        definition = report.edition.forms.get(form)
        return Absent((f"没有表“{definition.label if definition else form}”",))
    groups = found.form.groups
    rows, columns = groups.get(row, (row,)), groups.get(column, (column,))
    values = tuple(_number(found, r, c) for r in rows for c in columns)
    return values if row in groups or column in groups else values[0]


def _number(found: FormTable, row: str, column: str) -> Value:
    cell = found.cells.get((row, column))
    if cell is None:
        return Absent((_why_missing(found, row, column),))
    if cell.number.value is None:
        return Absent((f"{_place(cell)}不是数字",))
    return number(cell.number.value, (found.form.alias, row, column), blank=cell.number.state == "blank")


def _place(cell: FormCell) -> str:
    row = f"行“{cell.row.label}”" if cell.row.label else ""
    return f"{row}列“{cell.column.label}”"


def _why_missing(found: FormTable, row: str, column: str) -> str:
    line = found.form.rows.get(row)
    if line is None:
        return f"表“{found.form.label}”（{found.edition}版）没有“{row}”这一行"
    if row not in found.rows:
        return f"表“{found.form.label}”缺行“{line.label}”"
    other = found.form.column(row, column)
    if other is None:
        return f"表“{found.form.label}”（{found.edition}版）的“{line.label}”没有要核对的列"
    return f"表“{found.form.label}”缺列“{other.label}”"


def form_scope(form: Form) -> Scope:
    """The names of a form: its rows, columns and groups, alone and between brackets."""
    columns = {line.alias for block in form.blocks for line in block.columns}
    names = {*form.rows, *columns, *form.groups}
    return Scope({name: {} for name in names} | {"report": REPORT}, {form.alias: Axes(names, names)})


class _Asked(Protocol):
    """An environment of this module: the report that an expression asks about."""

    @property
    def report(self) -> Report: ...


def _same_unit(environment: _Asked, one: Value, other: Value) -> Value:
    if not isinstance(one, str) or not isinstance(other, str):
        raise ValueError("要两个文字")
    return same_unit(one, other, environment.report.names.vocabulary)


def _has(text: Value, what: Value) -> Value:
    if not isinstance(text, str) or not isinstance(what, str | Number):
        raise ValueError("要一段文字和其中的词或数")
    return (what if isinstance(what, str) else render(what)) in text


OWN_FUNCTIONS: Mapping[str, Function] = {
    **BUILTIN,
    "same_unit": Function(_same_unit, 2, 2, asks=True),
    "has": Function(_has, 2, 2),
}
"""The functions that gipr-lint brings itself."""

FUNCTIONS: dict[str, Function] = dict(OWN_FUNCTIONS)
"""The functions that rules may call. Those of plugins are added once, before the first pack is loaded."""


@lru_cache(maxsize=512)
def expression(source: str) -> Expression:
    """The compiled expression, once a process and only when it is needed."""
    return compile_expression(source, functions=FUNCTIONS)
