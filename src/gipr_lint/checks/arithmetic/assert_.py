"""`assert`: identities between the cells of a form hold."""

from collections.abc import Iterator, Sequence

from gipr_lint.checks.check import Bound, Evaluation, check, unknown
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.stated import Params, all_hold, demand_each, stated
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import Form, Names

SAYS = ("table", "row", "column", "left", "right", "diff", "left_terms", "terms", "expected", "repair")


def _validate(params: Params, names: Names) -> None:
    forms = [edition.forms[params.form] for edition in names.editions.values() if params.form in edition.forms]
    if not forms:
        raise unknown(("of",), Message("names.table"), params.form, names.forms)
    demand_each(params.each, forms)
    known = {name for form in forms for name in (form.columns if params.each.row else form.rows)}
    if params.at and params.at not in known:
        what = Message("names.column") if params.each.row else Message("names.row")
        raise unknown(("at",), what, params.at, known)
    for index, source in enumerate((params.that,) if isinstance(params.that, str) else params.that):
        problems = [
            problem
            for form in forms
            if (problem := _problem(("that",) if isinstance(params.that, str) else ("that", index), source, form))
        ]
        if len(problems) == len(forms) or (problems and not params.when):
            raise problems[0]


def _problem(path: Sequence[str | int], source: str, form: Form) -> Problem | None:
    """What does not hold together over a form; a rule with a condition may be for one edition alone."""
    from gipr_lint.checks.scopes import demand_expression, form_scope  # noqa: PLC0415  (only when packs are read)

    try:
        demand_expression(path, source, form_scope(form))
    except Problem as problem:
        return problem
    return None


@check("assert", Params, says=SAYS, validate=_validate, jointly=True)
def assert_(evaluation: Evaluation, rules: Sequence[Bound[Params]]) -> Iterator[Hit | Missing]:
    """A hit at each cell that is wrong, or at each identity of which nothing tells what is wrong with it."""
    lines, codes = evaluation.once(stated), [item.rule.code for item in rules]
    yield from (one for code in codes for one in lines[code] if isinstance(one, Missing))
    if not all_hold(evaluation):
        from gipr_lint.checks.arithmetic._judge import hits  # noqa: PLC0415  (only where something is broken)

        yield from hits(evaluation, codes)
