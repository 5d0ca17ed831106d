"""What was changed in a sentence: figures, dates, contact details, words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from gipr_lint.checks.compare._params import Kind
from gipr_lint.checks.sentences import Sentence, Token
from gipr_lint.report import Fact, Paragraph, Report, Span

_AROUND = 5
"""So many tokens on each side are quoted with what differs."""


class SentenceChange(Struct, frozen=True):
    """Something of a sentence that is otherwise than in the draft: its place in both, what stands there, and what it
    says with the words around it, what differs between brackets."""

    kind: Kind
    before: Span
    after: Span
    old: str
    new: str
    quotes: tuple[str, str]


class _Spot(Struct, frozen=True, gc=False):
    """A token with the sentence that it is of."""

    sentence: Sentence
    token: Token

    @property
    def span(self) -> Span:
        return self.sentence.passage.span(self.token.start, self.token.end)


class Owners:
    """Which kind a difference belongs to by where it stands: within a fact, or right before a word."""

    def __init__(
        self, report: Report, facts: Mapping[Kind, Collection[str]], before: Mapping[Kind, Collection[str]]
    ) -> None:
        self._before = {kind: tuple(words) for kind, words in before.items() if words}
        self._places: dict[Paragraph, list[tuple[int, int, Kind]]] = {}
        for kind, names in facts.items():
            for fact in report.facts_of(names):
                self._enter(fact, kind)

    def _enter(self, fact: Fact, kind: Kind) -> None:
        span = fact.spans.get("value", fact.span)
        self._places.setdefault(span.paragraph, []).append((span.start, span.end, kind))

    def of(self, spot: _Spot) -> Kind | None:
        """The kind that a token belongs to, None for that of any number or word."""
        span = spot.span
        for start, end, kind in self._places.get(span.paragraph, ()):
            if start < span.end and span.start < end:
                return kind
        if spot.token.is_number:
            text, end = spot.sentence.passage.text, spot.token.end
            return next((kind for kind, words in self._before.items() if text.startswith(words, end)), None)
        return None

    def is_behind(self, number: _Spot, spot: _Spot, kind: Kind) -> bool:
        """Whether a token is the word after a number for which that belongs to the kind."""
        return self.of(number) == kind and spot.token.text.startswith(self._before.get(kind, ("\0",)))


def changes(
    before: Sequence[Sentence], after: Sequence[Sentence], old: Owners, new: Owners
) -> Iterator[SentenceChange]:
    """What differs between sentences that stand for each other: each number, date and detail for itself, all words
    together."""
    left, right = _spots(before), _spots(after)
    words: list[_Region] = []
    told: list[_Region] = []
    for region in _regions(left, right):
        kind = _owner(right[region.j1 : region.j2], new) or _owner(left[region.i1 : region.i2], old)
        if kind is None and _numbers(left[region.i1 : region.i2]) != _numbers(right[region.j1 : region.j2]):
            kind = "figure"
        if kind is None:
            words.append(region)
            continue
        whole = region.widened(left, right, old, new, kind)
        if not told or (whole.i1 >= told[-1].i2 and whole.j1 >= told[-1].j2):
            told.append(whole)
            yield _change(kind, left, right, whole)
    if words:
        first, last = words[0], words[-1]
        yield _change("sentence", left, right, _Region(first.i1, last.i2, first.j1, last.j2))


class _Region(Struct, frozen=True):
    """Tokens `i1:i2` of the draft in place of which `j1:j2` stand."""

    i1: int
    i2: int
    j1: int
    j2: int

    def widened(self, left: Sequence[_Spot], right: Sequence[_Spot], old: Owners, new: Owners, kind: Kind) -> _Region:
        """The whole date or detail that it is a part of; a figure stays what it is."""
        if kind == "figure":
            return self
        i1, i2 = _run(left, self.i1, self.i2, old, kind)
        j1, j2 = _run(right, self.j1, self.j2, new, kind)
        return _Region(i1, i2, j1, j2)


def _run(spots: Sequence[_Spot], start: int, end: int, owners: Owners, kind: Kind) -> tuple[int, int]:
    """The tokens around some that belong together with them: those of the same kind, and what stands between two."""
    while start > 0 and _belongs(spots, start - 1, owners, kind):
        start -= 1
    while end < len(spots) and _belongs(spots, end, owners, kind):
        end += 1
    return start, end


def _belongs(spots: Sequence[_Spot], at: int, owners: Owners, kind: Kind) -> bool:
    """Whether a token is one of the kind, or the word right after a number of it."""
    if owners.of(spots[at]) == kind:
        return True
    return at > 0 and spots[at - 1].token.is_number and owners.is_behind(spots[at - 1], spots[at], kind)


def _regions(left: Sequence[_Spot], right: Sequence[_Spot]) -> Iterator[_Region]:
    one, other = ([spot.token.text for spot in spots] for spots in (left, right))
    for operation, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if operation != "equal":
            yield _Region(i1, i2, j1, j2)


def _numbers(spots: Sequence[_Spot]) -> list[str]:
    return [spot.token.text for spot in spots if spot.token.is_number]


def _spots(some: Sequence[Sentence]) -> list[_Spot]:
    return [_Spot(sentence, token) for sentence in some for token in sentence.tokens]


def _owner(spots: Sequence[_Spot], owners: Owners) -> Kind | None:
    return next((kind for spot in spots if (kind := owners.of(spot))), None)


def _change(kind: Kind, left: Sequence[_Spot], right: Sequence[_Spot], region: _Region) -> SentenceChange:
    old, new = (left, region.i1, region.i2), (right, region.j1, region.j2)
    return SentenceChange(kind, _place(*old), _place(*new), _text(*old), _text(*new), (_quote(*old), _quote(*new)))


def _place(spots: Sequence[_Spot], start: int, end: int) -> Span:
    """Where the tokens stand, within one paragraph; of none what stands around the place where they are missing."""
    if start == end:
        start, end = max(0, start - 1), min(len(spots), end + 1)
    first = spots[start]
    last = next(spot for spot in reversed(spots[start:end]) if spot.sentence.passage is first.sentence.passage)
    return first.sentence.passage.span(first.token.start, last.token.end)


def _text(spots: Sequence[_Spot], start: int, end: int) -> str:
    """What stands there, empty for nothing."""
    return _place(spots, start, end).text if start < end else ""


def _quote(spots: Sequence[_Spot], start: int, end: int) -> str:
    """The tokens with some around them: those in question between brackets, none where there are none."""
    first, last = max(0, start - _AROUND), min(len(spots), end + _AROUND)
    before, behind = _text(spots, first, start), _text(spots, end, last)
    marked = f"【{_text(spots, start, end)}】" if start < end else ""
    return ("…" if first else "") + before + marked + behind + ("…" if last < len(spots) else "")
