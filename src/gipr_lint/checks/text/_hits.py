"""From places in running text to what is said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from gipr_lint.checks.check import Change, Hit, Shown
from gipr_lint.checks.text._occurrence import Occurrence
from gipr_lint.findings import Location
from gipr_lint.masking import masked
from gipr_lint.messages import NOTHING
from gipr_lint.report import Report
from gipr_lint.report.locations import at_piece

_SHOWN = 40
"""How many characters of a place a message quotes."""


def hit_of(report: Report, found: Sequence[Occurrence], *, mask: bool, most_places: int) -> Hit:
    """One hit for all these occurrences, at the first of them."""
    first = found[0]
    values: dict[str, Shown] = {
        "found": _quoted(first.text),
        "count": len(found),
        "expected": _quoted(first.instead or ""),
        "initial": first.text[:1],
        **{name: NOTHING if text is None else _quoted(text) for name, text in first.parts.items()},
    }
    places = list(islice((place for one in found for place in _places(report, one)), most_places))
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


def _places(report: Report, one: Occurrence) -> Iterator[Location]:
    for start, end in ((one.start, one.end), *one.others):
        yield at_piece(report, one.piece, start, end)
