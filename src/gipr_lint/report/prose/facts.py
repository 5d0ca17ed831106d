"""Facts: typed values that the prose states, found by the patterns of a pack, each with its place."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice

from msgspec import structs

from gipr_lint.expr import Date
from gipr_lint.report.model import Fact, FactValue, Span
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.decisive import Places
from gipr_lint.report.prose.passages import MOST_FIGURES, Passage, unread
from gipr_lint.report.prose.sentences import behind_last
from gipr_lint.report.prose.statements import Statement, labels_of
from gipr_lint.report.writing.dates import read_date
from gipr_lint.report.writing.numbers import chinese_number
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.report.writing.searched import LongText, present, searched
from gipr_lint.report.writing.words import named, without
from gipr_lint.rulepacks.model import Capture, FactSpec, Said
from gipr_lint.rulepacks.patterns import compiled

_NONE = Quantity(0, 0, 0)
_STOPS = "。!?\n"
_LONGESTNUMBER = 30
_LONGEST_SENTENCE = 1000
"""So far before and behind a fact its sentence is looked through for words: none is half as long."""
_PROSE = "prose"
"""The part around all others that may be long."""
_MOST_FOLLOWING = 40
"""Statements in which the rest of a sentence is looked for."""


_Placed = tuple[int, int, Passage]
"""A statement: how many stand before, its place among those of the passage, the passage."""

_Stated = dict[str, dict[str, list[_Placed]]]
"""Statements by what amount of what thing they tell."""


class Facts(Mapping[str, tuple[Fact, ...]]):
    """The facts of a report by name, each looked for when it is first asked for: what no rule needs costs nothing,
    and no report has as many as are looked for at most.

    Numbers, and what must be `own`, are only found once it is known whose report of which year it is: see
    `attributed_to`.
    """

    def __init__(
        self,
        specs: Mapping[str, FactSpec],
        scopes: Mapping[str, Sequence[Passage]],
        known: Mapping[str, tuple[Fact, ...]],
        attribution: Attribution | None = None,
    ) -> None:
        """`specs` are the pack's facts, `scopes` the passages of each part of the report, `known` are given facts."""
        self._attribution = attribution
        self._specs = specs
        self._scopes = scopes
        self._found = dict(known)
        self._texts: dict[str, Container[str]] = {}
        self._stated: dict[tuple[str, ...], _Stated] = {}
        self._owned: dict[str, Sequence[tuple[str, str, int, Passage]]] = {}

    def __getitem__(self, name: str) -> tuple[Fact, ...]:
        if name not in self._found:
            spec = self._specs[name]
            found = self._written(spec) if spec.says is None else self._said(spec, spec.says)
            self._found[name] = tuple(islice(found, MOST_FIGURES))
        return self._found[name]

    def attributed_to(self, attribution: Attribution) -> Facts:
        """The same facts, and with them those that depend on whose report of which year it is."""
        return Facts(self._specs, self._scopes, self._found, attribution)

    def passages(self, scope: str) -> Sequence[Passage]:
        """The passages of a part of the report."""
        return self._scopes.get(scope, ())

    def _written(self, spec: FactSpec) -> Iterator[Fact]:
        """The facts that a pattern finds, part by part."""
        for scope in spec.scope:
            text = self._text(scope)
            if not any(words and not named(words, text) for words in (spec.literals, spec.near)):
                yield from find_facts(_narrowed(spec, text), self.passages(scope))

    def _said(self, spec: FactSpec, said: Said) -> Iterable[Fact]:
        """Those of the statements that are what the fact says, part by part, in reading order."""
        if self._attribution is None:
            return ()
        stated = self._stated_in(spec.scope, self._attribution).get(said.amount)
        return _facts_said(spec, said, _about(said, stated), self._attribution) if stated else ()

    def _stated_in(self, scopes: tuple[str, ...], attribution: Attribution) -> _Stated:
        """The statements of some parts that are of this body and year."""
        if scopes not in self._stated:
            stated = self._stated[scopes] = {}
            placed = (one for scope in scopes for one in self._own(scope, attribution))
            for order, (amount, thing, index, passage) in enumerate(placed):
                stated.setdefault(amount, {}).setdefault(thing, []).append((order, index, passage))
        return self._stated[scopes]

    def _own(self, scope: str, attribution: Attribution) -> Sequence[tuple[str, str, int, Passage]]:
        """The statements of a part that are of this body and year: of what amount, of what thing, its place.

        Numbers that are written in two pieces may be two, and are compared with nothing.
        """
        if scope not in self._owned:
            self._owned[scope] = [
                (statement.amount, next(iter(statement.frame.objects), ""), index, passage)
                for passage in self.passages(scope)
                if passage not in self._unread
                for index, statement in enumerate(passage.statements(attribution))
                if statement.is_own and statement.is_sure and not passage.parts_digits(*statement.place)
            ]
        return self._owned[scope]

    @cached_property
    def _unread(self) -> frozenset[Passage]:
        return unread(self.passages("prose"), self._attribution.vocabulary) if self._attribution else frozenset()

    def _text(self, scope: str) -> Container[str]:
        """All passages of a part in one, to see at once that a word is in none of them."""
        if scope != _PROSE and self.passages(scope) == self.passages(_PROSE):
            return self._text(_PROSE)
        if scope not in self._texts:
            text = "\n".join([passage.text for passage in self.passages(scope)])
            self._texts[scope] = searched(text, None if scope == _PROSE else lambda: self._text(_PROSE))
        return self._texts[scope]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._specs, *self._found)))

    def __len__(self) -> int:
        return len({*self._specs, *self._found})


