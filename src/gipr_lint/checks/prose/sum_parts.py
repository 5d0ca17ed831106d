"""`sum-parts`: parts are not more than their whole."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.prose._sums import (
    MOST_TOGETHER,
    SAYS,
    Claim,
    Following,
    hits,
    listed,
    most,
    place,
    terms,
    written,
)
from gipr_lint.expr import Exact, render
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count, is_exact
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里“其中”各项不超过整体。 / Parts named in the prose are not more than their whole."""

    markers: tuple[str, ...]
    """整体与各项之间的词，如“其中”。 / Words between a whole and its parts."""
    overlapping: tuple[str, ...] = ()
    """有这些词则各项可重叠，只逐项比较。 /
    With one of these words parts may overlap: only each by itself is compared."""
    actions: tuple[str, ...] = ()
    """各项须带相同的词。 / Parts go on as long as the same of these words stand with them."""
    turns: tuple[str, ...] = ()
    """分句以其中一词开头，则不再是各项。 / Parts end where one of these begins a clause."""
    elsewhere: tuple[str, ...] = ()
    """在这些词之后说的是别的整体。 / Behind one of these, another whole is meant."""


@check("sum-parts", Params, says=SAYS)
def sum_parts(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each part that is more than the whole, and at each whole that its parts are more than."""
    return hits(report, params, _claims)


def _claims(params: Params, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[Claim]:
    following = Following(params.markers, params.turns, params.actions)
    for at, whole in enumerate(counts):
        parts = following.parts(counts, at, vocabulary)
        if any(word in whole.before for word in params.elsewhere):
            continue
        if not parts or not any(word in whole.text[whole.end : parts[0].start] for word in params.markers):
            continue
        wholes = _wholes(counts, at, params, vocabulary)
        limit = most(wholes)
        joined = listed(parts)
        larger = next((part for part in joined if part.quantity.low > limit), None)
        if larger is not None:
            if larger is parts[0] or "、" in whole.text[parts[0].end : larger.start]:
                others = tuple(map(place, wholes))
                yield Claim(place(larger), terms(wholes), written(larger), written(larger), others)
            continue
        if any(word in part.head for part in parts for word in params.overlapping):
            continue
        if "、" not in whole.text[parts[0].end : joined[-1].start] and _reaches(parts, whole):
            continue
        total = sum(part.quantity.low for part in joined)
        if total > limit and len(joined) > 1:
            others = tuple(map(place, joined))
            yield Claim(place(whole), terms(wholes), render(total), terms(joined), others)


def _wholes(counts: Sequence[Count], at: int, params: Params, vocabulary: Vocabulary) -> list[Count]:
    """What parts may be of: the number at `at` with those joined to it before (收到9件，结转1件，其中), or what stands
    before another marker in the sentence (办结35件，包括上年结转2件。其中), whichever comes to more."""
    whole = counts[at]
    groups: list[list[Count]] = [[whole]]
    for count in counts[max(at - MOST_TOGETHER, 0) : at][::-1]:
        if count.start < whole.sentence:
            break
        if count.measure == whole.measure and is_exact(count, vocabulary):
            if any(word in whole.text[count.end : groups[-1][0].start] for word in params.markers):
                groups.append([count])
            else:
                groups[-1].insert(0, count)
    return max(groups, key=most)


def _reaches(parts: Sequence[Count], whole: Count) -> bool:
    """Whether the first so many parts are the whole: what comes after them is about something else."""
    total: Exact = 0
    for part in parts:
        total += part.quantity.value
        if whole.quantity.fits(total):
            return True
    return False
