"""Facts: typed values that the prose states, found by the patterns of a pack, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from gipr_lint.expr import Date
from gipr_lint.report.model import Fact, FactValue, Span
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.counts import Count, last_whole
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.sentences import clauses, joined_sentence, next_sentence, sentence_start
from gipr_lint.report.prose.statements import is_narrowed, of_several, statements
from gipr_lint.report.writing.dates import read_date
from gipr_lint.report.writing.numbers import chinese_number
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Capture, FactSpec, Nearest, Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_STOPS = "。!?\n"
_LONGESTNUMBER = 30
_LONGEST_BEGINNING = 30


class Facts(Mapping[str, tuple[Fact, ...]]):
    """The facts of a report by name, each looked for when it is first asked for: what no rule needs costs nothing.

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
        self._texts: dict[str, str] = {}

    def __getitem__(self, name: str) -> tuple[Fact, ...]:
        if name not in self._found:
            self._found[name] = tuple(self._find(self._specs[name]))
        return self._found[name]

    def attributed_to(self, attribution: Attribution) -> Facts:
        """The same facts, and with them those that depend on whose report of which year it is."""
        return Facts(self._specs, self._scopes, self._found, attribution)

    def passages(self, scope: str) -> Sequence[Passage]:
        """The passages of a part of the report."""
        return self._scopes.get(scope, ())

    def _find(self, spec: FactSpec) -> Iterator[Fact]:
        literals = spec.literals or (spec.count.words if spec.count else ())
        for scope in spec.scope:
            if literals and not named(literals, self._text(scope)):
                continue
            if spec.count is None:
                yield from find_facts(spec, self.passages(scope), self._attribution)
            elif self._attribution is not None:
                yield from find_counted(spec, self.passages(scope), self._attribution)

    def _text(self, scope: str) -> str:
        """All passages of a part in one, to see at once that a word is in none of them."""
        if scope not in self._texts:
            self._texts[scope] = "\n".join([passage.text for passage in self.passages(scope)])
        return self._texts[scope]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._specs, *self._found)))

    def __len__(self) -> int:
        return len({*self._specs, *self._found})


def find_facts(spec: FactSpec, passages: Iterable[Passage], attribution: Attribution | None = None) -> Iterator[Fact]:
    """Every occurrence of the fact in `passages`, in reading order; one that must be `own` is judged by the
    `attribution`."""
    for passage in passages:
        text = passage.text
        if not _may_hold(spec, text):
            continue
        if spec.broken and not passage.has_breaks:
            continue
        for match in compiled(spec.find).finditer(text):
            if match.end() > match.start() and _fits(spec, passage, match) and _is_own(spec, match, attribution):
                fact = _fact(spec, passage, match)
                if spec.own and attribution is not None:
                    counts = passage.counts(attribution.vocabulary)
                    whole = last_whole(counts, match.start(), _sentence(match, attribution), attribution.vocabulary)
                    fact = replace(fact, values=fact.values | {"whole": whole.quantity}) if whole else fact
                yield fact


def _may_hold(spec: FactSpec, text: str) -> bool:
    """Whether the words are in a passage that its sentences are asked for: without them no pattern need be compiled."""
    nearest = spec.nearest.one_of if spec.nearest else ()
    return all(not words or named(words, text) for words in (spec.literals, spec.near, spec.about, nearest))


def find_counted(spec: FactSpec, passages: Iterable[Passage], attribution: Attribution) -> Iterator[Fact]:
    """Every number in `passages` that says what the fact counts, in reading order."""
    if spec.count is None:
        return
    words = spec.count.words
    for passage in passages:
        counts = passage.counts(attribution.vocabulary)
        if not counts or not named(words, passage.text):
            continue
        for statement in statements(counts, spec.count, attribution):
            count = statement.count
            if not _fits_sentence(spec, passage.text, _start(passage.text, count.sentence), count.end):
                continue
            if spec.nearest is not None and not _is_of(spec.nearest, counts, count, words, attribution.vocabulary):
                continue
            end = max([count.end, *(stop for _, stop in statement.labels.values())])
            spans = {alias: passage.span(*place) for alias, place in statement.labels.items()}
            spans["n"] = passage.span(count.start, count.end)
            quote = passage.text[count.clause : end]
            values: dict[str, FactValue] = {"n": count.quantity}
            if statement.whole is not None:
                values["whole"] = statement.whole.quantity
            yield Fact(spec.name, quote, passage.span(count.clause, end), values, spans)


def _is_of(
    nearest: Nearest, counts: Sequence[Count], count: Count, words: Sequence[str], vocabulary: Vocabulary
) -> bool:
    """Whether the number is one of what must be named last before it, of nothing else as well, and of no more."""
    if not nearest.holds(count.before):
        return False
    if nearest.one_of == nearest.among:
        return True
    return not of_several(nearest, counts, count, words) and not is_narrowed(nearest, count, vocabulary)


def _fits(spec: FactSpec, passage: Passage, match: re.Match[str]) -> bool:
    if spec.broken and not passage.is_broken(*match.span()):
        return False
    return _fits_sentence(spec, passage.text, _start(passage.text, match.start()), match.end())


def _is_own(spec: FactSpec, match: re.Match[str], attribution: Attribution | None) -> bool:
    """Whether this body claims it, and what is named last before it is what the fact is about."""
    if not spec.own and spec.nearest is None:
        return True
    sentence = _sentence(match, attribution)
    before = match.string[sentence : match.start()]
    if spec.nearest is not None and not spec.nearest.holds(before):
        return False
    if not spec.own or attribution is None:
        return not spec.own
    after = next_sentence(match.string, match.end())
    earlier = joined_sentence(match.string, sentence, attribution.vocabulary.goes_on)
    return attribution.is_claim(before, clauses(before)[-1], after, earlier)


def _sentence(match: re.Match[str], attribution: Attribution | None) -> int:
    words = attribution.vocabulary.goes_on if attribution else ()
    return sentence_start(match.string, match.start(), words)


def _start(text: str, at: int) -> int:
    return max(text.rfind(stop, 0, at) for stop in _STOPS) + 1


def _fits_sentence(spec: FactSpec, text: str, first: int, end: int) -> bool:
    """Whether the words that must and must not be there are in the sentence from `first` on, which goes past `end`."""
    if not spec.near and not spec.without and not spec.about:
        return True
    last = min((at for stop in _STOPS if (at := text.find(stop, end)) >= 0), default=len(text))
    sentence = text[first:last]
    if (spec.near and not named(spec.near, sentence)) or named(spec.without, sentence):
        return False
    return not spec.about or named(spec.about, sentence) or named(spec.about, _beginning(text))


def _beginning(text: str) -> str:
    """What a paragraph says that it is about: its first words, up to the first stop."""
    beginning = text[:_LONGEST_BEGINNING]
    return beginning[: min((at for stop in "。:," if (at := beginning.find(stop)) >= 0), default=len(beginning))]


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
