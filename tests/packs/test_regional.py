"""The packs of examples/packs for regions: quiet about correct reports, and they find what is wrong."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_section
from tests.support.drafts.layouts import write
from tests.support.drafts.sample import sample
from tests.support.regions import (
    FOLDERS,
    GUANGDONG_FAULTS,
    JIANGSU_FAULTS,
    SHANGHAI_FAULTS,
    WUWEI_FAULTS,
    Fault,
    guangdong,
    jiangsu,
    shanghai,
    without_contact,
    wuwei,
)
from tests.support.reports import NEW, OLD

from gipr_lint import Finding, lint, load_packs
from gipr_lint.testing import Case, cases

pytestmark = pytest.mark.slow

SHANGHAI, GANSU, JIANGSU, GUANGDONG = (load_packs([FOLDERS[name]]) for name in ("sh", "gs", "js", "gd"))
RULES = [
    (name, path.stem.partition("-")[0])
    for name, folder in FOLDERS.items()
    for path in sorted(folder.rglob(f"{name.upper()}[0-9]*.yaml"))
]
"""Every rule of the packs, by the file in which it stands: to load them for their names alone takes seconds."""
REAL = Path(__file__).parents[3] / "shared" / "reports" / "shanghai-office-2019.docx"


def shanghai_findings(draft: Draft, layout: str = "plain") -> tuple[Finding, ...]:
    return lint(write(draft, layout), rules=SHANGHAI).findings


def wuwei_findings(draft: Draft, layout: str = "plain") -> tuple[Finding, ...]:
    return lint(write(draft, layout), rules=GANSU).findings


def above_info(findings: tuple[Finding, ...]) -> list[str]:
    return [f"{finding.rule} {finding.message}" for finding in findings if finding.severity != "info"]


def regional(findings: tuple[Finding, ...], prefix: str) -> list[str]:
    return [f"{finding.rule} {finding.message}" for finding in findings if finding.rule.startswith(prefix)]


@cache
def cases_of(name: str) -> tuple[Case, ...]:
    return cases(FOLDERS[name])


@pytest.mark.parametrize(("name", "code"), RULES)
def test_the_examples_of_the_rules(name: str, code: str) -> None:
    """Every good example is left alone, every bad one found, and mended where the rule says how."""
    own = [case for case in cases_of(name) if case.rule.code == code]
    assert own
    for case in own:
        case.check()


def test_every_rule_is_tried() -> None:
    """No rule of the packs stands in a file that is not looked for."""
    assert [(name, case.rule.code) for name in FOLDERS for case in cases_of(name) if not case.example] == RULES


@pytest.mark.parametrize("seed", range(30))
def test_correct_reports_of_shanghai(seed: int) -> None:
    """Without a contact, with both regulations and all the habits of the city there is nothing to say."""
    draft = shanghai(NEW, 2021 + seed % 5, seed)
    findings = shanghai_findings(draft, ("plain", "split-runs")[seed % 2])
    assert above_info(findings) == []
    assert regional(findings, "SH") == []


@pytest.mark.parametrize("year", [2019, 2020])
def test_correct_reports_of_shanghai_on_the_older_form(year: int) -> None:
    """Before 2021 the habits are not asked for, and before 2020 the city's regulation is not either."""
    for seed in range(6):
        assert shanghai_findings(shanghai(OLD, year, seed)) == ()


@pytest.mark.parametrize("seed", range(6))
def test_other_correct_reports_with_the_rules_of_shanghai(seed: int) -> None:
    """Who has other habits reads of them in findings of no weight, never in a warning."""
    assert above_info(shanghai_findings(without_contact(sample(NEW, 2024, seed)))) == []


@pytest.mark.parametrize("fault", SHANGHAI_FAULTS, ids=lambda fault: fault.code)
@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_what_is_wrong_in_shanghai_is_found(fault: Fault, seed: int) -> None:
    """Each fault is found once, where it is, and nothing else is said."""
    check(fault, shanghai_findings(fault.change(shanghai(NEW, 2024, seed))), "SH")


@pytest.mark.parametrize("county", [True, False])
@pytest.mark.parametrize("seed", range(30))
def test_correct_reports_of_wuwei(seed: int, county: bool) -> None:
    """All the numbers that the city asks for, in many wordings, with none for some of them: nothing to say."""
    findings = wuwei_findings(wuwei(NEW, 2025, seed, county=county), ("plain", "split-runs")[seed % 2])
    assert above_info(findings) == []
    assert regional(findings, "GS") == []


@pytest.mark.parametrize("fault", WUWEI_FAULTS, ids=lambda fault: fault.code)
@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_what_is_wrong_in_wuwei_is_found(fault: Fault, seed: int) -> None:
    """Each fault is found once, at the heading of section one, and nothing else is said."""
    check(fault, wuwei_findings(fault.change(wuwei(NEW, 2025, seed, county=True))), "GS")


