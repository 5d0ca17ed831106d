"""Totals of the form that are what some of them must be, the others filled in so that every sum holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

ROWS = {
    "refused": (
        *("refused_secret", "refused_law", "refused_security", "refused_third_party", "refused_internal"),
        *("refused_process", "refused_case_file", "refused_query"),
    ),
    "unavailable": ("unavailable_not_held", "unavailable_not_made", "unavailable_unclear"),
    "rejected": (
        *("rejected_petition", "rejected_repeat", "rejected_publication", "rejected_mass", "rejected_confirm"),
    ),
    "handled_otherwise": ("other_not_corrected", "other_fee_unpaid", "other_rest"),
}
OUTCOMES = ("granted", "partly_granted", *(row for rows in ROWS.values() for row in rows))
ORGANISATIONS = ("enterprise", "research", "charity", "legal", "other")
APPLICANTS = ("natural", *ORGANISATIONS)
RESULTS = ("upheld", "corrected", "other", "pending")
SUMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("handled", ("new", "carried_in")),
    ("handled", ("done", "carried_out")),
    ("done", ("granted_or_partly", *ROWS)),
    ("granted_or_partly", ("granted", "partly_granted")),
    *ROWS.items(),
    ("new", ("natural", "organisations")),
    ("organisations", ORGANISATIONS),
    ("disputes", ("reviews", "lawsuits")),
    ("lawsuits", ("direct", "after")),
    *((kind, tuple(f"{kind}_{result}" for result in RESULTS)) for kind in ("reviews", "lawsuits", "direct", "after")),
    *((f"lawsuits_{result}", (f"direct_{result}", f"after_{result}")) for result in RESULTS),
)
"""Each total with its parts."""

FREE = (
    *("rules_made", "rules_repealed", "rules_valid", "normative_made", "normative_repealed", "normative_valid"),
    *("permits", "penalties", "coercion", "charges"),
)
"""The quantities of the first table, which no equation ties."""

_SUMMED = tuple(dict.fromkeys(name for total, parts in SUMS for name in (total, *parts)))
QUANTITIES = (*_SUMMED, *FREE)
MOST = 10**7

Totals = dict[str, float]
Bounds = dict[str, tuple[int, int]]

_TYPICAL: dict[str, tuple[int, int]] = {
    "carried_in": (2, 6),
    "carried_out": (1, 5),
    "new": (40, 90),
    "done": (40, 90),
    "natural": (20, 60),
    "partly_granted": (3, 8),
    "rejected": (2, 6),
    "unavailable": (4, 12),
    "handled_otherwise": (2, 5),
    "refused": (3, 9),
    "reviews": (5, 11),
    "lawsuits": (4, 9),
    "direct": (2, 5),
    "rules_made": (0, 0),
    "rules_repealed": (0, 0),
    "rules_valid": (0, 0),
    "normative_made": (6, 11),
    "normative_repealed": (2, 5),
    "normative_valid": (31, 78),
    "permits": (1200, 5400),
    "penalties": (110, 460),
    "coercion": (13, 47),
    "charges": (120, 990),
}
"""Between which numbers a quantity is that nobody named, where there is room; the others get one to four."""


class Unsolvable(ValueError):
    """No tables can hold these totals."""


def solved(named: Mapping[str, float], seed: int = 0) -> Totals:
    """All quantities of a report: those that are `named` as they are, the others as `seed` has them.

    Raises Unsolvable where no numbers satisfy every equation of the form.
    """
    random = Random(seed)
    typical = {name: random.randint(*_TYPICAL.get(name, (1, 4))) for name in QUANTITIES}
    if named.get("new", 1) == 0:
        typical["carried_in"] = typical["carried_out"] = 0
    bounds: Bounds = dict.fromkeys(_SUMMED, (0, MOST))
    for name, value in named.items():
        if name in bounds:
            if value != int(value):
                raise Unsolvable(f"{name} is no whole number")
            bounds[name] = (int(value), int(value))
    order = [name for name in _TYPICAL if name in bounds]
    order += [name for name in _SUMMED if name not in order]
    found = next(_assigned(bounds, order, typical), None)
    if found is None:
        raise Unsolvable(f"no tables hold {dict(named)}")
    return {
        **{name: named.get(name, typical[name]) for name in FREE},
        **{name: low for name, (low, _) in found.items()},
    }


def _assigned(bounds: Bounds, order: list[str], typical: Mapping[str, int]) -> Iterator[Bounds]:
    """The bounds with every quantity down to one number, if there are such."""
    narrowed = _narrowed(bounds)
    if narrowed is None:
        return
    name = next((name for name in order if narrowed[name][0] < narrowed[name][1]), None)
    if name is None:
        yield narrowed
        return
    for value in _choices(*narrowed[name], typical[name]):
        yield from _assigned({**narrowed, name: (value, value)}, order, typical)


def _choices(low: int, high: int, typical: int) -> list[int]:
    """What a quantity may be, the most plausible first: a good part of what there is, for there are others."""
    room = high - low
    first = min(typical, (room + 1) // 2) if room < MOST // 2 else typical - low
    if room // 8 > typical and room < MOST // 2:
        first = room // 8
    return list(dict.fromkeys((low + max(first, 0), low + min(1, room), low, high)))


def _narrowed(bounds: Bounds) -> Bounds | None:
    """The bounds as narrow as the sums make them; None where they contradict each other."""
    narrowed = dict(bounds)
    changed = True
    while changed:
        changed = False
        for total, parts in SUMS:
            low, high = sum(narrowed[part][0] for part in parts), sum(narrowed[part][1] for part in parts)
            limits = {total: (low, high)}
            least, most = narrowed[total]
            for part in parts:
                other_low, other_high = low - narrowed[part][0], high - narrowed[part][1]
                limits[part] = (least - other_high, most - other_low)
            for name, (bottom, top) in limits.items():
                was = narrowed[name]
                now = (max(was[0], bottom), min(was[1], top))
                if now[0] > now[1]:
                    return None
                if now != was:
                    narrowed[name] = now
                    changed = True
    return narrowed
