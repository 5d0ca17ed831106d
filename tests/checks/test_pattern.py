"""The check kind `pattern`."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.reports import RULES, TITLE, draft, findings, marked, replacements, result, the_finding

from gipr_lint.checks.kind import Problem
from gipr_lint.checks.pattern import PATTERN, PatternCheck

BODY = "\n\n## 一、总体情况\n\n正文。"


def preface(text: str) -> str:
    return f"{TITLE}{text}{BODY}"


def test_what_is_required_is_missing_where_it_belongs() -> None:
    """A fact that must be there and is not: a gap at the end of the preface, with the sentence to put in."""
    finding = the_finding(preface("根据有关规定编制本报告。"), "CN201")
    assert (finding.location.kind, finding.location.block) == ("gap", 2)
    (text,) = replacements(finding)
    assert text is not None
    assert "2024年1月1日" in text


def test_another_fact_makes_a_rule_fall_silent() -> None:
    """A period in the wrong place is not also missing."""
    text = f"{TITLE}前言。\n\n## 一、总体情况\n\n统计期限为2024年1月1日至2024年12月31日。"
    assert not findings(text, "CN201")
    assert findings(text, "CN206")


def test_every_occurrence_of_what_is_forbidden() -> None:
    """A wording that must not be there is a finding each time, on its own characters, with what should stand there."""
    found = findings(preface("截止2024年底，共三件。截止2024年12月31日，共四件。"), "CN207")
    assert [marked(finding) for finding in found] == ["止", "止"]
    assert [replacements(finding) for finding in found] == [["至"], ["至"]]


def test_demands_for_captures_are_one_finding() -> None:
    """Two wrong years of one period are one slip: one finding at the first, the second related, both mended."""
    finding = the_finding(preface("统计期限为2023年1月1日至2023年12月31日。") + "2024年，工作平稳。", "CN202")
    assert marked(finding) == "2023"
    assert [place.start for place in finding.related] == [15]
    assert replacements(finding) == ["2024", "2024"]


def test_a_capture_that_is_not_there_is_not_judged() -> None:
    """An end without a year of its own has no year to be wrong."""
    finding = the_finding(preface("统计期限为2023年1月1日至12月31日。") + "2024年，工作平稳。", "CN202")
    assert (replacements(finding), finding.related) == (["2024"], ())


def test_a_value_that_is_unknown_is_no_pass() -> None:
    """Without a report year the years of the period cannot be judged: said once, not passed over."""
    text = "# 临阳县人民政府政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。"
    shown = result(text, "CN102")
    assert shown.findings or shown.not_evaluated


def test_the_title_as_a_place() -> None:
    """What the title must hold is reported on its last line."""
    made = replace(draft(1), title=("临阳县人民政府", "2024年政府信息公开年度报告"))
    finding = the_finding(made, "CN101")
    assert finding.location.text == "2024年政府信息公开年度报告"
    assert replacements(finding) == ["2024年政府信息公开工作年度报告"]


def test_blanks_between_are_kept_by_places() -> None:
    """A finding points into the raw text, blanks and wide digits included."""
    finding = the_finding(preface("统计期限为 ２０２３ 年 1 月 1 日至 2024 年 12 月 31 日。"), "CN202")
    assert marked(finding) == "２０２３"


@pytest.mark.parametrize(
    ("params", "path"),
    [
        (PatternCheck(fact=("perod",), forbid=True), ("fact", 0)),
        (PatternCheck(fact=("period",)), ()),
        (PatternCheck(fact=("period",), forbid=True, require=1), ()),
        (PatternCheck(fact=("period",), forbid=True, unless=("titel",)), ("unless", 0)),
        (PatternCheck(fact=("period",), that="period.end =="), ("that",)),
        (PatternCheck(fact=("period",), that={"start": "period.begin == 1"}), ("that", "start")),
    ],
)
def test_parameters_that_do_not_fit(params: PatternCheck, path: tuple[str | int, ...]) -> None:
    """An unknown fact, nothing or two things asked, an expression that does not hold together: at its place."""
    with pytest.raises(Problem) as caught:
        PATTERN.validate(params, RULES.by_name["CN201"], RULES)
    assert caught.value.path == path


def test_captures_are_placeholders() -> None:
    """A message may speak of every named capture of its facts."""
    names = set(PATTERN.placeholders(PatternCheck(fact=("period", "title")), RULES))
    assert {"start", "end", "start_year", "agency", "found"} <= names
