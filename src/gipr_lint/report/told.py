"""The sentences of a report that tell figures or claims of none or all, and what each of these was taken to say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from gipr_lint.report.model import Fact, Span
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.facts import fact_said
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.report import Report
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import FactSpec

_SENTENCE_ENDS = "。!?\n"


class Saying(Struct, frozen=True):
    """A figure or a claim, at the place `span`; `words` are all those that say it.

    `statement` is what it was taken to say, None where it was not read; `facts` are the facts that it is.
    """

    span: Span
    words: str
    quantity: Quantity | None
    statement: Statement | None
    facts: tuple[Fact, ...] = ()


class Told(Struct, frozen=True):
    """A sentence at the place `span`, and the figures and claims in it."""

    span: Span
    sayings: tuple[Saying, ...]

    @property
    def is_read(self) -> bool:
        """Whether all of them were read."""
        return all(saying.statement is not None for saying in self.sayings)


def told_in(report: Report) -> Iterator[Told]:
    """The sentences with figures or claims, in reading order; where there are too many to be read, up to the first
    passage that is not."""
    specs: dict[str, Sequence[FactSpec]] = {}
    for passage in report.passages.get("prose", ()):
        if passage.section not in specs:
            scopes = {passage.section or "preface", "prose"}
            specs[passage.section] = [one for one in report.names.facts.values() if not scopes.isdisjoint(one.scope)]
        if sayings := _sayings(report, passage, specs[passage.section]):
            yield from _sentences(passage, sayings)
        if passage in report.unread:
            return


_Placed = tuple[int, Saying]
"""Where a figure or claim ends in its passage, and it."""


def _sayings(report: Report, passage: Passage, specs: Sequence[FactSpec]) -> list[_Placed]:
    """The figures and claims of a passage by their places; `specs` are the facts that are looked for in it."""
    attribution = report.attribution
    statements = passage.statements(attribution) if passage not in report.unread else ()
    facts = [_facts(passage, index, specs, attribution) for index in range(len(statements))]
    placed = [
        (one.place, _saying(passage, (one.start, one.end), one.place, one.quantity, one, facts[index]))
        for index, one in enumerate(statements)
    ]
    read = {one.at for one in statements}
    for at, count in enumerate(passage.counts(attribution.vocabulary)):
        if at not in read:
            place = count.start, count.end
            placed.append((place, _saying(passage, (count.clause, count.end), place, count.quantity, None, ())))
    placed.sort(key=lambda one: one[0])
    return [(end, saying) for (_, end), saying in placed]


def _facts(passage: Passage, index: int, specs: Iterable[FactSpec], attribution: Attribution) -> tuple[Fact, ...]:
    """The facts that a statement, given by its place in a passage, is; none where it is not of this body and year."""
    statement = passage.statements(attribution)[index]
    if not (statement.is_own and statement.is_sure):
        return ()
    found = [fact_said(spec, spec.says, passage, index, attribution) for spec in specs if spec.says is not None]
    return tuple(fact for fact in found if fact is not None)


def _saying(
    passage: Passage,
    around: tuple[int, int],
    place: tuple[int, int],
    quantity: Quantity | None,
    statement: Statement | None,
    facts: tuple[Fact, ...],
) -> Saying:
    words = passage.span(min(around[0], place[0]), max(around[1], place[1])).text
    return Saying(passage.span(*place), words, quantity, statement, facts)


def _sentences(passage: Passage, placed: Sequence[_Placed]) -> Iterator[Told]:
    """The sentences in which they stand."""
    stops = [at + 1 for at, character in enumerate(passage.text) if character in _SENTENCE_ENDS]
    stops.append(len(passage.text))
    sentences: dict[int, list[Saying]] = {}
    for end, saying in placed:
        sentences.setdefault(bisect_left(stops, end), []).append(saying)
    for index, sayings in sentences.items():
        start = stops[index - 1] if index else 0
        yield Told(passage.span(start, stops[index]), tuple(sayings))
