"""Facts: typed values that the prose states, found by the patterns of a pack, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from gipr_lint.docx import Paragraph
from gipr_lint.expr import Date
from gipr_lint.report.model import Fact, FactValue, Span
from gipr_lint.report.prose.attribution import Speaker, named
from gipr_lint.report.prose.dates import read_date
from gipr_lint.report.prose.quantities import (
    Count,
    find_counts,
    is_narrowed,
    joined_sentence,
    last_whole,
    of_several,
    read,
    sentence_start,
)
from gipr_lint.report.tables.numbers import chinese_number
from gipr_lint.rulepacks.model import Capture, FactSpec, Nearest, Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_STOPS = "。!?\n"
_LONGEST_NUMBER = 30
_LONGEST_BEGINNING = 30


class Facts(Mapping[str, tuple[Fact, ...]]):
    """The facts of a report by name, each looked for when it is first asked for: what no rule needs costs nothing.

    Counts are those of the `speaker`, who is known once the report is recognised.
    """

    speaker: Speaker | None = None

    def __init__(
        self,
        specs: Mapping[str, FactSpec],
        scopes: Mapping[str, Sequence[Passage]],
        known: Mapping[str, tuple[Fact, ...]],
    ) -> None:
        """`specs` are the pack's facts, `scopes` the passages of each part of the report, `known` are given facts."""
        self._specs = specs
        self._scopes = scopes
        self._found = dict(known)
        self._texts: dict[str, str] = {}

    def __getitem__(self, name: str) -> tuple[Fact, ...]:
        if name not in self._found:
            self._found[name] = tuple(self._find(self._specs[name]))
        return self._found[name]

    def passages(self, scope: str) -> Sequence[Passage]:
        """The passages of a part of the report."""
        return self._scopes.get(scope, ())

    def _find(self, spec: FactSpec) -> Iterator[Fact]:
        literals = spec.literals or (spec.count.words if spec.count else ())
        for scope in spec.scope:
            if literals and not named(literals, self._text(scope)):
                continue
            if spec.count is None:
                yield from find_facts(spec, self.passages(scope), self.speaker)
            elif self.speaker is not None:
                yield from find_counted(spec, self.passages(scope), self.speaker)

    def _text(self, scope: str) -> str:
        """All passages of a part in one, to see at once that a word is in none of them."""
        if scope not in self._texts:
            self._texts[scope] = "\n".join([passage.text for passage in self.passages(scope)])
        return self._texts[scope]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._specs, *self._found)))

    def __len__(self) -> int:
        return len({*self._specs, *self._found})


class Passage:
    """Paragraphs read as one folded text: usually one, for the title all its lines."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self.text = "".join(paragraph.folded.text for paragraph in paragraphs)
        self._counts: list[Count] | None = None

    def counts(self, vocabulary: Vocabulary) -> Sequence[Count]:
        """The numbers with a measure in it, told apart by the words of a pack."""
        if self._counts is None:
            self._counts = find_counts(self.text, vocabulary)
        return self._counts

    def span(self, start: int, end: int) -> Span:
        """The raw place of the folded `start:end`, cut at the end of the paragraph in which it begins."""
        for paragraph in self.paragraphs[:-1]:
            length = len(paragraph.folded.text)
            if start < length:
                return Span(paragraph, *paragraph.folded.span(start, min(end, length)))
            start, end = start - length, end - length
        return Span(self.paragraphs[-1], *self.paragraphs[-1].folded.span(start, end))

    @property
    def has_breaks(self) -> bool:
        """Whether there is any blank or end of a line inside."""
        return len(self.paragraphs) > 1 or len(self.paragraphs[0].text) != len(self.text)

    def is_broken(self, start: int, end: int) -> bool:
        """Whether a blank or the end of a line stands inside the folded `start:end`."""
        span = self.span(start, end)
        return span.end - span.start != end - start


def find_facts(spec: FactSpec, passages: Iterable[Passage], speaker: Speaker | None = None) -> Iterator[Fact]:
    """Every occurrence of the fact in `passages`, in reading order; one that must be `own` is judged by `speaker`."""
    for passage in passages:
        text = passage.text
        if spec.literals and not named(spec.literals, text):
            continue
        if spec.broken and not passage.has_breaks:
            continue
        for match in compiled(spec.find).finditer(text):
            if match.end() > match.start() and _fits(spec, passage, match) and _is_own(spec, match, speaker):
                fact = _fact(spec, passage, match)
                if spec.own and speaker is not None:
                    counts = passage.counts(speaker.vocabulary)
                    whole = last_whole(counts, match.start(), _sentence(match, speaker), speaker.vocabulary)
                    fact = replace(fact, values=fact.values | {"whole": whole.quantity}) if whole else fact
                yield fact


def find_counted(spec: FactSpec, passages: Iterable[Passage], speaker: Speaker) -> Iterator[Fact]:
    """Every number in `passages` that says what the fact counts, in reading order."""
    if spec.count is None:
        return
    words = spec.count.words
    for passage in passages:
        counts = passage.counts(speaker.vocabulary)
        if not counts or not named(words, passage.text):
            continue
        for said in read(counts, spec.count, speaker):
            count = said.count
            if not _fits_sentence(spec, passage.text, _start(passage.text, count.sentence), count.end):
                continue
            if spec.nearest is not None and not _is_of(spec.nearest, counts, count, words, speaker.vocabulary):
                continue
            end = max([count.end, *(stop for _, stop in said.labels.values())])
            spans = {alias: passage.span(*place) for alias, place in said.labels.items()}
            spans["n"] = passage.span(count.start, count.end)
            quote = passage.text[count.clause : end]
            values: dict[str, FactValue] = {"n": count.quantity}
            if said.whole is not None:
                values["whole"] = said.whole.quantity
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


def _is_own(spec: FactSpec, match: re.Match[str], speaker: Speaker | None) -> bool:
    """Whether the speaker claims it, and what is named last before it is what the fact is about."""
    if not spec.own and spec.nearest is None:
        return True
    sentence = _sentence(match, speaker)
    before = match.string[sentence : match.start()]
    if spec.nearest is not None and not spec.nearest.holds(before):
        return False
    if not spec.own or speaker is None:
        return not spec.own
    after = _next_sentence(match.string, match.end())
    earlier = joined_sentence(match.string, sentence, speaker.vocabulary.goes_on)
    return speaker.claims(before, compiled(r"[,;:()。]").split(before)[-1], after, earlier)


def _sentence(match: re.Match[str], speaker: Speaker | None) -> int:
    words = speaker.vocabulary.goes_on if speaker else ()
    return sentence_start(match.string, match.start(), words)


def _next_sentence(text: str, at: int) -> str:
    """How the sentence behind the one of `at` begins."""
    first = min((stop + 1 for mark in _STOPS if (stop := text.find(mark, at)) >= 0), default=len(text))
    return text[first : first + _LONGEST_BEGINNING]


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
    return compiled("[。:,]").split(text[:_LONGEST_BEGINNING], maxsplit=1)[0]


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
        if len(digits) > _LONGEST_NUMBER:
            return None
        return int(digits) if digits.isascii() and digits.isdigit() else chinese_number(text)
    return text
