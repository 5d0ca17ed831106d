"""What a project decides about rules: how grave they are to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import structs

from gipr_lint.options import Grade
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.provenance import Setting
from gipr_lint.rulepacks.severity import regraded

CONFIG: Final = "config"
"""Who the settings of a project are by."""


def graded(rules: RuleSet, grades: Iterable[Grade]) -> RuleSet:
    """The rule set in which rules are as grave as the project says, each in every profile where it is not milder."""
    chosen = {rules.by_name[grade.rule].code: grade for grade in grades if grade.rule in rules.by_name}
    if not chosen:
        return rules

    def judged(rule: Rule) -> Rule:
        return regraded(rule, chosen[rule.code].severity) if rule.code in chosen else rule

    return structs.replace(rules, rules=tuple(map(judged, rules.rules)))


def settings(rules: RuleSet, grades: Iterable[Grade]) -> dict[str, Setting]:
    """By code, what the project set, in the shape of the settings of packs."""
    return {
        rules.by_name[grade.rule].code: Setting("severity", grade.severity, CONFIG, grade.source, grade.reason)
        for grade in grades
        if grade.rule in rules.by_name
    }
