"""The check `pattern`."""

from __future__ import annotations

import pytest
from msgspec import Struct
from msgspec.structs import replace
from tests.support.reports import (
    PREFACE,
    RULES,
    TITLE,
    draft,
    findings,
    marked,
    replacements,
    report,
    result,
    the_finding,
)

from gipr_lint.checks.check import Check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose.pattern import Params, pattern
from gipr_lint.checks.prose.pattern_forbidden import Params as ForbiddenParams
from gipr_lint.checks.prose.pattern_forbidden import pattern_forbidden
from gipr_lint.checks.prose.pattern_once import Params as OnceParams
from gipr_lint.checks.prose.pattern_once import pattern_once
from gipr_lint.checks.prose.pattern_required import Params as RequiredParams
from gipr_lint.checks.prose.pattern_required import pattern_required
from gipr_lint.errors import Problem

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
    ("asked", "params", "path"),
    [
        (pattern_forbidden, ForbiddenParams(fact=("perod",)), ("fact", 0)),
        (pattern_forbidden, ForbiddenParams(fact=("period",), unless=("titel",)), ("unless", 0)),
        (pattern_forbidden, ForbiddenParams(fact=("period",), at="strat"), ("at",)),
        (pattern, Params(fact=("period",), that="period.end =="), ("that",)),
        (pattern, Params(fact=("period",), that={"start": "period.begin == 1"}), ("that", "start")),
        (pattern, Params(fact=("period",), that={"strat": "period.start_year == 1"}), ("that", "strat")),
        (pattern, Params(fact=("period",), that="period.start_year == 1", at="title"), ("at",)),
        (pattern_once, OnceParams(fact=("perod",)), ("fact", 0)),
        (pattern_once, OnceParams(fact=("period",), unless=("titel",)), ("unless", 0)),
        (pattern_required, RequiredParams(fact=("period",), has="strat"), ("has",)),
        (pattern_required, RequiredParams(fact=("period",), gap="prefase"), ("gap",)),
    ],
)
def test_parameters_that_do_not_fit(asked: Check, params: Struct, path: tuple[str | int, ...]) -> None:
    """An unknown fact, capture or part, an expression that does not hold together: at its place."""
    with pytest.raises(Problem) as caught:
        asked.demand(params, RULES)
    assert caught.value.path == path


def test_captures_are_placeholders() -> None:
    """A message may speak of every place within its facts, and of nothing that has no place: the lead, the years."""
    names = set(pattern.placeholders(Params(fact=("period", "title", "signature"), that="1 == 1"), RULES))
    assert {"start", "end", "start_year", "agency", "found"} <= names
    assert not {"lead", "text", "years"} & names


def test_a_capture_that_takes_no_part_is_nothing() -> None:
    """Every hit has a value for every capture, also of the other facts that the rule names: no message lacks one."""
    params = ForbiddenParams(fact=("title", "signature"))
    for hit in pattern_forbidden(report(f"{TITLE}正文。\n\n2025年1月20日"), params):
        assert isinstance(hit, Hit)
        assert hit.values.keys() == set(pattern_forbidden.placeholders(params, RULES))
        assert "" in {str(hit.values[name]) for name in ("rest", "unit", "agency")}


def test_what_counts_is_an_occurrence_with_that_place() -> None:
    """`has` asks for a place within the fact, whether or not it has a value besides."""
    shown = report(f"{TITLE}正文。\n\n2025年1月20日")
    assert not list(pattern_required(shown, RequiredParams(fact=("title",), has="line")))
    assert list(pattern_required(shown, RequiredParams(fact=("signature",), has="unit", gap="ending")))


WHOLE = "# {title}\n\n## 一、总体情况\n\n正文。\n\n## 六、其他需要报告的事项\n\n无。\n\n{unit}\n\n{date}"


@pytest.mark.parametrize(
    ("date", "severity", "says"),
    [
        ("2024年12月30日", "error", "早于统计期末2024年12月31日"),
        ("2024年12月31日", "warning", "就是统计期的最后一天"),
        ("2024.12.31", "warning", "就是统计期的最后一天"),
        ("二〇二四年十二月三十一日", "warning", "就是统计期的最后一天"),
    ],
)
def test_the_last_day_of_the_period_is_a_case_of_its_own(date: str, severity: str, says: str) -> None:
    """No day is said to be earlier than itself."""
    text = WHOLE.format(title="临阳县教育局2024年政府信息公开工作年度报告", unit="临阳县教育局", date=date)
    finding = the_finding(text, "CN903")
    assert (finding.severity, says in finding.message) == (severity, True)


