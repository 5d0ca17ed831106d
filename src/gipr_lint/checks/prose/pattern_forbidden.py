"""`pattern-forbidden`: the prose does not say something."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.prose._facts import (
    SAYS,
    captures,
    demand_capture,
    demand_facts,
    hit_at,
    may_speak,
    occurrences,
    place,
)
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """事实不能出现。 / Facts that must not be there."""

    fact: tuple[str, ...]
    """事实的名称。 / Names of facts."""
    unless: tuple[str, ...] = ()
    """有这些事实时不报告。 / Facts whose presence makes the rule fall silent."""
    needs: tuple[str, ...] = ()
    """没有这些事实时不报告。 / Facts without which the rule falls silent."""
    when: str = ""
    """条件，如 report.year >= 2021；不成立时不报告。 /
    A condition on the report without which the rule falls silent."""
    at: str = ""
    """报告在哪个命名组，不写则整个。 / The capture that a finding points at, all of the fact without it."""
    together: bool = False
    """所有地方合成一条报告。 / One finding for all places."""


def _captures(params: Params, names: Names) -> Iterable[str]:
    return captures(params.fact, names)


def _validate(params: Params, names: Names) -> None:
    for key in ("fact", "unless", "needs"):
        demand_facts(key, getattr(params, key), names)
    demand_capture(("at",), params.at, params.fact, names)


@check("pattern-forbidden", Params, says=SAYS, captures=_captures, validate=_validate)
def pattern_forbidden(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each of the facts, or one for all of them."""
    found = [*occurrences(report, params.fact)] if may_speak(report, params.unless, params.needs) else []
    if params.together and found:
        yield hit_at(report, params.fact, found[0], {f"{at}": place(fact, params.at) for at, fact in enumerate(found)})
        return
    for fact in found:
        yield hit_at(report, params.fact, fact, {params.at: place(fact, params.at)})
