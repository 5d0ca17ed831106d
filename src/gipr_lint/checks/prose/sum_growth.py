"""`sum-growth`: a difference, and the growth in percent, are those of the numbers of both years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from re import Match

from msgspec import Struct, structs

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import SAYS, Claim, hits, place, written
from gipr_lint.expr import Exact, render
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.prose.brackets import without_brackets
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import STOPS
from gipr_lint.report.prose.lists import said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.shares import PERCENT, share_of
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.report.writing.words import longest_first, many, named, without
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_YEAR = r"(?<!\d)(20\d{2})年"
_MOST_BEFORE = 3
_MOST_SEEN = 12
_LONGEST_LEAD = 8
_LONGEST_TAIL = 16
"""A rate is of one of so many numbers before it (2024年50件、2023年40件，增长25%), which are looked for among so many
with the parts of one of them; so many characters stand before
a number that is alone in brackets, and so many between the last number and its rate."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里与上年相比的差额、增幅、倍数，与两年的数目相符。 /
    Differences, growths and multiples that are told are those of the numbers of the two years."""

    times: str = ""
    """倍数的量词，空为不检查。 / The word for times; empty: multiples are not looked at."""
    multiple_leads: tuple[str, ...] = ()
    """上年的数目与倍数之间的词。 / What stands between the number of the year before and the multiple."""


class _Years(Struct, frozen=True):
    """The number of the year before, by how much it has grown (or shrunk) since, and the numbers that tell so."""

    then: Quantity
    grown: Quantity
    told: tuple[Count, ...]

    @property
    def by(self) -> Exact:
        """By how much the number has changed, whichever way."""
        return max(self.grown.value, -self.grown.value)


@check("sum-growth", Params, says=SAYS)
def sum_growth(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each difference and each growth that the numbers told right before do not make."""
    year = report.year

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        compared = (*vocabulary.grows, *vocabulary.shrinks, *vocabulary.other_years, str((year or 0) - 1))
        if year and named(compared, passage.text):
            counts = passage.counts(vocabulary)
            yield from _differences(counts, year, vocabulary)
            yield from _growths(passage.text, counts, year, vocabulary)
            yield from _multiples(passage.text, counts, year, params, vocabulary)

    return hits(report, claims)


