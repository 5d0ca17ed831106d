"""Numbers with a measure word said in prose, each with the clause that says what is counted.

“收到政府信息公开申请36件” is a number, its measure and its clause. A clause ends at a comma, a stop, a bracket or the
number before; what a clause leaves unsaid (the year, who did it) holds on from the clauses before it in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from gipr_lint.expr import Exact
from gipr_lint.packs.model import Counted
from gipr_lint.report.units import same_unit

_NUMBER = r"(?<![\d.第〔\[])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([万亿]?)([余多]?)"
_ENDS = "。!?;\n"
_BREAKS = "。!?;\n,、:(["
_LARGE = {"万": 10_000, "亿": 100_000_000, "": 1}
_LONGEST = 15
_LONGEST_FILLER = 40
_LONGEST_SUBJECT = 14
_YEAR = r"(?<!\d)(20\d{2})年"

Vocabulary = Mapping[str, tuple[str, ...]]


class Quantity(Struct, frozen=True):
    """A number as it is said: 2.3万 and 200余 stand for any number from `low` to `high`."""

    value: Exact
    low: Exact
    high: Exact

    def fits(self, other: Exact) -> bool:
        """Whether `other` may be said so."""
        return self.low <= other <= self.high


class Count(Struct, frozen=True):
    """A number with its measure, from `start` to `end` of a text.

    Its clause begins at `clause`, its sentence at `sentence`; what follows it goes on to the next number or break, at
    `tail`.
    """

    text: str
    start: int
    end: int
    clause: int
    sentence: int
    tail: int
    measure: str
    quantity: Quantity

    @property
    def head(self) -> str:
        """The clause before the number."""
        return self.text[self.clause : self.start]

    @property
    def before(self) -> str:
        """The sentence before the number."""
        return self.text[self.sentence : self.start]

    @property
    def after(self) -> str:
        """What follows the measure, up to the next number or break."""
        return self.text[self.end : self.tail]


@lru_cache(maxsize=8)
def _pattern(measures: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"{_NUMBER}(?:个(?=百分)|({'|'.join(_longest_first(measures))})(?!次))")


def find_counts(text: str, vocabulary: Vocabulary) -> list[Count]:
    """The numbers of a folded text that have one of the vocabulary's `measures`, in reading order."""
    measures = vocabulary.get("measures", ())
    if not measures:
        return []
    fillers = _longest_first(vocabulary.get("count_fillers", ()))
    counts: list[Count] = []
    last = 0
    for match in _pattern(measures).finditer(text):
        if match.group(5) is None:
            continue
        quantity = _quantity(text, match)
        if quantity is None:
            continue
        start = match.start()
        clause, sentence = _clause(text, last, start, fillers), _sentence(text, start)
        tail = _next(text, match.end())
        counts.append(Count(text, start, match.end(), max(clause, sentence), sentence, tail, match.group(5), quantity))
        last = match.end()
    return counts


def _sentence(text: str, at: int) -> int:
    return max(text.rfind(stop, 0, at) for stop in _ENDS) + 1


def _clause(text: str, first: int, at: int, fillers: Sequence[str]) -> int:
    """Where the clause before `at` begins, `first` at the soonest; a remark in brackets right before `at` is passed
    over, and a clause of nothing but fillers (“，共”) goes on with the one before."""
    end = at
    if text[end - 1 : end] == ")":
        end = max(text.rfind("(", first, end), first)
    start = max(first, *(text.rfind(stop, first, end) + 1 for stop in _BREAKS))
    if start > first + 1 and text[start - 1] in ",:" and is_filler(text[start:end], fillers):
        return max(first, *(text.rfind(stop, first, start - 1) + 1 for stop in _BREAKS))
    return start


def _next(text: str, end: int) -> int:
    """Where what follows a number ends."""
    for at in range(end, min(len(text), end + 40)):
        if text[at] in _BREAKS or text[at] in ")]" or text[at].isdigit():
            return at
    return min(len(text), end + 40)


