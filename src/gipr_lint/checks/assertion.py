"""The check kind `assert`: identities between the cells of a form, judged together.

One wrong cell breaks several identities. All identities in force are therefore solved as one system: see `repair`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import structs

from gipr_lint.checks.environment import FUNCTIONS, CellKey, check_condition, form_scope
from gipr_lint.checks.identities import (
    AssertCheck,
    Identity,
    Stated,
    by_parts,
    cell_of,
    derive,
    has_blank_total,
    identities,
    residual,
    state,
    unheard,
    value_of,
)
from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, make, suggest
from gipr_lint.checks.wording import ambiguous, any_of, line_label, several, sole, terms
from gipr_lint.expr import Exact, ExpressionError, Number, compile_expression, render
from gipr_lint.findings import Finding, Related, related
from gipr_lint.report import Report
from gipr_lint.report.locations import in_form
from gipr_lint.rulepacks.model import Form, Rule, RuleSet

if TYPE_CHECKING:
    from gipr_lint.checks.repair import Repair


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    heard: list[Stated] = []
    for item in bound:
        for outcome in state(context, item):
            if isinstance(outcome, Stated):
                heard.append(outcome)
            else:
                yield outcome
    other = unheard(context, bound)
    if not other and all(one.holds for one in heard):
        return
    stated = identities(heard)
    silent = identities([one for item in other for one in state(context, item) if isinstance(one, Stated)])
    derived = derive(context.report, [*stated, *silent])
    for item in bound:
        blank = {i.total: i for i in (*silent, *stated)[::-1] if i.rule.name in item.params.blank_total}
        for total, identity in blank.items():
            if total in derived:
                yield _blank_total(context, item.rule, identity, derived)
    parts = {i.total: i for i in (*stated, *silent) if i.total and i.total in derived}
    filled = [i for i in stated if not has_blank_total(context.report, i)]
    if parts:
        filled = [structs.replace(i, coefficients=by_parts(i.coefficients, parts)) for i in filled]
    yield from _judge(context, filled, derived)


def _blank_total(context: Context, rule: Rule, identity: Identity, derived: Mapping[CellKey, Exact]) -> Finding:
    assert identity.total is not None
    location = in_form(context.report, cell_of(context.report, identity.total))
    expected = render(derived[identity.total])
    values = _values(context, identity, derived) | {"expected": expected}
    fix = suggest(context, rule, [("set-cell", location, expected)], values)
    return make(context, rule, location, values, fix=fix)


def _judge(context: Context, identities: Sequence[Identity], derived: Mapping[CellKey, Exact]) -> Iterator[Finding]:
    report = context.report
    residuals = [residual(report, identity, derived) for identity in identities]
    if not any(residuals):
        return
    from gipr_lint.checks.repair import Equation, repairs  # noqa: PLC0415  (only where something is broken)

    equations = [Equation(i.coefficients, residual) for i, residual in zip(identities, residuals, strict=True)]

    def may_become(key: CellKey, delta: Exact) -> bool:
        if key in derived:
            return False
        cell = cell_of(report, key)
        kind = report.forms[cell.form].form.block_of[cell.row.alias].type_of(cell.column)
        new = value_of(report, key, derived) + delta
        return (kind == "signed" or new >= 0) and (kind == "amount" or new.denominator == 1)

    uses = Counter(key for equation in equations for key in equation.coefficients)
    for repair in repairs(equations, may_become):
        broken = sorted((identities[index] for index in repair.equations), key=lambda i: i.first)
        alone = [key for key in broken[0].coefficients if uses[key] == 1] if len(broken) == 1 else []
        if len(repair.changes) == 1 and {key for key, _ in repair.changes[0]}.issuperset(alone):
            for key, delta in repair.changes[0]:
                yield _mended(context, key, delta, broken, derived)
        elif repair.changes and len(repair.changes[0]) == 1:
            yield from _one_of(context, repair, alone, broken, derived)
        else:
            for identity in broken:
                yield _unmended(context, identity, repair, derived)


def _mended(
    context: Context, key: CellKey, delta: Exact, broken: Sequence[Identity], derived: Mapping[CellKey, Exact]
) -> Finding:
    """The one cell whose change satisfies every equation that it stands in."""
    own = [identity for identity in broken if key in identity.coefficients]
    speaker = own[0]
    location = in_form(context.report, cell_of(context.report, key))
    expected = render(value_of(context.report, key, derived) + delta)
    values = _values(context, speaker, derived) | {"expected": expected}
    values["repair"] = sole(context.lang, expected, len(own)) if key != speaker.at or len(own) > 1 else ""
    links = [_equation(context, identity) for identity in own if identity.at != key]
    fix = suggest(context, speaker.rule, [("set-cell", location, expected)], values)
    return make(context, speaker.rule, location, values, related=links, fix=fix)


def _one_of(
    context: Context,
    repair: Repair,
    alone: Sequence[CellKey],
    broken: Sequence[Identity],
    derived: Mapping[CellKey, Exact],
) -> Iterator[Finding]:
    """One wrong cell, but several would do: reported where the rule says, the others named.

    `alone` are the cells of the equation that no other equation can clear. Where the cell that answers for the equation
    is none of them, only the equation is reported.
    """
    by_cell: dict[CellKey, Exact] = {change[0][0]: change[0][1] for change in repair.changes}
    speaker = next((identity for identity in broken if identity.at in by_cell), None)
    if speaker is None:
        yield _unmended(context, broken[0], repair, derived)
        return
    key = speaker.at
    location = in_form(context.report, cell_of(context.report, key))
    expected = render(value_of(context.report, key, derived) + by_cell[key])
    others = [cell_of(context.report, other) for other in dict.fromkeys((*alone, *by_cell)) if other != key]
    values = _values(context, speaker, derived) | {"expected": expected}
    values["repair"] = ambiguous(context.lang, others)
    links = [related(in_form(context.report, cell), "candidate") for cell in others]
    fix = suggest(context, speaker.rule, [("set-cell", location, expected)], values)
    yield make(context, speaker.rule, location, values, related=links, fix=fix)


def _unmended(context: Context, identity: Identity, repair: Repair, derived: Mapping[CellKey, Exact]) -> Finding:
    """A broken equation for which no single set of cells is to blame: several would do, or none."""
    location = in_form(context.report, cell_of(context.report, identity.at))
    one = bool(repair.changes) and len(repair.changes[0]) == 1
    cells = dict.fromkeys(key for change in repair.changes for key, _ in change if one or key in identity.coefficients)
    named = [cell_of(context.report, key) for key in cells]
    words = any_of(context.lang, named) if one else several(context.lang, named)
    values = _values(context, identity, derived) | {"expected": "", "repair": words}
    links = [related(in_form(context.report, cell), "candidate") for cell in named]
    return make(context, identity.rule, location, values, related=links)


def _equation(context: Context, identity: Identity) -> Related:
    return related(in_form(context.report, cell_of(context.report, identity.at)), "equation")


def _values(context: Context, identity: Identity, derived: Mapping[CellKey, Exact]) -> dict[str, object]:
    """What the messages of arithmetic rules may say of an equation."""
    report = context.report
    left, right = _side(report, identity.left, derived), _side(report, identity.right, derived)
    at = cell_of(report, identity.at)
    return {
        "table": report.forms[at.form].form.label,
        "row": line_label(at.row, context.lang),
        "column": line_label(at.column, context.lang),
        "left": render(left),
        "right": render(right),
        "diff": render(left - right if left > right else right - left),
        "left_terms": _terms(context, identity, identity.left, derived),
        "terms": _terms(context, identity, identity.right, derived),
        "repair": "",
    }


def _side(report: Report, side: Number, derived: Mapping[CellKey, Exact]) -> Exact:
    if side.terms is None:
        return side.value
    terms: tuple[tuple[CellKey, Exact], ...] = side.terms  # type: ignore[assignment]
    return side.constant + sum(factor * value_of(report, key, derived) for key, factor in terms)


def _terms(context: Context, identity: Identity, side: Number, derived: Mapping[CellKey, Exact]) -> str:
    named = []
    cells: tuple[CellKey, ...] = side.cells  # type: ignore[assignment]
    for key in cells:
        cell, value = cell_of(context.report, key), value_of(context.report, key, derived)
        named.append((line_label(cell.column if identity.by_row else cell.row, context.lang), value))
    return terms(context.lang, [(label, render(value)) for label, value in named if value])


def _validate(params: AssertCheck, rule: Rule, rules: RuleSet) -> None:
    names = {other.name for other in rules.rules}
    if bool(params.that) == bool(params.blank_total):
        raise Problem((), "检查种类 assert 要写 that 或 blank_total 之一")
    for index, name in enumerate(params.blank_total):
        if name not in names:
            raise Problem(("blank_total", index), f"没有名为“{name}”的规则", name, names)
    check_condition(params.when, rules)
    if not params.that:
        return
    forms = [edition.forms[params.form] for edition in rules.editions.values() if params.form in edition.forms]
    if not forms:
        known = {alias for edition in rules.editions.values() for alias in edition.forms}
        raise Problem(("of",), f"没有名为“{params.form}”的表", params.form, known)
    if bool(params.each.row) == bool(params.each.column):
        raise Problem(("each",), "each 要写 row 或 column 之一")
    known = {name for form in forms for name in (_columns(form) if params.each.row else form.rows)}
    if params.at and params.at not in known:
        raise Problem(("at",), f"没有名为“{params.at}”的{'列' if params.each.row else '行'}", params.at, known)
    for index, source in enumerate((params.that,) if isinstance(params.that, str) else params.that):
        errors = [error for form in forms if (error := _error(source, form))]
        if len(errors) == len(forms) or (errors and not params.when):
            path = ("that",) if isinstance(params.that, str) else ("that", index)
            error = errors[0]
            raise Problem(path, error.message, error.near, error.choices, error.column) from None


def _columns(form: Form) -> set[str]:
    return {line.alias for block in form.blocks for line in block.columns}


def _error(source: str, form: Form) -> ExpressionError | None:
    """What does not hold together over a form; a rule with a condition may be for one edition alone."""
    try:
        compile_expression(source, names=form_scope(form), functions=FUNCTIONS)
    except ExpressionError as error:
        return error
    return None


_PLACEHOLDERS = ("table", "row", "column", "left", "right", "diff", "left_terms", "terms", "expected", "repair")

ASSERT = CheckKind("assert", AssertCheck, _run, lambda params, rules: _PLACEHOLDERS, _validate, jointly=True)
