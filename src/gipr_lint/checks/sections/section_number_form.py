"""`section-number-form`: the number of a section is written as the form writes it: 一、"""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.report import Heading, Report, Span, fold
from gipr_lint.report.outline.lines import parts_of
from gipr_lint.report.writing.ordinals import ordinal

_LISTS = "numbering"
"""The part of a document that holds the automatic numbers is called so."""


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分序号的写法与格式一致（一、）。 / The numbers of the sections are written as in the form."""


@check("section-number-form", Params, says=(*SAYS, "found"), needs="irregular-outline")
def section_number_form(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number in another form or behind an automatic one, or where one is missing; an automatic number is
    not replaced, and where those of the file could not be read none is missing."""
    traces = report.document.traces
    is_unread = any(_LISTS in path for trace in traces if trace.kind == "unread-part" for path in trace.paths)
    for part in official(report):
        heading = part.heading
        typed = heading.number_span
        number = typed.text if typed else heading.paragraph.label
        bare = number.strip()
        label = heading.paragraph.label.strip()
        if typed and (automatic := ordinal(fold(label).text)):
            hit = Hit(typed, {**words(report, part.alias), "found": label + bare})
            is_same = (found := ordinal(fold(bare).text)) is not None and found.value == automatic.value
            yield hit.replacing("") if is_same else hit
            continue
        if (not typed or number == bare) and _is_proper(bare):
            continue
        if not bare and (is_unread or _is_proper(_before(heading))):
            continue
        start = Span(heading.paragraph, heading.span.start, heading.span.start)
        hit = Hit(typed or start, {**words(report, part.alias), "found": bare or heading.label})
        expected = f"{heading.number or report.edition.sections[part.alias].number}、"
        yield hit.replacing(expected) if typed or not heading.paragraph.label else hit


def _before(heading: Heading) -> str:
    """What stands before a heading in its paragraph, in a line of its own."""
    part = parts_of(heading.paragraph)[0]
    return part.paragraph.text[: part.start].strip()


def _is_proper(number: str) -> bool:
    """Whether a number is written 一、 or 第一部分."""
    found = ordinal(number) if number else None
    return found is not None and found.level == 1 and found.length == len(number) and number[-1] in "、分章"
