"""`contact-required`: a report says how the body can be reached."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.contact._details import check_facts
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Report
from gipr_lint.report.locations import gap_after_preface
from gipr_lint.rulepacks.model import RuleSet


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """至少写明其中一项联系方式。 / At least one of these contact details is there."""

    of: tuple[str, ...]
    """哪些事实算联系方式。 / The facts that will do."""


def _validate(params: Params, rules: RuleSet) -> None:
    check_facts(params.of, rules)


@check("contact-required", Params, validate=_validate)
def contact_required(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the end of the preface where there is none, and none beside the text either."""
    if not any(report.facts.get(name) for name in params.of) and not report.tells_beside(params.of):
        yield Hit(gap_after_preface(report)).inserting_paragraph()
