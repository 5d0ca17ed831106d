"""`section-number-form`: the number of a section is written as the form writes it: 一、"""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, Hit, check
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.report import Report, Span
from gipr_lint.report.writing.ordinals import ordinal


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分序号的写法与格式一致（一、）。 / The numbers of the sections are written as in the form."""


@check("section-number-form", Params, says=(*SAYS, "found"), needs="irregular-outline")
def section_number_form(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number in another form, or where one is missing; an automatic number is not replaced."""
    for part in official(report):
        heading = part.heading
        typed = heading.number_span
        number = typed.text if typed else heading.paragraph.label
        bare = number.strip()
        if (not typed or number == bare) and _is_proper(bare):
            continue
        start = Span(heading.paragraph, heading.span.start, heading.span.start)
        hit = Hit(typed or start, {**words(report, part.alias), "found": bare or heading.label})
        expected = f"{heading.number or report.edition.sections[part.alias].number}、"
        yield hit.replacing(expected) if typed or not heading.paragraph.label else hit


def _is_proper(number: str) -> bool:
    """Whether a number is written 一、 or 第一部分."""
    found = ordinal(number)
    return found is not None and found.level == 1 and found.length == len(number) and number[-1] in "、分章"
