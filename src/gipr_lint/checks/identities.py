"""The identities between the cells of a form that rules of the kind `assert` state, and what blank totals come to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from gipr_lint.checks.environment import CellKey, LineEnvironment, applies, expression, form_cell
from gipr_lint.checks.kind import Bound, Context, params_of
from gipr_lint.expr import Absent, Comparison, Exact, Number, Value, number
from gipr_lint.findings import NotEvaluated
from gipr_lint.report import FormCell, FormTable, Report
from gipr_lint.rulepacks.model import Rule


class Each(Struct, frozen=True, forbid_unknown_fields=True):
    """等式对哪些行或列成立。 / Over which lines an identity ranges."""

    row: str | tuple[str, ...] = ()
    """“*”为所有行，或行的别名。 / All rows (`*`) or the named ones."""
    column: str | tuple[str, ...] = ()
    """“*”为所有列，或列的别名。 / All columns (`*`) or the named ones."""


class AssertCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """一张表里必须成立的等式。 / Identities of a form."""

    form: str = field(name="of", default="")
    """哪一张表。 / The form."""
    each: Each = Each()
    """逐行：that 里的名称是列；逐列：是行。 /
    Over rows, names in `that` being columns, or over columns, names being rows."""
    that: str | tuple[str, ...] = ()
    """必须成立的算式，如 total == sum(applicants)。 / What must hold."""
    at: str = ""
    """几个单元格都可能错时报告哪一个；默认为等号左边单独的那个。 /
    The cell to report where several would do, by default the one that stands alone on the left."""
    first: int = 100
    """一个单元格违反几条时，数小的先报告。 / The lower, the sooner the rule speaks for a cell that breaks several."""
    when: str = ""
    """条件；不成立时不报告。 / A condition on the report without which the rule falls silent."""
    blank_total: tuple[str, ...] = ()
    """报告这些规则（写名称）的空白总计；此时不写 that。 /
    The rules, by name, whose totals this rule reports where they are blank beside filled parts; it has no `that`."""


class Identity(Struct, frozen=True):
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


class Stated(Struct, frozen=True):
    """What a rule states of one line: the comparison as it was evaluated, and where it is reported."""

    item: Bound
    value: Value
    at: CellKey | None
    by_row: bool

    @property
    def holds(self) -> bool:
        """Whether it is fulfilled, and by a total that is not blank: then nothing more need be known of it."""
        value = self.value
        return not isinstance(value, Comparison) or (value.ok and not getattr(value.left, "blank", False))


def unheard(context: Context, bound: Sequence[Bound]) -> list[Bound]:
    """The identities of rules that take no part: nothing is said of them, but they tell what blank totals come to."""
    active = {item.rule.name for item in bound}
    others = (rule for rule in context.rules.rules if rule.kind == "assert" and rule.name not in active)
    return [Bound(rule, params_of(rule, AssertCheck)) for rule in others]


class Totals(Struct, frozen=True):
    """What totals of the report should be by the identities of all rules, whether they take part in a run or not.

    `blank` is what the blank ones come to where their parts tell; `by_rows` and `by_columns` are what every total
    comes to by its row and by its column, with what the blank ones come to.
    """

    blank: Mapping[CellKey, Exact]
    by_rows: Mapping[CellKey, Exact]
    by_columns: Mapping[CellKey, Exact]


def totals(context: Context) -> Totals:
    """What the totals of the report should be; ask for it through `Context.once`."""
    report = context.report
    stated = identities(
        [one for item in unheard(context, ()) for one in state(context, item) if isinstance(one, Stated)]
    )
    blank = derive(report, stated)
    recomputed: dict[bool, dict[CellKey, Exact]] = {True: dict(blank), False: dict(blank)}
    for i in stated:
        if i.total is not None and i.total in i.coefficients:
            missed = residual(report, i, blank) * i.coefficients[i.total]
            recomputed[i.by_row][i.total] = value_of(report, i.total, blank) - missed
    return Totals(blank, recomputed[True], recomputed[False])


def state(context: Context, item: Bound) -> Iterator[Stated | NotEvaluated]:
    """What a rule states of each line of the report, or why it cannot be evaluated."""
    rule, params = item.rule, item.params
    if not params.that or not applies(context.report, params.when):
        return
    found = context.report.forms.get(params.form)
    if found is None:
        value = form_cell(context.report, params.form, "", "")
        yield NotEvaluated(rule.code, "；".join(map(str, value.reasons)) if isinstance(value, Absent) else "")
        return
    by_row = bool(params.each.row)
    for line in _lines(found, params.each):
        environment = LineEnvironment(context.report, params.form, line, by_row)
        for source in (params.that,) if isinstance(params.that, str) else params.that:
            value = expression(source).evaluate(environment)
            if isinstance(value, Absent):
                yield NotEvaluated(rule.code, "；".join(map(str, value.reasons)))
            else:
                yield Stated(item, value, _place(params, line, by_row), by_row)


def identities(stated: Iterable[Stated]) -> list[Identity]:
    """The equations that are demanded."""
    return [identity for one in stated if (identity := _identity(one)) is not None]


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


def _identity(stated: Stated) -> Identity | None:
    """The equation that a comparison demands. One that holds without being linear needs nothing more: None.

    A broken one that is not linear has no coefficients, so that nothing can repair it and it is reported as it is.
    """
    value = stated.value
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
    return Identity(
        rule=stated.item.rule,
        first=stated.item.params.first,
        by_row=stated.by_row,
        left=left,
        right=right,
        coefficients=coefficients,  # type: ignore[arg-type]
        constant=constant,
        at=stated.at or total or cells[0],
        total=total,
    )


def cell_of(report: Report, key: CellKey) -> FormCell:
    """The cell that a key names."""
    form, row, column = key
    return report.forms[form].cells[row, column]


def _is_blank(report: Report, key: CellKey) -> bool:
    return cell_of(report, key).number.state == "blank"


def has_blank_total(report: Report, identity: Identity) -> bool:
    """Whether the total of the identity is blank."""
    return identity.total is not None and _is_blank(report, identity.total)


def value_of(report: Report, key: CellKey, derived: Mapping[CellKey, Exact]) -> Exact:
    """The number in a cell, for a blank total what it comes to."""
    if key in derived:
        return derived[key]
    value = number(cell_of(report, key).number.value or 0)
    return value.value if isinstance(value, Number) else 0


def residual(report: Report, identity: Identity, derived: Mapping[CellKey, Exact]) -> Exact:
    """By how much the identity is off: 0 where it holds."""
    return identity.constant + sum(c * value_of(report, key, derived) for key, c in identity.coefficients.items())


def derive(report: Report, stated: Sequence[Identity]) -> dict[CellKey, Exact]:
    """What the blank totals come to where some of their parts are filled; totals of totals included."""
    derived: dict[CellKey, Exact] = {}
    waiting = [identity for identity in stated if has_blank_total(report, identity)]
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
            derived.setdefault(identity.total, -residual(report, identity, derived) * total)
        waiting = [identity for identity in waiting if identity not in ready]
    return derived


def by_parts(coefficients: Mapping[CellKey, Exact], parts: Mapping[CellKey, Identity]) -> dict[CellKey, Exact]:
    """The coefficients with every blank total replaced by the parts that make it up."""
    spread: dict[CellKey, Exact] = {}
    for key, factor in coefficients.items():
        identity = parts.get(key)
        if identity is None:
            spread[key] = spread.get(key, 0) + factor
            continue
        own = identity.coefficients[key]
        others = {part: -c * own for part, c in identity.coefficients.items() if part != key}
        for part, c in by_parts(others, {k: v for k, v in parts.items() if k != key}).items():
            spread[part] = spread.get(part, 0) + factor * c
    return spread
