"""`total-blank`: no total is blank beside filled parts."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import Evaluation, check, unknown
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.stated import all_hold
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import RuleSet

SAYS = ("table", "row", "column", "left", "right", "diff", "left_terms", "terms", "expected", "where", "count", "sums")
"""What is said of an equation; the totals of which one finding speaks, how many there are, and what they come to."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """有数的各项旁边，总计不空着。 / No total is blank beside filled parts."""

    rules: tuple[str, ...]
    """写明这些总计的 assert 规则（写名称）。 / The rules of `assert`, by name, whose totals are meant."""


def _validate(params: Params, names: RuleSet) -> None:
    known = {rule.name for rule in names.rules}
    for index, name in enumerate(params.rules):
        if name not in known:
            raise unknown(("rules", index), Message("names.rule"), name, known)


@check("total-blank", Params, says=SAYS, validate=_validate, evaluation=True)
def total_blank(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at each blank total, with what its parts come to; one for all of a table where they are many."""
    if all_hold(evaluation):
        return
    from gipr_lint.checks.arithmetic._blanks import hits  # noqa: PLC0415  (only where something is amiss)

    yield from hits(evaluation, params.rules)
