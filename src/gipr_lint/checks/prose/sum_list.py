"""`sum-list`: the numbers of a list add up to its total."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.prose._sums import (
    SAYS,
    Claim,
    differs,
    hits,
    least,
    most,
    overlap,
    place,
    reaches,
    terms,
    value,
    written,
)
from gipr_lint.expr import render
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.lists import ALL, COMMA, MOST_TOGETHER, between, said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import is_filler, named
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里“分别为”的各项之和等于总数，“合计”等于之前的各项之和。 /
    Numbers listed behind 分别为 add up to their total, and those before 合计 to what stands behind it."""

    elsewhere: tuple[str, ...] = ()
    """整体之前有其中一词，归别的规则检查。 / A whole behind one of these is left to another rule."""


@check("sum-list", Params, says=SAYS)
def sum_list(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each total that its list does not add up to."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        for listing in passage.lists(vocabulary):
            if listing.opened != ALL or not listing.is_finished or named(params.elsewhere, listing.whole.before):
                continue
            if overlap(listing, vocabulary) or reaches(listing):
                continue
            if (claim := differs(listing)) is not None:
                yield claim
        counts = passage.counts(vocabulary)
        for at, total in enumerate(counts):
            if at > 1 and not named(params.elsewhere, total.before):
                yield from _before(counts, at, vocabulary)

    return hits(report, claims)


def _before(counts: Sequence[Count], at: int, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claim that the list before a total does not come to it.

    Where 、 joins the list, all of it is meant; where commas do, only its end may be.
    """
    total = counts[at]
    head = next((word for word in vocabulary.totals if word in total.head), "")
    if not head and total.head not in vocabulary.short_totals:
        return
    parts, step = _preceding(counts, at, vocabulary)
    if len(parts) < 2 or (step >= COMMA and not is_filler(total.head, (head,))) or (step < COMMA and not step):
        return
    if step >= COMMA and not head:
        return
    ends = range(len(parts) - 1) if step >= COMMA else range(1)
    if any(least(parts[end:]) <= total.quantity.high and total.quantity.low <= most(parts[end:]) for end in ends):
        return
    yield Claim(place(total), written(total), render(value(parts)), terms(parts), tuple(map(place, parts)))


def _preceding(counts: Sequence[Count], at: int, vocabulary: Vocabulary) -> tuple[list[Count], int]:
    """The list that ends right before the number at `at`, and the mark that joins it; none where a whole, with 其中 or
    分别为, came before it."""
    whole, found, joint = counts[at], list[Count](), 0
    for count in counts[max(at - MOST_TOGETHER, 0) : at][::-1]:
        gap, step = between(whole.text[count.end : (found[-1] if found else whole).start])
        if not found and step != COMMA:
            return [], 0
        if len(found) == 1:
            joint = step
        if count.measure != whole.measure or not step or step > COMMA or (found and step != joint):
            break
        if not said_now(count, vocabulary) or named((*vocabulary.parts_named, *vocabulary.all_named), gap):
            return [], 0
        found.append(count)
    before = found[-1].before if found else ""
    listed = named((*vocabulary.parts_named, *vocabulary.all_named), before)
    return ([], 0) if listed else (found[::-1], joint)
