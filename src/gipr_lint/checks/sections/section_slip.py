"""`section-slip`: the heading of a section has no slip of the pen."""

from collections.abc import Iterable, Iterator

from gipr_lint.checks.borders import Borders
from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, official, words
from gipr_lint.checks.sections._slips import Slips, slipped_from, validate
from gipr_lint.checks.text import _demands as demands
from gipr_lint.checks.text._occurrences import excused, places_of
from gipr_lint.checks.text.text_words import wording
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names


class Params(Slips, frozen=True, forbid_unknown_fields=True):
    """各部分的标题没有掉字、多字、颠倒的字和音近、形近的错字。 /
    In the heading of a section no character is lost, doubled, swapped or taken for one that sounds or looks alike."""

    leave: tuple[str, ...] = ()
    """“错→对”的词表，由别的规则报告，这里不重复。 / Lists of “wrong→right” that another rule reports."""


def _validate(params: Params, names: Names) -> None:
    validate(params, names)
    demands.demand_lists([(("leave", index), name) for index, name in enumerate(params.leave)], names)


@check("section-slip", Params, says=(*SAYS, "found", "right"), needs="irregular-outline", validate=_validate)
def section_slip(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each heading that is the form's, or one accepted for it, but for one slip."""
    lists = report.names.words
    for part in official(report):
        heading, section = part.heading, report.edition.sections[part.alias]
        right = slipped_from(heading, section, params, lists)
        if right and not _is_reported(heading.label, [entry for name in params.leave for entry in lists[name]]):
            hit = Hit(heading.span, {**words(report, part.alias), "found": heading.label, "right": right})
            yield hit.replacing(right)


def _is_reported(label: str, entries: Iterable[str]) -> bool:
    """Whether another rule reports a wrong wording in a heading."""
    there = [wording(entry) for entry in entries if entry.partition("→")[0] in label]
    return any(
        not excused(label, at, at + len(one.wrong), one.excuses) and not one.is_part(label, at, Borders())
        for one in there
        for at in places_of(label, one.wrong)
    )
