"""`told-among`: a number that is taken up as a whole (36件申请中) was told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import place, value, written
from gipr_lint.expr import Exact
from gipr_lint.report import Report
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.lists import said_now
from gipr_lint.report.writing.words import is_filler
from gipr_lint.rulepacks.model import Vocabulary

_LONGEST_NOUN = 8
_SHORTEST_NOUN = 2
_MOST_BEFORE = 12
"""What a number counts is named in so many characters; that it was told before is seen among so many numbers."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """同一段里接着说“36件申请中”，其中的数目前面说过。 /
    A number that goes on as the whole of what follows (36件申请中) was told before in its paragraph."""

    leads: tuple[str, ...] = ()
    """数目之前可以有的词，如“这”。 / Words that may stand before the number."""


@check("told-among", Params, says=("found", "expected"))
def told_among(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number that is taken up otherwise than it was told."""
    vocabulary = report.names.vocabulary
    for passage in report.passages["prose"]:
        if passage in report.unread or not any(word in passage.text for word in vocabulary.parts_among):
            continue
        counts = passage.counts(vocabulary)
        for at, count in enumerate(counts):
            noun = _noun(count, params, vocabulary)
            if not noun:
                continue
            before = [one for one in counts[max(at - _MOST_BEFORE, 0) : at] if one.measure == count.measure]
            same = [one for one in before if _is_of(one, noun) and said_now(one, vocabulary)]
            if len(same) == 1 and not _comes_from(count, before):
                hit = Hit(passage.span(*place(count)), {"found": written(count), "expected": written(same[0])})
                yield hit.related(passage.span(*place(same[0])))


def _noun(count: Count, params: Params, vocabulary: Vocabulary) -> str:
    """What the number counts, where nothing but that stands between it and 中; empty where it is no such number."""
    if not is_filler(count.head, params.leads):
        return ""
    for word in vocabulary.parts_among:
        end = count.text.find(word, count.end, count.end + _LONGEST_NOUN + len(word))
        noun = count.text[count.end : end] if end >= 0 else ""
        if len(noun) >= _SHORTEST_NOUN and count.after.startswith(noun):
            return noun
    return ""


def _is_of(count: Count, noun: str) -> bool:
    """Whether the number was told of the same."""
    return count.head.endswith(noun) or count.after.startswith(noun)


def _comes_from(count: Count, before: Sequence[Count]) -> bool:
    """Whether the number was told before, or is two of them together, or one without another."""
    values: list[Exact] = [one.quantity.value for one in before]
    known = [*values, value(before)]
    for one, other in combinations(values, 2):
        known += [one + other, one - other, other - one]
    return any(count.quantity.fits(number) for number in known)
