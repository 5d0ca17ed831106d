"""`compare`: what was published says the same as its draft."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.checks.check import Evaluation, check
from gipr_lint.checks.compare._differences import differences
from gipr_lint.checks.compare._params import Params
from gipr_lint.checks.compose import in_other
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.messages import NOTHING
from gipr_lint.rulepacks.model import Names

SAYS = ("what", "before", "after", "table", "row", "column", "cell")


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_facts  # noqa: PLC0415  (only when packs are read)

    demand_facts("facts", params.facts, names.facts)


@check("compare", Params, says=SAYS, validate=_validate, evaluation=True, needs="draft")
def compare(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at each difference of the kind; where it stands in the draft is a related place."""
    draft = evaluation.other("draft")
    for found in evaluation.once(differences):
        if found.kind == params.kind:
            values: dict[str, Shown] = dict.fromkeys(SAYS, NOTHING) | dict(found.values)
            hit = Hit(found.place, values)
            yield hit if found.before is None else hit.related(in_other(draft, found.before), "draft")
