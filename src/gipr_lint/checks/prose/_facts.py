"""What the checks of facts share: which facts are meant, what may keep a rule silent, what is said of a fact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from gipr_lint.checks.check import Conditional
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.errors import Problem
from gipr_lint.messages import NOTHING, Message, side_by_side
from gipr_lint.report import Fact, Paragraph, Report, Span, fold
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled

BUILT_IN: Mapping[str, Collection[str]] = {
    "title": ("line", "agency", "year", "again"),
    "signature": ("unit", "date", "rest"),
}
"""Facts that the recogniser gives, beside those of the packs, and the places within them."""

TITLE_SAYS = ("title", "line_agency", "signed")
"""The title, the agency where it stands in the title's last line, the unit that signs."""

SAYS = ("found", "match", *TITLE_SAYS)
"""What is wrong, all of the fact, and the words on the title."""


class _Silenced(Conditional, frozen=True, kw_only=True):
    """Parameters of a check that some facts silence."""

    unless: tuple[str, ...] = ()
    """有这些事实时不报告。 / Facts whose presence makes the rule fall silent."""
    needs: tuple[str, ...] = ()
    """没有这些事实时不报告。 / Facts without which the rule falls silent."""


class FactParams(_Silenced, frozen=True):
    """Parameters of a check of facts."""

    fact: tuple[str, ...]
    """事实的名称。 / Names of facts."""


def may_speak(report: Report, params: FactParams) -> bool:
    """Whether none of the facts that silence the check is there, and all that it needs are."""
    facts = report.facts
    return not any(facts.get(name) for name in params.unless) and all(facts.get(name) for name in params.needs)


def occurrences(report: Report, names: Sequence[str]) -> Iterable[Fact]:
    """The facts of these names, without those that begin at the same place as one before, under another name."""
    facts = list(report.facts_of(names))
    if len(names) == 1:
        return facts
    first: dict[tuple[Paragraph, int], Fact] = {}
    for fact in facts:
        first.setdefault((fact.span.paragraph, fact.span.start), fact)
    return first.values()


def place(fact: Fact, capture: str) -> Span:
    """Where a capture is, all of the fact where it has no such capture."""
    return fact.spans.get(capture, fact.span)


def title_values(report: Report) -> dict[str, Shown]:
    """The values of `TITLE_SAYS`."""
    title, unit = report.title, report.signature.unit
    signed = unit.text if unit else ""
    if title is None:
        return {"title": Message("checks.no-title"), "line_agency": "", "signed": signed}
    own_line = title.agency and title.agency in title.lines[-1].folded.text
    agency = (report.agency_as_written or "") if own_line else ""
    return {"title": title.as_written, "line_agency": agency, "signed": signed}


def hit_at(report: Report, facts: Sequence[str], fact: Fact, wrong: Mapping[str, Span]) -> Hit:
    """The hit of a fact, one of those named `facts`, with the places that are wrong, by capture; each is to be replaced
    by what the rule says."""
    values: dict[str, Shown] = dict.fromkeys(captures(facts, report.names), NOTHING)
    values |= {name: span.text for name, span in fact.spans.items()}
    values |= title_values(report)
    values |= {"found": side_by_side(dict.fromkeys(span.text for span in wrong.values())), "match": fact.span.text}
    if fold(fact.span.text).text == fact.text:
        values["joined"] = fact.text
    first, *others = wrong.values()
    hit = Hit(first, values).related_to(others)
    for capture, span in wrong.items():
        hit = hit.replacing("", span, part=capture)
    return hit


def captures(facts: Sequence[str], names: Names) -> set[str]:
    """The placeholders that hang on the facts: their captures, and what they say where nothing divides them. What takes
    no part in an occurrence is nothing there."""
    return {"joined", *(capture for name in facts for capture in _captures(name, names))}


def _captures(name: str, names: Names) -> Iterable[str]:
    """The named places of a fact."""
    if name in BUILT_IN:
        return BUILT_IN[name]
    fact = names.facts[name]
    if fact.says is not None:
        return ("n", *fact.says.labels)
    return compiled(fact.find).groupindex


def demand_facts(key: str, facts: Sequence[str], names: Names) -> None:
    """Raises `Problem` for a fact that does not exist."""
    from gipr_lint.checks import scopes  # noqa: PLC0415  (only when packs are read)

    scopes.demand_facts(key, facts, {*names.facts, *BUILT_IN})


def demand_params(params: FactParams, names: Names) -> None:
    """Raises `Problem` for a fact that does not exist, in any of the parameters."""
    for key, facts in (("fact", params.fact), ("unless", params.unless), ("needs", params.needs)):
        demand_facts(key, facts, names)


def demand_capture(path: Sequence[str | int], capture: str, facts: Sequence[str], names: Names) -> None:
    """Raises `Problem` for a capture, if one is named, that none of the facts has."""
    known = {capture for name in facts for capture in _captures(name, names)}
    if capture and capture not in known:
        problem = Message("checks.no-capture", {"facts": tuple(facts), "name": capture})
        raise Problem(path, problem, capture, known)
