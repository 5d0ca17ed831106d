"""`pattern-once`: the prose says something no more than once."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.prose._facts import SAYS, captures, demand_facts, hit_at, may_speak, occurrences
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """事实只说一次。 / Facts that must not be there twice."""

    fact: tuple[str, ...]
    """事实的名称。 / Names of facts."""
    unless: tuple[str, ...] = ()
    """有这些事实时不报告。 / Facts whose presence makes the rule fall silent."""
    when: str = ""
    """条件，如 report.year >= 2021；不成立时不报告。 /
    A condition on the report without which the rule falls silent."""


def _captures(params: Params, names: Names) -> Iterable[str]:
    return captures(params.fact, names)


def _validate(params: Params, names: Names) -> None:
    for key in ("fact", "unless"):
        demand_facts(key, getattr(params, key), names)


@check("pattern-once", Params, says=SAYS, captures=_captures, validate=_validate)
def pattern_once(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each of the facts but the first, which is named beside it."""
    if not may_speak(report, params.unless, ()):
        return
    found = list(occurrences(report, params.fact))
    for fact in found[1:]:
        yield hit_at(report, params.fact, fact, {"": fact.span}).related(found[0].span)
