"""`pattern-once`: the prose says something no more than once."""

from collections.abc import Iterable, Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._facts import SAYS, FactParams, captures, demand_params, hit_at, may_speak, occurrences
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names


class Params(FactParams, frozen=True, forbid_unknown_fields=True):
    """事实只说一次。 / Facts that must not be there twice."""


def _captures(params: Params, names: Names) -> Iterable[str]:
    return captures(params.fact, names)


def _validate(params: Params, names: Names) -> None:
    demand_params(params, names)


@check("pattern-once", Params, says=SAYS, captures=_captures, validate=_validate)
def pattern_once(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each of the facts but the first, which is named beside it."""
    if not may_speak(report, params):
        return
    found = list(occurrences(report, params.fact))
    for fact in found[1:]:
        yield hit_at(report, params.fact, fact, {"": fact.span}).related(found[0].span)
