"""`section-order`: the sections stand in the order of the form."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.order import out_of_order, right_place
from gipr_lint.checks.sections._parts import SAYS, first_of_each, words
from gipr_lint.report import Report


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分的次序与格式一致。 / The sections stand in the order of the form."""


@check("section-order", Params, says=(*SAYS, "where"), needs="irregular-outline")
def section_order(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the heading of each section that must move, of as few as will do; the one it follows is related."""
    official = list(report.edition.sections)
    parts = [part for part in first_of_each(report) if part.alias in report.edition.sections]
    places = [official.index(part.alias) for part in parts]
    for index in out_of_order(places):
        before = [part for part, place in zip(parts, places, strict=True) if place < places[index]]
        anchor = max(before, key=lambda part: official.index(part.alias), default=None)
        where = right_place(report.edition.sections[anchor.alias].label if anchor else "")
        hit = Hit(parts[index].heading.span, {**words(report, parts[index].alias), "where": where})
        yield hit.related(anchor.heading.span) if anchor else hit