@pytest.mark.parametrize(
    ("unit", "date", "deadline"),
    [
        ("临阳县教育局", "2025年2月1日", "政府部门公布年度报告的期限2025年1月31日"),
        ("临阳县人民政府机关", "2025年4月1日", "县级以上人民政府公布年度报告的期限2025年3月31日"),
        ("云岭市人民政府（办公室）", "2025年4月1日", "县级以上人民政府公布年度报告的期限2025年3月31日"),
    ],
)
def test_a_late_date_is_told_with_the_deadline_of_the_unit(unit: str, date: str, deadline: str) -> None:
    """The tool knows whether a department or a government reports, and names one deadline."""
    text = WHOLE.format(title=f"{unit}2024年政府信息公开工作年度报告", unit=unit, date=date)
    message = the_finding(text, "CN902").message
    assert message == f"落款日期“{date}”晚于{deadline}"


@pytest.mark.parametrize(
    ("title", "unit", "severity", "says"),
    [
        ("2024年政府信息公开工作年度报告", "临阳县教育局", "warning", "标题没有写明编制报告的机关"),
        (
            "临阳县财政局2024年政府信息公开工作年度报告",
            "临阳县教育局",
            "warning",
            "“临阳县财政局”与落款“临阳县教育局”不一致",
        ),
        ("财政局2024年政府信息公开工作年度报告", "临阳县教育局", "warning", "“财政局”与落款“临阳县教育局”不一致"),
        ("教育局2024年政府信息公开工作年度报告", "临阳县教育局", "info", "“教育局”没有写明是哪个地方的"),
        ("县教育局2024年政府信息公开工作年度报告", "县教育局", "info", "“县教育局”没有写明是哪个地方的"),
        ("市人民政府办公室2024年政府信息公开工作年度报告", "云岭市人民政府办公室", "info", "没有写明是哪个地方的"),
        ("2024年临阳县人民政府信息公开工作年度报告", "临阳县人民政府", "info", "合用了一个“政府”"),
        ("2024年临阳县人民政府信息公开工作年度报告", "松湖区人民政府", "warning", "不一致"),
        ("临阳县青溪镇2024年政府信息公开工作年度报告", "临阳县白石镇", "warning", "与落款“临阳县白石镇”不一致"),
    ],
)
def test_what_is_wrong_with_the_unit_in_the_title(title: str, unit: str, severity: str, says: str) -> None:
    """Missing, another one, without its place, or sharing a word: each in words of its own."""
    finding = the_finding(WHOLE.format(title=title, unit=unit, date="2025年1月20日"), "CN104")
    assert (finding.severity, says in finding.message) == (severity, True), finding.message


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("临阳县教育局2024年政府信息公开工作年度报告", "教育局"),
        ("青溪镇人民政府2024年政府信息公开工作年度报告", "临阳县青溪镇人民政府"),
        ("小板镇2024年政府信息公开工作年度报告", "青溪市小板镇"),
        ("小板镇人民政府2024年政府信息公开工作年度报告", "青溪市小板镇"),
        ("湖滨街道办事处2024年政府信息公开工作年度报告", "云岭市松湖区湖滨街道"),
        ("临阳县2024年政府信息公开工作年度报告", "临阳县人民政府"),
        ("松湖区教育局2024年政府信息公开工作年度报告", "云岭市松湖区教育局"),
        ("临阳县人民政府2024年政府信息公开工作年度报告", "临阳县人民政府办公室"),
        ("2024年临阳县人民政府政府信息公开工作年度报告", "临阳县人民政府"),
        ("临阳县政府2024年政府信息公开工作年度报告", "临阳县人民政府"),
    ],
)
def test_a_unit_that_is_named_well_enough(title: str, unit: str) -> None:
    """Short and long names of one unit, whichever stands in the title, where the title names the place."""
    assert not findings(WHOLE.format(title=title, unit=unit, date="2025年1月20日"), "CN104")


def test_one_occurrence_may_be_enough() -> None:
    """Of two notices the right one is enough."""
    wrong = "本报告根据国办公开办函〔2019〕60号编制。"
    assert the_finding(preface(wrong), "CN209")
    assert not findings(preface(wrong + "现按国办公开办函〔2021〕30号执行。"), "CN209")


def test_one_finding_for_all_places() -> None:
    """What is one slip is told once, with every place."""
    finding = the_finding(preface("全文包括概述、主动公开情况、收费及减免情况、申诉情况六个部分。"), "CN219")
    assert marked(finding) == "概述"
    assert len(finding.related) == 2
    assert "“概述”“收费及减免情况”“申诉情况”" in finding.message


def test_what_is_said_once_more() -> None:
    """The first time is right, and named beside each later one, wherever they stand."""
    said = "所列数据的统计期限为2024年1月1日至12月31日。"
    assert not findings(preface(said), "CN218")
    again = findings(preface(said + said) + f"\n\n## 一、总体情况\n\n{said}", "CN218")
    assert [finding.location.section for finding in again] == [None, "一、总体情况"]
    assert all(len(finding.related) == 1 for finding in again)


