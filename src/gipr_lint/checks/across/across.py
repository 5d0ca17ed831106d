"""`across`: what holds between a report and that of the year before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from gipr_lint.checks.across._environment import AcrossEnvironment, Line, is_of_last, place_of
from gipr_lint.checks.across._params import Params
from gipr_lint.checks.check import Evaluation, check
from gipr_lint.checks.environment import CellKey, expression
from gipr_lint.checks.hits import Hit, Missing, Place, Shown
from gipr_lint.checks.lines import cell_named, line_named
from gipr_lint.checks.stated import lines_of
from gipr_lint.expr import Absent, Comparison, Exact, Number, Value, number, render
from gipr_lint.expr.values import whole
from gipr_lint.messages import NOTHING, plain
from gipr_lint.report import Fact, FormCell, Report
from gipr_lint.rulepacks.model import Names

SAYS = (
    *("table", "row", "column", "cell", "found", "before"),
    *("left", "right", "diff", "terms", "quote", "last_year", "last_agency"),
)


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.across._scope import demand  # noqa: PLC0415  (only when packs are read)

    demand(params, names)


@check("across", Params, says=SAYS, validate=_validate, evaluation=True, needs="previous")
def across(evaluation: Evaluation, params: Params) -> Iterator[Hit | Missing]:
    """A hit at the cell or fact for which it does not hold; all cells that it asks for are related places."""
    for environment, fact in _asked(evaluation, params):
        given = expression(params.given).evaluate(environment) if params.given else True
        if not given:
            continue
        environment.asked.clear()
        value = expression(params.that).evaluate(environment)
        if isinstance(value, Absent):
            yield Missing(value.reasons)
        elif not isinstance(given, Absent) and not value and not _has_blank(environment):
            yield _hit(params, environment, value, fact)


def _has_blank(environment: AcrossEnvironment) -> bool:
    """Whether any of the cells that were asked for is blank."""
    return any(cell.blank for cell in environment.asked.values())


def _asked(evaluation: Evaluation, params: Params) -> Iterator[tuple[AcrossEnvironment, Fact | None]]:
    """Where the expression is to be evaluated: once, or for each line, cell or fact."""
    report, last = evaluation.report, evaluation.other("previous")
    numbers = {name: _number(text) for name, text in params.numbers.items()}
    if params.form:
        found = report.forms.get(params.form)
        form = found.form if found else report.edition.forms.get(params.form)
        for line in lines_of(form, params.each) if form else ():
            at = Line(params.form, row=line) if params.each.row else Line(params.form, column=line)
            yield AcrossEnvironment(report, last, numbers, at), None
    elif params.cells:
        for source in params.cells:
            (key,) = expression(source).cells
            if all(_has(one, key) for one in (report, last.report)):
                yield AcrossEnvironment(report, last, numbers, Line(*key)), None
    elif params.fact:
        for fact in report.facts_of(params.fact):
            yield AcrossEnvironment(report, last, numbers, fact=fact), fact
    else:
        yield AcrossEnvironment(report, last, numbers), None


def _has(report: Report, key: CellKey) -> bool:
    """Whether a report has a number in a cell."""
    found = report.forms.get(key[0])
    cell = found.cells.get(key[1:]) if found else None
    return cell is not None and cell.number.value is not None


def _holds(source: str, environment: AcrossEnvironment) -> bool:
    value = expression(source).evaluate(environment)
    return not isinstance(value, Absent) and bool(value)


def _hit(params: Params, environment: AcrossEnvironment, value: Value, fact: Fact | None) -> Hit:
    report, last, asked = environment.report, environment.last, dict(environment.asked)
    own = [key for key in asked if not is_of_last(key)]
    if params.at:
        target = expression(params.at).evaluate(environment)
        own.insert(0, target.key) if isinstance(target, Number) else None  # type: ignore[arg-type]
    place: Place = fact.span if fact else _title(report)
    values: dict[str, Shown] = dict.fromkeys(SAYS, NOTHING)
    if own:
        cell = report.forms[own[0][0]].cells[own[0][1:]]
        place = place if fact else cell
        values |= _cell_values(report, cell)
    values |= {"quote": fact.span.text.strip() if fact else NOTHING, **_last_values(environment, asked)}
    if isinstance(value, Comparison):
        values |= _sides(value)
    case = next((name for name, source in params.cases.items() if _holds(source, environment)), "")
    others = [key for key in asked if is_of_last(key) or key not in own[: 0 if fact else 1]]
    hit = Hit(place, values).in_case(case)
    for key in others:
        hit = hit.related(place_of(report, last, key), "previous" if is_of_last(key) else "term")
    return hit


def _title(report: Report) -> Place:
    """The title, the whole document where there is none."""
    from gipr_lint.report.locations import document, in_paragraph  # noqa: PLC0415  (rare)

    return in_paragraph(report, report.title.lines[-1]) if report.title else document(report)


def _cell_values(report: Report, cell: FormCell) -> dict[str, Shown]:
    return {
        "table": report.forms[cell.form].form.label,
        "row": line_named(cell.row),
        "column": line_named(cell.column),
        "cell": cell_named(cell),
        "found": cell.number.text or cell.cell.text.strip(),
    }


def _last_values(environment: AcrossEnvironment, asked: Mapping[CellKey, Number]) -> dict[str, Shown]:
    last = environment.last.report
    values: dict[str, Shown] = {"last_agency": last.agency_as_written or ""}
    if last.year:
        values["last_year"] = last.year
    before = next((cell for key, cell in asked.items() if is_of_last(key)), None)
    return values | ({"before": render(before)} if before is not None else {})


def _sides(value: Comparison) -> dict[str, Shown]:
    """Both sides of a comparison of numbers, by how much they differ, and what the right one is made of."""
    left, right = value.left, value.right
    if not isinstance(left, Number) or not isinstance(right, Number):
        return {}
    terms = right.terms or ()
    return {
        "left": left,
        "right": right,
        "diff": render(abs(left.value - right.value)),
        "terms": plain(_spelt(right)) if len(terms) > 1 else render(right),
    }


def _spelt(value: Number) -> str:
    """A sum as its parts: 420＋61－59."""
    known = {part.key: part.value for part in _cells(value)}
    text = ""
    for key, factor in value.terms or ():
        sign = "－" if factor < 0 else "＋" if text else ""
        text += f"{sign}{render(whole((-factor if factor < 0 else factor) * known[key]))}"
    return text


def _cells(value: Number) -> Iterator[Number]:
    """The cells that a number is made of."""
    if value.key is not None:
        yield value
    for part in value.parts:
        yield from _cells(part)


def _number(text: str | int) -> Exact:
    """A number of a rule; decimals are written as text so that they stay exact."""
    made = number(Decimal(text))
    assert isinstance(made, Number)
    return made.value
