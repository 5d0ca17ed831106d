"""`sum-fee`: amounts of money that are said are possible, and add up."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.prose._sums import (
    SAYS,
    Claim,
    hits,
    place,
    terms,
    written,
)
from gipr_lint.expr import Exact, render
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count, is_exact
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的收费金额是整倍数，分项之和不超过总额。 /
    Amounts of a fee are whole multiples, and no more than the amount of all of them."""

    near: tuple[str, ...]
    """同一句里须有其中一词。 / The sentence holds one of these."""
    measures: tuple[str, ...]
    """金额的量词。 / Measure words of money."""
    markers: tuple[str, ...] = ()
    """总额与分项之间的词，如“其中”。 / Words between the whole amount and its parts."""
    multiple: int = 0
    """用 measures 里第一个量词的金额须为它的整数倍，0 为不检查。 /
    Amounts in the first of `measures` are whole multiples of this, of anything where it is 0."""


@check("sum-fee", Params, says=SAYS)
def sum_fee(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each amount that is no multiple, and at a whole amount that is less than its parts."""
    return hits(report, params, _claims, least=1)


def _claims(params: Params, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[Claim]:
    amounts = [count for count in counts if count.measure in params.measures and is_exact(count, vocabulary)]
    whole: Count | None = None
    parts: list[Count] = []
    for amount in amounts:
        if any(word in amount.before for word in params.near):
            if amount.measure == params.measures[0] and params.multiple and amount.quantity.value % params.multiple:
                yield Claim(place(amount), written(amount), str(params.multiple), "")
            if whole is None:
                whole = amount
                continue
        if whole is not None and amount.measure == whole.measure:
            between = amount.text[whole.end : amount.start]
            if "。" in between or not any(word in between for word in params.markers):
                break
            parts.append(amount)
    total: Exact = sum(part.quantity.low for part in parts)
    if whole is not None and total > whole.quantity.high:
        yield Claim(place(whole), written(whole), render(total), terms(parts), tuple(map(place, parts)))
