"""`sum-average`: an average, or so many each, fits the total and the number of months, meetings or issues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import SAYS, Claim, hits, place, written
from gipr_lint.expr import Exact, render
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import STOPS
from gipr_lint.report.prose.lists import said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import named, without
from gipr_lint.rulepacks.model import Vocabulary

_MOST_BEFORE = 8
"""So many numbers before an average may be what it is one of."""


class Times(Struct, frozen=True, forbid_unknown_fields=True):
    """一年里的次数。 / How often something is in a year."""

    words: tuple[str, ...]
    """平均数之前的说法，如“月均”。 / What stands before such an average."""
    least: int
    """一年里最少的次数。 / How often at least …"""
    most: int
    """最多的次数。 / … and at most."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的平均数、每期的数目，与总数和次数相符。 / Averages, and so many each, fit their totals."""

    times: tuple[Times, ...]
    """月、周、日在一年里的次数。 / How many months, weeks and days a year has."""
    each: str
    """“每”。 / Before what there are so many of each."""
    averages: tuple[str, ...]
    """平均的说法。 / What says that it is an average."""
    unless: tuple[str, ...] = ()
    """句中有其中一词，总数可能不是一年的。 / With one of these in the sentence the total may not be of one year."""
    about: tuple[str, ...] = ()
    """紧接在数目之后，只是大约。 / Right behind a number: it is about that."""
    leads: tuple[str, ...] = ()
    """次数之前的词，如“涉及”，说的是前面总数的。 / Before how many there are of what the total before is of."""


@check("sum-average", Params, says=SAYS)
def sum_average(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each average that no total before it makes, and at each total that is not so many of each."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        words = [word for one in params.times for word in one.words]
        if params.each not in passage.text and not named(words, passage.text):
            return
        counts = passage.counts(vocabulary)
        for at, count in enumerate(counts):
            if count.text.startswith(params.about, count.end):
                continue
            before = [one for one in counts[max(at - _MOST_BEFORE, 0) : at] if _is_near(one, count, vocabulary)]
            times = next((one for one in params.times if named(one.words, count.head)), None)
            if times is not None:
                yield from _average(count, before, times, params)
            elif params.each in count.head and named(params.averages, count.head):
                yield from _average_of(count, before, params)
            elif params.each in count.head:
                yield from _each(count, counts, params, vocabulary)

    return hits(report, claims)


def _is_near(one: Count, later: Count, vocabulary: Vocabulary) -> bool:
    """Whether a number stands in the same sentence before another one, and is of this year."""
    return not named(STOPS, one.text[one.end : later.start]) and said_now(one, vocabulary)


def _average(count: Count, before: Sequence[Count], times: Times, params: Params) -> Iterator[Claim]:
    """The claim that it is the average of a month, a week or a day of no number before it."""
    totals = [one for one in before if one.measure == count.measure]
    if not totals or named(params.unless, without(count.before, times.words)):
        return
    if any(_is_average(count, total.quantity.low, total.quantity.high, times.least, times.most) for total in totals):
        return
    expected = _rounded(count, totals[-1].quantity.value, times.most)
    terms = f"{written(totals[-1])}÷{times.most}"
    yield Claim(place(count), written(count), expected, terms, (place(totals[-1]),))


def _average_of(count: Count, before: Sequence[Count], params: Params) -> Iterator[Claim]:
    """The claim that it is the average of no number before it by that of which it is (4次，平均每次50人)."""
    totals = [one for one in before if one.measure == count.measure]
    several = [one for one in before if _is_each(one, count, params) and one.quantity.low > 0]
    pairs = [(total, number) for total in totals for number in several]
    if (
        len(several) != 1
        or not pairs
        or any(
            _is_average(count, total.quantity.low, total.quantity.high, number.quantity.low, number.quantity.high)
            for total, number in pairs
        )
    ):
        return
    total, number = pairs[-1]
    expected = _rounded(count, total.quantity.value, number.quantity.value)
    terms = f"{written(total)}÷{written(number)}"
    yield Claim(place(count), written(count), expected, terms, (place(total), place(number)))


def _each(count: Count, counts: Sequence[Count], params: Params, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claim that a total is not so many of each (4期，每期600册，共2600册)."""
    same = [one for one in counts if one is not count and one.sentence == count.sentence and _is_exact(one, params)]
    several = [one for one in same if _is_each(one, count, params)]
    totals = [one for one in same if one.measure == count.measure and params.each not in one.head]
    if len(several) != 1 or len(totals) != 1 or not _is_exact(count, params):
        return
    number, total = several[0], totals[0]
    if number is total or not said_now(total, vocabulary) or not said_now(number, vocabulary):
        return
    sums = (*vocabulary.totals, *vocabulary.short_totals)
    is_total = total.head.startswith(sums) and total.start > number.start
    is_of = number.head.startswith((*params.leads, *sums)) and total.start < min(number.start, count.start)
    product = number.quantity.value * count.quantity.value
    if (is_total or is_of) and product != total.quantity.value:
        expected, terms = f"{render(product)}{total.measure}", f"{written(number)}×{written(count)}"
        yield Claim(place(total), written(total), expected, terms, (place(number), place(count)))


def _is_exact(count: Count, params: Params) -> bool:
    """Whether a number is meant exactly."""
    return count.quantity.low == count.quantity.high and not count.text.startswith(params.about, count.end)


def _is_each(number: Count, count: Count, params: Params) -> bool:
    """Whether a number is that of what there are so many of each (4期，每期; 10个社区，每个社区)."""
    each = params.each + number.measure
    if each not in count.head or params.each in number.head:
        return False
    noun = count.head.partition(each)[2]
    return not noun or number.after.startswith(noun) or number.head.endswith(noun)


def _is_average(count: Count, low: Exact, high: Exact, least: Exact, most: Exact) -> bool:
    """Whether it may be a number from `low` to `high` by one from `least` to `most`, rounded in whatever way."""
    unit = _unit(count)
    said = count.quantity
    reaches: bool = (said.high + unit) * most > low
    stays: bool = (said.low - unit) * least < high
    return reaches and stays


def _unit(count: Count) -> Exact:
    """One in the last digit of a number as it is written; 1 where it has no decimals."""
    from fractions import Fraction  # noqa: PLC0415  (rare, and slow to import)

    digits = written(count).removesuffix(count.measure).partition(".")[2]
    return Fraction(1, 10 ** len(digits)) if digits.isdigit() else 1


def _rounded(count: Count, total: Exact, number: Exact) -> str:
    """What the average is, with as many decimals as it is written with."""
    digits = written(count).removesuffix(count.measure).partition(".")[2]
    decimals = len(digits) if digits.isdigit() else 0
    scaled = int((2 * total * 10**decimals + number) // (2 * number))
    text = str(scaled).rjust(decimals + 1, "0")
    return (f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text) + count.measure
