"""`sum-unsaid`: numbers that look like all parts of the one before them add up to it."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import (
    SAYS,
    Claim,
    differs,
    exceeds,
    hits,
    least,
    limit,
    most,
    overlap,
    reaches,
    value,
)
from gipr_lint.report import Report
from gipr_lint.report.prose.lists import ALL, BRACKET, PLAIN, Listing, told
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary

_SHORT = 10
_SEVERAL = 3
"""A part is named in so many characters at most; that they are too much together counts from so many parts on, as of
two one may be what stands beside the whole."""
_TOLD, _NEAR = (75, 200), (90, 110)
"""How many percent of the whole the parts may be to look like all of it, told with a word for a whole or without."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """没有写明是否列全、但像是列全了的各项，与总数相等：括号里的、紧接在总数之后的、以“其他”收尾的。 /
    Parts that are not said to be all, and look so, add up to the whole: in a bracket, right after the whole, or with
    the rest (其他) at the end."""

    elsewhere: tuple[str, ...] = ()
    """整体之前有其中一词，归别的规则检查。 / A whole after one of these is left to another rule."""


@check("sum-unsaid", Params, says=SAYS)
def sum_unsaid(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each whole that the numbers after it do not come to."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        for listing in passage.lists(vocabulary):
            if listing.opened == ALL or not listing.is_finished or (claim := differs(listing)) is None:
                continue
            if named(params.elsewhere, listing.whole.before) or overlap(listing, vocabulary):
                continue
            if not _looks_complete(listing, vocabulary):
                continue
            if listing.opened == PLAIN or exceeds(listing, vocabulary) is None:
                yield claim

    return hits(report, claims)


def _is_perhaps_too_much(listing: Listing) -> bool:
    """Whether three or more come to more than the whole together and none does alone: some may stand beside it."""
    top = most(limit(listing))
    alone = any(part.quantity.low > top for part in listing.parts)
    return len(listing.parts) >= _SEVERAL and not alone and least(listing.parts) > top and not reaches(listing)


def _looks_complete(listing: Listing, vocabulary: Vocabulary) -> bool:
    """Whether the parts look like all there are."""
    last = listing.parts[-1].head
    if listing.opened != PLAIN:
        rest = last.startswith(vocabulary.the_rest) and not named(vocabulary.list_openings, last)
        return listing.opened == BRACKET or rest or _is_perhaps_too_much(listing)
    if len(listing.parts) < 2 or named(vocabulary.parts_named, listing.whole.before):
        return False
    behind = listing.whole.text[listing.parts[-1].end :].partition("。")[0]
    if named(vocabulary.totals, behind) or behind.lstrip(",").startswith(vocabulary.short_totals):
        return False  # what seems to be the whole is the first of a list whose total stands after it
    deeds = (*vocabulary.list_deeds, *vocabulary.list_openings)
    if any(len(words) > _SHORT or named(deeds, words) for words in (told(part, vocabulary) for part in listing.parts)):
        return False
    few, many = _TOLD if named(vocabulary.whole_words, listing.whole.before) else _NEAR
    return few * value([listing.whole]) <= 100 * value(listing.parts) <= many * value([listing.whole])