def _differences(counts: Sequence[Count], year: int, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claims that a difference is not that of the two numbers before it."""
    for at, count in enumerate(counts):
        sign = _changed(count, vocabulary)
        before = _before(counts, at, count.start, vocabulary) if sign else []
        both = [*before, *_in_brackets(count.text, counts[at + 1 : at + 2], count.end, before)]
        known = _both_years(both, sign, year, vocabulary)
        said = count.quantity
        if known and not any(one.grown.low <= said.high and said.low <= one.grown.high for one in known):
            expected = f"{render(known[0].by)}{count.measure}"
            terms = "－".join(map(written, known[0].told))
            yield _claim(place(count), written(count), expected, terms, known[0], sign)


def _growths(text: str, counts: Sequence[Count], year: int, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claims that a growth in percent is not that of the numbers before it."""
    at = 0
    for match in compiled(PERCENT).finditer(text):
        while at < len(counts) and counts[at].end <= match.start():
            at += 1
        if not at or match.start() - counts[at - 1].end > _LONGEST_TAIL:
            continue
        sign = _sign(text[counts[at - 1].end : match.start()], vocabulary)
        before = _before(counts, at, match.start(), vocabulary) if sign else []
        both = [*before, *_in_brackets(text, counts[at : at + 1], match.end(), before)]
        known = [*_both_years(both, sign, year, vocabulary), *_with_difference(before, sign, year, vocabulary)]
        if known and not any(_fits(one, counts[at - 1], match, vocabulary) for one in known):
            grown, then = known[0].grown, known[0].then
            by = Quantity(known[0].by, grown.low, grown.high)
            expected = share_of(structs.replace(counts[at - 1], quantity=by), match, vocabulary).of(then.value)
            terms = f"{render(by.value)}÷{render(then.value)}"
            yield _claim(match.span(), match.group(), expected, terms, known[0], sign)


def _multiples(
    text: str, counts: Sequence[Count], year: int, params: Params, vocabulary: Vocabulary
) -> Iterator[Claim]:
    """The claims that a multiple is not that of the two numbers before it (1200条，是上年600条的3倍)."""
    if not params.times or params.times not in text:
        return
    for match in compiled(rf"(\d{{1,3}})(\.\d{{1,2}})?{params.times}").finditer(text):
        at = sum(count.end <= match.start() for count in counts)
        lead = text[counts[at - 1].end : match.start()] if at else ""
        if lead not in params.multiple_leads or text.startswith(
            vocabulary.share_more + vocabulary.and_more, match.end()
        ):
            continue
        known = _both_years(_before(counts, at, match.start(), vocabulary), 1, year, vocabulary)
        decimals = len((match.group(2) or ".")[1:])
        said, scale = int(match.group(1) + (match.group(2) or ".")[1:]), 10**decimals
        times = [
            (scale * (one.then.value + one.grown.value), one.then.value) for one in known if one.told[0].quantity.low
        ]
        if times and all(not (said - 1) * then < now < (said + 1) * then for now, then in times):
            now, then = times[0]
            rounded = int((2 * now + then) // (2 * then))
            digits = str(rounded).rjust(decimals + 1, "0")
            expected = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
            told = known[0].told
            terms = "÷".join(map(written, told))
            yield Claim(
                match.span(),
                match.group(),
                expected + params.times,
                terms,
                tuple(map(place, told)),
                expected + params.times,
            )


def _claim(place_of: tuple[int, int], found: str, expected: str, terms: str, years: _Years, sign: int) -> Claim:
    """The claim that it should be `expected`; where it went the other way no number mends it."""
    places = tuple(map(place, years.told))
    if years.grown.value >= 0:
        return Claim(place_of, found, expected, terms, places, expected)
    turned = Message("checks.grew" if sign < 0 else "checks.shrank", {"by": expected})
    return Claim(place_of, found, turned, terms, places)


def _fits(years: _Years, last: Count, match: Match[str], vocabulary: Vocabulary) -> bool:
    """Whether the percentage is the growth between the years, rounded in whatever way."""
    share = share_of(structs.replace(last, quantity=years.grown), match, vocabulary)
    return share.fits(years.then.low, years.then.high) or share.nearly_fits(years.then.low, years.then.high)


def _before(counts: Sequence[Count], at: int, place_of: int, vocabulary: Vocabulary) -> list[Count]:
    """The numbers of one measure right before a place, in its sentence and about the same: not beyond a semicolon, nor
    those of the whole where the last is one of a part, nor parts in a bracket behind it."""
    last = [count for count in counts[max(at - _MOST_SEEN, 0) : at] if not _is_part(count, place_of)][-_MOST_BEFORE:]
    return [
        count
        for count in last
        if count.measure == last[-1].measure
        and not named(STOPS, count.text[count.end : place_of])
        and not named((";", *vocabulary.goes_on), count.text[count.end : last[-1].start])
    ]


def _is_part(count: Count, place_of: int) -> bool:
    """Whether the number stands with others in a bracket that is closed before a place (80条（县20条、乡60条）)."""
    is_closed = ")" in without_brackets(count.text[count.end : place_of])
    return is_closed and not (
        count.text[count.start - 1 : count.start] == "(" and count.text.startswith(")", count.end)
    )


def _in_brackets(text: str, following: Sequence[Count], place_of: int, before: Sequence[Count]) -> list[Count]:
    """The number of that measure in the bracket that opens at a place (增长11.1%（2023年为450条）)."""
    return [
        count
        for count in following
        if before and count.measure == before[-1].measure and text.startswith("(", place_of)
        if ")" not in text[place_of : count.start]
    ]


def _both_years(counts: Sequence[Count], sign: int, year: int, vocabulary: Vocabulary) -> list[_Years]:
    """Each number of this year with each of the year before, and two of which the second is what it came to."""
    then = [count for count in counts if _is_before(count, year, vocabulary)]
    now = [count for count in counts if _is_of(count, year, vocabulary) and count not in then]
    pairs = [(one, other) for one in now for other in then]
    pairs += [(one, other) for other, one in pairwise(counts) if one.head.startswith(vocabulary.grown_to)]
    found = []
    for one, other in pairs:
        a, b = one.quantity, other.quantity
        ends = sorted((sign * (a.low - b.high), sign * (a.high - b.low)))
        grown = Quantity(sign * (a.value - b.value), *ends)
        found.append(_Years(b, grown, (one, other) if sign > 0 else (other, one)))
    return [one for one in found if one.then.low > 0]


def _with_difference(counts: Sequence[Count], sign: int, year: int, vocabulary: Vocabulary) -> list[_Years]:
    """Each number of this year with the difference that is told last."""
    difference = counts[-1] if counts and _changed(counts[-1], vocabulary) == sign else None
    if difference is None:
        return []
    by, found = difference.quantity, []
    for one in counts[:-1]:
        if _is_of(one, year, vocabulary):
            a = one.quantity
            ends = sorted((a.low - sign * by.high, a.high - sign * by.low))
            then = Quantity(a.value - sign * by.value, *ends)
            found.append(_Years(then, by, (one, difference)))
    return [one for one in found if one.then.low > 0]


def _sign(text: str, vocabulary: Vocabulary) -> int:
    """1 where the text tells that something grew, and nothing else, -1 where it shrank, else 0."""
    for sign, words in ((1, vocabulary.grows), (-1, vocabulary.shrinks)):
        if named(words, text):
            told = compiled(_YEAR).sub("", text)
            return 0 if without(told, longest_first(words, vocabulary.grow_fillers)) else sign
    return 0


def _changed(count: Count, vocabulary: Vocabulary) -> int:
    """1 where the number is by how much something grew, -1 where by how much it shrank, else 0."""
    for sign, words in ((1, vocabulary.changed_up), (-1, vocabulary.changed_down)):
        if count.head.endswith(words):
            return sign
    return _sign(count.head, vocabulary)


def _is_of(count: Count, year: int, vocabulary: Vocabulary) -> bool:
    """Whether the number is one of the report year."""
    return (
        not count.head.endswith((*vocabulary.changed_up, *vocabulary.changed_down))
        and said_now(count, vocabulary)
        and all(int(said) == year for said in compiled(_YEAR).findall(_head(count)))
    )


def _head(count: Count) -> str:
    """The clause before the number; where it stands alone in a bracket what stands before that (较2023年（50件）)."""
    return count.head or count.before.rstrip("(")[-_LONGEST_LEAD:]


def _is_before(count: Count, year: int, vocabulary: Vocabulary) -> bool:
    """Whether the number is one of the year before."""
    changes = (*vocabulary.grows, *vocabulary.shrinks)
    if named(changes, count.head) or count.head.endswith((*vocabulary.changed_up, *vocabulary.changed_down)):
        return False
    kept = [word for word in many(vocabulary.no_time).within(_head(count)) if not word.startswith(vocabulary.compared)]
    head = without(_head(count), kept)
    return named(vocabulary.other_years, head) or compiled(_YEAR).findall(head)[-1:] == [str(year - 1)]
