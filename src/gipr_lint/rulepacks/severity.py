"""Severities by profile, and what becomes of them where somebody else sets the severity of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from gipr_lint.rulepacks.model import ByProfile, Rule
from gipr_lint.terms import GRAVITIES, Gravity


def by_profile(profile: ByProfile) -> Iterator[tuple[str, Gravity]]:
    """The profiles for which a severity is given, each with it."""
    for name in ByProfile.__struct_fields__:
        if (severity := getattr(profile, name)) is not None:
            yield name, severity


def capped(profile: ByProfile, severity: Gravity) -> ByProfile:
    """The severities by profile where the rule's own becomes `severity`: what is milder stays, the rest follows it."""
    milder = {name: own for name, own in by_profile(profile) if GRAVITIES.index(own) > GRAVITIES.index(severity)}
    return ByProfile(**milder)


def is_off(severity: Gravity, profile: ByProfile) -> bool:
    """Whether a rule is in force in no profile."""
    return severity == "off" and all(own == "off" for _, own in by_profile(profile))


def regraded(rule: Rule, severity: Gravity) -> Rule:
    """The rule with another severity, in every profile in which it is not milder already."""
    profile = capped(rule.profile, severity)
    return structs.replace(rule, severity=severity, profile=profile, dropped=is_off(severity, profile))
