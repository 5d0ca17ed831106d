"""`sum-fee`: amounts of money that are said are possible, and add up."""

from collections.abc import Iterator

from msgspec import Struct, structs

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import SAYS, Claim, differs, exceeds, hits, place, written
from gipr_lint.messages import Message
from gipr_lint.report import Report
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
            if named(params.near, listing.whole.before) and (claim := _unequal(listing, vocabulary)) is not None:
                yield claim

    return hits(report, claims, least=1)


def _unequal(listing: Listing, vocabulary: Vocabulary) -> Claim | None:
    """The claim that the parts are more than the amount, or not all of it where all are named."""
    if listing.opened == PLAIN:
        return None
    if listing.opened != ALL or not listing.is_finished:
        return exceeds(listing, vocabulary)
    claim = differs(listing)
    if claim is None:
        return None
    return structs.replace(claim, terms=Message("checks.parts", {"sum": claim.expected, "terms": claim.terms}))
