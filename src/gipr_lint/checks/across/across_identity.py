"""`across-identity`: the unit and its contact details are those of last year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Evaluation, check, unknown
from gipr_lint.checks.compose import in_other
from gipr_lint.checks.hits import Hit, Place
from gipr_lint.messages import Message
from gipr_lint.report import Fact, Report, Span, fold
from gipr_lint.report.locations import document
from gipr_lint.rulepacks.model import Names, Text


class Detail(Struct, frozen=True, forbid_unknown_fields=True):
    """一种联系方式。 / A contact detail."""

    name: Text
    """叫作什么。 / What it is called."""
    facts: tuple[str, ...]
    """是哪些事实。 / Which facts it is."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """机关名称和联系方式与上年一样；不一样的请核对。 / The name of the unit and its contact details are last year's."""

    details: tuple[Detail, ...] = ()
    """联系方式；两年都有而没有一个相同时报告。 /
    Contact details; told where both years have some and none is the same."""


def _validate(params: Params, names: Names) -> None:
    for place, detail in enumerate(params.details):
        for index, fact in enumerate(detail.facts):
            if fact not in names.facts:
                path = ("details", place, "facts", index)
                raise unknown(path, Message("names.fact"), fact, names.facts)


@check("across-identity", Params, says=("what", "before", "after", "last_year"), validate=_validate, evaluation=True,
       needs="previous")  # fmt: skip
def across_identity(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at the title where the name is another, and at each detail that is."""
    report, last = evaluation.report, evaluation.other("previous")
    year = last.report.year or ""
    before, after = last.report.agency, report.agency
    if before and after and not _is_same_name(fold(before).text, fold(after).text):
        told = {"before": last.report.agency_as_written or "", "after": report.agency_as_written or ""}
        hit = Hit(_title(report), {"what": Message("across.unit"), "last_year": year, **told})
        yield hit.related(in_other(last, _title(last.report)), "previous")
    for detail in params.details:
        old, new = _values(last.report, detail.facts), _values(report, detail.facts)
        if old and new and not {_bare(span) for span in old} & {_bare(span) for span in new}:
            told = {"before": old[0].text.strip(), "after": new[0].text.strip()}
            hit = Hit(new[0], {"what": detail.name, "last_year": year, **told})
            yield hit.related(in_other(last, old[0]), "previous")


def _is_same_name(one: str, other: str) -> bool:
    """Whether two names differ in no more than a place in front of one, or the seat after it."""
    return one.endswith(other) or other.endswith(one) or one.startswith(other) or other.startswith(one)


def _title(report: Report) -> Place:
    return report.title.lines[-1] if report.title else document(report)


def _values(report: Report, names: Sequence[str]) -> list[Span]:
    return [_value(fact) for fact in report.facts_of(names)]


def _value(fact: Fact) -> Span:
    return fact.spans.get("value", fact.span)


def _bare(span: Span) -> str:
    """A detail without marks and blanks, in small letters."""
    return "".join(filter(str.isalnum, fold(span.text).text)).lower()
