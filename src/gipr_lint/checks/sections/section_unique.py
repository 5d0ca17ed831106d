"""`section-unique`: no section stands twice."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.report import Report


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """各部分不能重复。 / No section stands twice."""

    when: str = ""
    """条件，如 report.year >= 2021；不成立时不报告。 /
    A condition on the report without which the rule falls silent."""


@check("section-unique", Params, says=SAYS, needs="irregular-outline")
def section_unique(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each heading of a section that was there before, with the first one related."""
    first = {part.alias: part for part in reversed(report.sections)}
    for part in official(report):
        if part is not first[part.alias]:
            yield Hit(part.heading.span, words(report, part.alias)).related(first[part.alias].heading.span)
