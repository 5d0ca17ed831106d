"""Numbers with a measure word said in prose, each with the clause that says what is counted.

“收到政府信息公开申请36件” is a number, its measure and its clause. A clause ends at a comma, a stop, a bracket or the
number before; what a clause leaves unsaid (the year, who did it) holds on from the clauses before it in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from gipr_lint.expr import Exact
from gipr_lint.packs.model import Counted
from gipr_lint.packs.patterns import compiled
from gipr_lint.report.units import same_unit

_NUMBER = r"(?<![\d.第〔\[])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([万亿]?)([余多]?)"
_ENDS = "。!?;\n"
_BREAKS = "。!?;\n,:(["
_BEHIND_FIGURES = r"(?<=[\d%)\]])、"
_LARGE = {"万": 10_000, "亿": 100_000_000, "": 1}
_LONGEST = 15
_LONGEST_FILLER = 40
_LONGEST_SENTENCE = 800
_LONGEST_SUBJECT = 14
_MOST_BETWEEN = 40
_TITLES = r"《[^《》]*》?"
_YEAR = r"(?<!\d)(20\d{2})年"
_MONTH = r"(?<!\d)\d{1,2}月"
_ITEM = r"^(?:\(?[一二三四五六七八九十\d]+[)、.])?(?:20\d{2}年度?)?"

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
    return compiled(f"{_NUMBER}(?:个(?=百分)|({'|'.join(_longest_first(measures))})(?!次))")


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
        clause, sentence = (
            _clause(text, last, start, fillers),
            sentence_start(text, start, vocabulary.get("goes_on", ())),
        )
        tail = _next(text, match.end())
        counts.append(Count(text, start, match.end(), max(clause, sentence), sentence, tail, match.group(5), quantity))
        last = match.end()
    return counts


def sentence_start(text: str, at: int, goes_on: Sequence[str]) -> int:
    """Where the sentence begins; one that begins with a word of `goes_on` (其中) belongs to the one before."""
    first = max(at - _LONGEST_SENTENCE, 0)
    start = max(first - 1, *(text.rfind(stop, first, at) for stop in _ENDS)) + 1
    if start == first or not text.startswith(tuple(goes_on), start):
        return start
    return max(first - 1, *(text.rfind(stop, first, start - 1) for stop in _ENDS)) + 1


def _clause(text: str, first: int, at: int, fillers: Sequence[str]) -> int:
    """Where the clause before `at` begins, `first` at the soonest; a remark in brackets right before `at` is passed
    over, and a clause of nothing but fillers (“，共”) goes on with the one before."""
    end = at
    if text[end - 1 : end] == ")":
        end = max(text.rfind("(", first, end), first)
    start = max(first, *(text.rfind(stop, first, end) + 1 for stop in _BREAKS))
    if first + 1 < start < end and text[start - 1] in ",:" and is_filler(text[start:end], fillers):
        start = max(first, *(text.rfind(stop, first, start - 1) + 1 for stop in _BREAKS))
    if first and start == first:
        return max(start, text.rfind("、", start, end) + 1)
    return max((match.end() for match in compiled(_BEHIND_FIGURES).finditer(text, start, end)), default=start)


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
        high = value + step * (10 ** max(trailing, 1) if large == 1 else 1)
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
    """Whether the number counts things of this year, and is no difference or average."""
    return is_whole(count, vocabulary) and not named(vocabulary.get("other_years", ()), count.head)


def is_whole(count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number counts things, of whatever year."""
    return not named(vocabulary.get("not_counted", ()), count.head)


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


