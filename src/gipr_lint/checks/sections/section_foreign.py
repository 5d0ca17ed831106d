"""`section-foreign`: there are no chapters that another layout of the report had."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.messages import side_by_side
from gipr_lint.report import Report


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """格式没有的一级标题。 / First-level headings that the form does not have."""

    words: tuple[str, ...]
    """含其中一词的标题则报告。 / A heading that the form does not know and that holds one of these is reported."""


@check("section-foreign", Params, says=("found", "count"), needs="irregular-outline")
def section_foreign(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for all such headings, at the first."""
    found = [h for h in report.headings if h.alias is None and any(word in h.label for word in params.words)]
    if found:
        values: dict[str, Shown] = {"found": side_by_side(heading.label for heading in found), "count": len(found)}
        yield Hit(found[0].span, values).related_to(heading.span for heading in found[1:])
