"""`agree-claim`: what the prose claims without a number (none, all, unchanged) holds in the tables."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import Evaluation, check, unknown
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.prose._figures import Figures, is_elsewhere, too_many
from gipr_lint.errors import Problem
from gipr_lint.expr import Absent, Comparison, Number, Value
from gipr_lint.messages import Message
from gipr_lint.report import Fact, Paragraph
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的说法与表一致。 / What the prose claims is borne out by the tables."""

    fact: tuple[str, ...]
    """说法。 / Claims."""
    that: str | dict[str, str]
    """说法要成立所须的算式，或按事实各写一个。 / What must hold for the claim to be true, or one for each fact."""
    whole: tuple[str, ...] = ()
    """句中前一个数（整体）的算式；说的是别的整体则不比较。 /
    Readings of the number before it in the sentence that it is about; what is said of anything else is not
    compared."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_expression, demand_facts, fact_scope, forms_scope  # noqa: PLC0415  (only when packs are read)

    demand_facts("fact", params.fact, names.facts)
    demands = {} if isinstance(params.that, str) else params.that
    for name in demands:
        if name not in params.fact:
            raise unknown(("that", name), Message("names.fact"), name, params.fact)
    if demands and (without := set(params.fact) - set(demands)):
        raise Problem(("that",), Message("checks.that-lacks", {"name": min(without)}))
    scope = forms_scope(names, fact_scope(names, params.fact))
    if isinstance(params.that, str):
        demand_expression(("that",), params.that, scope)
    for name, source in demands.items():
        demand_expression(("that", name), source, scope)
    for index, source in enumerate(params.whole):
        demand_expression(("whole", index), source, scope)


@check("agree-claim", Params, says=("quote", "found", "readings"), validate=_validate, evaluation=True)
def agree_claim(evaluation: Evaluation, params: Params) -> Iterator[Hit | Missing]:
    """A hit at each claim that does not hold, one where several begin together (未发生行政复议、行政诉讼); the
    cells that speak against it are related places."""
    figures = evaluation.once(Figures)
    yield from too_many(evaluation.report)
    untrue: dict[tuple[Paragraph, int], tuple[Fact, list[Number]]] = {}
    for fact in evaluation.report.facts_of(params.fact):
        if is_elsewhere(params.whole, fact, figures):
            continue
        value = figures.value(demand_of(params, fact.name), fact)
        if isinstance(value, Absent):
            yield Missing(value.reasons)
        elif not value:
            place = fact.span.paragraph, fact.span.start
            before, known = untrue.get(place, (fact, []))
            untrue[place] = before if before.doubtful < fact.doubtful else fact, [*known, *sides_of(value)]
    for fact, sides in untrue.values():
        quote, readings = fact.span.text.strip(), figures.text(sides)
        hit = Hit(fact.span, {"quote": quote, "found": quote, "readings": readings}).related_to(readings.cells, "term")
        yield hit.as_info() if fact.doubtful else hit


def demand_of(params: Params, name: str) -> str:
    """What must hold for a claim of that name."""
    return params.that if isinstance(params.that, str) else params.that[name]


def sides_of(value: Value) -> list[Number]:
    """The sides of a comparison that come from cells."""
    sides = (value.left, value.right) if isinstance(value, Comparison) else ()
    return [side for side in sides if isinstance(side, Number) and not side.plain]
