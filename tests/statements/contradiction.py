"""Tables in which what a claim counts has another number, and nothing it could be read as has the number said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct
from tests.statements.solver import RESULTS, Totals, Unsolvable, solved
from tests.statements.statement import Claim, Passage
from tests.statements.tables import requests

_NEAR = (17, 8, -5, 5, 3, -3, 2, -2, 1, -1, 60)
_NONE = (3, 4, 2, 1)
_CARRIED = ("new", "handled", "done")
_READ_AS: dict[str, tuple[str, ...]] = {
    "new": _CARRIED,
    "handled": _CARRIED,
    "done": ("done", "handled", "new"),
    "granted": ("granted", "granted_or_partly"),
    "granted_or_partly": ("granted_or_partly", "granted"),
    "reviews": ("reviews", "disputes"),
    "lawsuits": ("lawsuits", "direct", "after", "disputes"),
    "direct": ("direct", "lawsuits"),
    "after": ("after", "lawsuits"),
    **{
        f"lawsuits_{result}": tuple(f"{kind}_{result}" for kind in ("lawsuits", "direct", "after"))
        for result in RESULTS
    },
}
_LESS: dict[str, tuple[tuple[str, ...], ...]] = {
    "new": (("new", "carried_out"),),
    "done": (("new", "carried_out"), ("done", "handled_otherwise"), ("done", "handled_otherwise", "rejected")),
    **{name: ((name, f"{name}_pending"),) for name in ("reviews", "lawsuits", "direct", "after")},
}
"""Readings that leave something out: the first less the others."""


class Contradiction(Struct, frozen=True):
    """Totals that contradict a claim, and the claims of the passage that are still true.

    A claim without a number of its own (均维持) may say something of a whole that is another now: it is none of them.
    """

    totals: Totals
    true: tuple[Claim, ...]


def readings(quantity: str, totals: Totals) -> set[float]:
    """The numbers that somebody who tells the quantity could mean by these totals."""
    numbers = {totals[name] for name in _READ_AS.get(quantity, (quantity,))}
    numbers |= {totals[first] - sum(totals[name] for name in less) for first, *less in _LESS.get(quantity, ())}
    if quantity in ("natural", "organisations"):
        cells = requests(totals)
        for row in _CARRIED:
            rows = ("new", "carried_in") if row == "handled" else (row,)
            of_people = sum(cells[one, "natural"] for one in rows)
            everybody = sum(cells[one, "total"] for one in rows)
            numbers.add(of_people if quantity == "natural" else everybody - of_people)
    return numbers


def contradiction(passage: Passage, claim: Claim) -> Contradiction | None:
    """The tables that contradict the claim and as few others as can be; None where there are none."""
    quantity = claim.quantity or ""
    others = [one for one in passage.figures if one is not claim and one.quantity != quantity]
    values = [claim.value + by for by in (_NEAR if claim.value else _NONE)]
    for kept in _fewer(others):
        named = {one.quantity or "": one.value for one in kept}
        for value in values:
            totals = _tables({**named, quantity: value}) if value >= 0 else None
            if totals and claim.value not in readings(quantity, totals):
                return Contradiction(totals, tuple(one for one in passage.figures if _holds(one, totals)))
    return None


def _fewer(claims: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    for count in range(len(claims), -1, -1):
        yield from combinations(claims, count)


def _tables(named: Mapping[str, float]) -> Totals | None:
    try:
        return solved(named)
    except Unsolvable:
        return None


def _holds(claim: Claim, totals: Totals) -> bool:
    tells = claim.value == 0 or any(character.isdigit() for character in claim.words)
    return tells and totals[claim.quantity or ""] == claim.value
