"""`sum-list`: the numbers of a list add up to its total."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
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
from gipr_lint.report.prose.gaps import COMMA, between
from gipr_lint.report.prose.lists import ALL, MOST_TOGETHER, said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import is_filler, named
from gipr_lint.rulepacks.model import Vocabulary

_SEMICOLON = COMMA + 1
_FEW = 3


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里“分别为”的各项之和等于总数，“合计”等于之前的各项之和。 /
    Numbers listed after 分别为 add up to their total, and those before 合计 to what stands after it."""

    elsewhere: tuple[str, ...] = ()
    """整体之前有其中一词，归别的规则检查。 / A whole after one of these is left to another rule."""


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
                yield from total_behind(counts, at, vocabulary)

    return hits(report, claims)


def total_behind(counts: Sequence[Count], at: int, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claim that the list before a total does not come to it.

    Where 、 joins the list, all of it is meant. Where commas do, only its end may be; and with more than 合计 before
    the total it may count more than is listed, but not less.
    """
    total = counts[at]
    several = _several(total.head, vocabulary)
    if several:
        yield from _of_several(counts, at, several, vocabulary)
        return
    word = next((word for word in vocabulary.totals if word in total.head), "")
    if not word and total.head not in vocabulary.short_totals:
        return
    parts, step = _preceding(counts, at, vocabulary)
    if not word and step >= COMMA and not total.after and _are_kinds(parts, vocabulary):
        word = total.head
    if len(parts) < 2 or (step >= COMMA and not word):
        return
    readings = [parts[first:] for first in range(len(parts) - 1)] if step >= COMMA else [parts]
    low, high = total.quantity.low, total.quantity.high
    if not is_filler(total.head, (word,)) and named(vocabulary.list_deeds, total.head):
        return
    if step < COMMA or is_filler(total.head, (word,)):
        wrong = not any(least(reading) <= high and low <= most(reading) for reading in readings)
    else:
        wrong = all(least(reading) > high for reading in readings)
    if wrong:
        yield Claim(place(total), written(total), render(value(parts)), terms(parts), tuple(map(place, parts)))


def _several(head: str, vocabulary: Vocabulary) -> int:
    """How many parts a total says that it is of (两项共计, 三大领域共); 0 where it does not say."""
    number = next((int(number) for number, words in vocabulary.several_of.items() if head.startswith(words)), 0)
    kinds = (word for word in vocabulary.several_kinds if head.startswith(word, 1)) if number else iter(())
    kind = next(kinds, "")
    rest = head[1 + len(kind) :]
    return number if kind and (rest in vocabulary.totals or rest in vocabulary.short_totals) else 0


def _of_several(counts: Sequence[Count], at: int, number: int, vocabulary: Vocabulary) -> Iterator[Claim]:
    """The claim that as many parts as the total at `at` says do not come to it."""
    total = counts[at]
    parts, step = _preceding(counts, at, vocabulary)
    if len(parts) < number or (step < COMMA and len(parts) > number):
        return
    meant, low, high = parts[-number:], total.quantity.low, total.quantity.high
    readings = (parts[first:] for first in range(len(parts) - 1))
    if not any(least(reading) <= high and low <= most(reading) for reading in readings):
        yield Claim(place(total), written(total), render(value(meant)), terms(meant), tuple(map(place, meant)))


def _preceding(counts: Sequence[Count], at: int, vocabulary: Vocabulary) -> tuple[list[Count], int]:
    """The list that ends right before the number at `at`, and the mark that joins it; none where a whole, with 其中 or
    分别为, came before it (三类申请分别为12件、8件，合计20件 has none)."""
    whole, found, joint = counts[at], list[Count](), 0
    opened = (*vocabulary.parts_named, *vocabulary.all_named)
    for count in counts[max(at - MOST_TOGETHER, 0) : at][::-1]:
        gap, step = between(whole.text[count.end : (found[-1] if found else whole).start])
        if found and not step and gap.startswith(vocabulary.last_joints):
            step = 1
        if not found and step not in (COMMA, _SEMICOLON):
            return [], 0
        if len(found) == 1:
            joint = step
        if count.measure != whole.measure or not step or step > _SEMICOLON or (found and step != joint):
            break
        if not said_now(count, vocabulary) or named(opened, gap):
            return [], 0
        found.append(count)
    is_first = not any(count.sentence == whole.sentence for count in counts[: max(at - len(found), 0)][-1:])
    opened = vocabulary.parts_named if is_first else opened
    listed = bool(found) and named(opened, found[-1].before)
    return ([], 0) if listed else (found[::-1], joint)


def _are_kinds(parts: Sequence[Count], vocabulary: Vocabulary) -> bool:
    """Whether all parts are of kinds (土地类16件，补贴类8件), so that what is told behind them is of all."""
    return len(parts) >= _FEW and all(part.head.endswith(vocabulary.kind_ends) for part in parts)