class Speaker(Struct, frozen=True, dict=True):
    """Whose report for which year: what a sentence must be about for its numbers to be those of the tables."""

    agency: str
    year: int | None
    vocabulary: Vocabulary

    def speaks(self, before: str, head: str, words: Sequence[str] = ()) -> bool:
        """Whether something is said of this body as a whole and of the whole report year: `head` is the clause before
        it, `before` the sentence. `words` may stand in the clause although they tell of another time (上年结转)."""
        head = _without(compiled(_TITLES).sub("", head), (*words, *self._words("not_breakers")))
        if named(self._words("count_breakers"), head):
            return False
        before = compiled(_TITLES).sub("", before)
        timed = _without(before, (*words, *self._words("no_time")))
        key = (before, timed, head)
        if key not in self._times:
            self._times[key] = self._in_year(timed, head) and not self._foreign(before)
        return self._times[key]

    def claims(self, before: str, head: str) -> bool:
        """Whether a claim without a number is made so: no wish, and no exception is named before it."""
        year = max((before.rfind(word) for word in self._words("whole_year")), default=-1)
        wished = named(self._words("wishes"), before[max(year, 0) :])
        excepted = named(self._words("exceptions"), before)
        return not wished and not excepted and self.speaks(before, head)

    def _words(self, name: str) -> tuple[str, ...]:
        return self.vocabulary.get(name, ())

    def _in_year(self, before: str, head: str) -> bool:
        """Whether the time named last is the report year, and no other year stands in the clause."""
        if self.year and any(int(year) != self.year for year in compiled(_YEAR).findall(head)):
            return False
        for word in self._words("full_spans"):
            before = before.replace(word, "全年")
        compared = tuple(self._words("compared"))
        times = [
            (at.start(), not self.year or int(at.group(1)) == self.year) for at in compiled(_YEAR).finditer(before)
        ]
        times += [(at.start(), False) for at in compiled(_MONTH).finditer(before)]
        times += [(before.rfind(word), True) for word in self._words("whole_year")]
        times += [(before.rfind(word), False) for word in self._words("part_of_year")]
        times += [(before.rfind(word), False) for word in self._words("other_years")]
        told = [time for time in times if time[0] >= 0 and not before.endswith(compared, 0, time[0])]
        return max(told, default=(0, True))[1]

    def _foreign(self, before: str) -> bool:
        """Whether the last clause of the sentence that says who it is about means another body, or a part of this."""
        known = self._known
        for clause in _clauses(before)[::-1]:
            if clause not in known:
                known[clause] = self._own(_lead(clause, self._words("subject_leads")))
            own = known[clause]
            if own is not None:
                return not own
        return False

    @cached_property
    def _times(self) -> dict[tuple[str, str, str], bool]:
        """What has been made out of sentences and clauses together: many facts ask for the same."""
        return {}

    @cached_property
    def _known(self) -> dict[str, bool | None]:
        """What has been made out of clauses: each stands before many numbers."""
        return {}

    def _own(self, clause: str) -> bool | None:
        """Whether a clause is about this body as a whole; None where it does not say."""
        whole = next((word for word in self._words("whole_regions") if word in clause), "")
        if whole and not self._is_of(whole):
            return False
        if whole and named(self._words("all_levels"), clause):
            return True
        if named(self._words("parts_of_body"), clause):
            return False
        subject = self._subject(clause) or self._place(clause)
        if subject in self._words("narrow_subjects"):
            return False
        if whole or named(self._words("self_words"), subject):
            return True
        return self._is_self(subject) if subject else None

    def _is_of(self, whole: str) -> bool:
        """Whether 全市 or 我市 is the region of this body: its name without 人民政府 ends so."""
        place = next(
            (self.agency.removesuffix(e) for e in self._words("seats") if self.agency.endswith(e)), self.agency
        )
        return not self.agency or place.endswith(whole[1:])

    def _is_self(self, subject: str) -> bool:
        """Whether the subject is this body; an office is not the government whose office it is."""
        offices = tuple(self._words("offices"))
        if subject.endswith(offices) and not self.agency.endswith(offices):
            return False
        return bool(self.agency) and same_unit(subject, self.agency)

    def _subject(self, clause: str) -> str:
        """The body that a clause begins with."""
        clause = _without(clause, self._words("no_body"))
        ends = [
            at + len(word) for word in self._words("subject_ends") if 0 <= (at := clause.find(word)) <= _LONGEST_SUBJECT
        ]
        subject = clause[: max(ends)] if ends else ""
        return "" if named(self._words("not_subject"), subject) else subject

    def _place(self, clause: str) -> str:
        """The place that a clause begins with, right before what it did (青溪县收到)."""
        for verb in self._words("place_verbs"):
            at = clause.find(verb)
            if 0 < at <= _LONGEST_SUBJECT and clause.endswith(self._words("place_ends"), 0, at):
                return clause[:at]
        return ""


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text


