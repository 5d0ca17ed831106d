"""From what a check says to what is reported."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import with_cell
from tests.support.reports import NEW, RULES, draft, report, result

from gipr_lint.checks.compose import fill, finding_of, located, not_evaluated, shared_values
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.expr import number
from gipr_lint.findings import Finding, Location
from gipr_lint.messages import Message
from gipr_lint.report import Report, Span
from gipr_lint.rulepacks.model import FixSpec, Text

SHOWN = report(draft(1))
RULE = replace(RULES.by_name["CN106"], message=Text("缺{section}，{year}年", "no {section} in {year}"))
PLACE = Location(kind="paragraph", block=1, start=0, end=2, text="甲乙丙")
NAMED = {"section": "甲"}


def made(hit: Hit, fix: FixSpec | None = None, lang: str = "zh", of: Report = SHOWN) -> Finding:
    return finding_of(hit, replace(RULE, fix=fix), of, lang, shared_values(of, lang))


def written(hit: Hit, fix: FixSpec | None) -> list[tuple[str, str | None, str | None]] | None:
    """The edits of the fix: operation, replacement, form."""
    finding = made(hit, fix)
    return [(edit.op, edit.replacement, edit.form) for edit in finding.fix.edits] if finding.fix else None


def test_templates_are_filled() -> None:
    """Every placeholder is replaced once, whatever its value looks like; an unknown one is a KeyError."""
    assert fill("{a}与{b}", {"a": "{b}", "b": 2}, "zh") == "{b}与2"
    assert fill("花括号{ }与{1}", {}, "zh") == "花括号{ }与{1}"
    with pytest.raises(KeyError):
        fill("{c}", {}, "zh")


def test_values_are_put_into_the_language() -> None:
    """Numbers are rendered, texts and messages put into the language, several joined as the language does."""
    values = {
        "n": number(3),
        "t": Text("表", "table"),
        "m": Message("checks.comes-first"),
        "l": ("甲", Text("乙", "b")),
    }
    assert fill("{n} {t} {m} {l}", values, "zh") == "3 表 按格式应排在最前 甲、乙"
    assert fill("{n} {t} {m} {l}", values, "en") == "3 table in the form it comes first 甲, b"


def test_shared_values() -> None:
    """Year, the year after, unit, edition and notice are known to every message, and win over those of a check."""
    values = shared_values(SHOWN, "zh")
    assert (values["year"], values["next_year"], values["edition"]) == (2024, 2025, NEW.title)
    assert values["agency"] == SHOWN.agency
    assert values["notice"] == NEW.authority.number
    assert made(Hit(PLACE, {"section": "甲", "year": "某"})).message == "缺甲，2024年"


def test_an_unknown_year_is_said_in_messages_and_never_in_fixes() -> None:
    """Without a report year a message says so, and a fix that needs it is not offered."""
    bare = report("# 临阳县人民政府政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。")
    finding = made(Hit(PLACE, NAMED).replacing("x"), FixSpec("suggested", "{year}年"), of=bare)
    assert (finding.message, finding.fix) == ("缺甲，未能认出年", None)


def test_messages_follow_the_language() -> None:
    """The same hit in both languages."""
    assert made(Hit(PLACE, NAMED)).message == "缺甲，2024年"
    assert made(Hit(PLACE, NAMED), lang="en").message == "no 甲 in 2024"


def test_replacements_of_a_fix() -> None:
    """The rule's own text, one for each capture, or what the check proposes; none where the rule has no fix."""
    hit = Hit(PLACE, NAMED).replacing("别的")
    assert written(hit, FixSpec("safe", "{section}！")) == [("replace", "甲！", None)]
    assert written(hit, FixSpec("safe")) == [("replace", "别的", None)]
    assert written(hit, None) is None
    parts = Hit(PLACE, NAMED).replacing("别的", part="start").replacing("别的", part="end")
    assert written(parts, FixSpec("safe", {"start": "起"})) == [("replace", "起", None)]


