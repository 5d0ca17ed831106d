"""What all kinds of check share: templates, values, fixes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.reports import NEW, RULES, TITLE, draft, report

from gipr_lint.checks.check import params_of
from gipr_lint.checks.kind import Context, fill, fix_text, make, shared_values, suggest
from gipr_lint.checks.sections.section_required import Params
from gipr_lint.findings import Location
from gipr_lint.rulepacks.model import FixSpec, Text

CONTEXT = Context(report(draft(1)), RULES)
RULE = replace(RULES.by_name["CN106"], message=Text("缺{section}，{year}年", "no {section} in {year}"))
PLACE = Location(kind="paragraph", block=1, start=0, end=2, text="甲乙丙")


def test_templates_are_filled() -> None:
    """Every placeholder is replaced once, whatever its value looks like; an unknown one is a KeyError."""
    assert fill("{a}与{b}", {"a": "{b}", "b": 2}) == "{b}与2"
    assert fill("花括号{ }与{1}", {}) == "花括号{ }与{1}"
    with pytest.raises(KeyError):
        fill("{c}", {})


def test_shared_values() -> None:
    """Year, the year after, unit, edition and notice are known to every message."""
    values = shared_values(CONTEXT)
    assert (values["year"], values["next_year"], values["edition"]) == (2024, 2025, NEW.title.zh)
    assert values["agency"] == CONTEXT.report.agency
    assert values["notice"] == NEW.authority.number


def test_an_unknown_year_is_said_in_messages_and_never_in_fixes() -> None:
    """Without a report year a message says so, and a fix that needs it is not offered."""
    context = Context(report("# 临阳县人民政府政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。"), RULES)
    assert make(context, RULE, PLACE, {"section": "甲"}).message == "缺甲，未能认出年"
    rule = replace(RULE, fix=FixSpec("suggested", "{year}年"))
    assert fix_text(context, rule, {}, "") is None


def test_messages_follow_the_language() -> None:
    """The same finding in both languages."""
    english = replace(CONTEXT, lang="en")
    assert make(CONTEXT, RULE, PLACE, {"section": "甲"}).message == "缺甲，2024年"
    assert make(english, RULE, PLACE, {"section": "甲"}).message == "no 甲 in 2024"


def test_replacements_of_a_fix() -> None:
    """The rule's own text, one for each capture, or what the check proposes; none where the rule has no fix."""
    own = replace(RULE, fix=FixSpec("safe", "{section}！"))
    each = replace(RULE, fix=FixSpec("safe", {"start": "起"}))
    free = replace(RULE, fix=FixSpec("safe"))
    values = {"section": "甲"}
    assert fix_text(CONTEXT, own, values, "别的") == "甲！"
    assert [fix_text(CONTEXT, each, values, "别的", capture) for capture in ("start", "end")] == ["起", "别的"]
    assert fix_text(CONTEXT, free, values, "别的") == "别的"
    assert fix_text(CONTEXT, replace(RULE, fix=None), values, "别的") is None


def test_suggestions() -> None:
    """A fix has the rule's safety, a title of its own or one made from its edits, and the edits."""
    rule = replace(RULE, fix=FixSpec("safe", title=Text("改{section}", "mend {section}")))
    fix = suggest(CONTEXT, rule, [("replace", PLACE, "丁")], {"section": "甲"})
    assert fix is not None
    assert (fix.title, fix.safety) == ("改甲", "safe")
    free = replace(RULE, fix=FixSpec("suggested"))
    made = suggest(CONTEXT, free, [("replace", PLACE, ""), ("insert-table", PLACE, "review")], {})
    assert made is not None
    assert made.title == "删去“甲乙”；补上表“review”"
    assert [(edit.op, edit.replacement, edit.form) for edit in made.edits] == [
        ("replace", "", None),
        ("insert-table", None, "review"),
    ]
    assert suggest(CONTEXT, rule, [], {}) is None
    assert suggest(CONTEXT, replace(RULE, fix=None), [("replace", PLACE, "丁")], {}) is None


def test_parameters_are_read_into_their_type() -> None:
    """What is stored with a rule comes back as the parameters of its kind, without the name of the kind."""
    params = params_of(RULES.by_name["CN106"], Params)
    assert params.sections == tuple(NEW.sections)


def test_the_title_of_markdown_is_a_title() -> None:
    """The title that these tests begin their documents with is recognised."""
    assert report(f"{TITLE}## 一、总体情况\n\n正文。").year == 2024