def _clauses(text: str) -> list[str]:
    return [clause for clause in compiled(r"[,;:()。]").split(text) if clause]


def _lead(clause: str, leads: Sequence[str]) -> str:
    """The clause without the words and years that may stand before its subject."""
    clause = compiled(_ITEM).sub("", clause)
    found = True
    while found:
        found = False
        for word in leads:
            if clause.startswith(word):
                clause, found = clause[len(word) :], True
    return clause


class Said(Struct, frozen=True):
    """A count that a fact is about: where each of its `labels` stands, half-open offsets in the text of the count, and
    the number before it in the sentence of which it may be a part."""

    count: Count
    labels: Mapping[str, tuple[int, int]]
    whole: Count | None = None


def read(counts: Sequence[Count], counted: Counted, speaker: Speaker) -> Iterator[Said]:
    """Those of `counts` that say what `counted` asks for."""
    vocabulary, words = speaker.vocabulary, counted.words
    fillers = _longest_first(counted.fillers, counted.objects, vocabulary.get("count_fillers", ()))
    told: set[int] = set()
    for at, count in enumerate(counts):
        if counted.measures and count.measure not in counted.measures:
            continue
        head = count.head
        if not named(words, head if counted.verbs else head + count.after):
            continue
        labels = _verb(count, counted, fillers) if counted.verbs else _labels(count, counted, fillers, vocabulary)
        if labels is None:
            continue
        before = count.before
        if named(counted.not_after, before):
            continue
        told.add(at)
        plain = _without(head, vocabulary.get("not_breakers", ()))
        if named((*counted.no, *vocabulary.get("respectively", ())), plain):
            continue
        if speaker.speaks(before, head, words):
            yield Said(count, labels, _whole(counts, at, told, vocabulary))


def named(words: Iterable[str], text: str) -> bool:
    """Whether any of the words stands in the text."""
    for word in words:  # noqa: SIM110  (hot: no generator)
        if word in text:
            return True
    return False


def last_whole(counts: Sequence[Count], start: int, sentence: int, vocabulary: Vocabulary) -> Count | None:
    """The last number that counts things between `sentence` and `start`."""
    for count in reversed(counts):
        if count.start < sentence:
            break
        if count.start < start and is_whole(count, vocabulary):
            return count
    return None


def _whole(counts: Sequence[Count], at: int, told: set[int], vocabulary: Vocabulary) -> Count | None:
    """The nearest number of the same measure before the part at `at` in its sentence that can hold it and what is told
    between the two; none of the `told`."""
    part = counts[at]
    most = part.quantity.low
    for earlier in range(at - 1, max(at - _MOST_BETWEEN, 0) - 1, -1):
        count = counts[earlier]
        if count.start < part.sentence:
            return None
        if count.measure != part.measure or not is_whole(count, vocabulary):
            continue
        if earlier in told:
            most = max(most, count.quantity.low)
        elif count.quantity.high >= most:
            return count
    return None


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
    count: Count, counted: Counted, fillers: Sequence[str], vocabulary: Vocabulary
) -> Mapping[str, tuple[int, int]] | None:
    """The labels right before the number, or right behind it where nothing is before it; none where a remark in
    brackets names labels as well (予以公开25件（含部分公开5件）)."""
    head, labels, words = count.head, counted.labels, counted.words
    if head.endswith(")"):
        head, _, remark = head.partition("(")
        if named(words, remark):
            return None
    if count.text.startswith("(", count.end):
        remark = count.text[count.end : count.text.find(")", count.end)]
        if named(words, remark[:_LONGEST_FILLER]):
            return None
    if not named(words, head) and is_filler(head, fillers):
        behind = _at_start(count.after, labels, fillers, vocabulary.get("joints", ()))
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


def _at_start(
    after: str, labels: Mapping[str, Sequence[str]], fillers: Sequence[str], joints: tuple[str, ...]
) -> dict[str, tuple[int, int]]:
    """The label that `after` begins with; none where another one is joined to it."""
    for alias, words in labels.items():
        for word in words:
            at = after.find(word)
            if at >= 0 and is_filler(after[:at], fillers) and not after.startswith(joints, at + len(word)):
                return {alias: (at, at + len(word))}
    return {}
