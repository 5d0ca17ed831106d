"""`sum-fee`: amounts of money that are said are possible, and add up."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import SAYS, Claim, differs, exceeds, hits, place, terms, value, written
from gipr_lint.checks.prose.sum_list import total_behind
from gipr_lint.expr import render
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.lists import ALL, PLAIN, Listing, find_lists, said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的收费金额是整倍数，分项之和不超过总额。 /
    Amounts of a fee are whole multiples, and no more than the amount of all of them."""

    near: tuple[str, ...]
    """同一句里须有其中一词。 / The sentence holds one of these."""
    measures: tuple[str, ...]
    """金额的量词。 / Measure words of money."""
    multiple: int = 0
    """用 measures 里第一个量词的金额须为它的整数倍，0 为不检查。 /
    Amounts in the first of `measures` are whole multiples of this, of anything where it is 0."""


@check("sum-fee", Params, says=SAYS)
def sum_fee(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each amount that is not a multiple, and at a whole amount that is less than its parts."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        if not named(params.near, passage.text):
            return
        counts = passage.counts(vocabulary)
        amounts = [count for count in counts if count.measure in params.measures and said_now(count, vocabulary)]
        for amount in amounts:
            rest = amount.quantity.value % params.multiple if params.multiple else 0
            if rest and amount.measure == params.measures[0] and named(params.near, amount.before):
                said = Message("checks.fee-multiple", {"multiple": params.multiple})
                yield Claim(place(amount), written(amount), str(params.multiple), said)
        for listing in find_lists(amounts, vocabulary):
            if not named(params.near, listing.whole.before):
                continue
            claim = _unequal(listing, vocabulary) or _summed_up(listing, amounts, vocabulary)
            claim = claim or _of_each_case(listing, counts, vocabulary)
            if claim is not None:
                yield claim
        for at, amount in enumerate(amounts):
            if at > 1 and named(params.near, amount.before):
                yield from (_told(claim) for claim in total_behind(amounts, at, vocabulary))

    return hits(report, claims, least=1)


def _unequal(listing: Listing, vocabulary: Vocabulary) -> Claim | None:
    """The claim that the parts are more than the amount, or not all of it where all are named."""
    if listing.opened == PLAIN:
        return None
    if listing.opened != ALL or not listing.is_finished:
        return exceeds(listing, vocabulary)
    claim = differs(listing)
    return _told(claim) if claim is not None else None


def _summed_up(listing: Listing, amounts: Sequence[Count], vocabulary: Vocabulary) -> Claim | None:
    """The claim that the amount is not what its parts come to, where the total behind them says what that is (收取
    550元，其中甲300元、乙200元，共计500元)."""
    behind = [one for one in amounts if one.start > listing.parts[-1].start][:1]
    is_total = any(one.head in (*vocabulary.totals, *vocabulary.short_totals) for one in behind)
    if not is_total or behind[0].sentence != listing.parts[-1].sentence or value(listing.parts) != value(behind):
        return None
    return _whole_unlike(listing) if value(behind) != value([listing.whole]) else None


def _of_each_case(listing: Listing, counts: Sequence[Count], vocabulary: Vocabulary) -> Claim | None:
    """The claim that the amount is not what its parts come to, where these are of all the cases that it is told of
    (对2件收取230元，其中1件100元，1件120元)."""
    cases = [
        one for one in counts if one.measure in vocabulary.same_measures and one.sentence == listing.whole.sentence
    ]
    whole = [one for one in cases if one.start < listing.whole.start][-1:]
    told = [next((one for one in cases if part.clause in (one.clause, one.end)), None) for part in listing.parts]
    numbers = [one for one in told if one is not None and one.start > listing.whole.start]
    if not whole or len(numbers) < len(listing.parts) or value(numbers) != value(whole):
        return None
    each = sum(one.quantity.value * part.quantity.value for one, part in zip(numbers, listing.parts, strict=True))
    return _whole_unlike(listing) if value([listing.whole]) not in (value(listing.parts), each) else None


def _whole_unlike(listing: Listing) -> Claim:
    """The claim that the amount is not what its parts come to."""
    expected, parts = render(value(listing.parts)), listing.parts
    whole = listing.whole
    return _told(Claim(place(whole), written(whole), expected, terms(parts), tuple(map(place, parts))))


def _told(claim: Claim) -> Claim:
    """The claim, with what the parts come to among its terms."""
    return structs.replace(claim, terms=Message("checks.parts", {"sum": claim.expected, "terms": claim.terms}))
