"""`pattern-required`: the prose says something."""

from collections.abc import Iterator
from itertools import islice

from gipr_lint.checks.check import check, unknown
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._facts import TITLE_SAYS, FactParams, demand_capture, demand_params, may_speak, title_values
from gipr_lint.findings import Location
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.locations import gap_after, gap_after_preface, in_paragraph
from gipr_lint.rulepacks.model import Names

_GAPS = ("title", "preface", "ending")
"""Where something can be missing, beside the sections."""


class Params(FactParams, frozen=True, forbid_unknown_fields=True):
    """事实必须出现。 / Facts that must be there."""

    least: int = 1
    """合起来至少要出现的次数。 / At least so many occurrences of all of them together."""
    has: str = ""
    """只算有这个命名组的。 / Only occurrences with this capture count."""
    gap: str = "preface"
    """缺少时报告在哪里：title 是标题，preface、ending 或部分的别名是其末尾；文稿没有这个部分则不报告。 /
    Where something is missing: in the title (`title`), at the end of `preface`, `ending` or a section; silent where the
    report lacks that section."""


def _validate(params: Params, names: Names) -> None:
    demand_params(params, names)
    demand_capture(("has",), params.has, params.fact, names)
    places = {*_GAPS, *names.sections}
    if params.gap not in places:
        raise unknown(("gap",), Message("names.section"), params.gap, places)


@check("pattern-required", Params, says=TITLE_SAYS, validate=_validate)
def pattern_required(report: Report, params: Params) -> Iterator[Hit]:
    """One hit where it is missing, with a new paragraph there, in the title with another text for its last line; what
    belongs before the first section may stand beside the text as well."""
    counted = (fact for fact in report.facts_of(params.fact) if not params.has or params.has in fact.spans)
    if sum(1 for _ in islice(counted, params.least)) >= params.least or not _has_place(report, params.gap):
        return
    if not may_speak(report, params) or (params.gap == "preface" and report.tells_beside(params.fact)):
        return
    values, title = title_values(report), report.title
    if params.gap == "title" and title is not None:
        last = title.lines[-1]
        hit = Hit(in_paragraph(report, last, 0, len(last.text)), values)
        yield hit.replacing(None)
    else:
        yield Hit(
            _gap(report, params.gap), values | {"line_agency": report.agency_as_written or ""}
        ).inserting_paragraph()


def _has_place(report: Report, gap: str) -> bool:
    """Whether the report has the section in which something is missing; another rule misses the section."""
    return gap not in report.edition.sections or report.section(gap) is not None


def _gap(report: Report, gap: str) -> Location:
    if gap == "title":
        return gap_after(report, ())
    if gap == "ending":
        return gap_after(report, report.blocks)
    part = report.section(gap)
    if part is not None:
        return gap_after(report, [part.heading.paragraph, *(b for b in part.blocks if b not in report.signing)])
    return gap_after_preface(report)
