"""`names-neighbour`: no sentence is said of another body of the same kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._facts import (
    SAYS,
    FactParams,
    captures,
    demand_capture,
    demand_params,
    hit_at,
    may_speak,
    occurrences,
    place,
)
from gipr_lint.report import Fact, Paragraph, Report
from gipr_lint.report.prose.units import kind_of, same_unit
from gipr_lint.report.writing.places import place_of
from gipr_lint.rulepacks.model import Names

_OPENED = ("overview",)
"""The sections that a sentence about the body itself opens."""
_SAME_PLACE, _SAME_FIELD = 3, 2
"""Places whose names end on so many characters alike, and fields that begin so, may be the same."""


class Params(FactParams, frozen=True, forbid_unknown_fields=True):
    """句子说的不能是同类的另一单位，如小板镇的报告里“红石镇认真落实……”。 /
    No sentence is said of another body of the same kind: another town, another bureau of the county."""

    subject: str
    """机关名称所在的命名组。 / The capture that is the name of the body."""
    anywhere: tuple[str, ...]
    """哪些种类的单位（见词表 unit_kinds）在任何句子里都算；其余只算前言和第一部分的第一段。 /
    Kinds of units (see `unit_kinds` of the vocabulary) of which any sentence counts; of others those of the preface and
    of the first paragraph of section one."""


def _captures(params: Params, names: Names) -> Iterable[str]:
    return captures(params.fact, names)


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demand_params(params, names)
    demand_capture(("subject",), params.subject, params.fact, names)
    demands.demand_kinds("anywhere", dict.fromkeys(params.anywhere), names)


@check("names-neighbour", Params, says=SAYS, captures=_captures, validate=_validate)
def names_neighbour(report: Report, params: Params) -> Iterator[Hit]:
    """A hit for each such name at its first place, the others related."""
    if not may_speak(report, params):
        return
    named: dict[str, list[Fact]] = {}
    opening = _opening(report) if report.unit_kind not in params.anywhere else None
    for fact in occurrences(report, params.fact):
        name = fact.values.get(params.subject)
        counts = opening is None or fact.span.paragraph in opening
        if isinstance(name, str) and counts and is_neighbour(report, name):
            named.setdefault(name, []).append(fact)
    for facts in named.values():
        places = {f"{at}": place(fact, params.subject) for at, fact in enumerate(facts)}
        yield hit_at(report, params.fact, facts[0], places)


def is_neighbour(report: Report, name: str) -> bool:
    """Whether a name is that of another body of the same kind, of a place of the same rank.

    A bureau of a city in the report of one of a county may stand above it, and is none. A place may be told with and
    without the ones above it (东湖区小板镇), and a field by an older name (农业局, 农业农村局).
    """
    own, vocabulary = report.agency or "", report.names.vocabulary
    place, own_place = place_of(name, vocabulary), place_of(own, vocabulary)
    if not place or kind_of(name, vocabulary) != report.unit_kind or place[-1:] != own_place[-1:]:
        return False
    field, own_field = name[len(place) :], own[len(own_place) :]
    alike = field[:_SAME_FIELD] == own_field[:_SAME_FIELD]
    return not (alike and place[-_SAME_PLACE:] == own_place[-_SAME_PLACE:]) and not same_unit(name, own, vocabulary)


def _opening(report: Report) -> frozenset[Paragraph]:
    """The paragraphs of the preface, and the first of those sections that open with the body itself."""
    preface = [block for block in report.preface if isinstance(block, Paragraph)]
    opened = filter(None, map(report.section, _OPENED))
    first = [next(iter(report.content(part)), None) for part in opened]
    return frozenset([*preface, *filter(None, first)])
