"""What a check says: findings, where they are, how they could be put right. All types are frozen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal
from zlib import crc32

from msgspec import Struct, structs

from gipr_lint.rulepacks.model import Authority
from gipr_lint.terms import SEVERITIES, Severity


class Location(Struct, frozen=True, kw_only=True, omit_defaults=False):
    """Where something is, in the words of the form and for machines (see the JSON interface in docs/).

    `block`, `table`, `row` and `column` count from 1; `start` and `end` are 0-based half-open offsets, in code
    points, into `text`, the raw text of the paragraph or cell. For a gap, `block` is what it would follow. `file` is
    the document in which that is, where it is another than the one that was checked.
    """

    kind: Literal["document", "paragraph", "cell", "gap"]
    section: str | None = None
    block: int | None = None
    form: str | None = None
    row_name: str | None = None
    column_name: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    row_label: tuple[str, ...] = ()
    column_label: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
    text: str | None = None
    path: str | None = None
    file: str | None = None


class Related(Location, frozen=True, kw_only=True):
    """Another place that has to do with a finding, and its `role`: term, equation, candidate, blank, other …"""

    role: str


class Edit(Struct, frozen=True, kw_only=True):
    """One operation of the closed set, measured against the original text."""

    op: Literal["replace", "set-cell", "insert-paragraph", "insert-section", "insert-table", "delete", "set-label"]
    location: Location
    replacement: str | None = None
    form: str | None = None


class Fix(Struct, frozen=True, kw_only=True):
    """A suggestion: `safe` cannot change the meaning, with `suggested` a person must agree."""

    title: str
    safety: Literal["safe", "suggested"]
    edits: tuple[Edit, ...]


class Suppression(Struct, frozen=True, kw_only=True):
    """Why a finding is not shown."""

    by: Literal["comment", "config", "baseline"]
    reason: str


class Finding(Struct, frozen=True, kw_only=True):
    """One defect: the rule that found it, the message, the place, related places, a suggestion."""

    rule: str
    name: str
    category: str
    severity: Severity
    message: str
    location: Location
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
    suppressed: Suppression | None = None
    authority: tuple[Authority, ...] = ()
    """What its rule rests on."""


class Whereabouts(Struct, frozen=True):
    """What a person is told of a place beside its location: the page, None where the document does not know it;
    for a gap the beginning of what stands before it."""

    page: int | None = None
    words: str = ""


NOWHERE_KNOWN = Whereabouts()


class NotEvaluated(Struct, frozen=True):
    """A rule that could not be checked, and why."""

    rule: str
    reason: str


def related(location: Location, role: str) -> Related:
    """`location` as a related place in the given role."""
    return Related(role=role, **structs.asdict(location))


def with_fingerprints(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, each with a fingerprint that stays the same while the document is edited elsewhere.

    It holds the rule, the section, form and labels of the place, the words or figure there that are wrong (without
    blanks), and a count among equals; nothing of the rest of a paragraph, and no ordinal of one or of a table.
    """
    seen: dict[str, int] = {}
    named: list[Finding] = []
    for finding in findings:
        place = finding.location
        wrong = (place.text or "")[place.start : place.end]
        where = (place.kind, place.section or "", place.form or "", *place.row_label, *place.column_label)
        key = "\n".join((finding.rule, *where, "".join(wrong.split())))
        count = seen[key] = seen.get(key, 0) + 1
        named.append(structs.replace(finding, fingerprint=_digest(f"{key}\n{count}".encode())))
    return named


def _digest(data: bytes) -> str:
    """64 bits: two checksums, where a cryptographic hash would take longer to import than a report to check."""
    return f"{crc32(data):08x}{crc32(data[::-1], 0x9E3779B9):08x}"


def reading_order(finding: Finding) -> tuple[int, int, int, int, int, int, str]:
    """What findings are sorted by: the document as a whole, then place by place."""
    place = finding.location
    return (
        -1 if place.kind == "document" else place.block or 0,
        int(place.kind == "gap" and place.table is None),
        place.row or 0,
        place.column or 0,
        place.start or 0,
        SEVERITIES.index(finding.severity),
        finding.rule,
    )
