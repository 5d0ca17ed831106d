"""`told-balance`: what one paragraph tells to have come in is what it tells to be done and left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.expr import Exact, render
from gipr_lint.report import Fact, Paragraph, Report
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """同一段里收到的与办结、结转的两数相抵。 /
    What came in is what was done and what is left over, in one paragraph."""

    came: tuple[tuple[str, ...], ...]
    """收进的各项，每项是一个或几个事实，带标签的写作“事实.标签”；第一项也可以已含其余各项。 /
    What came in, each by one or more facts, with a label as fact.label; the first may hold the others already."""
    went: tuple[tuple[str, ...], ...]
    """办出和留下的各项；第一项是报告的位置。 / What was done and is left; the first is where it is told."""
    unless: tuple[str, ...] = ()
    """段落里有其中一词，就还有别的去处，不检查。 / With one of these in the paragraph there is more to it."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_facts  # noqa: PLC0415  (only when packs are read)

    for key, terms in (("came", params.came), ("went", params.went)):
        demand_facts(key, [name.partition(".")[0] for term in terms for name in term], names.facts)


@check("told-balance", Params, says=("found", "expected", "terms"), validate=_validate)
def told_balance(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the first number of `went` in each paragraph that tells every term, where they do not add up."""
    for paragraph in dict.fromkeys(fact.span.paragraph for name in params.went[0] for fact in report.facts[name]):
        if named(params.unless, paragraph.folded.text):
            continue
        came = [_only(report, term, paragraph) for term in params.came]
        went = [_only(report, term, paragraph) for term in params.went]
        told = [fact for fact in (*came, *went) if fact is not None]
        if len(told) < len(params.came) + len(params.went):
            continue
        first, *rest = (_number(fact) for fact in told)
        amounts = [first, *rest]
        if any(amount is None for amount in amounts):
            continue
        parts: Sequence[Exact] = [amount for amount in amounts if amount is not None]
        total, gone = sum(parts[: len(came)]), sum(parts[len(came) :])
        if gone in (total, parts[0]):
            continue
        done = told[len(came)]
        place = done.spans.get("n", done.span)
        terms = f"{'＋'.join(map(render, parts[: len(came)]))}－{'－'.join(map(render, parts[len(came) + 1 :]))}"
        values = {"found": place.text.strip(), "expected": render(total - sum(parts[len(came) + 1 :])), "terms": terms}
        yield Hit(place, values).related_to([fact.span for fact in told if fact is not done], "term")


def _only(report: Report, term: Sequence[str], paragraph: Paragraph) -> Fact | None:
    """The one fact of a term in the paragraph; None where there is none, or several with different numbers."""
    found: list[Fact] = []
    for name in term:
        fact_name, _, label = name.partition(".")
        found += [
            fact
            for fact in report.facts[fact_name]
            if fact.span.paragraph is paragraph and (not label or set(fact.spans) == {label, "n"})
        ]
    return found[0] if found and all(_number(fact) == _number(found[0]) for fact in found) else None


def _number(fact: Fact) -> Exact | None:
    """The number that a fact tells exactly."""
    quantity = fact.values.get("n")
    return quantity.value if isinstance(quantity, Quantity) and quantity.low == quantity.high else None
