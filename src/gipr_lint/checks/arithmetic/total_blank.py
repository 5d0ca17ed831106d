"""`total-blank`: no total is blank beside filled parts."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import Evaluation, Hit, check, unknown
from gipr_lint.checks.lines import cell_named
from gipr_lint.checks.stated import all_hold
from gipr_lint.expr import render
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model import RuleSet

SAYS = ("table", "row", "column", "left", "right", "diff", "left_terms", "terms", "expected", "where")


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
    """A hit at each blank total, with what its parts come to."""
    if all_hold(evaluation):
        return
    from gipr_lint.checks.arithmetic._equations import values  # noqa: PLC0415  (only where something is amiss)
    from gipr_lint.checks.identities import cell_of, identities  # noqa: PLC0415

    known = evaluation.once(identities)
    meant = {i.total: i for i in known.all[::-1] if i.rule.name in params.rules and i.total in known.blank}
    for total, identity in meant.items():
        if total is not None:
            expected = render(known.blank[total])
            cell = cell_of(evaluation.report, total)
            shown = values(evaluation, identity) | {"expected": expected, "where": cell_named(cell)}
            yield Hit(cell, shown).setting(expected)
