"""What the expressions of rules may speak of, for checking them when a pack is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from gipr_lint.checks.environment import check_expression
from gipr_lint.errors import Problem
from gipr_lint.expr import ExpressionError
from gipr_lint.expr.language import DATE, Axes, Scope, Shape
from gipr_lint.messages import Message
from gipr_lint.rulepacks.expressions import Fault, require_sound
from gipr_lint.rulepacks.model import Form, Names
from gipr_lint.rulepacks.patterns import compiled

REPORT: Shape = {
    name: {}
    for name in ("year", "edition", "agency", "unit_kind", "place_kind", "prose", "notice_year", "section_count")
}
"""The attributes of `report`."""

_BUILT_IN_CAPTURES: Mapping[str, Shape] = {
    "title": {"text": {}, "agency": {}, "year": {}, "years": {}, "repeats": {}},
    "signature": {"unit": {}, "lead": {}, "date": DATE, "rest": {}},
}


def captures_of(names: Names, name: str) -> Mapping[str, Shape]:
    """The named captures of a fact with their attributes."""
    if name in _BUILT_IN_CAPTURES:
        return _BUILT_IN_CAPTURES[name]
    spec = names.facts[name]
    if spec.says is not None:
        return {"n": {}} | {label: {} for label in spec.says.labels}
    shapes: dict[str, Shape] = {capture: {} for capture in re.findall(r"\(\?P<(\w+)>", spec.find)}
    shapes |= {capture: DATE for capture, how in spec.captures.items() if how.type == "date"}
    return shapes


def fact_scope(names: Names, facts: Sequence[str]) -> Scope:
    """What expressions over these facts may speak of: the facts, the built-in ones, the report."""
    shapes = {name: {**captures_of(names, name), "paragraph": {}} for name in (*facts, *_BUILT_IN_CAPTURES)}
    shapes["fact"] = {capture: shape for name in facts for capture, shape in shapes[name].items()}
    return Scope({"report": REPORT, **shapes}, {})


def forms_scope(names: Names, scope: Scope) -> Scope:
    """`scope` and the cells of all forms of all editions, by form, row and column."""
    axes: dict[str, Axes] = {}
    for edition in names.editions.values():
        for form in edition.forms.values():
            before = axes.get(form.alias)
            rows = {*form.rows, *form.groups, *(before.rows if before else ())}
            axes[form.alias] = Axes(rows, {*form.columns, *form.groups, *(before.columns if before else ())})
    return Scope(scope.names, axes)


def form_scope(form: Form) -> Scope:
    """The names of a form: its rows, columns and groups, alone and between brackets."""
    names = {*form.rows, *form.columns, *form.groups}
    return Scope({name: {} for name in names} | {"report": REPORT}, {form.alias: Axes(names, names)})


def demand_facts(key: str, wanted: Sequence[str], known: Collection[str]) -> None:
    """Raises `Problem` for a name, in the parameter `key`, that is none of the `known` facts."""
    for index, name in enumerate(wanted):
        if name not in known:
            problem = Message("names.unknown", {"what": Message("names.fact"), "name": name})
            raise Problem((key, index), problem, name, known)


def demand_pattern(key: str, pattern: str, *, added: str = "") -> re.Pattern[str]:
    """The regular expression of the parameter `key`, without what was `added` in front of it. Raises `Problem` for one
    that is none."""
    try:
        require_sound(pattern)
    except Fault as fault:
        raise Problem((key,), fault.message, offset=max(0, fault.at - len(added))) from None
    return compiled(pattern)


def demand_expression(path: Sequence[str | int], source: str, scope: Scope) -> None:
    """Raises `Problem` at `path` for an expression that does not hold together."""
    try:
        check_expression(source, scope)
    except ExpressionError as error:
        raise Problem(path, error.message, error.near, error.choices, error.column) from None


def demand_condition(when: str, names: Names) -> None:
    """Raises `Problem` for a condition (`when`) that does not hold together: it asks of the report and its cells."""
    scope = Scope({"report": REPORT}, {})
    if when:
        demand_expression(("when",), when, forms_scope(names, scope) if "[" in when else scope)
