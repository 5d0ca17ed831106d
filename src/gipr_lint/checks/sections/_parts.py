"""What the checks of sections share: the sections of a report and what is said of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from gipr_lint.checks.check import unknown
from gipr_lint.messages import Message
from gipr_lint.report import Report, SectionPart
from gipr_lint.rulepacks.model import Names

SAYS = ("section", "number", "expected")
"""The label of a section, its number, and both as the form prints them."""


def words(report: Report, alias: str) -> dict[str, str]:
    """The values of `SAYS` for a section of the report's edition."""
    section = report.edition.sections[alias]
    return {"section": section.label, "number": section.number, "expected": f"{section.number}、{section.label}"}


def official(report: Report) -> Iterator[SectionPart]:
    """The sections that the report's edition has, in the order of the document, each as often as it stands there."""
    return (part for part in report.sections if part.alias in report.edition.sections)


def first_of_each(report: Report) -> list[SectionPart]:
    """The sections of the report, the first of those with the same alias."""
    seen: dict[str, SectionPart] = {}
    for part in report.sections:
        seen.setdefault(part.alias, part)
    return list(seen.values())


def demand_aliases(key: str, aliases: Collection[str], names: Names) -> None:
    """Raises `Problem` for an alias that no edition has, at its place in the list or the mapping under `key`."""
    for index, alias in enumerate(aliases):
        if alias not in names.sections:
            where = alias if isinstance(aliases, Mapping) else index
            raise unknown((key, where), Message("names.section"), alias, names.sections)
