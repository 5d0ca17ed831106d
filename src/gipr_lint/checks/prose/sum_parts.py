"""`sum-parts`: parts are not more than their whole."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import SAYS, Claim, exceeds, hits, larger, overlap
from gipr_lint.report import Report
from gipr_lint.report.prose.lists import ALL, PLAIN
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里“其中”各项不超过整体，“分别为”没有列全时也不超过。 /
    Parts named in the prose are not more than their whole, nor are those of a list that is not finished."""

    elsewhere: tuple[str, ...] = ()
    """整体之前有其中一词，归别的规则检查。 / A whole after one of these is left to another rule."""


@check("sum-parts", Params, says=SAYS)
def sum_parts(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each part that is more than the whole, and at each whole that its parts are more than."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        for listing in passage.lists(vocabulary):
            if listing.opened == PLAIN or (listing.opened == ALL and listing.is_finished):
                continue
            claim = exceeds(listing, vocabulary)
            if claim is None or named(params.elsewhere, listing.whole.before):
                continue
            if larger(listing, vocabulary) or not overlap(listing, vocabulary):
                yield claim

    return hits(report, claims)
