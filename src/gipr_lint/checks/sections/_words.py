"""What the checks of sections say of a section."""

from __future__ import annotations

from collections.abc import Collection

from gipr_lint.checks.check import Problem
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import RuleSet

SAYS = ("section", "number", "expected")
"""Its label, its number, and both as the form prints them."""


def words(report: Report, alias: str) -> dict[str, str]:
    """The values of `SAYS` for a section of the report's edition."""
    section = report.edition.sections[alias]
    return {"section": section.label, "number": section.number, "expected": f"{section.number}、{section.label}"}


def check_aliases(key: str, aliases: Collection[str], rules: RuleSet) -> None:
    """Raises `Problem` for an alias that no edition has; `key` is where they stand, a list or by alias."""
    for index, alias in enumerate(aliases):
        if alias not in rules.sections:
            where = alias if isinstance(aliases, dict) else index
            raise Problem((key, where), f"没有名为“{alias}”的部分", alias, rules.sections)
