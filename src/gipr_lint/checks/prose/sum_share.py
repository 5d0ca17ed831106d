"""`sum-share`: a percentage is the share of its whole."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.prose._sums import (
    MOST_TOGETHER,
    SAYS,
    Claim,
    hits,
    place,
    written,
)
from gipr_lint.expr import Exact
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count, is_exact
from gipr_lint.report.writing.quantities import ratio
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_SHARE = r"[,(]?(?:{words})([^\d,;。()]{{0,10}})(?<!\d)(\d{{1,3}})(\.\d{{1,4}})?%"


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里的占比与所说的数相符。 / Percentages in the prose are the shares of the wholes said before."""

    words: tuple[str, ...]
    """百分数之前的词，如“占”。 / Words before a percentage that say what it is of."""
    markers: tuple[str, ...]
    """整体与各项之间的词，如“其中”。 / Words between a whole and its parts."""
    elsewhere: tuple[str, ...] = ()
    """在这些词之后说的是别的整体。 / Behind one of these, another whole is meant."""


@check("sum-share", Params, says=SAYS)
def sum_share(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each percentage that is not the share of its whole."""
    return hits(report, params, _claims)


class _Share(Struct, frozen=True):
    """A percentage said of a count: `percent` with so many `decimals`, at `place`."""

    count: Count
    percent: Exact
    decimals: int
    place: tuple[int, int]

    def of(self, whole: Exact) -> Exact:
        """What it would be of `whole`."""
        return ratio(self.count.quantity.value * 100, whole)

    def fits(self, whole: Exact) -> bool:
        """Whether it is the share of `whole`, rounded or cut off."""
        unit = ratio(1, 10**self.decimals)
        return -unit < self.of(whole) - self.percent < unit


def _claims(params: Params, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[Claim]:
    """Shares that are none of the whole that their neighbours are shares of, or that 其中 refers to."""
    exact = [count for count in counts if is_exact(count, vocabulary)]
    found = [share for count in exact if (share := _share(count, params)) is not None]
    places = {count.start: at for at, count in enumerate(counts)}
    for at, share in enumerate(found):
        count = share.count
        shares = found[max(at - MOST_TOGETHER // 2, 0) : at + MOST_TOGETHER // 2]
        index = places[count.start]
        earlier = [c for c in counts[max(index - MOST_TOGETHER, 0) : index] if c.measure == count.measure]
        wholes = [c for c in earlier if c.quantity.value >= count.quantity.value and c.quantity.value > 0]
        if not wholes or any(share.fits(whole.quantity.value) for whole in wholes):
            continue
        whole = _whole(share, shares, wholes, params.markers)
        if whole is not None:
            value = share.of(whole.quantity.value)
            expected = f"{_rounded(value, share.decimals)}%"
            percent = count.text[slice(*share.place)]
            quotient = f"{written(count)}÷{written(whole)}"
            yield Claim(share.place, percent, expected, quotient, (place(count), place(whole)), expected)


def _share(count: Count, params: Params) -> _Share | None:
    """The share that stands right behind the number; none of a whole that a word elsewhere names."""
    if "%" not in count.text[count.end :]:
        return None
    behind = count.text[count.end : count.end + 1]
    if not count.text.startswith(params.words, count.end + (behind in (",", "("))):
        return None
    words = "|".join(map(re.escape, params.words))
    match = compiled(_SHARE.format(words=words)).match(count.text, count.end)
    if match is None or any(word in match.group(1) for word in params.elsewhere):
        return None
    decimals = match.group(3) or ""
    percent = ratio(int(match.group(2) + decimals[1:]), 10 ** max(len(decimals) - 1, 0))
    return _Share(count, percent, max(len(decimals) - 1, 0), (match.start(2), match.end()))


def _whole(share: _Share, shares: Sequence[_Share], wholes: Sequence[Count], markers: Sequence[str]) -> Count | None:
    """The whole that a share is of: that of two other shares, or the one before 其中 in the same sentence."""
    for whole in wholes[::-1]:
        if sum(other.fits(whole.quantity.value) for other in shares if other is not share) >= 2:
            return whole
    own = [whole for whole in wholes if whole.sentence == share.count.sentence]
    for whole in own[::-1]:
        if any(word in share.count.text[whole.end : share.count.start] for word in markers):
            return whole
    return None


def _rounded(value: Exact, decimals: int) -> str:
    scaled = value * 10**decimals
    whole = int(scaled + ratio(1, 2))
    digits = str(whole).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
