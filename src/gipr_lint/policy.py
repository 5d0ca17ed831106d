"""What a project decides about rules: how grave they are to it, and which findings it does not want to see, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct, structs

from gipr_lint.evaluate import active, is_named
from gipr_lint.findings import Finding, Suppression
from gipr_lint.rulepacks.model import Profile, Rule, RuleSet, Severity
from gipr_lint.rulepacks.provenance import Setting
from gipr_lint.rulepacks.severity import regraded
from gipr_lint.rulepacks.source import NOWHERE, Source

CONFIG: Final = "config"
"""Who the settings of a project are by."""


class Grade(Struct, frozen=True):
    """The severity that a rule, named by code or name, has for a project."""

    rule: str
    severity: Severity
    reason: str = ""
    source: Source = NOWHERE


class Ignored(Struct, frozen=True):
    """Rules whose findings are not to be shown: a code, the start of one, a name, or a category."""

    rule: str
    reason: str = ""
    source: Source = NOWHERE


def graded(rules: RuleSet, grades: Iterable[Grade]) -> RuleSet:
    """The rule set in which rules are as grave as the project says, each in every profile where it is not milder."""
    chosen = {rules.by_name[grade.rule].code: grade for grade in grades if grade.rule in rules.by_name}
    if not chosen:
        return rules

    def judged(rule: Rule) -> Rule:
        return regraded(rule, chosen[rule.code].severity) if rule.code in chosen else rule

    return structs.replace(rules, rules=tuple(map(judged, rules.rules)))


def settings(rules: RuleSet, grades: Iterable[Grade]) -> dict[str, Setting]:
    """By code, what the project set, as the settings of packs are told."""
    return {
        rules.by_name[grade.rule].code: Setting("severity", grade.severity, CONFIG, grade.source, grade.reason)
        for grade in grades
        if grade.rule in rules.by_name
    }


def silenced(
    rules: RuleSet,
    ignored: Sequence[Ignored],
    profile: Profile,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> dict[str, Ignored]:
    """By code, the rules that would run, were they not ignored by the project."""
    found = {}
    for rule in active(rules, profile, select, ignore) if ignored else ():
        entry = next((entry for entry in ignored if is_named(rule, entry.rule)), None)
        if entry is not None:
            found[rule.code] = entry
    return found


def suppressed(findings: Iterable[Finding], silent: Mapping[str, Ignored]) -> list[Finding]:
    """The findings of silenced rules, marked as not to be shown; those of others are left out."""
    return [
        structs.replace(finding, suppressed=Suppression(by=CONFIG, reason=silent[finding.rule].reason))
        for finding in findings
        if finding.rule in silent
    ]
