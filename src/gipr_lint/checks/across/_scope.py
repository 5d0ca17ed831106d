"""What expressions over two reports may speak of, for checking them when a pack is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from gipr_lint.checks.across._environment import LAST
from gipr_lint.checks.across._params import Params
from gipr_lint.checks.check import unknown
from gipr_lint.checks.scopes import REPORT, captures_of, demand_expression, demand_facts, fact_scope, forms_scope
from gipr_lint.checks.stated import demand_each
from gipr_lint.errors import Problem
from gipr_lint.expr.language import Scope, Shape
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import Form, Names


def demand(params: Params, names: Names) -> None:
    """Raises `Problem` for parameters that do not fit the names of the packs."""
    if sum(map(bool, (params.form, params.cells, params.fact))) > 1:
        raise Problem(("cells",) if params.cells else ("fact",), Message("checks.one-quantifier"))
    for name, text in params.numbers.items():
        _demand_number(name, text)
    forms = _forms(params, names)
    demand_facts("fact", params.fact, names.facts)
    for index, source in enumerate(params.cells):
        _demand_cell(index, source, names)
    scope = _scope(params, names, forms)
    sources: list[tuple[tuple[str | int, ...], str]] = [(("that",), params.that)]
    sources += [((key,), source) for key in ("given", "at") if (source := getattr(params, key))]
    sources += [(("cases", case), source) for case, source in params.cases.items()]
    for path, source in sources:
        demand_expression(path, source, scope)


def demand_sections(sections: Sequence[str], names: Names) -> None:
    """Raises `Problem` for a section that no edition has."""
    for index, alias in enumerate(sections):
        if alias not in names.sections:
            raise unknown(("sections", index), Message("names.section"), alias, names.sections)


def _forms(params: Params, names: Names) -> Sequence[Form]:
    """The form over whose lines a rule ranges, as each edition has it."""
    if not params.form:
        if params.each.row or params.each.column:
            raise Problem(("each",), Message("checks.each-without-form"))
        return ()
    forms = [edition.forms[params.form] for edition in names.editions.values() if params.form in edition.forms]
    if not forms:
        raise unknown(("of",), Message("names.table"), params.form, names.forms)
    demand_each(params.each, forms)
    return forms


def _scope(params: Params, names: Names, forms: Iterable[Form]) -> Scope:
    """The names of both reports: of the line, the facts, the numbers of the rule; and the cells of every form."""
    every = forms_scope(names, fact_scope(names, params.fact))
    shapes: dict[str, Shape] = {"report": REPORT}
    if params.fact:
        shapes |= every.names
    for form in forms:
        shapes |= {name: {} for name in (*(form.columns if params.each.row else form.rows), *form.groups)}
    if params.cells:
        shapes["cell"] = {}
    facts: dict[str, Shape] = {name: captures_of(names, name) for name in names.facts}
    of_last: Mapping[str, Shape] = {**facts, **shapes}
    of_last = {name: shape for name, shape in of_last.items() if name != "fact"}
    numbers: dict[str, Shape] = {name: {} for name in params.numbers}
    axes = every.forms | {f"{LAST}.{name}": axis for name, axis in every.forms.items()}  # type: ignore[operator]
    return Scope({**shapes, **numbers, LAST: of_last}, axes)


def _demand_cell(index: int, source: str, names: Names) -> None:
    """Raises `Problem` for what is not one cell of a form."""
    from gipr_lint.checks.environment import expression  # noqa: PLC0415  (as all of this)

    demand_expression(("cells", index), source, forms_scope(names, Scope({}, {})))
    if len(expression(source).cells) != 1 or expression(source).names:
        raise Problem(("cells", index), Message("checks.one-cell"))


def _demand_number(name: str, text: str | int) -> None:
    try:
        Decimal(text)
    except InvalidOperation:
        raise Problem(("with", name), Message("checks.no-number", {"cell": str(text)})) from None
