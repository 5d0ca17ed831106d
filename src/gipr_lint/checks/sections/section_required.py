"""`section-required`: the sections that a report must have are there."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, demand_aliases, words
from gipr_lint.report import Report
from gipr_lint.report.locations import gap_for_section
from gipr_lint.rulepacks.model import Names


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """必须有的部分。 / Sections that must be there."""

    sections: tuple[str, ...]
    """各部分的别名；格式没有的不管。 / Their aliases; those that the report's edition does not have do not matter."""


def _validate(params: Params, names: Names) -> None:
    demand_aliases("sections", params.sections, names)


@check("section-required", Params, says=SAYS, validate=_validate, needs="irregular-outline")
def section_required(report: Report, params: Params) -> Iterator[Hit]:
    """A hit in the gap where a missing section belongs; one for all where a text has none of them and no table."""
    wanted = [alias for alias in params.sections if alias in report.edition.sections]
    missing = [alias for alias in wanted if report.section(alias) is None]
    if len(missing) == len(wanted) > 1 and not report.forms:
        labels = tuple(report.edition.sections[alias].label for alias in missing)
        yield Hit(gap_for_section(report, missing[0]), {**words(report, missing[0]), "expected": labels})
        return
    for alias in missing:
        values = words(report, alias)
        yield Hit(gap_for_section(report, alias), values).inserting_section(values["expected"])
