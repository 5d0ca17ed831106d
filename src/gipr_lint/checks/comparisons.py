"""With which cells of the forms the rules in force compare what the prose says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gipr_lint.checks.check import Evaluation, params_of
from gipr_lint.checks.environment import CellKey, expression
from gipr_lint.checks.prose import agree, agree_claim
from gipr_lint.checks.prose._figures import Figures, ReadingsText, is_elsewhere
from gipr_lint.expr import Absent, Number, Value
from gipr_lint.messages import Message
from gipr_lint.report import Fact
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Rule

AGREE, AGREE_CLAIM = agree.agree.name, agree_claim.agree_claim.name


class Comparisons:
    """What figures and claims of a report are compared with by the rules of agreement."""

    def __init__(self, evaluation: Evaluation, rules: Iterable[Rule]) -> None:
        """`rules` are those in force."""
        self._report = evaluation.report
        self._figures = Figures(evaluation)
        self._counted: dict[str, list[agree.Params]] = {}
        self._claimed: dict[str, list[agree_claim.Params]] = {}
        for rule in rules:
            if rule.kind == AGREE:
                counted = params_of(rule, agree.Params)
                for name in counted.fact:
                    self._counted.setdefault(name, []).append(counted)
            elif rule.kind == AGREE_CLAIM:
                claimed = params_of(rule, agree_claim.Params)
                for name in claimed.fact:
                    self._claimed.setdefault(name, []).append(claimed)

    def cells(self, facts: Iterable[Fact]) -> tuple[CellKey, ...]:
        """The cells of every reading that they admit, whether or not the report has them, in the order of the rules."""
        found: dict[CellKey, None] = {}
        for fact in facts:
            for sources in self._sources(fact):
                for source in sources:
                    found |= dict.fromkeys(self._cells(source))
        return tuple(found)

    def text(self, facts: Sequence[Fact]) -> ReadingsText | Message | None:
        """What the tables have for them, of several readings those that fit if any does; why they have nothing; None
        where nothing is compared."""
        values = [value for fact in facts for value in self._values(fact)]
        known = [value for value in values if isinstance(value, Number)]
        if known:
            quantities = [fact.values.get("n") for fact in facts]
            fitting = [one for one in known if any(isinstance(q, Quantity) and q.fits(one.value) for q in quantities)]
            return self._figures.text(fitting or known)
        return next((reason for value in values for reason in _reasons(value)), None)

    def _values(self, fact: Fact) -> Iterator[Value]:
        """What the readings of a fact come to."""
        for params in self._counted_of(fact):
            yield from agree.values_of(params.readings, fact, self._figures)
        for claim in self._claimed_of(fact):
            held = self._figures.value(agree_claim.demand_of(claim, fact.name), fact)
            yield from [held] if isinstance(held, Absent) else agree_claim.sides_of(held)

    def _counted_of(self, fact: Fact) -> Iterator[agree.Params]:
        for params in self._counted.get(fact.name, ()):
            if not is_elsewhere(params.whole, fact, self._figures):
                yield params

    def _claimed_of(self, fact: Fact) -> Iterator[agree_claim.Params]:
        for params in self._claimed.get(fact.name, ()):
            if not is_elsewhere(params.whole, fact, self._figures):
                yield params

    def _sources(self, fact: Fact) -> Iterator[Sequence[str]]:
        """The expressions of each reading."""
        for params in self._counted_of(fact):
            yield from agree.sources_of(params.readings, fact)
        for claim in self._claimed_of(fact):
            yield (agree_claim.demand_of(claim, fact.name),)

    def _cells(self, source: str) -> list[CellKey]:
        """The cells of an expression that the edition has, in the order of the form, a group as its members."""
        return [
            (alias, one, other)
            for alias, row, column in sorted(expression(source).cells)
            if (form := self._report.edition.forms.get(alias)) is not None
            for one in form.groups.get(row, (row,))
            for other in form.groups.get(column, (column,))
            if one in form.rows and form.column(one, other) is not None
        ]


def _reasons(value: Value) -> list[Message]:
    """Why a value is absent."""
    return [one for one in value.reasons if isinstance(one, Message)] if isinstance(value, Absent) else []
