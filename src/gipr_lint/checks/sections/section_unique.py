"""`section-unique`: no section stands twice."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.report import Report


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分不能重复。 / No section stands twice."""


@check("section-unique", Params, says=SAYS, needs="irregular-outline")
def section_unique(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each heading of a section that was there before, with the first one related."""
    first = {part.alias: part for part in reversed(report.sections)}
    for part in official(report):
        if part is not first[part.alias]:
            yield Hit(part.heading.span, words(report, part.alias)).related(first[part.alias].heading.span)
