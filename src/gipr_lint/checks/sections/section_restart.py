"""`section-restart`: headings of the first level are not renumbered inside a section."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.report import Heading, Report
from gipr_lint.report.locations import heading_text


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """一级标题不能在一个部分之内重新编号。 / Headings of the first level are not renumbered inside a section."""


@check("section-restart", Params, says=("found", "count", "expected"), needs="irregular-outline")
def section_restart(report: Report, params: Params) -> Iterator[Hit]:
    """A hit for each run of headings that the form does not know and whose numbers are those of its sections: at the
    first, the others related, each number to be replaced by one of the second level."""
    for run in filter(None, _runs(report)):
        first, *others = run
        values: dict[str, Shown] = {"found": heading_text(first.paragraph), "count": len(run)}
        hit = Hit(first.number_span or first.span, {**values, "expected": f"（{first.number}）"})
        hit = hit.related_to(other.number_span or other.span for other in others)
        for heading in run:
            if heading.number_span:
                hit = hit.replacing(f"（{heading.number}）", heading.number_span)
        yield hit


def _runs(report: Report) -> list[list[Heading]]:
    """The unknown headings after each section whose numbers begin again or repeat one already given."""
    runs: list[list[Heading]] = [[]]
    given: set[str] = set()
    upcoming = {heading.number for heading in report.headings if heading.alias}
    for heading in report.headings:
        if heading.alias:
            given.add(heading.number)
            runs.append([])
        elif heading.number in given | upcoming:
            runs[-1].append(heading)
    return runs
