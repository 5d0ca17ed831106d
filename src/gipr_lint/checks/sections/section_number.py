"""`section-number`: a section has the number that the form gives it."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.report import Report, Span


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分的序号与格式一致。 / The sections are numbered as in the form."""


@check("section-number", Params, says=(*SAYS, "found"), needs="irregular-outline")
def section_number(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number that is another than the form's; at the heading where the number is automatic, and then
    without anything to replace."""
    for part in official(report):
        heading, expected = part.heading, report.edition.sections[part.alias].number
        if not heading.number or heading.number == expected:
            continue
        typed = heading.number_span
        hit = Hit(
            _numeral(typed, heading.number) if typed else heading.span,
            {**words(report, part.alias), "found": heading.number},
        )
        yield hit.replacing(expected) if typed else hit


def _numeral(span: Span, number: str) -> Span:
    """The Chinese numeral within a typed number, which has a mark as well."""
    at = span.text.find(number)
    return Span(span.paragraph, span.start + at, span.start + at + len(number)) if at >= 0 else span
