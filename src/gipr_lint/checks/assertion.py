"""The check kind `assert`: identities between the cells of a form, judged together.

One wrong cell breaks several identities. All identities in force are therefore solved as one system: see `repair`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field, structs

from gipr_lint.checks.environment import (
    FUNCTIONS,
    CellKey,
    LineEnvironment,
    applies,
    check_condition,
    expression,
    form_cell,
    form_scope,
)
from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, make, params_of, suggest
from gipr_lint.checks.wording import ambiguous, any_of, line_label, several, sole, terms
from gipr_lint.expr import Comparison, Exact, ExpressionError, Missing, Number, Value, compile, number, render  # noqa: A004
from gipr_lint.findings import Finding, NotEvaluated, Related, related
from gipr_lint.packs.model import Form, Rule, RuleSet
from gipr_lint.report import FormCell, FormTable, Report
from gipr_lint.report.places import in_form

if TYPE_CHECKING:
    from gipr_lint.checks.repair import Repair


class Each(Struct, frozen=True, forbid_unknown_fields=True):
    """Over which lines an identity ranges: all (`*`) or the named rows, or columns."""

    row: str | tuple[str, ...] = ()
    column: str | tuple[str, ...] = ()


class AssertCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """Identities of a form.

    `each`: over rows, names in `that` being columns, or over columns, names being rows. `that`: what must hold. `at`:
    the cell to report where several would do, by default the one that stands alone on the left. `first`: the lower, the
    sooner the rule speaks for a cell that breaks several. `blank_total`: the rules (by name) whose totals this rule
    reports where they are blank beside filled parts; it has no `that` of its own. `when`: a condition on the report.
    """

    form: str = field(name="of", default="")
    each: Each = Each()
    that: str | tuple[str, ...] = ()
    at: str = ""
    first: int = 100
    when: str = ""
    blank_total: tuple[str, ...] = ()


class _Identity(Struct, frozen=True):
    """One equation: the rule that states it, both sides, Σ coefficient · cell + constant = 0, the cell that answers."""

    rule: Rule
    first: int
    by_row: bool
    left: Number
    right: Number
    coefficients: Mapping[CellKey, Exact]
    constant: Exact
    at: CellKey
    total: CellKey | None


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    stated: list[_Identity] = []
    for item in bound:
        for outcome in _state(context, item):
            if isinstance(outcome, _Identity):
                stated.append(outcome)
            else:
                yield outcome
    silent = [i for item in _unheard(context, bound) for i in _state(context, item) if isinstance(i, _Identity)]
    derived = _derive(context.report, [*stated, *silent])
    for item in bound:
        blank = {i.total: i for i in (*silent, *stated)[::-1] if i.rule.name in item.params.blank_total}
        for total, identity in blank.items():
            if total in derived:
                yield _blank_total(context, item.rule, identity, derived)
    parts = {i.total: i for i in (*stated, *silent) if i.total and i.total in derived}
    filled = [i for i in stated if not _has_blank_total(context.report, i)]
    if parts:
        filled = [structs.replace(i, coefficients=_by_parts(i.coefficients, parts)) for i in filled]
    yield from _judge(context, filled, derived)


def _unheard(context: Context, bound: Sequence[Bound]) -> list[Bound]:
    """The identities of rules that take no part: nothing is said of them, but they tell what blank totals come to."""
    active = {item.rule.name for item in bound}
    others = (rule for rule in context.rules.rules if rule.check["kind"] == "assert" and rule.name not in active)
    return [Bound(rule, params_of(rule, AssertCheck)) for rule in others]


def _state(context: Context, item: Bound) -> Iterator[_Identity | NotEvaluated | Finding]:
    rule, params = item.rule, item.params
    if not params.that or not applies(context, params.when):
        return
    found = context.report.forms.get(params.form)
    if found is None:
        value = form_cell(context.report, params.form, "", "")
        yield NotEvaluated(rule.code, "；".join(value.reasons) if isinstance(value, Missing) else "")
        return
    by_row = bool(params.each.row)
    for line in _lines(found, params.each):
        environment = LineEnvironment(context.report, params.form, line, by_row, context)
        for source in (params.that,) if isinstance(params.that, str) else params.that:
            value = expression(source).evaluate(environment)
            if isinstance(value, Missing):
                yield NotEvaluated(rule.code, "；".join(value.reasons))
            elif identity := _identity(item, value, _place(params, line, by_row), by_row=by_row):
                yield identity


def _lines(found: FormTable, each: Each) -> Iterable[str]:
    wanted = each.row or each.column
    if wanted != "*":
        return (wanted,) if isinstance(wanted, str) else wanted
    if each.row:
        return found.form.rows
    return dict.fromkeys(line.alias for block in found.form.blocks for line in block.columns)


def _place(params: AssertCheck, line: str, by_row: bool) -> CellKey | None:
    if not params.at:
        return None
    return (params.form, line, params.at) if by_row else (params.form, params.at, line)


def _identity(item: Bound, value: Value, at: CellKey | None, *, by_row: bool) -> _Identity | None:
    """The equation that a comparison demands. One that holds without being linear needs nothing more: None.

    A broken one that is not linear has no coefficients, so that nothing can repair it and it is reported as it is.
    """
    if not isinstance(value, Comparison):
        return None
    left, right = value.left, value.right
    if not isinstance(left, Number) or not isinstance(right, Number):
        return None
    cells: list[CellKey] = [*left.cells, *right.cells]  # type: ignore[list-item]
    linear = value.linear()
    if linear is None and value.ok:
        return None
    total = cells[0] if len(left.cells) == 1 and len(right.cells) > 1 else None
    coefficients, constant = linear or ({}, 1)
    return _Identity(
        rule=item.rule,
        first=item.params.first,
        by_row=by_row,
        left=left,
        right=right,
        coefficients=coefficients,  # type: ignore[arg-type]
        constant=constant,
        at=at or total or cells[0],
        total=total,
    )


def _cell(report: Report, key: CellKey) -> FormCell:
    form, row, column = key
    return report.forms[form].cells[row, column]


def _is_blank(report: Report, key: CellKey) -> bool:
    return _cell(report, key).number.state == "blank"


def _has_blank_total(report: Report, identity: _Identity) -> bool:
    return identity.total is not None and _is_blank(report, identity.total)


def _value(report: Report, key: CellKey, derived: Mapping[CellKey, Exact]) -> Exact:
    if key in derived:
        return derived[key]
    value = number(_cell(report, key).number.value or 0)
    return value.value if isinstance(value, Number) else 0


def _residual(report: Report, identity: _Identity, derived: Mapping[CellKey, Exact]) -> Exact:
    return identity.constant + sum(c * _value(report, key, derived) for key, c in identity.coefficients.items())


def _derive(report: Report, stated: Sequence[_Identity]) -> dict[CellKey, Exact]:
    """What the blank totals come to where some of their parts are filled; totals of totals included."""
    derived: dict[CellKey, Exact] = {}
    waiting = [identity for identity in stated if _has_blank_total(report, identity)]
    while waiting:
        ready = []
        for identity in waiting:
            parts = [key for key in identity.coefficients if key != identity.total]
            if identity.total not in derived and any(key in derived or not _is_blank(report, key) for key in parts):
                ready.append(identity)
        if not ready:
            return derived
        for identity in ready:
            assert identity.total is not None
            total = identity.coefficients[identity.total]  # 1 or -1: it stands alone on its side
            derived.setdefault(identity.total, -_residual(report, identity, derived) * total)
        waiting = [identity for identity in waiting if identity not in ready]
    return derived


def _blank_total(context: Context, rule: Rule, identity: _Identity, derived: Mapping[CellKey, Exact]) -> Finding:
    assert identity.total is not None
    location = in_form(context.report, _cell(context.report, identity.total))
    expected = render(derived[identity.total])
    values = _values(context, identity, derived) | {"expected": expected}
    fix = suggest(context, rule, [("set-cell", location, expected)], values)
    return make(context, rule, location, values, fix=fix)


def _by_parts(coefficients: Mapping[CellKey, Exact], parts: Mapping[CellKey, _Identity]) -> dict[CellKey, Exact]:
    """The coefficients with every blank total replaced by the parts that make it up."""
    spread: dict[CellKey, Exact] = {}
    for key, factor in coefficients.items():
        identity = parts.get(key)
        if identity is None:
            spread[key] = spread.get(key, 0) + factor
            continue
        own = identity.coefficients[key]
        others = {part: -c * own for part, c in identity.coefficients.items() if part != key}
        for part, c in _by_parts(others, {k: v for k, v in parts.items() if k != key}).items():
            spread[part] = spread.get(part, 0) + factor * c
    return spread


def _judge(context: Context, identities: Sequence[_Identity], derived: Mapping[CellKey, Exact]) -> Iterator[Finding]:
    report = context.report
    residuals = [_residual(report, identity, derived) for identity in identities]
    if not any(residuals):
        return
    from gipr_lint.checks.repair import Equation, repairs  # noqa: PLC0415  (only where something is broken)

    equations = [Equation(i.coefficients, residual) for i, residual in zip(identities, residuals, strict=True)]

    def may_become(key: CellKey, delta: Exact) -> bool:
        if key in derived:
            return False
        cell = _cell(report, key)
        kind = report.forms[cell.form].form.block_of[cell.row.alias].type_of(cell.column)
        new = _value(report, key, derived) + delta
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
    context: Context, key: CellKey, delta: Exact, broken: Sequence[_Identity], derived: Mapping[CellKey, Exact]
) -> Finding:
    """The one cell whose change satisfies every equation that it stands in."""
    own = [identity for identity in broken if key in identity.coefficients]
    speaker = own[0]
    location = in_form(context.report, _cell(context.report, key))
    expected = render(_value(context.report, key, derived) + delta)
    values = _values(context, speaker, derived) | {"expected": expected}
    values["repair"] = sole(context.lang, expected, len(own)) if key != speaker.at or len(own) > 1 else ""
    links = [_equation(context, identity) for identity in own if identity.at != key]
    fix = suggest(context, speaker.rule, [("set-cell", location, expected)], values)
    return make(context, speaker.rule, location, values, related=links, fix=fix)


def _one_of(
    context: Context,
    repair: Repair,
    alone: Sequence[CellKey],
    broken: Sequence[_Identity],
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
    location = in_form(context.report, _cell(context.report, key))
    expected = render(_value(context.report, key, derived) + by_cell[key])
    others = [_cell(context.report, other) for other in dict.fromkeys((*alone, *by_cell)) if other != key]
    values = _values(context, speaker, derived) | {"expected": expected}
    values["repair"] = ambiguous(context.lang, others)
    links = [related(in_form(context.report, cell), "candidate") for cell in others]
    fix = suggest(context, speaker.rule, [("set-cell", location, expected)], values)
    yield make(context, speaker.rule, location, values, related=links, fix=fix)


def _unmended(context: Context, identity: _Identity, repair: Repair, derived: Mapping[CellKey, Exact]) -> Finding:
    """A broken equation for which no single set of cells is to blame: several would do, or none."""
    location = in_form(context.report, _cell(context.report, identity.at))
    one = bool(repair.changes) and len(repair.changes[0]) == 1
    cells = dict.fromkeys(key for change in repair.changes for key, _ in change if one or key in identity.coefficients)
    named = [_cell(context.report, key) for key in cells]
    words = any_of(context.lang, named) if one else several(context.lang, named)
    values = _values(context, identity, derived) | {"expected": "", "repair": words}
    links = [related(in_form(context.report, cell), "candidate") for cell in named]
    return make(context, identity.rule, location, values, related=links)


def _equation(context: Context, identity: _Identity) -> Related:
    return related(in_form(context.report, _cell(context.report, identity.at)), "equation")


def _values(context: Context, identity: _Identity, derived: Mapping[CellKey, Exact]) -> dict[str, object]:
    """What the messages of arithmetic rules may say of an equation."""
    report = context.report
    left, right = _side(report, identity.left, derived), _side(report, identity.right, derived)
    at = _cell(report, identity.at)
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
    return side.constant + sum(factor * _value(report, key, derived) for key, factor in terms)


def _terms(context: Context, identity: _Identity, side: Number, derived: Mapping[CellKey, Exact]) -> str:
    named = []
    cells: tuple[CellKey, ...] = side.cells  # type: ignore[assignment]
    for key in cells:
        cell, value = _cell(context.report, key), _value(context.report, key, derived)
        named.append((line_label(cell.column if identity.by_row else cell.row, context.lang), value))
    return terms(context.lang, [(label, render(value)) for label, value in named if value])


def _validate(params: AssertCheck, rule: Rule, rules: RuleSet) -> None:
    names = {other.name for other in rules.rules}
    if bool(params.that) == bool(params.blank_total):
        raise Problem((), "检查种类 assert 要写 that 或 blank_total 之一")
    for index, name in enumerate(params.blank_total):
        if name not in names:
            raise Problem(("blank_total", index), f"没有名为“{name}”的规则", name, names)
    check_condition(params.when)
    if not params.that:
        return
    forms = [edition.forms[params.form] for edition in rules.editions.values() if params.form in edition.forms]
    if not forms:
        known = {alias for edition in rules.editions.values() for alias in edition.forms}
        raise Problem(("of",), f"没有名为“{params.form}”的表", params.form, known)
    if bool(params.each.row) == bool(params.each.column):
        raise Problem(("each",), "each 要写 row 或 column 之一")
    for index, source in enumerate((params.that,) if isinstance(params.that, str) else params.that):
        errors = [error for form in forms if (error := _error(source, form))]
        if len(errors) == len(forms) or (errors and not params.when):
            path = ("that",) if isinstance(params.that, str) else ("that", index)
            error = errors[0]
            raise Problem(path, error.message, error.near, error.choices, error.column) from None


def _error(source: str, form: Form) -> ExpressionError | None:
    """What does not hold together over a form; a rule with a condition may be for one edition alone."""
    try:
        compile(source, names=form_scope(form), functions=FUNCTIONS)
    except ExpressionError as error:
        return error
    return None


_PLACEHOLDERS = ("table", "row", "column", "left", "right", "diff", "left_terms", "terms", "expected", "repair")

ASSERT = CheckKind("assert", AssertCheck, _run, lambda params, rules: _PLACEHOLDERS, _validate, together=True)
