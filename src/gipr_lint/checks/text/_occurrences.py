"""What the checks of running text share: the places that they find, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from gipr_lint.checks.check import Hit
from gipr_lint.checks.text._occurrence import Occurrence
from gipr_lint.report import Report

SAYS = ("found", "count", "expected", "initial")
"""What was found, at how many places, what should stand there (empty where that is not known), its first character."""

_ENOUGH = 100
"""So many places tell what is wrong with a draft; a file made to trip us up has thousands."""

_ALL = 2000
"""So many places are put right at once: a draft typed with half-width marks throughout has some hundreds."""


def hits(
    report: Report, found: Iterable[Occurrence], *, together: bool = False, most: int = 0, mask: bool = False
) -> Iterator[Hit]:
    """A hit for each occurrence or, `together`, one for all of them; none where there are more than `most` (0: any).

    With `mask` what is found is to be replaced by asterisks, whatever should stand there.
    """
    places = list(islice(found, _ALL if together else _ENOUGH))
    if not places or 0 < most < len(places):
        return
    from gipr_lint.checks.text._hits import hit_of  # noqa: PLC0415  (only where something is found)

    for group in _put_right_apart(places) if together else [[place] for place in places]:
        yield hit_of(report, group, mask=mask, most_places=_ENOUGH)


def _put_right_apart(found: Sequence[Occurrence]) -> Iterator[list[Occurrence]]:
    """Those for which is known what to put there, and the others: a fix puts right all of its finding or nothing."""
    for known in (True, False):
        if group := [one for one in found if (one.instead is not None) is known]:
            yield group


def places_of(text: str, part: str) -> Iterator[int]:
    """Where `part` stands in `text`, without overlap."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


def excused(text: str, start: int, end: int, excuses: Iterable[str]) -> bool:
    """Whether `start:end` stands inside an occurrence of one of the excuses."""
    for excuse in excuses:
        around = text[max(0, end - len(excuse)) : start + len(excuse)]
        if excuse in around:
            return True
    return False
