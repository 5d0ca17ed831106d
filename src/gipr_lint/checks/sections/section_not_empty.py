"""`section-not-empty`: a section says something."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, demand_aliases, first_of_each, words
from gipr_lint.report import Report
from gipr_lint.report.locations import gap_after
from gipr_lint.rulepacks.model import Names


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """必须有内容的部分。 / Sections that must say something."""

    sections: tuple[str, ...]
    """各部分的别名。 / Their aliases."""


def _validate(params: Params, names: Names) -> None:
    demand_aliases("sections", params.sections, names)


@check("section-not-empty", Params, says=SAYS, validate=_validate, needs="irregular-outline")
def section_not_empty(report: Report, params: Params) -> Iterator[Hit]:
    """A hit in the gap after a heading with neither text nor table under it; what to write there only a rule knows."""
    for part in first_of_each(report):
        if part.alias in params.sections and not part.has_table and not any(True for _ in report.content(part)):
            yield Hit(gap_after(report, [part.heading.paragraph]), words(report, part.alias)).inserting_paragraph()
