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
from gipr_lint.report.prose.attribution import Speaker, named, without
from gipr_lint.rulepacks.model import Counted, Nearest, Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_NUMBER = r"(?<![\d.第〔\[])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([万亿]?)([余多]?)"
_ENDS = "。!?;\n"
_BREAKS = "。!?;\n,:(["
_BEHIND_FIGURES = r"(?<=[\d%)\]])、"
_LARGE = {"万": 10_000, "亿": 100_000_000, "": 1}
_LONGEST = 15
_LONGEST_FILLER = 40
_LONGEST_SENTENCE = 800
_MOST_BETWEEN = 40
_LONGEST_NARROWING = 24


class Quantity(Struct, frozen=True, gc=False):
    """A number as it is said: 2.3万 and 200余 stand for any number from `low` to `high`."""

    value: Exact
    low: Exact
    high: Exact

    def fits(self, other: Exact) -> bool:
        """Whether `other` may be said so."""
        return self.low <= other <= self.high


class Count(Struct, frozen=True, gc=False):
    """A number with its measure, from `start` to `end` of a text.

    Its clause begins at `clause`, its sentence at `sentence`. `head` is the clause before the number, `before` the
    sentence, `after` what follows the measure, up to the next number or break.
    """

    text: str
    start: int
    end: int
    clause: int
    sentence: int
    measure: str
    quantity: Quantity
    head: str
    before: str
    after: str


@lru_cache(maxsize=8)
def _pattern(measures: tuple[str, ...]) -> re.Pattern[str]:
    return compiled(f"{_NUMBER}(?:个(?=百分)|({'|'.join(_longest_first(measures))})(?!次))")


def find_counts(text: str, vocabulary: Vocabulary) -> list[Count]:
    """The numbers of a folded text that have one of the vocabulary's `measures`, in reading order."""
    measures = vocabulary.measures
    if not measures:
        return []
    fillers = _longest_first(vocabulary.count_fillers)
    counts: list[Count] = []
    last = 0
    for match in _pattern(measures).finditer(text):
        if match.group(5) is None:
            continue
        quantity = _quantity(text, match)
        if quantity is None:
            continue
        start, end = match.span()
        sentence = sentence_start(text, start, vocabulary.goes_on)
        clause = max(_clause(text, last, start, fillers), sentence)
        around = text[clause:start], text[sentence:start], text[end : _next(text, end)]
        counts.append(Count(text, start, end, clause, sentence, match.group(5), quantity, *around))
        last = end
    return counts


def sentence_start(text: str, at: int, goes_on: Sequence[str]) -> int:
    """Where the sentence begins; one that begins with a word of `goes_on` (其中) belongs to the one before."""
    first = max(at - _LONGEST_SENTENCE, 0)
    start = max(first - 1, *(text.rfind(stop, first, at) for stop in _ENDS)) + 1
    if start == first or not text.startswith(tuple(goes_on), start):
        return start
    return max(first - 1, *(text.rfind(stop, first, start - 1) for stop in _ENDS)) + 1


def joined_sentence(text: str, sentence: int, goes_on: Sequence[str]) -> str:
    """The sentence with numbers that a semicolon joins to the one that begins at `sentence`."""
    if sentence < 2 or text[sentence - 1] != ";":
        return ""
    before = text[sentence_start(text, sentence - 1, goes_on) : sentence - 1]
    return before if compiled(r"\d").search(before) else ""


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
    return is_whole(count, vocabulary) and not named(vocabulary.other_years, count.head)


def is_whole(count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number counts things, of whatever year."""
    return not named(vocabulary.not_counted, count.head)


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
    return tuple(sorted(dict.fromkeys(word for words in lists for word in words), key=len, reverse=True))


class Said(Struct, frozen=True):
    """A count that a fact is about: where each of its `labels` stands, half-open offsets in the text of the count, and
    the number before it in the sentence of which it may be a part."""

    count: Count
    labels: Mapping[str, tuple[int, int]]
    whole: Count | None = None


def read(counts: Sequence[Count], counted: Counted, speaker: Speaker) -> Iterator[Said]:
    """Those of `counts` that say what `counted` asks for."""
    vocabulary, words = speaker.vocabulary, counted.words
    fillers = _longest_first(counted.fillers, counted.objects, vocabulary.count_fillers)
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
        plain = without(head, vocabulary.not_breakers)
        if named((*counted.no, *vocabulary.respectively), plain):
            continue
        earlier = joined_sentence(count.text, count.sentence, vocabulary.goes_on)
        if speaker.speaks(before, head, words, earlier):
            yield Said(count, labels, _whole(counts, at, told, vocabulary))


def of_several(nearest: Nearest, counts: Sequence[Count], part: Count, parts: Sequence[str]) -> bool:
    """Whether numbers of different kinds stand joined right before a part that does not say of which it is
    (复议5件、诉讼3件，其中维持2件); `parts` are the words for parts."""
    earlier = [c for c in counts if part.sentence <= c.start < part.start]
    at = next((at for at in range(len(earlier) - 1, -1, -1) if named(nearest.among, earlier[at].head)), -1)
    if at < 0 or named(parts, earlier[at].head) or named(nearest.among, part.text[earlier[at].end : part.start]):
        return False
    joined = [one for one in earlier[max(at - 1, 0) : at + 1] if named(nearest.among, one.head)]
    return len({nearest.holds(one.head) for one in joined if not named(parts, one.head)}) > 1


def is_narrowed(nearest: Nearest, count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number is said of more, and then how much of that is what is asked for
    (规范性文件16件，其中行政规范性文件5件)."""
    follows = count.text[count.end : count.end + _LONGEST_NARROWING].lstrip(",。(")
    if not follows.startswith(vocabulary.goes_on):
        return False
    digits = compiled(r"\d").search(follows)
    return digits is not None and named(nearest.one_of, follows[: digits.start()])


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
    head, objects = count.head, counted.objects
    at, verb = max(((head.rfind(verb), verb) for verb in counted.verbs), key=lambda found: (found[0], len(found[1])))
    if at < 0:
        return None
    between = head[at + len(verb) :]
    if objects and not named(objects, head) and not _object_follows(count.after, objects, fillers):
        return None
    if between.endswith(")"):
        between = between[: between.find("(")]
    start = count.clause + at
    return {"verb": (start, start + len(verb))} if is_filler(between, fillers) else None


def _object_follows(after: str, objects: Sequence[str], fillers: Sequence[str]) -> bool:
    """Whether one of the objects stands in `after`, with nothing before it but fillers."""
    return any((at := after.find(word)) >= 0 and is_filler(after[:at], fillers) for word in objects)


def _labels(
    count: Count, counted: Counted, fillers: Sequence[str], vocabulary: Vocabulary
) -> Mapping[str, tuple[int, int]] | None:
    """The labels right before the number, or right behind it where nothing is before it; none where a remark in
    brackets names labels as well (予以公开25件（含部分公开5件）), where one is negated (未予以公开) or joined to a word
    that is no label (新收和上年结转)."""
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
        behind = _at_start(count.after, labels, fillers, vocabulary.joints)
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
        if head.endswith(vocabulary.negations, 0, at):
            return None
        found[alias] = (count.clause + at, count.clause + at + len(word))
        end = at
    if head.endswith(vocabulary.joints, 0, end):
        return None
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
