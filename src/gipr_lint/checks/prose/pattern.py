"""`pattern`: what the prose says holds."""

from collections.abc import Iterable, Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.environment import FactEnvironment, expression
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.prose._facts import (
    SAYS,
    FactParams,
    captures,
    demand_capture,
    demand_params,
    hit_at,
    may_speak,
    occurrences,
    place,
)
from gipr_lint.expr import Absent
from gipr_lint.messages import Message
from gipr_lint.report import Fact, Report, Span
from gipr_lint.report.prose.passages import MOST_FIGURES
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled


class Params(FactParams, frozen=True, forbid_unknown_fields=True):
    """事实每次出现都必须符合。 / What must hold for every occurrence of a fact."""

    that: str | dict[str, str]
    """必须成立的算式；或按命名组各写一个，报告在那里。 /
    An expression that must hold, or one for each named capture, where the findings point to."""
    quick: str = ""
    """简单的正则表达式，用于快速筛选：正文里没有它，就没有不符合的。 /
    A simple regular expression: where the running text has nothing of it, it holds for every occurrence."""
    any: bool = False
    """有一次成立即可。 / One occurrence for which it holds is enough."""
    at: str = ""
    """报告在哪个命名组，不写则整个。 / The capture that a finding points at, all of the fact without it."""
    cases: dict[str, str] = {}
    """规则另有说法的情形，各写一个算式，先成立的为准。 /
    Cases of which the rule speaks in words of its own, each with an expression; the first that holds counts."""


def _captures(params: Params, names: Names) -> Iterable[str]:
    return captures(params.fact, names)


def _validate(params: Params, names: Names) -> None:
    # Only when packs are read.
    from gipr_lint.checks.scopes import demand_expression, demand_pattern, fact_scope  # noqa: PLC0415

    demand_params(params, names)
    demand_capture(("at",), params.at, params.fact, names)
    demand_pattern("quick", params.quick)
    scope = fact_scope(names, params.fact)
    for case, source in params.cases.items():
        demand_expression(("cases", case), source, scope)
    if isinstance(params.that, str):
        demand_expression(("that",), params.that, scope)
        return
    for capture, source in params.that.items():
        demand_capture(("that", capture), capture, params.fact, names)
        demand_expression(("that", capture), source, scope)


@check("pattern", Params, says=SAYS, captures=_captures, validate=_validate)
def pattern(report: Report, params: Params) -> Iterator[Hit | Missing]:
    """A hit at each fact for which it does not hold, all that is wrong with one together: it is usually one slip."""
    if params.quick and not compiled(params.quick).search(report.texts.of(("prose",)).folded.text):
        return
    if not may_speak(report, params):
        return
    facts = occurrences(report, params.fact)
    if any(len(report.facts.get(name, ())) == MOST_FIGURES for name in params.fact):
        yield Missing(Message("checks.too-many-figures", {"most": str(MOST_FIGURES)}))
    judged = [_judged(report, params, fact) for fact in facts]
    if not params.any or all(judged):
        yield from (outcome for outcome in judged if outcome is not None)


def _judged(report: Report, params: Params, fact: Fact) -> Hit | Missing | None:
    """What is to be said of one fact."""
    environment = FactEnvironment(report, fact)
    demands = params.that if isinstance(params.that, dict) else {params.at: params.that}
    wrong: dict[str, Span] = {}
    for capture, source in demands.items():
        if capture and capture not in fact.spans:
            continue
        value = expression(source).evaluate(environment)
        if isinstance(value, Absent):
            return Missing(value.reasons)
        if not value:
            wrong[capture] = place(fact, capture)
    return hit_at(report, params.fact, fact, wrong).in_case(_case(params, environment)) if wrong else None


def _case(params: Params, environment: FactEnvironment) -> str:
    """The first of the cases that holds, empty where none does."""
    for name, source in params.cases.items():
        value = expression(source).evaluate(environment)
        if value and not isinstance(value, Absent):
            return name
    return ""
