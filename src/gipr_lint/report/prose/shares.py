"""Shares told in prose: a percentage, the number that it is said of, and how exactly it is meant.

“自然人申请30件，占83.3%” is a share of 30件, and so are “30件（83.3%）” and “办结36件，办结率90%”; with “25件、12件，
分别占62.5%、30%” each of the two is that of its own number. “占四成” and “占三分之一” are shares as well. Of what it is
the share is for the check of shares to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from re import Match

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.expr import Exact
from gipr_lint.report.prose.counts import Count, count_fillers
from gipr_lint.report.prose.gaps import SENTENCE, between
from gipr_lint.report.prose.lists import said_now
from gipr_lint.report.writing.ordinals import CHINESE
from gipr_lint.report.writing.words import alternatives, longest_first, named, without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

PERCENT = r"(?<![\d.])(\d{1,3})(\.\d{1,4})?%"
"""A percentage: what stands before and behind the point."""

_LONGEST_TAIL = 40
_LONGEST_NOUN = 8
_MOST_NAMED = 8
_RATE = 2
"""How many characters before 率 name what is counted (办结率)."""


class Share(Struct, frozen=True):
    """A percentage from `start` to `end`, said of a count: its `digits`, so many `decimals` of them behind the point.

    `is_rate` tells that it is one of what came before in time (办结率), `meant` how exactly: "", about, roughly (so are
    fractions in words), more, less; `base` is the number of which it is said to be the share (占总数45件的46.7%).
    """

    count: Count
    digits: int
    decimals: int
    start: int
    end: int
    is_rate: bool = False
    meant: str = ""
    base: Count | None = None

    @property
    def text(self) -> str:
        """The percentage as it is written."""
        return self.count.text[self.start : self.end]

    @property
    def is_all(self) -> bool:
        """Whether it is 100 %."""
        return self.digits == self._scaled(1)

    def of(self, whole: Exact) -> str:
        """What the count is of `whole`, rounded half up to as many decimals."""
        rounded = int((2 * self._scaled(self.count.quantity.value) + whole) // (2 * whole))
        digits = str(rounded).rjust(self.decimals + 1, "0")
        return f"{digits[: -self.decimals]}.{digits[-self.decimals :]}%" if self.decimals else f"{digits}%"

    def fits(self, low: Exact, high: Exact) -> bool:
        """Whether it is the share of a whole from `low` to `high`: rounded half up, cut off, or as 约, 超 or 近 mean
        it."""
        tenth = int(20 * 10**self.decimals)
        far = 5 if not self.decimals and self.digits % 5 == 0 else 3
        below, above = {"about": (far, far), "roughly": (10, 10), "more": (2, tenth), "less": (tenth, 2)}.get(
            self.meant, (1, 2)
        )
        return self._is_within(low, high, below, above)

    def nearly_fits(self, low: Exact, high: Exact) -> bool:
        """Whether it is so but rounded up, as shares are made that must add up to 100."""
        above: bool = 2 * self._scaled(self.count.quantity.high) > (2 * self.digits - 2) * low
        return above and self._is_within(low, high, 2, 2)

    def _is_within(self, low: Exact, high: Exact, below: int, above: int) -> bool:
        """Whether it may be up to `below` more than the share, or less than `above` less, in halves of a last digit."""
        quantity = self.count.quantity
        no_more: bool = 2 * self._scaled(quantity.high) >= (2 * self.digits - below) * low
        no_less: bool = 2 * self._scaled(quantity.low) < (2 * self.digits + above) * high
        return no_more and no_less

    def _scaled(self, number: Exact) -> Exact:
        """What 100 of the number are in units of the last digit."""
        return number * int(100 * 10**self.decimals)


def find_shares(counts: Sequence[Count], vocabulary: Vocabulary) -> list[Share]:
    """The shares said of the numbers of one text, in reading order."""
    text = counts[0].text if counts else ""
    if not may_share(text, vocabulary):
        return []
    found: list[Share] = []
    at, several = 0, list[Match[str]]()
    for match in compiled(PERCENT).finditer(text):
        if several and match.start() <= several[-1].end() + 1:
            several.append(match)
            continue
        if several:
            found += _respectively(several, counts[max(at - len(several), 0) : at], vocabulary)
            several = []
        while at < len(counts) and counts[at].end <= match.start():
            at += 1
        if not at or match.start() - counts[at - 1].end > _LONGEST_TAIL or not said_now(counts[at - 1], vocabulary):
            continue
        based = _based(counts[max(at - 2, 0) : at], match, vocabulary)
        if based is not None:
            found.append(based)
            continue
        tail = text[counts[at - 1].end : match.start()]
        subject = _named(counts[max(at - _MOST_NAMED, 0) : at], tail, vocabulary)
        if _begins_several(tail.lstrip(","), match, vocabulary):
            several = [match]
        elif (share := _share(counts[max(at - 2, 0) : at], tail, match, vocabulary)) is not None:
            found.append(share)
        elif subject is not None:
            found.append(share_of(subject, match, vocabulary))
    found += _respectively(several, counts[max(at - len(several), 0) : at], vocabulary)
    found += _in_words(counts, vocabulary)
    return sorted(found, key=lambda share: share.start)


def _begins_several(tail: str, match: Match[str], vocabulary: Vocabulary) -> bool:
    """Whether the percentage is the first of as many as there are numbers before it (21件、7件，分别占75%、25%)."""
    if tail.startswith(tuple(a + b for a in vocabulary.respectively for b in vocabulary.shares)):
        return True
    text, end = match.string, match.end()
    joint = next((word for word in vocabulary.joints if text.startswith(word, end)), "")
    is_next = bool(joint) and compiled(PERCENT).match(text, end + len(joint)) is not None
    return is_next and tail in vocabulary.shares


def may_share(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a percentage stands in a text, or perhaps a share in words: a quick filter."""
    return "%" in text or (named(vocabulary.shares, text) and named(fraction_words(vocabulary), text))