def test_a_condition_on_the_report() -> None:
    """A rule that is for later years says nothing of earlier ones."""
    text = "# 青溪镇人民政府{}年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。"
    assert findings(text.format(2024), "CN118")
    assert not findings(text.format(2020), "CN118")


def test_nothing_is_missed_in_a_section_that_is_missing() -> None:
    """Without section six there is no place for its sentence, and another rule says so."""
    assert not findings(f"{TITLE}## 一、总体情况\n\n正文。", "CN118")


def test_a_place_that_two_facts_share_is_one_finding() -> None:
    """A paragraph that opens and counts with the same wrong year is told once."""
    made = f"{TITLE}## 一、总体情况\n\n2023年，本县认真落实要求，公开信息120条。"
    assert marked(the_finding(made, "CN214", year=2024)) == "2023"


def test_the_fix_of_a_title_keeps_the_brackets_of_the_unit() -> None:
    """What is written in place of a title holds the unit as the document writes it."""
    finding = the_finding(
        "# 临阳县人民政府（县政府办公室）2024年信息公开工作报告\n\n## 一、总体情况\n\n正文。", "CN101"
    )
    assert replacements(finding) == ["临阳县人民政府（县政府办公室）2024年政府信息公开工作年度报告"]
    assert "“临阳县人民政府（县政府办公室）2024年信息公开工作报告”" in finding.message


SIGNED = f"{TITLE}## 六、其他需要报告的事项\n\n无。\n\n临阳县人民政府\n\n"
SIGNING = ("CN901", "CN902", "CN903", "CN904", "CN906", "CN908")


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("2025年3月31日", ""), ("2025年4月1日", "CN902"), ("2024年12月31日", "CN903"), ("2024年3月31日", "CN904"),
        ("2023年12月31日", "CN904"), ("2026年1月5日", "CN904"), ("2025年2月29日", "CN906"), ("2024年13月1日", "CN906"),
        ("", "CN901"), ("20251月5日", ""), ("2025年1月", ""), ("二〇二五年五月五日", "CN902"),
    ],
)  # fmt: skip
def test_one_wrong_date_is_one_finding(date: str, code: str) -> None:
    """Late, too early, of a wrong year, impossible, missing: by one rule alone; a damaged date by none of these."""
    assert [finding.rule for finding in findings(SIGNED + date, *SIGNING, year=2024)] == ([code] if code else [])


def test_the_year_of_a_date_is_mended() -> None:
    """Month and day stay as they are; a year in Chinese numerals is left to the author."""
    assert replacements(the_finding(SIGNED + "2024年1月5日", "CN904", year=2024)) == ["2025年1月5日"]
    assert the_finding(SIGNED + "二〇二四年一月五日", "CN904", year=2024).fix is None


def test_a_date_of_publishing_may_be_late() -> None:
    """Websites that move show later dates of publishing; before the end of the period none is right."""
    for date, code in (("2025-08-20", []), ("2027-08-20", []), ("2024-12-20", ["CN903"])):
        made = replace(draft(1), preface=(f"发布日期：{date}",), ending=())
        assert [finding.rule for finding in findings(made, *SIGNING, year=2024)] == code


@pytest.mark.parametrize(
    ("title", "blank"),
    [
        ("青溪县教育局20XX年政府信息公开工作年度报告", "20XX年"),
        ("20××年青溪县教育局政府信息公开工作年度报告", "20××年"),
        ("青溪县教育局（20__年度）政府信息公开工作年度报告", "20__年"),
        ("青溪县青年中心政府信息公开工作年度报告", ""),
    ],
)
def test_a_year_left_blank_is_filled_in_its_place(title: str, blank: str) -> None:
    """The year takes the place of what stands for it."""
    (finding,) = findings(f"# {title}\n\n{PREFACE}## 一、总体情况\n\n2024年，好。\n", "CN102")
    assert (marked(finding), replacements(finding)) == (blank, ["2024年"])


def test_facts_by_the_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    """No report has so many periods: the first are judged, and that the others are not is told."""
    from gipr_lint.checks.prose import pattern as module
    from gipr_lint.report.prose import facts

    monkeypatch.setattr(module, "MOST_FIGURES", 3)
    monkeypatch.setattr(facts, "MOST_FIGURES", 3)
    made = result(preface("统计期限为2023年1月1日至2023年12月31日。" * 5))
    assert len([one for one in made.findings if one.rule == "CN202"]) == 3
    assert "CN202" in {one.rule for one in made.not_evaluated}