_ABOUT = {"约": (9, 11), "近": (9, 10), "超": (10, 11), "逾": (10, 11), "过": (10, 11), "达": (10, 10)}
"""How far, in tenths of what is said, a number may be from one that is said with such a word before it."""


def _quantity(text: str, match: re.Match[str]) -> Quantity | None:
    digits = match.group(1).replace(",", "")
    if len(digits) > _LONGEST:
        return None
    decimals, large, more = match.group(2) or "", _LARGE[match.group(3)], match.group(4)
    value: Exact = int(digits) * large
    step: Exact = large
    if decimals:
        scale = 10 ** (len(decimals) - 1)
        exact = ratio(int(decimals[1:]) * large, scale)
        value, step = value + exact, ratio(large, scale)
    low = high = value
    if large > 1 and (decimals or digits != "0"):
        low, high = value - step, value + step  # rounded or cut off
    if more:
        trailing = len(digits) - len(digits.rstrip("0")) if not decimals else 0
        high = value + step * 10 ** max(trailing, 1)
    elif (word := text[match.start() - 1 : match.start()]) in _ABOUT:
        least, most = _ABOUT[word]
        low, high = min(low, ratio(value * least, 10)), max(high, ratio(value * most, 10))
    return Quantity(value, low, high)


def ratio(part: Exact, whole: Exact) -> Exact:
    """`part` by `whole`, exactly; `whole` is not 0."""
    if isinstance(part, int) and isinstance(whole, int) and part % whole == 0:
        return part // whole
    from fractions import Fraction  # noqa: PLC0415  (rare, and slow to import)

    return Fraction(part) / whole