@lru_cache(maxsize=8)
def fraction_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words for fractions."""
    return longest_first(*vocabulary.fractions.values())


def _in_words(counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[Share]:
    """The shares told in words, each of the last number before it (60件，占四成)."""
    text = counts[0].text
    if not named(vocabulary.shares, text) or not named(fraction_words(vocabulary), text):
        return
    at = 0
    for match in compiled(alternatives(fraction_words(vocabulary))).finditer(text):
        while at < len(counts) and counts[at].end <= match.start():
            at += 1
        tail = text[counts[at - 1].end : match.start()] if at else ""
        is_longer = text[match.end() : match.end() + 1] in tuple(CHINESE)  # 百分之五十六
        if at and not is_longer and named(vocabulary.shares, tail) and len(tail) <= _LONGEST_TAIL:
            share = _share(counts[at - 1 : at], tail, match, vocabulary)
            if share is not None and said_now(share.count, vocabulary):
                yield share


def _percent(match: Match[str], vocabulary: Vocabulary) -> tuple[int, int]:
    """The digits of a percentage or fraction, and how many of them stand behind the point."""
    said = match.group()
    for percent, words in vocabulary.fractions.items():
        if said in words:
            return int(percent), 0
    decimals = (match.group(2) or "").removeprefix(".")
    return int(match.group(1) + decimals), len(decimals)


def _based(counts: Sequence[Count], match: Match[str], vocabulary: Vocabulary) -> Share | None:
    """The share that the first of two numbers is said to be of the second (予以公开21件，占办结总数45件的46.7%)."""
    if len(counts) < _RATE or counts[0].measure != counts[1].measure:
        return None
    (count, base), text = counts, match.string
    lead = text[count.end : base.start].lstrip(",(")
    if text[base.end : match.start()] not in vocabulary.share_of or not lead.startswith(vocabulary.shares):
        return None
    share = share_of(base, match, vocabulary)
    return replace(share, count=count, base=base)


def _share(counts: Sequence[Count], tail: str, match: Match[str], vocabulary: Vocabulary) -> Share | None:
    """The share of the last number that `tail` joins to the percentage behind it, if it does, or of the last two."""
    count = counts[-1]
    if tail == "(" or (tail == "," and count.text[count.clause - 1 : count.clause] == "("):
        return share_of(count, match, vocabulary) if count.text.startswith(")", match.end()) else None
    noun, mark, told = _parted(tail)
    if between(noun)[1] or len(noun) > _LONGEST_NOUN:
        return None
    for word in vocabulary.shares:
        lead, found, base = told.partition(word)
        if found and lead in ("", *vocabulary.about):
            return share_of(count, match, vocabulary) if _is_of_all(base, vocabulary) else None
    for word in vocabulary.rates:
        stem, found, rest = told.partition(word)
        head = without(count.head, vocabulary.rates_not)
        is_same = (len(stem) >= _RATE and stem in head) or (len(stem) == _RATE and head.startswith(stem[::-1]))
        is_known = stem in vocabulary.rate_names and stem[-_RATE:] in head
        if found and mark and (is_same or is_known) and not without(rest, vocabulary.share_wholes):
            return share_of(count, match, vocabulary, is_rate=True)
    return _of_two(counts[-2], count, told, match, vocabulary) if len(counts) > 1 else None


def _of_two(first: Count, second: Count, told: str, match: Match[str], vocabulary: Vocabulary) -> Share | None:
    """The share of two numbers together (公开301件、部分公开148件，两项合计占52.2%)."""
    alike = first.measure == second.measure and between(first.text[first.end : second.start])[1] < SENTENCE
    for word in vocabulary.shares:
        together, found, base = told.partition(word)
        if found and alike and together in vocabulary.both_totals and _is_of_all(base, vocabulary):
            both = first.quantity + second.quantity
            return share_of(replace(second, start=first.start, quantity=both), match, vocabulary)
    return None


def _is_of_all(base: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands between 占 and the percentage only says that it is the share of all that is told before."""
    if named(vocabulary.share_elsewhere, base):
        return False
    return not without(base, longest_first(vocabulary.share_wholes, vocabulary.stages, vocabulary.count_fillers))


