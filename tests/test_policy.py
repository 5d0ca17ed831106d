"""What a project decides about rules."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.support.reports import RULES

from gipr_lint.options import Grade
from gipr_lint.policy import graded, settings
from gipr_lint.rulepacks.position import Position
from gipr_lint.selection import active, severity_of
from gipr_lint.terms import GRAVITIES

CODES = st.sampled_from([rule.code for rule in RULES.rules])


def test_another_severity() -> None:
    """By code or by name; the rest of the rule, and the other rules, stay as they are."""
    changed = graded(RULES, [Grade("CN303", "error"), Grade("period-missing", "info")])
    assert [changed.by_name[code].severity for code in ("CN303", "CN201")] == ["error", "info"]
    assert changed.by_name["CN303"].message == RULES.by_name["CN303"].message
    assert [rule for rule in changed.rules if rule.code not in ("CN303", "CN201")] == [
        rule for rule in RULES.rules if rule.code not in ("CN303", "CN201")
    ]
    assert graded(RULES, []) is RULES


@given(CODES, st.sampled_from(GRAVITIES))
def test_a_rule_is_nowhere_graver_than_the_project_says(code: str, severity: str) -> None:
    """Whatever the profile; and a rule that is off takes no part unless it is named."""
    changed = graded(RULES, [Grade(code, severity)])  # type: ignore[arg-type]
    rule = changed.by_name[code]
    for profile in ("draft", "submit", "publish"):
        assert GRAVITIES.index(severity_of(rule, profile)) >= GRAVITIES.index(severity)  # type: ignore[arg-type]
    assert (severity == "off") == rule.dropped
    if rule.dropped:
        assert rule not in active(changed, "submit", select=[code[:3]])
        assert rule in active(changed, "submit", select=[code])


def test_what_a_project_set_is_told_like_the_settings_of_packs() -> None:
    """The severity by code, with the reason and the place."""
    place = Position(".gipr-lint.yaml", 3, 5)
    found = settings(RULES, [Grade("phone-dash", "off", "不查", place)])
    assert list(found) == ["CN303"]
    setting = found["CN303"]
    assert (setting.key, setting.value, setting.by, setting.reason) == ("severity", "off", "config", "不查")
    assert setting.source == place
