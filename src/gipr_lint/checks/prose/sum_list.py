"""`sum-list`: the numbers of a list add up to its total."""

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
    unequal,
)
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count, is_exact
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里分列的各项之和等于总数。 / Numbers listed in the prose add up to their total."""

    markers: tuple[str, ...]
    """总数与各项之间的词，如“分别为”。 / Words between a total and its list."""
    totals: tuple[str, ...]
    """各项之后、总数之前的词，如“共计”。 / Words before a total that stands behind its list."""
    unfinished: tuple[str, ...] = ()
    """最后一项之后的词，表示没有列全。 / Words behind the last number of a list that is not all there is."""
    actions: tuple[str, ...] = ()
    """各项须带相同的词。 / Parts go on as long as the same of these words stand with them."""
    turns: tuple[str, ...] = ()
    """分句以其中一词开头，则不再是各项。 / Parts end where one of these begins a clause."""
    elsewhere: tuple[str, ...] = ()
    """在这些词之后说的是别的整体。 / Behind one of these, another whole is meant."""


@check("sum-list", Params, says=SAYS)
def sum_list(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each total that its list does not add up to."""
    return hits(report, params, _claims)


def _claims(params: Params, counts: Sequence[Count], vocabulary: Vocabulary) -> Iterator[Claim]:
    following = Following((*params.markers, *params.totals), params.turns, params.actions)
    for at, whole in enumerate(counts):
        parts = listed(following.parts(counts, at, vocabulary))
        if len(parts) > 1 and _announced(params, whole, parts[0]) and _is_complete(params, parts):
            yield from unequal(whole, parts)
    for at, whole in enumerate(counts):
        if not any(word in whole.head for word in params.totals):
            continue
        parts = _preceding(counts, at, params, vocabulary)
        if len(parts) > 1:
            yield from unequal(whole, parts)


def _announced(params: Params, whole: Count, first: Count) -> bool:
    """Whether the clause of the first part begins with a marker: with a name before that (微信、微博分别) it is about
    something else."""
    return whole.text.startswith(params.markers, max(whole.end, first.clause))


def _is_complete(params: Params, parts: Sequence[Count]) -> bool:
    """Whether the list ends with its last part, not joined to anything as its parts are to each other."""
    joint = parts[0].text[parts[0].end : parts[0].end + 1]
    return not parts[-1].text.startswith((joint, "(", *params.unfinished), parts[-1].end)


def _preceding(counts: Sequence[Count], at: int, params: Params, vocabulary: Vocabulary) -> list[Count]:
    """The list, joined by 、, that ends right before the number at `at`; none where a whole came before it."""
    whole, found = counts[at], list[Count]()
    for count in counts[max(at - MOST_TOGETHER, 0) : at][::-1]:
        between = whole.text[count.end : (found[-1] if found else whole).start]
        joined = "、" in between if found else "," in between
        if count.measure != whole.measure or any(stop in between for stop in "。;!?:") or not joined:
            break
        if not is_exact(count, vocabulary):
            return []
        found.append(count)
    before = found[-1].before if found else ""
    return [] if any(word in before for word in (*params.elsewhere, *params.markers)) else found[::-1]
