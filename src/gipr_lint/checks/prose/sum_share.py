"""`sum-share`: a percentage is the share of its whole."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.prose._sums import SAYS, Claim, hits, least, most, place, written
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import SENTENCE, between
from gipr_lint.report.prose.lists import MOST_TOGETHER, Listing, Whole, said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.shares import Share, find_shares, may_share
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的占比与所说的数相符。 / Percentages in the prose are the shares of the wholes said before."""

    nearly: bool = False
    """只报告末位有出入的，否则只报告出入更大的。 /
    Only those that are off by less than one in their last digit; else only the others."""


@check("sum-share", Params, says=SAYS)
def sum_share(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each percentage that is not the share of its whole."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        if not may_share(passage.text, vocabulary):
            return
        counts = [count for count in passage.counts(vocabulary) if said_now(count, vocabulary)]
        shares = find_shares(counts, vocabulary)
        part_of = {part.start: listing for listing in passage.lists(vocabulary) for part in listing.parts}
        places = {count.start: at for at, count in enumerate(counts)}
        shared = {share.count.start for share in shares}
        for at, share in enumerate(shares):
            index, listing = places[share.count.start], part_of.get(share.count.start)
            wholes = _wholes(counts[max(index - MOST_TOGETHER, 0) : index], share, shared, listing)
            if share.is_rate and share.base is None and listing is None:
                wholes = [whole for whole in wholes if _is_stage(whole, share, vocabulary)]
            others = [*shares[max(at - _MOST_NEAR, 0) : at], *shares[at + 1 : at + 1 + _MOST_NEAR]]
            whole = _whole(share, wholes, others, shared, listing)
            if whole is None and not any(_fits(share, one) for one in wholes):
                whole = _behind(share, counts[index + 1 : index + 1 + _MOST_NEAR], others, shared, vocabulary)
            if whole is not None and _nearly(share, whole) == params.nearly:
                yield _claim(share, whole)

    return hits(report, claims, least=1)


_MOST_NEAR = 8
"""How many numbers and shares next to a share are looked at: parts have a handful of wholes before them."""


def _wholes(earlier: Sequence[Count], share: Share, shared: Set[int], listing: Listing | None) -> list[Whole]:
    """What the share may be of: numbers before it with the same measure, two next to each other that are not shares
    themselves, and what the list of its number is of; the nearest last."""
    same = [count for count in earlier if count.measure == share.count.measure]
    found: list[Whole] = []
    found += [(count,) for count in same if count.start in shared][-_MOST_NEAR:]
    free = [count for count in same if count.start not in shared][-_MOST_NEAR:]
    found += [(count,) for count in free]
    found += [pair for pair in pairwise(free) if between(pair[0].text[pair[0].end : pair[1].start])[1] < SENTENCE]
    found += reversed(listing.wholes if listing is not None else ())
    return [whole for whole in found if least(whole) > 0]


def _is_stage(whole: Whole, share: Share, vocabulary: Vocabulary) -> bool:
    """Whether a number may be what a rate is of: one that tells of the same things at another stage (收到, 办结)."""
    return any(word in count.head and word not in share.count.head for count in whole for word in vocabulary.stages)


def _whole(
    share: Share, wholes: Sequence[Whole], others: Sequence[Share], shared: Set[int], listing: Listing | None
) -> Whole | None:
    """The whole that the share should be of and is not; None where it fits one, or where nothing tells.

    What tells is 其中 before the number, two other shares of the same whole, or a number that is not a share right
    before it in its sentence or at the end of the one before; `shared` are the places of the others. With no larger
    number before it but shares, all numbers with shares may be one together.
    """
    if share.base is not None:
        return None if _fits(share, (share.base,)) or least((share.base,)) <= 0 else (share.base,)
    if (share.is_rate and share.is_all) or any(_fits(share, whole) for whole in wholes):
        return None
    larger = [whole for whole in wholes if least(whole) >= share.count.quantity.low]
    if listing is not None and listing.wholes[-1] in wholes:
        return next(whole for whole in (*listing.wholes, *wholes) if whole in (larger or wholes))
    for whole in reversed(wholes):
        low, high = least(whole), most(whole)
        if sum(other.fits(low, high) for other in others) > 1:
            return whole
    near = [whole for whole in reversed(larger) if whole[0].start not in shared and _is_near(share.count, whole[0])]
    free = any(one.start not in shared for whole in larger for one in whole)
    return min(near, key=len) if near else (None if free else _together(share, others))


def _behind(
    share: Share, later: Sequence[Count], others: Sequence[Share], shared: Set[int], vocabulary: Vocabulary
) -> Whole | None:
    """The number after the share, told as a whole, of which it should be the share and is not (自然人103件，占98.1%；
    …。全年共收到105件)."""
    count = share.count
    if share.base is not None or share.is_rate:
        return None
    wholes = [
        (one,)
        for one in later
        if one.measure == count.measure
        and one.start not in shared
        and one.quantity.low >= count.quantity.low
        and _is_near(count, one)
        and named(vocabulary.whole_words, one.head)
    ]
    if not wholes or any(_fits(share, whole) for whole in wholes):
        return None
    return next((whole for whole in wholes if any(other.fits(least(whole), most(whole)) for other in others)), None)


def _together(share: Share, others: Sequence[Share]) -> Whole | None:
    """All numbers of the sentence that shares are told of, where all the others are shares of their sum and this one
    is not."""
    stop = [one for one in others if one.count.measure == share.count.measure and _is_near(share.count, one.count)]
    whole = tuple(sorted((share.count, *(one.count for one in stop)), key=place))
    told = bool(stop) and least(whole) > 0 and all(_fits(one, whole) for one in stop)
    return whole if told and not _fits(share, whole) else None


def _is_near(count: Count, whole: Count) -> bool:
    """Whether the whole stands in the sentence of the count, or in one next to it."""
    text = count.text[min(whole.end, count.end) : max(whole.start, count.start)]
    return sum(text.count(stop) for stop in "。!?") <= 1


def _fits(share: Share, whole: Whole) -> bool:
    low, high = least(whole), most(whole)
    return low > 0 and share.fits(low, high)


def _nearly(share: Share, whole: Whole) -> bool:
    return share.nearly_fits(least(whole), most(whole))


def _claim(share: Share, whole: Whole) -> Claim:
    expected = share.of(sum(count.quantity.value for count in whole))
    count, text = share.count, share.count.text
    sum_of = "＋".join(map(written, whole))
    quotient = f"{written(count)}÷{sum_of}" if len(whole) == 1 else f"{written(count)}÷({sum_of})"
    places = (place(count), *map(place, whole))
    return Claim((share.start, share.end), text[share.start : share.end], expected, quotient, places, expected)