@pytest.mark.parametrize("seed", range(20))
def test_correct_reports_of_jiangsu_and_guangdong(seed: int) -> None:
    """With the habits of the region there is nothing to say, and on the older form nothing of weight."""
    for made, rules, prefix in ((jiangsu, JIANGSU, "JS"), (guangdong, GUANGDONG, "GD")):
        findings = lint(
            write(made(NEW, 2021 + seed % 5, seed), ("plain", "split-runs")[seed % 2]), rules=rules
        ).findings
        assert above_info(findings) == []
        assert regional(findings, prefix) == []
        assert above_info(lint(write(made(OLD, 2020, seed)), rules=rules).findings) == []


@pytest.mark.parametrize("seed", range(6))
def test_other_correct_reports_with_the_rules_of_jiangsu_and_guangdong(seed: int) -> None:
    """Who has other habits reads of them in findings of no weight, never in a warning."""
    for rules in (JIANGSU, GUANGDONG):
        assert above_info(lint(write(sample(NEW, 2024, seed)), rules=rules).findings) == []


@pytest.mark.parametrize("fault", JIANGSU_FAULTS, ids=lambda fault: fault.code)
@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_what_is_wrong_in_jiangsu_is_found(fault: Fault, seed: int) -> None:
    """Each fault is found once, where it is."""
    check(fault, lint(write(fault.change(jiangsu(NEW, 2024, seed))), rules=JIANGSU).findings, "JS")


@pytest.mark.parametrize("fault", GUANGDONG_FAULTS, ids=lambda fault: fault.code)
@pytest.mark.parametrize("seed", [0, 1, 2, 3])
def test_what_is_wrong_in_guangdong_is_found(fault: Fault, seed: int) -> None:
    """Each fault is found once, where it is."""
    check(fault, lint(write(fault.change(guangdong(NEW, 2024, seed))), rules=GUANGDONG).findings, "GD")


def test_copies_in_jiangsu() -> None:
    """Three in five sentences of last year's report are a warning there, and elsewhere a hint."""
    before = [
        "旧桥边的渡口改作茶亭",
        "鹿鸣坡新栽桃树三百株",
        "磨坊后墙漏雨已经补好",
        "钟楼每晚敲九下报时辰",
        "渔歌比赛由秋叶湾夺魁",
    ]
    after = [*before[:3], "砖窑旧址拟辟为陶艺馆", "双塔之间架起一座索道"]
    last, this = (
        with_section(
            replace(sample(NEW, year, 1), title=(f"松湖区教育局{year}年政府信息公开工作年度报告",)),
            "overview",
            lambda section, texts=texts: replace(section, content=tuple(f"{text * 3}。" for text in texts)),
        )
        for year, texts in ((2023, before), (2024, after))
    )
    for rules, severity in ((JIANGSU, "warning"), (load_packs(), "info")):
        found = lint(write(this), rules=rules, previous=write(last), select=["CN706"]).findings
        assert [finding.severity for finding in found] == [severity]


def test_words_that_guangdong_adds() -> None:
    """宗次, a measure of its own, is read where the pack is in force and compared with the table."""
    draft = guangdong(NEW, 2024, 0)
    told = replace(
        draft,
        sections=tuple(
            replace(section, content=(*section.content, "全年作出行政处罚98765宗次。"))
            if section.alias == "overview"
            else section
            for section in draft.sections
        ),
    )
    assert [finding.rule for finding in lint(write(told), rules=GUANGDONG).findings] == ["CN611"]
    assert lint(write(told)).findings == ()


def check(fault: Fault, findings: tuple[Finding, ...], prefix: str) -> None:
    """Exactly one finding of the region's rules, of the right rule in the right place."""
    assert [finding.rule for finding in findings if finding.rule.startswith(prefix)] == [fault.code], findings
    finding = next(finding for finding in findings if finding.rule == fault.code)
    place = finding.location.section or ""
    assert place.startswith(fault.section) if fault.section else not place
    assert (finding.location.kind == "gap") is fault.gap
    assert finding.location.text or fault.gap


def test_what_the_packs_change() -> None:
    """Shanghai switches off that a contact is missing, Jiangsu weighs copies and late dates more; else nothing."""
    national = load_packs().by_name
    for rules, changed in ((SHANGHAI, ["CN301"]), (GANSU, []), (JIANGSU, ["CN706", "CN902"]), (GUANGDONG, [])):
        assert [rule.code for rule in rules.rules if rule.pack == "cn" and rule != national[rule.code]] == changed
    assert SHANGHAI.by_name["CN301"].severity == "off"


@pytest.mark.skipif(not REAL.is_file(), reason="the real reports are not part of the repository")
def test_a_real_report_of_shanghai() -> None:
    """The pack says nothing of weight about it that the national pack would not, and nothing of a contact."""
    data = REAL.read_bytes()
    with_pack = {finding.rule for finding in lint(data, rules=SHANGHAI).findings}
    assert with_pack == {finding.rule for finding in lint(data).findings} - {"CN301"}
