"""`section-wording`: the heading of a section is worded as the form words it."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.report import Report
from gipr_lint.report.writing.labels import folded


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分的标题与格式一致。 / The headings of the sections are worded as in the form."""


@check("section-wording", Params, says=(*SAYS, "found"), needs="irregular-outline")
def section_wording(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each heading with other words than the form's and its accepted variants."""
    for part in official(report):
        heading, section = part.heading, report.edition.sections[part.alias]
        accepted = {folded(spelling) for spelling in (section.label, *section.variants)}
        if heading.quality == "drift" or heading.label not in accepted:
            hit = Hit(heading.span, {**words(report, part.alias), "found": heading.label})
            yield hit.replacing(section.label)
