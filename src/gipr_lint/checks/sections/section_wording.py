"""`section-wording`: the heading of a section is worded as the form words it."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.checks.sections._slips import Slips, slipped_from, validate
from gipr_lint.report import Report
from gipr_lint.report.writing.labels import folded


class Params(Slips, frozen=True, forbid_unknown_fields=True):
    """各部分的标题与格式一致；列出音近、形近字的词表时，笔误由 section-slip 报告。 /
    The headings of the sections are worded as in the form; with lists of characters that sound or look alike, slips of
    the pen are left to `section-slip`."""


@check("section-wording", Params, says=(*SAYS, "found"), needs="irregular-outline", validate=validate)
def section_wording(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each heading with other words than the form's and its accepted variants."""
    for part in official(report):
        heading, section = part.heading, report.edition.sections[part.alias]
        accepted = {folded(spelling) for spelling in (section.label, *section.variants)}
        if slipped_from(heading, section, params, report.names.words):
            continue
        if heading.quality == "drift" or heading.label not in accepted:
            hit = Hit(heading.span, {**words(report, part.alias), "found": heading.label})
            yield hit.replacing(section.label)
