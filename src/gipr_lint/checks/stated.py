"""What the rules of `assert` state of the lines of a form.

Other checks ask for it as well, what blank totals come to and what totals should be, so that the parameters of `assert`
stand here and not in its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from gipr_lint.checks.check import Conditional, Evaluation, params_of, unknown
from gipr_lint.checks.environment import CellKey, LineEnvironment, applies, expression, form_cell
from gipr_lint.checks.hits import Missing
from gipr_lint.errors import Problem
from gipr_lint.expr import Absent, Comparison, Value
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Form, Rule


class Each(Struct, frozen=True, forbid_unknown_fields=True):
    """等式对哪些行或列成立。 / Over which lines an identity ranges."""

    row: str | tuple[str, ...] = ()
    """“*”为所有行，或行的别名。 / All rows (`*`) or the named ones."""
    column: str | tuple[str, ...] = ()
    """“*”为所有列，或列的别名。 / All columns (`*`) or the named ones."""


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """一张表里必须成立的等式。 / Identities of a form."""

    form: str = field(name="of")
    """哪一张表。 / The form."""
    that: str | tuple[str, ...]
    """必须成立的算式，如 total == sum(applicants)。 / What must hold."""
    each: Each = Each()
    """逐行：that 里的名称是列；逐列：是行。 /
    Over rows, names in `that` being columns, or over columns, names being rows."""
    at: str = ""
    """几个单元格都可能错时报告哪一个；默认为等号左边单独的那个。 /
    The cell to report where several would do, by default the one that stands alone on the left."""
    first: int = 100
    """一个单元格违反几条时，数小的先报告。 / The lower, the sooner the rule speaks for a cell that breaks several."""


class Stated(Struct, frozen=True):
    """What a rule states of one line: the comparison as it was evaluated, and where it is reported."""

    rule: Rule
    first: int
    value: Value
    at: CellKey | None
    by_row: bool

    @property
    def holds(self) -> bool:
        """Whether it is fulfilled, and by a total that is not blank: then nothing more need be known of it."""
        value = self.value
        return not isinstance(value, Comparison) or (value.ok and not getattr(value.left, "blank", False))


def stated(evaluation: Evaluation) -> Mapping[str, tuple[Stated | Missing, ...]]:
    """What each rule of `assert` states, by its code: of those in force and of the others, which tell what blank totals
    come to. To be asked for by `Evaluation.once`."""
    rules = [rule for rule in evaluation.rules if rule.kind == "assert"]
    return {rule.code: tuple(_state(evaluation.report, rule)) for rule in rules}


def all_hold(evaluation: Evaluation) -> bool:
    """Whether every identity of the report holds, and no total is blank."""
    rules = evaluation.once(stated).values()
    return all(one.holds for lines in rules for one in lines if isinstance(one, Stated))


def _state(report: Report, rule: Rule) -> Iterator[Stated | Missing]:
    params = params_of(rule, Params)
    if not applies(report, params.when):
        return
    found = report.forms.get(params.form)
    if found is None:
        value = form_cell(report, params.form, "", "")
        yield Missing(value.reasons if isinstance(value, Absent) else (), rule)
        return
    by_row = bool(params.each.row)
    for line in lines_of(found.form, params.each):
        environment = LineEnvironment(report, params.form, line, by_row)
        for source in (params.that,) if isinstance(params.that, str) else params.that:
            value = expression(source).evaluate(environment)
            if isinstance(value, Absent):
                yield Missing(value.reasons, rule)
            else:
                yield Stated(rule, params.first, value, _place(params, line, by_row), by_row)


def demand_each(each: Each, forms: Sequence[Form]) -> None:
    """Raises `Problem` where `each` names both rows and columns or neither, or lines that none of the forms has."""
    if bool(each.row) == bool(each.column):
        raise Problem(("each",), Message("checks.row-or-column"))
    key, wanted = ("row", each.row) if each.row else ("column", each.column)
    what = Message("names.row") if each.row else Message("names.column")
    known = {alias for form in forms for alias in (form.rows if each.row else form.columns)}
    for index, alias in enumerate((wanted,) if isinstance(wanted, str) else wanted):
        if alias not in known and wanted != "*":
            raise unknown(("each", key, index), what, alias, known)


def lines_of(form: Form, each: Each) -> Iterable[str]:
    """The rows or columns of a form over which something ranges, in the order of the form, or as they are named."""
    wanted = each.row or each.column
    if wanted != "*":
        return (wanted,) if isinstance(wanted, str) else wanted
    if each.row:
        return form.rows
    return dict.fromkeys(column.alias for block in form.blocks for column in block.columns)


def _place(params: Params, line: str, by_row: bool) -> CellKey | None:
    if not params.at:
        return None
    return (params.form, line, params.at) if by_row else (params.form, params.at, line)