def test_what_only_the_rule_can_say() -> None:
    """Without a text of the check, only a rule with one of its own suggests; values of one change are known to it
    alone."""
    hit = Hit(PLACE, NAMED).replacing(None, values={"section": "乙"})
    assert written(hit, FixSpec("safe")) is None
    assert written(hit, FixSpec("safe", "{section}")) == [("replace", "乙", None)]
    assert written(Hit(PLACE, NAMED).inserting_paragraph(), FixSpec("safe")) is None


def test_what_is_not_worth_suggesting() -> None:
    """An empty text deletes, but is no paragraph, cell or label; nothing long is put in place of anything."""
    free = FixSpec("safe")
    assert written(Hit(PLACE, NAMED).replacing(""), free) == [("replace", "", None)]
    for hit in (
        Hit(PLACE, NAMED).setting(""),
        Hit(PLACE, NAMED).relabelling(""),
        Hit(PLACE, NAMED).replacing("长" * 201),
    ):
        assert written(hit, free) is None
    assert written(Hit(PLACE, NAMED).setting(number(5)), free) == [("set-cell", "5", None)]


def test_titles_and_safety() -> None:
    """A fix has the rule's safety, unless the check is in doubt, and a title of its own or one made from its edits."""
    hit = Hit(PLACE, NAMED).replacing("").inserting_table("review")
    fix = made(hit, FixSpec("safe", title=Text("改{section}", "mend {section}"))).fix
    assert fix is not None
    assert (fix.title, fix.safety) == ("改甲", "safe")
    free = made(hit.for_a_person(), FixSpec("safe")).fix
    assert free is not None
    assert (free.title, free.safety) == ("删去“甲乙”；补上表“review”", "suggested")
    assert [(edit.op, edit.replacement, edit.form) for edit in free.edits] == [
        ("replace", "", None),
        ("insert-table", None, "review"),
    ]


def test_every_kind_of_place_is_located() -> None:
    """Characters, a paragraph, a cell of a form and a location are all places; others are related in their role."""
    heading = SHOWN.sections[0].heading
    cell = SHOWN.forms["requests"].cells["new", "total"]
    assert located(SHOWN, heading.span).text == heading.paragraph.text
    assert located(SHOWN, heading.paragraph).start is None
    assert located(SHOWN, cell).row_name == "new"
    assert located(SHOWN, PLACE) is PLACE
    finding = made(Hit(heading.span, NAMED).related(cell, "term").related_to([heading.paragraph]))
    assert [(place.role, place.kind) for place in finding.related] == [("term", "cell"), ("other", "paragraph")]


def test_reasons_of_what_could_not_be_evaluated() -> None:
    """One reason, or several with a semicolon between them."""
    assert not_evaluated(Missing("甲"), RULE, "zh").reason == "甲"
    assert not_evaluated(Missing(("甲", Message("checks.comes-first"))), RULE, "zh").reason == "甲；按格式应排在最前"
    assert (
        not_evaluated(Missing(("a", Message("checks.comes-first"))), RULE, "en").reason
        == "a; in the form it comes first"
    )


def test_reasons_of_expressions_are_in_the_language_of_the_run() -> None:
    """What an expression lacks is told in English too, several reasons with a semicolon between them."""
    shown = draft(1)
    for column in ("natural", "total"):
        shown = with_cell(shown, "requests", "new", column, "若干")
    told = " ".join(missed.reason for missed in result(shown, lang="en").not_evaluated)
    assert "row “一、本年新收政府信息公开申请数量”, column “自然人” is not a number; " in told
    assert "；" not in told
    assert "不是" not in told


def test_a_span_is_a_place_of_its_own() -> None:
    """A change elsewhere than at the hit says where."""
    heading = SHOWN.sections[0].heading
    fix = made(Hit(PLACE, NAMED).replacing("x", Span(heading.paragraph, 0, 1)), FixSpec("safe")).fix
    assert fix is not None
    assert fix.edits[0].location.path == heading.paragraph.path
