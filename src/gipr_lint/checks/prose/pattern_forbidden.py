"""`pattern-forbidden`: the prose does not say something."""

from collections.abc import Iterable, Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
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
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names


class Params(FactParams, frozen=True, forbid_unknown_fields=True):
    """事实不能出现。 / Facts that must not be there."""

    at: str = ""
    """报告在哪个命名组，不写则整个。 / The capture that a finding points at, all of the fact without it."""
    together: bool = False
    """所有地方合成一条报告。 / One finding for all places."""


def _captures(params: Params, names: Names) -> Iterable[str]:
    return captures(params.fact, names)


def _validate(params: Params, names: Names) -> None:
    demand_params(params, names)
    demand_capture(("at",), params.at, params.fact, names)


@check("pattern-forbidden", Params, says=SAYS, captures=_captures, validate=_validate)
def pattern_forbidden(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each of the facts, or one for all of them."""
    found = [*occurrences(report, params.fact)] if may_speak(report, params) else []
    if params.together and found:
        yield hit_at(report, params.fact, found[0], {f"{at}": place(fact, params.at) for at, fact in enumerate(found)})
        return
    for fact in found:
        yield hit_at(report, params.fact, fact, {params.at: place(fact, params.at)})
