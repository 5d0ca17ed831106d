"""Texts beside the body that speak of another report: of another year, or of another unit."""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.report import Report
from gipr_lint.report.prose.units import kind_of, same_unit
from gipr_lint.report.writing.places import place_of

_LONGEST = 20
"""The name of a unit has at most so many characters."""


def speaks_of_report(words: Sequence[str], text: str) -> bool:
    """Whether a folded text holds one of the words for such a report."""
    return any(word in text for word in words)


def years_in(text: str) -> list[int]:
    """Where the years of a folded text stand."""
    return [at for at in range(len(text) - 3) if text[at : at + 2] == "20" and text[at : at + 4].isdecimal()]


def is_of_neighbour(report: Report, words: Sequence[str], text: str) -> bool:
    """Whether a folded text begins with another unit of the same kind: another bureau or town of the county."""
    unit, own, vocabulary = _unit(words, text), report.agency or "", report.names.vocabulary
    kind = kind_of(unit, vocabulary)
    return bool(own and kind) and kind == report.unit_kind and not same_unit(unit, own, vocabulary)


def names_other_unit(report: Report, text: str, lowest: Sequence[str]) -> bool:
    """Whether a folded text is nothing but the name of another unit: of one of the same kind and place, or of one of
    the kinds `lowest`, to which nothing belongs that does not bear the name of its place."""
    own, vocabulary = report.agency or "", report.names.vocabulary
    if not (own and report.unit_kind and text.isalpha() and len(text) <= _LONGEST) or own in text:
        return False
    kind, place = kind_of(text, vocabulary), place_of(text, vocabulary)
    beside = kind == report.unit_kind and place == place_of(own, vocabulary)
    other = bool(place) and (beside or (kind in lowest and place not in own))
    return other and not same_unit(text, own, vocabulary)


def _unit(words: Sequence[str], text: str) -> str:
    """What stands before the year and the words for the report."""
    return text[: min([*years_in(text)[:1], *(text.find(word) for word in words if word in text)], default=0)]


def is_of_other_unit(report: Report, words: Sequence[str], text: str) -> bool:
    """Whether a folded text begins with another unit than the report's.

    What stands before the year and the words for the report ends like the name of a unit, and neither is it part of the
    unit's own name, or the other way round, nor does it begin like that.
    """
    unit, own = _unit(words, text), report.agency or ""
    if not own or own in text or unit in own or unit[:2] == own[:2]:
        return False
    return unit.endswith(report.names.vocabulary.unit_ends)