def is_exact(count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number counts things, and is no difference, average or share."""
    return not any(word in count.head for word in vocabulary.get("not_counted", ()))


def is_filler(text: str, fillers: Sequence[str]) -> bool:
    """Whether nothing is left of `text` without the words that say nothing about what is counted, longest first."""
    if len(text) > _LONGEST_FILLER:
        return False
    for word in fillers:
        if not text:
            return True
        text = text.replace(word, "")
    return not text


@lru_cache(maxsize=64)
def _longest_first(*lists: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({word for words in lists for word in words}, key=lambda word: (-len(word), word)))


class Speaker(Struct, frozen=True):
    """Whose report for which year: what a sentence must be about for its numbers to be those of the tables."""

    agency: str
    year: int | None
    vocabulary: Vocabulary

    def speaks(self, count: Count, words: Sequence[str] = ()) -> bool:
        """Whether the number is one of this body for the whole report year. `words` may stand in the clause although
        they tell of another time (上年结转)."""
        before = count.before
        years = re.findall(_YEAR, before)
        if years and self.year and int(years[-1]) != self.year:
            return False
        head = count.head
        for word in (*words, *self.vocabulary.get("not_breakers", ())):
            head = head.replace(word, "")
        if any(word in head for word in self.vocabulary.get("count_breakers", ())):
            return False
        if any(word in before for word in self.vocabulary.get("part_of_year", ())):
            return False
        if not set(_clauses(before)).isdisjoint(self.vocabulary.get("other_years", ())):
            return False
        return not self._foreign(before)

    def _foreign(self, before: str) -> bool:
        """Whether the last clause of the sentence that names a body as its subject names another one."""
        subject = next((found for clause in _clauses(before)[::-1] if (found := self._subject(clause))), "")
        own = self.vocabulary.get("self_words", ())
        if not subject or any(word in subject for word in own):
            return False
        return not (self.agency and same_unit(subject, self.agency))

    def _subject(self, clause: str) -> str:
        """The body that a clause begins with."""
        clause = _lead(clause, self.vocabulary.get("subject_leads", ()))
        for word in self.vocabulary.get("no_body", ()):
            clause = clause.replace(word, "")
        ends = [
            at + len(word)
            for word in self.vocabulary.get("subject_ends", ())
            if 0 <= (at := clause.find(word)) <= _LONGEST_SUBJECT
        ]
        subject = clause[: max(ends)] if ends else ""
        return "" if any(word in subject for word in self.vocabulary.get("not_subject", ())) else subject


def _clauses(text: str) -> list[str]:
    return [clause for clause in re.split(r"[,;:()]", text) if clause]


def _lead(clause: str, leads: Sequence[str]) -> str:
    """The clause without the words and years that may stand before its subject."""
    clause = re.sub(r"^(?:\(?[一二三四五六七八九十\d]+[)、.])?(?:20\d{2}年度?)?", "", clause)
    found = True
    while found:
        found = False
        for word in leads:
            if clause.startswith(word):
                clause, found = clause[len(word) :], True
    return clause


class Said(Struct, frozen=True):
    """A count that a fact is about: where each of its `labels` stands, half-open offsets in the text of the count."""

    count: Count
    labels: Mapping[str, tuple[int, int]]


def read(counts: Sequence[Count], counted: Counted, speaker: Speaker) -> Iterator[Said]:
    """Those of `counts` that say what `counted` asks for."""
    fillers = _longest_first(counted.fillers, counted.objects, speaker.vocabulary.get("count_fillers", ()))
    for count in counts:
        if counted.measures and count.measure not in counted.measures:
            continue
        if counted.nearest is not None and not counted.nearest.holds(count.before):
            continue
        if any(word in count.before for word in counted.not_after) or any(word in count.head for word in counted.no):
            continue
        labels = _verb(count, counted, fillers) if counted.verbs else _labels(count, counted.labels, fillers)
        if labels is not None and speaker.speaks(count, counted.words):
            yield Said(count, labels)


def _verb(count: Count, counted: Counted, fillers: Sequence[str]) -> Mapping[str, tuple[int, int]] | None:
    """The verb before the number, with one of the objects between the two or right behind, and nothing else."""
    head = count.head
    at, verb = max(((head.rfind(verb), verb) for verb in counted.verbs), key=lambda found: (found[0], len(found[1])))
    if at < 0:
        return None
    between = head[at + len(verb) :]
    if counted.objects and not any(word in text for word in counted.objects for text in (head, between + count.after)):
        return None
    if between.endswith(")"):
        between = between[: between.find("(")]
    start = count.clause + at
    return {"verb": (start, start + len(verb))} if is_filler(between, fillers) else None


def _labels(
    count: Count, labels: Mapping[str, Sequence[str]], fillers: Sequence[str]
) -> Mapping[str, tuple[int, int]] | None:
    """The labels right before the number, or right behind it where nothing is before it."""
    head = count.head
    if head.endswith(")"):
        head = head[: head.find("(")]
    if is_filler(head, fillers):
        behind = _at_start(count.after, labels, fillers)
        return {alias: (count.end + a, count.end + b) for alias, (a, b) in behind.items()} or None
    found: dict[str, tuple[int, int]] = {}
    end = len(head)
    while True:
        at, alias, word = max(
            ((head.rfind(word, 0, end), alias, word) for alias, words in labels.items() for word in words),
            key=lambda found: (found[0] + len(found[2]) if found[0] >= 0 else -1, len(found[2])),
        )
        if at < 0 or not is_filler(head[at + len(word) : end], fillers):
            break
        found[alias] = (count.clause + at, count.clause + at + len(word))
        end = at
    return dict(reversed(found.items())) or None


def _at_start(after: str, labels: Mapping[str, Sequence[str]], fillers: Sequence[str]) -> dict[str, tuple[int, int]]:
    for alias, words in labels.items():
        for word in words:
            at = after.find(word)
            if at >= 0 and is_filler(after[:at], fillers):
                return {alias: (at, at + len(word))}
    return {}
