"""What a project decides about rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.reports import RULES, draft, the_finding

from gipr_lint import lint
from gipr_lint.evaluate import active, severity_of
from gipr_lint.policy import Grade, Ignored, graded, settings, silenced, suppressed
from gipr_lint.rulepacks.severity import GRAVITY
from gipr_lint.rulepacks.source import Source

FAULTY = write(with_cell(draft(1), "requests", "new", "total", "999"))
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


@given(CODES, st.sampled_from(GRAVITY))
def test_a_rule_is_nowhere_graver_than_the_project_says(code: str, severity: str) -> None:
    """Whatever the profile; and a rule that is off takes no part unless it is named."""
    changed = graded(RULES, [Grade(code, severity)])  # type: ignore[arg-type]
    rule = changed.by_name[code]
    for profile in ("draft", "submit", "publish"):
        assert GRAVITY.index(severity_of(rule, profile)) >= GRAVITY.index(severity)  # type: ignore[arg-type]
    assert (severity == "off") == rule.dropped
    if rule.dropped:
        assert rule not in active(changed, "submit", select=[code[:3]])
        assert rule in active(changed, "submit", select=[code])


def test_what_a_project_set_is_told_like_the_settings_of_packs() -> None:
    """The severity by code, with the reason and the place."""
    place = Source(".gipr-lint.yaml", 3, 5)
    found = settings(RULES, [Grade("phone-dash", "off", "不查", place)])
    assert list(found) == ["CN303"]
    setting = found["CN303"]
    assert (setting.key, setting.value, setting.by, setting.reason) == ("severity", "off", "config", "不查")
    assert setting.source == place


@pytest.mark.parametrize(
    ("named", "codes"),
    [("CN503", {"CN503"}), ("row-total-mismatch", {"CN503"}), ("CN30", set()), ("agreement", None)],
)
def test_rules_are_ignored_by_any_of_their_names(named: str, codes: set[str] | None) -> None:
    """A code, the start of one, a name or a category; only rules that would run count."""
    running = {rule.code for rule in active(RULES, "submit")}
    silent = set(silenced(RULES, [Ignored(named)], "submit"))
    assert silent <= running
    if codes:
        assert silent == codes
    elif codes is None:
        assert silent == {code for code in running if code.startswith("CN6")}
    else:
        assert silent == {code for code in running if code.startswith("CN30")}
    assert silenced(RULES, [Ignored(named)], "submit", ignore=[named]) == {}


def test_the_first_entry_gives_the_reason() -> None:
    """Where two entries name a rule, the one that comes first is why."""
    found = silenced(RULES, [Ignored("CN503", "一"), Ignored("arithmetic", "二")], "submit")
    assert (found["CN503"].reason, found["CN501"].reason) == ("一", "二")


def test_findings_are_marked() -> None:
    """A finding of a silenced rule bears the reason; those of other rules are none of them."""
    finding = the_finding(with_cell(draft(1), "requests", "new", "total", "999"))
    (hidden,) = suppressed([finding], {"CN503": Ignored("CN503", "系统导出")})
    assert hidden.suppressed is not None
    assert (hidden.suppressed.by, hidden.suppressed.reason) == ("config", "系统导出")
    assert suppressed([finding], {"CN501": Ignored("CN501")}) == []


def test_a_lint_with_ignored_rules() -> None:
    """An ignored rule takes no part in what the others find, and what it would have said is there, marked."""
    before = lint(FAULTY, rules=RULES)
    assert [finding.rule for finding in before.findings] == ["CN503"]
    result = lint(FAULTY, rules=RULES, suppress=[Ignored("CN503", "系统导出")])
    marked = [(f.rule, f.suppressed.reason if f.suppressed else None) for f in result.findings]
    assert ("CN503", "系统导出") in marked
    assert result.rules == before.rules - 1
    ignored = lint(FAULTY, rules=RULES, ignore=["CN503"])
    assert [f for f in result.findings if f.suppressed is None] == list(ignored.findings)


def test_the_place_and_mark_of_a_suppressed_finding() -> None:
    """A suppressed finding stands where it stood, with the same fingerprint; its rule was asked alone."""
    (before,) = lint(FAULTY, rules=RULES).findings
    result = lint(FAULTY, rules=RULES, suppress=[Ignored("CN503")])
    (after,) = [finding for finding in result.findings if finding.rule == "CN503"]
    assert (after.location, after.severity, after.fingerprint) == (before.location, "error", before.fingerprint)