def _about(said: Said, stated: Mapping[str, Sequence[_Placed]]) -> Sequence[_Placed]:
    """Those of the statements that are about the same things, in reading order."""
    found = [stated[thing] for thing in said.objects or ("",) if thing in stated]
    return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_order)


def _order(placed: _Placed) -> int:
    return placed[0]


def _facts_said(spec: FactSpec, said: Said, own: Iterable[_Placed], attribution: Attribution) -> Iterator[Fact]:
    """Those of the `own` statements that are what the fact says."""
    for _, index, passage in own:
        fact = fact_said(spec, said, passage, index, attribution)
        if fact is not None:
            yield fact


def _narrowed(spec: FactSpec, text: Container[str]) -> FactSpec:
    """The fact with those of its words alone that stand in a long text at all."""
    if not isinstance(text, LongText):
        return spec
    return structs.replace(spec, literals=present(spec.literals, text), near=present(spec.near, text))


def find_facts(spec: FactSpec, passages: Iterable[Passage]) -> Iterator[Fact]:
    """Every occurrence of the fact in `passages`, in reading order."""
    literals, near = spec.literals, spec.near
    for passage in passages:
        text = passage.text
        if (literals and not named(literals, text)) or (near and not named(near, text)):
            continue
        if spec.broken and not passage.has_breaks:
            continue
        if spec.quick and not compiled(spec.quick).search(text):
            continue
        for match in compiled(spec.find).finditer(text):
            if match.end() > match.start() and _fits(spec, passage, match):
                yield _fact(spec, passage, match)


def fact_said(spec: FactSpec, said: Said, passage: Passage, index: int, attribution: Attribution) -> Fact | None:
    """The fact that a statement of this body and year, given by its place in the passage, is; None where it says
    something else."""
    statements = passage.statements(attribution)
    statement = statements[index]
    labels = labels_of(statement, said)
    if labels is None or (spec.literals and not named(spec.literals, passage.text)):
        return None
    if not _fits_sentence(spec, passage.text, _start(passage.text, statement.start), statement.end):
        return None
    following = statements[index + 1 : index + 1 + _MOST_FOLLOWING]
    if _is_said_of_others(statement, following, said, passage.text, attribution.vocabulary.offices):
        return None
    return _stated(spec, statement, labels, passage)


def _is_said_of_others(
    statement: Statement, following: Sequence[Statement], said: Said, text: str, offices: Sequence[str]
) -> bool:
    """Whether it is said of one of the `offices`, and the rest of the sentence says the same of another body: then it
    is not of the whole."""
    if not named(offices, text[statement.start : statement.end]):
        return False
    for other in following:
        if "。" in text[statement.end : other.start]:
            return False
        if other.of_others and (labels := labels_of(other, said)) is not None:
            return labels.keys() == (labels_of(statement, said) or {}).keys()
    return False


def _stated(spec: FactSpec, statement: Statement, labels: Places, passage: Passage) -> Fact:
    """The fact of a statement: `n` is its number, `whole` the number of which it may be a part."""
    spans = {name: passage.span(*place) for name, place in labels.items()}
    values: dict[str, FactValue] = {}
    quantity = _NONE if statement.amount == "none" else statement.quantity
    if quantity is not None:
        spans["n"] = passage.span(*statement.place)
        values["n"] = quantity
    if statement.whole is not None:
        values["whole"] = statement.whole
    text = passage.text[statement.start : statement.end]
    span = passage.span(statement.start, statement.end)
    of_part = statement.perhaps and not spec.doubtful and statement.at is not None
    return Fact(spec.name, text, span, values, spans, spec.doubtful or statement.perhaps, of_part)


def _fits(spec: FactSpec, passage: Passage, match: re.Match[str]) -> bool:
    if spec.broken and not passage.is_broken(*match.span()):
        return False
    return _fits_sentence(spec, passage.text, _start(passage.text, match.start()), match.end())


def _start(text: str, at: int) -> int:
    first = max(0, at - _LONGEST_SENTENCE)
    return behind_last(_STOPS, text, first, at)


def _fits_sentence(spec: FactSpec, text: str, first: int, end: int) -> bool:
    """Whether the words that must and must not be there are in the sentence from `first` on, which goes past `end`."""
    if not spec.near and not spec.without:
        return True
    most = min(len(text), end + _LONGEST_SENTENCE)
    last = min((at for stop in _STOPS if (at := text.find(stop, end, most)) >= 0), default=most)
    sentence = text[first:last]
    if spec.near and not named(spec.near, sentence):
        return False
    return not (named(spec.without, sentence) and named(spec.without, without(sentence, spec.harmless)))


def _fact(spec: FactSpec, passage: Passage, match: re.Match[str]) -> Fact:
    values: dict[str, FactValue] = {}
    spans: dict[str, Span] = {}
    for name, text in match.groupdict().items():
        if text is None:
            continue
        spans[name] = passage.span(*match.span(name))
        value = _value(spec.captures.get(name), text, values)
        if value is not None:
            values[name] = value
    return Fact(spec.name, match.group(), passage.span(*match.span()), values, spans)


def _value(capture: Capture | None, text: str, known: Mapping[str, FactValue]) -> FactValue | None:
    kind = capture.type if capture else "text"
    if kind == "date":
        lender = known.get(capture.year) if capture and capture.year else None
        return read_date(text, lender.year if isinstance(lender, Date) else None)
    if kind in ("count", "year"):
        digits = text.replace(",", "")
        if len(digits) > _LONGESTNUMBER:
            return None
        return int(digits) if digits.isascii() and digits.isdigit() else chinese_number(text)
    return text
