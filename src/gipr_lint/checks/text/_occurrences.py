"""What the checks of running text share: the places that they find, and what is said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct, structs

from gipr_lint.checks.hits import Change, Hit, Place, Shown
from gipr_lint.masking import masked
from gipr_lint.messages import NOTHING
from gipr_lint.report import Report
from gipr_lint.report.locations import at_piece
from gipr_lint.report.prose.texts import Piece

SAYS = ("found", "count", "expected", "initial")
"""What was found, at how many places, what should stand there (empty where that is not known), its first character."""

_SHOWN = 40
"""How many characters of a place a message quotes."""

_ENOUGH = 100
"""So many places tell what is wrong with a draft; a file made to trip us up has thousands."""

_ALL = 2000
"""So many places are put right at once, and where there are more none: a draft typed with half-width marks throughout
has some hundreds."""


class Occurrence(Struct, frozen=True):
    """A place in the raw text of a piece, `start:end`, and what should stand there (None: not known).

    `parts` are named parts of it (None: takes no part), `others` further places that belong to it, and `edit` is what
    `instead` replaces where that is not the whole.
    """

    piece: Piece
    start: int
    end: int
    instead: str | None = None
    parts: Mapping[str, str | None] = {}
    others: tuple[tuple[int, int], ...] = ()
    edit: tuple[int, int] | None = None

    @property
    def text(self) -> str:
        """The raw text of the place."""
        return self.piece.paragraph.text[self.start : self.end]


def hits(
    report: Report, found: Iterable[Occurrence], *, together: bool = False, most: int = 0, mask: bool = False
) -> Iterator[Hit]:
    """A hit for each occurrence or, `together`, one for all of them; none where there are more than `most` (0: any).

    With `mask` what is found is to be replaced by asterisks, whatever should stand there.
    """
    places = list(islice(found, _ALL + 1 if together else _ENOUGH))
    if not places or 0 < most < len(places):
        return
    if len(places) > _ALL:
        places = [structs.replace(place, instead=None) for place in places[:_ALL]]
    for group in _put_right_apart(places) if together else [[place] for place in places]:
        yield _hit(report, group, mask=mask)


def _hit(report: Report, found: Sequence[Occurrence], *, mask: bool) -> Hit:
    """One hit for all these occurrences, at the first of them."""
    first = found[0]
    values: dict[str, Shown] = {
        "found": _quoted(first.text),
        "count": len(found),
        "expected": _quoted(first.instead or ""),
        "initial": first.text[:1],
        **{name: NOTHING if text is None else _quoted(text) for name, text in first.parts.items()},
    }
    places = list(islice((place for one in found for place in _places(report, one)), _ENOUGH))
    changes = []
    for one in found:
        start, end = one.edit or (one.start, one.end)
        text = masked(one.text) if mask else one.instead
        parts = {name: NOTHING if part is None else part for name, part in one.parts.items()}
        changes.append(Change("replace", text, at_piece(report, one.piece, start, end), values=parts))
    return Hit(places[0], values, tuple(changes), tuple((place, "other") for place in places[1:]))


def _quoted(text: str) -> str:
    """As much of a text as a message may quote."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _places(report: Report, one: Occurrence) -> Iterator[Place]:
    for start, end in ((one.start, one.end), *one.others):
        yield at_piece(report, one.piece, start, end)


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


def excused(text: str, start: int, end: int, excuses: Collection[str]) -> bool:
    """Whether `start:end` stands inside an occurrence of one of the excuses."""
    longest = max(map(len, excuses), default=0)
    near = text[max(0, end - longest) : start + longest]
    beside = [excuse for excuse in excuses if excuse in near]
    return any(excuse in text[max(0, end - len(excuse)) : start + len(excuse)] for excuse in beside)
