"""Passages as offices write them, each with what it says about the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace
from tests.statements.solver import QUANTITIES

FILES = tuple(Path(__file__).parent / name for name in ("open.yaml", "others.yaml", "apart.yaml"))
"""The statements that were written beside the reader, and those by somebody who had not seen it."""

GUARD = "nothing"
KINDS = (
    *("none", "received", "carried", "answered", "outcomes", "applicants", "disputes", "dispute-outcomes"),
    *("documents", "decisions", "charges", "all-done", "no-loss", "parts", "shares", "mixed", GUARD),
)
SECTIONS = ("overview", "requests", "review", "proactive", "other")
AGENCY = "青溪县人民政府"
_LEANING = re.compile("^其中|^上述|松湖区|青溪县")
"""What leans on a sentence before it, or names a body that may be the one that reports."""

_LEADING = re.compile("[0-9]年|[上去]年|近三年|下一年|季度|半年|各县|复议机关|下一步|力争|如")
"""What tells a time, a body or a wish that could hold for the next sentence as well."""


class Claim(Struct, frozen=True):
    """What some words of a passage say: a quantity and its value, or what they become to contradict the rest."""

    start: int
    end: int
    words: str
    quantity: str | None = None
    value: float = 0
    altered: str | None = None


class Passage(Struct, frozen=True):
    """One or a few sentences of one paragraph; a guard makes no claim about the tables.

    `also` are codes of rules that are right to find fault with its words.
    """

    where: str
    kind: str
    text: str
    claims: tuple[Claim, ...]
    agency: str = AGENCY
    section: str = "overview"
    also: tuple[str, ...] = ()

    @property
    def guard(self) -> bool:
        """Whether nothing may be said of the passage, whatever the tables hold."""
        return not self.claims

    @property
    def figures(self) -> tuple[Claim, ...]:
        """The claims about the tables."""
        return tuple(claim for claim in self.claims if claim.quantity)

    def altered(self, claim: Claim) -> str:
        """The text with the words of a claim replaced by what contradicts the rest."""
        return self.text[: claim.start] + (claim.altered or "") + self.text[claim.end :]


def passages(files: Iterable[Path] = FILES) -> list[Passage]:
    """The passages of the files that are there. Raises ValueError that names each entry that is not well-formed."""
    read: list[Passage] = []
    faults: list[str] = []
    for file in files:
        entries = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else ()
        for number, entry in enumerate(entries or (), 1):
            try:
                read.append(passage(entry, f"{file.stem}:{number}"))
            except ValueError as fault:
                faults.append(str(fault))
    if faults:
        raise ValueError("\n".join(faults))
    return read


def in_company(some: Sequence[Passage]) -> list[Passage]:
    """The passages that make claims, each between two guards in one paragraph: what stands beside changes nothing."""
    guards = [passage for passage in some if passage.guard and not _LEANING.search(passage.text)]
    before = [guard for guard in guards if not _LEADING.search(guard.text)]
    told = [passage for passage in some if not passage.guard]
    return [
        _between(passage, before[at % len(before)].text, guards[-1 - at % len(guards)].text)
        for at, passage in enumerate(told)
    ]


def _between(passage: Passage, before: str, after: str) -> Passage:
    by = len(before)
    claims = tuple(replace(claim, start=claim.start + by, end=claim.end + by) for claim in passage.claims)
    return replace(passage, text=f"{before}{passage.text}{after}", claims=claims)


def passage(entry: dict[str, Any], where: str = "") -> Passage:
    """One entry of a file."""
    if unknown := set(entry) - {"kind", "agency", "in", "text", "says", "also"}:
        raise ValueError(f"{where}: unknown {', '.join(sorted(unknown))}")
    if missing := {"kind", "text", "says"} - set(entry):
        raise ValueError(f"{where}: no {', '.join(sorted(missing))}")
    kind, text, section = entry["kind"], entry["text"].strip(), entry.get("in", "overview")
    if kind not in KINDS or section not in SECTIONS:
        raise ValueError(f"{where}: no kind {kind} or no section {section}")
    claims = tuple(_claim(said, text, where) for said in entry["says"])
    if (kind == GUARD) is bool(claims):
        raise ValueError(f"{where}: kind {kind} with {len(claims)} claims")
    return Passage(where, kind, text, claims, entry.get("agency", AGENCY), section, tuple(entry.get("also", ())))


def _claim(said: dict[str, Any], text: str, where: str) -> Claim:
    words, quantity, altered = said["words"], said.get("quantity"), said.get("altered")
    at = -1
    for _ in range(said.get("nth", 1)):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"{where}: the text does not say {words} so often")
    if (quantity is None) is (altered is None) or (quantity is not None and "value" not in said):
        raise ValueError(f"{where}: {words} needs a quantity with its value, or altered")
    if quantity is not None and quantity not in QUANTITIES:
        raise ValueError(f"{where}: no quantity {quantity}")
    return Claim(at, at + len(words), words, quantity, said.get("value", 0), altered)
