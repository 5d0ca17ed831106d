"""Examples of rules on many reports: each heading begins a report; without the extra they are left out."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.reports import RULES

from gipr_lint.rulepacks.model import Example
from gipr_lint.testing import examples
from gipr_lint.testing.examples import example_fault, run_examples
from gipr_lint.testing.together import together

RULE = RULES.by_name["CN751"]
TEXT = "# 青溪县财政局2024年政府信息公开工作年度报告\n\n# 青溪县教育局2024年政府信息公开工作年度报告\n"
ROSTER = "unit,parent,kind,code\n青溪县财政局,,,1\n青溪县水利局,,,2\n"


def test_headings_begin_reports() -> None:
    """The roster's second unit has none of the two."""
    (finding,) = together(RULE, Example(bad=TEXT, roster=ROSTER), RULES, "zh").findings
    assert "青溪县水利局" in finding.message


def test_a_rule_that_finds_nothing_is_told() -> None:
    """As with examples of one report."""
    good = ROSTER.replace("水利局", "教育局")
    assert example_fault(RULE, Example(good=TEXT, roster=good), RULES) is None
    assert example_fault(RULE, Example(good=TEXT, roster=ROSTER), RULES) is not None
    assert example_fault(RULE, Example(bad=TEXT, roster=good), RULES) is not None


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is run, nothing fails, and others are not touched."""
    monkeypatch.setattr(examples, "find_spec", lambda name: None)
    assert list(run_examples(RULE, RULES)) == []
    assert examples.run_example(RULE, Example(bad=TEXT, roster=ROSTER), RULES).findings == ()
    assert examples.can_run(replace(RULE, needs=""))
