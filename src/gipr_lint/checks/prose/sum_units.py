"""`sum-units`: numbers told unit by unit add up to their whole."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._sums import SAYS, Claim, differs, hits, reaches
from gipr_lint.report import Report
from gipr_lint.report.prose.lists import ALL, PLAIN, Listing, find_lists, said_now
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """散文里逐个地方、逐个单位分列的数（其中甲县a件、乙区b件、市本级c件），列全时之和等于总数。 /
    Numbers told place by place or unit by unit add up to their whole where all units are named."""

    near: tuple[str, ...]
    """总数之前须有其中一词。 / One of these stands before the whole."""
    units: tuple[str, ...]
    """每一项的名称都有其中一词：县、区、局。 / The name of each part holds one of these."""
    closing: tuple[str, ...] = ()
    """至少一项的名称有其中一词才算列全（市本级），空为都算。 / All are named where one part holds one of these; empty:
    always."""
    measures: tuple[str, ...] = ()
    """只看用这些量词的数，空为不限。 / Only numbers with these measure words are looked at; empty: all."""


@check("sum-units", Params, says=SAYS)
def sum_units(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each whole that its units do not come to."""

    def claims(passage: Passage, vocabulary: Vocabulary) -> Iterator[Claim]:
        if not named(params.near, passage.text) or not named(params.units, passage.text):
            return
        for listing in _lists(passage, vocabulary, params.measures):
            told = listing.opened != PLAIN and not (listing.opened == ALL and not params.measures)
            if not told or not listing.is_finished or not named(params.near, listing.whole.before):
                continue
            if _names_all(listing, params) and not reaches(listing) and (claim := differs(listing)) is not None:
                yield claim

    return hits(report, claims)


def _lists(passage: Passage, vocabulary: Vocabulary, measures: tuple[str, ...]) -> list[Listing]:
    """The lists of the passage, or those that its numbers with these measures alone make."""
    if not measures:
        return list(passage.lists(vocabulary))
    counts = passage.counts(vocabulary)
    return find_lists(
        [count for count in counts if count.measure in measures and said_now(count, vocabulary)], vocabulary
    )


def _names_all(listing: Listing, params: Params) -> bool:
    """Whether each part is that of a unit, and these are all of them."""
    starts = (listing.whole.end, *(part.end for part in listing.parts))
    names = [part.text[start : part.start] for start, part in zip(starts, listing.parts, strict=False)]
    if not all(named(params.units, name) for name in names):
        return False
    return not params.closing or any(named(params.closing, name) for name in names)
