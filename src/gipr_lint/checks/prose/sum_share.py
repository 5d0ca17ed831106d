"""`sum-share`: a percentage is the share of its whole."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.checks.check import Evaluation, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._figures import Figures
from gipr_lint.checks.prose._sums import SAYS, Claim, hits, least, most, place, written
from gipr_lint.expr import Exact, Number, render
from gipr_lint.messages import Message
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.gaps import SENTENCE, between
from gipr_lint.report.prose.lists import MOST_TOGETHER, Listing, Whole, said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.shares import Share
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Names, Vocabulary


class InTable(Struct, frozen=True, forbid_unknown_fields=True):
    """表里可作整体的数。 / A number of the tables that may be the whole."""

    value: str
    """单元格的算式。 / An expression over cells."""
    words: tuple[str, ...] = ()
    """散文里点明它的说法。 / The words by which the prose names it."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的占比与所说的数相符。 / Percentages in the prose are the shares of the wholes said before."""

    nearly: bool = False
    """只报告末位有出入的，否则只报告出入更大的。 /
    Only those that are off by less than one in their last digit; else only the others."""
    wholes: tuple[InTable, ...] = ()
    """散文没有写出整体时，表里可作整体的数。 /
    Numbers of the tables that may be the whole where the prose does not tell it."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_expression, forms_scope  # noqa: PLC0415  (only when packs are read)
    from gipr_lint.expr.language import Scope  # noqa: PLC0415  (the same)

    for index, one in enumerate(params.wholes):
        demand_expression(("wholes", index, "value"), one.value, forms_scope(names, Scope({}, {})))


@check("sum-share", Params, says=SAYS, validate=_validate, evaluation=True)
def sum_share(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """A hit at each percentage that is not the share of its whole: of a number told before it, of one told behind it,
    or of a cell that the words between name."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        shares = passage.shares(vocabulary)
        if not shares:
            return
        counts = [count for count in passage.counts(vocabulary) if said_now(count, vocabulary)]
        part_of = {part.start: listing for listing in passage.lists(vocabulary) for part in listing.parts}
        places = {count.start: at for at, count in enumerate(counts)}
        shared = {share.count.start for share in shares}
        known = _in_tables(evaluation, params)
        for at, share in enumerate(shares):
            index, listing = places[share.count.start], part_of.get(share.count.start)
            wholes = _wholes(counts[max(index - MOST_TOGETHER, 0) : index], share, shared, listing)
            wholes = [whole for whole in wholes if _is_named(whole, share, vocabulary)]
            if share.is_rate and share.base is None and listing is None:
                wholes = [whole for whole in wholes if _is_stage(whole, share, vocabulary)]
            others = [*shares[max(at - _MOST_NEAR, 0) : at], *shares[at + 1 : at + 1 + _MOST_NEAR]]
            whole = _whole(share, wholes, others, shared, listing)
            if whole is None and not any(_fits(share, one) for one in wholes):
                whole = _behind(share, counts[index + 1 : index + 1 + _MOST_NEAR], others, shared, vocabulary)
            if whole is not None and _nearly(share, whole) == params.nearly:
                is_of_list = (
                    listing is not None and not share.is_rate
                ) or share.count.measure not in vocabulary.case_measures
                values = [] if is_of_list else [value for value, _ in known]
                if not _is_of_more(share, counts[:index], wholes, shared, values):
                    yield _claim(share, whole)
            elif not params.nearly and all(one.start in shared for whole in wholes for one in whole):
                yield from _of_table(share, shares[max(at - 1, 0) : at], known)

    return hits(evaluation.report, claims, least=1)


def _in_tables(evaluation: Evaluation, params: Params) -> list[tuple[Exact, tuple[str, ...]]]:
    """The numbers of the tables that may be wholes, as far as they are known and not 0, with their words."""
    figures = evaluation.once(Figures)
    values = [(figures.plain(one.value), one.words) for one in params.wholes]
    return [(one.value, words) for one, words in values if isinstance(one, Number) and one.value > 0]


def _is_of_more(
    share: Share, earlier: Sequence[Count], wholes: Sequence[Whole], shared: Set[int], known: Sequence[Exact]
) -> bool:
    """Whether it is the share of a whole in the tables, or that of its number and those joined to it together
    (予以公开17件、部分公开2件，占67.9%)."""
    if share.base is not None:
        return False
    if any(share.fits(value, value) for value in known):
        return True
    together, last = share.count.quantity, share.count
    for one in reversed(earlier[-_MOST_JOINED:]):
        is_joined = between(one.text[one.end : last.start])[1] < SENTENCE and one.measure == last.measure
        if not is_joined or one.start in shared:
            return False
        together, last = together + one.quantity, one
        both = replace(share, count=replace(share.count, quantity=together))
        if any(_fits(both, whole) for whole in wholes) or any(both.fits(value, value) for value in known):
            return True
    return False


def _of_table(share: Share, before: Sequence[Share], known: Sequence[tuple[Exact, tuple[str, ...]]]) -> Iterator[Claim]:
    """The claim that it is not the share of what the words between the number and it name in the tables, or those of
    the share `before` it in its sentence."""
    told = _told_whole(share, known)
    if not told and share.base is None:
        for one in before:
            near = between(share.count.text[one.end : share.count.start])[1] < SENTENCE
            told = [value for value in _told_whole(one, known) if near and one.fits(value, value)]
    if told and not share.is_rate and not any(share.fits(one, one) or share.nearly_fits(one, one) for one, _ in known):
        terms = Message("checks.of-table", {"part": written(share.count), "whole": render(told[0])})
        expected = share.of(told[0])
        yield Claim((share.start, share.end), share.text, expected, terms, (place(share.count),), expected)


def _told_whole(share: Share, known: Sequence[tuple[Exact, tuple[str, ...]]]) -> list[Exact]:
    """The numbers of the tables that the words between a number and its percentage name."""
    return [value for value, words in known if named(words, _tail(share))]


def _tail(share: Share) -> str:
    """What stands between a number and its percentage."""
    return share.count.text[share.count.end : share.start]


def _is_named(whole: Whole, share: Share, vocabulary: Vocabulary) -> bool:
    """Whether the number is at the stage of which the percentage is said to be the share (占办结总数), if at any."""
    stages = [word for word in vocabulary.stages if word in _tail(share)] if share.base is None else []
    if not stages or share.is_rate:
        return True
    return any(named(stages, count.head) for count in whole)


_MOST_JOINED = 3
"""How many numbers before the last may be taken together with it."""


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
    count = share.count
    sum_of = "＋".join(map(written, whole))
    quotient = f"{written(count)}÷{sum_of}" if len(whole) == 1 else f"{written(count)}÷({sum_of})"
    places = (place(count), *map(place, whole))
    return Claim((share.start, share.end), share.text, expected, quotient, places, expected)