def _named(counts: Sequence[Count], tail: str, vocabulary: Vocabulary) -> Count | None:
    """The one number that the words before 占 name, some clauses after it (自然人30件、法人6件，自然人占83.3%)."""
    clause = tail[max(tail.rfind(mark) for mark in ",;。:(") + 1 :]
    for word in vocabulary.shares:
        subject, found, base = clause.partition(word)
        fillers = count_fillers(vocabulary)
        name = fillers.without(subject)
        if found and len(name) > 1 and _is_of_all(base, vocabulary):
            same = [count for count in counts if fillers.without(count.head) == name]
            return same[0] if len(same) == 1 else None
    return None


def _parted(tail: str) -> tuple[str, str, str]:
    """A noun behind the number, the mark behind it, and what is told of the percentage."""
    at = next((at for at, character in enumerate(tail) if character in ",(、"), -1)
    return (tail[:at], tail[at], tail[at + 1 :]) if at >= 0 else ("", "", tail)


def share_of(count: Count, match: Match[str], vocabulary: Vocabulary, *, is_rate: bool = False) -> Share:
    """The percentage of a match of `PERCENT`, said of the number."""
    text, start, end = match.string, *match.span()
    tail = text[count.end : start]
    meant = "" if text[end - 1] == "%" else "roughly"
    if named(vocabulary.over, tail) or text.startswith(vocabulary.share_more, end):
        meant = "more"
    elif text.endswith(vocabulary.nearly, 0, start):
        meant = "less"
    elif named(vocabulary.about, tail) or text.startswith(vocabulary.share_about, end):
        meant = meant or "about"
    return Share(count, *_percent(match, vocabulary), start, end, is_rate, meant)


def _respectively(several: Sequence[Match[str]], counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[Share]:
    """The shares behind 分别占, each of the number in its place of the list before; `counts` are as many numbers."""
    if len(several) < 2 or len(counts) < len(several) or any(one.measure != counts[0].measure for one in counts):
        return
    joints = {between(one.text[one.end : other.start])[1] for one, other in pairwise(counts)}
    if len(joints) == 1 and all(said_now(one, vocabulary) for one in counts):
        yield from (share_of(count, match, vocabulary) for count, match in zip(counts, several, strict=True))
