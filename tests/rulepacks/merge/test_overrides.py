"""What a pack may change in the rules of another one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.languages import chinese_in
from tests.support.packs import regional

from gipr_lint.checks.check import params_of
from gipr_lint.checks.sections.section_required import Params
from gipr_lint.rulepacks.model import ByProfile
from gipr_lint.rulepacks.severity import capped, is_off
from gipr_lint.rulepacks.yaml.errors import LocatedError
from gipr_lint.selection import active, severity_of
from gipr_lint.terms import GRAVITIES

SEVERITIES = st.sampled_from(GRAVITIES)
PROFILES = ("draft", "submit", "publish")


def test_one_word_is_a_severity(tmp_path: Path) -> None:
    """`TT101: info` changes how grave a rule is and nothing else."""
    rules = regional.load(tmp_path, "rules: {TT101: info, sum-wrong: error}\n")
    assert [rules.by_name[code].severity for code in ("TT101", "TT102", "TT103")] == ["info", "error", "info"]
    assert not any(rule.dropped for rule in rules.rules)


@pytest.mark.parametrize(
    "given",
    ["{severity: off, reason: 不用}", "{off: true, reason: 不用}", "{replaced_by: part-missing, reason: 不用}"],
)
def test_three_ways_to_switch_off(tmp_path: Path, given: str) -> None:
    """A rule that is switched off takes no part, and only its own code or name brings it back."""
    rules = regional.load(tmp_path, f"rules: {{TT103: {given}}}\n")
    assert rules.by_name["TT103"].dropped
    assert "TT103" not in {rule.code for rule in active(rules, "submit")}
    assert "TT103" not in {rule.code for rule in active(rules, "submit", select=["TT", "structure"])}
    assert [rule.code for rule in active(rules, "submit", select=["TT103"])] == ["TT103"]
    assert [rule.code for rule in active(rules, "submit", select=["section-missing"])] == ["TT103"]


def test_parameters_are_those_of_the_rule(tmp_path: Path) -> None:
    """A parameter takes the place of the rule's own, the others stay."""
    rules = regional.load(tmp_path, "rules: {TT103: {params: {sections: [overview]}}}\n")
    assert params_of(rules.by_name["TT103"], Params).sections == ("overview",)
    rules = regional.load(tmp_path, "rules: {TT103: {params: {when: report.year >= 2021}}}\n")
    assert params_of(rules.by_name["TT103"], Params).sections == ("overview", "requests")


@pytest.mark.slow
def test_another_message_is_for_all_cases(tmp_path: Path) -> None:
    """Who replaces what a rule says replaces what it says of its cases as well."""
    more = "rules: {CN903: {message: {zh: 日期不对, en: wrong date}}}\n"
    rule = regional.load(tmp_path, more, regional.HEAD.replace("../tt", "cn")).by_name["CN903"]
    assert (rule.message.zh, rule.cases) == ("日期不对", {})


def test_messages_and_profiles(tmp_path: Path) -> None:
    """The message is replaced as a whole, severities by profile one by one."""
    more = 'rules: {TT101: {message: {zh: "{n}", en: "{found}"}, profile: {draft: off}, reason: 草稿不查}}\n'
    rule = regional.load(tmp_path, more).by_name["TT101"]
    assert (rule.message.zh, rule.message.en) == ("{n}", "{found}")
    assert rule.profile == ByProfile(draft="off")
    assert not rule.dropped


def test_a_later_pack_has_the_last_word(tmp_path: Path) -> None:
    """What a province switched off a city can switch on again; both are on record, and what the rule said first."""
    regional.write(tmp_path, "rules: {TT103: {off: true, reason: 本省不查}}\n")
    city = tmp_path / "cc"
    city.mkdir()
    head = regional.HEAD.replace("rr", "cc").replace("../tt", "../rr")
    (city / "pack.yaml").write_text(head + "rules: {TT103: warning}\n", encoding="utf-8")
    rules = regional.compile_packs([str(city)])
    assert (rules.by_name["TT103"].severity, rules.by_name["TT103"].dropped) == ("warning", False)
    traced = [s for s in regional.provenance(rules).rules["TT103"] if s.key == "severity"]
    assert [(s.value, s.by, Path(s.source.file).as_posix(), s.source.line, s.reason) for s in traced] == [
        ("info", "tt", "tt/1-all/TT103-section-missing.yaml", 3, ""),
        ("off", "rr", "rr/pack.yaml", 5, "本省不查"),
        ("warning", "cc", "cc/pack.yaml", 5, ""),
    ]


def test_every_setting_is_traced(tmp_path: Path) -> None:
    """Severity, profile, message, parameters and successor: each with its pack, line, reason, and what was before."""
    more = """\
rules:
  TT103:
    severity: warning
    params:
      sections: [overview]
    profile: {publish: error}
    message: {zh: 缺, en: missing}
    reason: 本省要求
  TT102: {replaced_by: RR103, reason: 另有规则}
"""
    traced = regional.provenance(regional.load(tmp_path, more)).rules
    assert [(s.key, s.value, s.by, s.source.line) for s in traced["TT103"]] == [
        ("severity", "info", "tt", 3),
        ("message", "缺{section}", "tt", 8),
        ("severity", "warning", "rr", 7),
        ("profile.publish", "error", "rr", 10),
        ("message", "缺", "rr", 11),
        ("params.sections", '["overview","requests"]', "tt", 7),
        ("params.sections", '["overview"]', "rr", 9),
    ]
    assert {s.reason for s in traced["TT103"] if s.by == "rr"} == {"本省要求"}
    assert [(s.key, s.value, s.source.line) for s in traced["TT102"] if s.by == "rr"] == [
        ("severity", "off", 13),
        ("replaced_by", "RR103", 13),
    ]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("rules: {⟦TT104: info}\n", "没有编号或名称为“TT104”的规则，是否想写“TT10"),
        ("rules: {⟦sum-wrogn: info}\n", "是否想写“sum-wrong”"),
        ("rules: {⟦RR103: info}\n", "RR103 是本包自己的规则，请直接在规则文件里改"),
        ("rules: {TT101: ⟦hint}\n", "可用的有：error、warning、info、off"),
        ("rules: {TT101: ⟦inof}\n", "是否想写“info”"),
        ("rules: {⟦TT101: off}\n", "关闭规则要写明理由"),
        ("rules: {⟦TT101: {severity: off}}\n", "关闭规则要写明理由"),
        ("rules: {⟦TT101: {off: true, reason: ' '}}\n", "关闭规则要写明理由"),
        ("rules: {⟦TT101: {profile: {draft: off}}}\n", "关闭规则要写明理由"),
        ("rules: {⟦TT101: {replaced_by: RR103}}\n", "关闭规则要写明理由"),
        ("rules: {TT101: {severity: info, ⟦off: true, reason: 甲}}\n", "不能同时写 severity: info"),
        ("rules: {TT101: {severity: info, ⟦replaced_by: RR103, reason: 甲}}\n", "不能同时写 severity: info"),
        ("rules: {⟦TT101: {}}\n", "没有写要改什么"),
        ("rules: {⟦TT101: {profile: {}}}\n", "没有写要改什么"),
        ("rules: {⟦TT101: {params: {}}}\n", "没有写要改什么"),
        ("rules: {TT101: ⟦no}\n", "是否想写“off”"),
        ("rules: {⟦TT101: {reason: 甲}}\n", "没有写要改什么"),
        ("rules: {TT101: {⟦titel: {zh: 甲, en: b}}}\n", "未知的键“titel”"),
        ("rules: {TT101: {⟦serverity: info}}\n", "是否想写“severity”"),
        ("rules: {TT101: {off: ⟦yes, reason: 甲}}\n", "是否想写“true”"),
        ("rules: {TT101: info, ⟦visit-forbidden: error}\n", "规则 TT101 已经在第 5 行改过"),
        ("rules: {TT101: {replaced_by: ⟦RR104, reason: 甲}}\n", "没有编号或名称为“RR104”的规则，是否想写“RR103”"),
        ("rules: {TT101: {replaced_by: ⟦visit-forbidden, reason: 甲}}\n", "规则不能由它自己代替"),
        ("rules: {TT103: {params: {⟦secitons: [overview]}}}\n", "没有参数“secitons”，是否想写“sections”"),
        ("rules: {TT103: {params: {⟦kind: pattern}}}\n", "没有参数“kind”"),
        ("rules: {TT103: {params: {sections: ⟦overview}}}\n", "应为列表"),
        ("rules: {TT103: {params: {sections: [⟦overveiw]}}}\n", "是否想写“overview”"),
        ("rules: {TT102: {params: {that: total == ⟦nothing}}}\n", "nothing"),
        ("rules: {TT101: {message: {zh: '⟦{fuond}', en: x}}}\n", "是否想写“found”"),
        ("rules: {TT101: {message: ⟦{zh: 甲}}}\n", "“en”"),
        ("rules: {TT101: {params: {⟦that: n > 1}}}\n", "没有参数“that”"),
    ],
)  # fmt: skip
def test_each_mistake_in_an_override_is_an_error(tmp_path: Path, more: str, says: str) -> None:
    """Each mistake in an override is an error at its place in the file of the pack that overrides."""
    problem, place = regional.problem_of(tmp_path, more)
    assert says in str(problem.message)
    if "that: n > 1" not in more:  # what that check says of it
        assert chinese_in(problem.message.in_language("en")) == []
    assert Path(problem.file).as_posix() == "rr/pack.yaml"
    assert (problem.line, problem.column) == place


@pytest.mark.slow
def test_nobody_takes_the_mask_off(tmp_path: Path) -> None:
    """What a rule keeps out of every output stays out of it, whatever a pack above says; its other parameters may
    change."""
    folder = tmp_path / "pack"
    folder.mkdir()
    head = "pack: rr\nversion: '1.0'\ntitle: {zh: 试, en: trial}\nextends: [cn]\n"
    manifest = folder / "pack.yaml"
    manifest.write_text(head + "rules: {CN851: {params: {mask: false}}}\n", encoding="utf-8")
    with pytest.raises(LocatedError, match="mask 只能打开，不能关掉") as caught:
        regional.compile_packs([str(folder)])
    assert (caught.value.line, caught.value.column) == (5, 32)
    manifest.write_text(head + "rules: {CN851: {params: {mask: true, without: [样张]}}}\n", encoding="utf-8")
    assert regional.compile_packs([str(folder)]).by_name["CN851"].parameters["mask"] is True


def test_only_what_is_extended_can_be_changed(tmp_path: Path) -> None:
    """A rule of a pack that happens to be loaded is out of reach, and the error says what to write."""
    pack = regional.write(tmp_path, "rules: {TT101: info}\n", regional.HEAD.replace("extends: [../tt]\n", ""))
    with pytest.raises(LocatedError, match=r"TT101 属于规则包“tt”，改它的规则要先写 extends: \[tt\]"):
        regional.compile_packs([str(tmp_path / "tt"), str(pack)])


@given(st.builds(ByProfile, *[st.none() | SEVERITIES] * 3), SEVERITIES)
def test_a_severity_holds_in_every_profile_that_is_not_milder(profile: ByProfile, severity: str) -> None:
    """After an override no profile is graver than the severity that it gives, and what was milder stays."""
    after = capped(profile, severity)  # type: ignore[arg-type]
    for name in PROFILES:
        own, now = getattr(profile, name), getattr(after, name) or severity
        assert GRAVITIES.index(now) >= GRAVITIES.index(severity)
        assert own is None or now == max(own, severity, key=GRAVITIES.index)
    assert not is_off("off", ByProfile(publish="error"))
    assert is_off("off", capped(profile, "off"))


def test_an_override_reaches_the_profiles(tmp_path: Path) -> None:
    """A rule that is graver on publication is as grave as the override says, there as well."""
    rule = {"1-more/RR103-part-missing.yaml": regional.RULE + "profile: {draft: info, publish: error}\n"}
    regional.write(tmp_path, files=rule)
    city = tmp_path / "cc"
    city.mkdir()
    head = regional.HEAD.replace("rr", "cc").replace("../tt", "../rr")
    (city / "pack.yaml").write_text(head + "rules: {RR103: warning}\n", encoding="utf-8")
    changed = regional.compile_packs([str(city)]).by_name["RR103"]
    assert [severity_of(changed, name) for name in PROFILES] == ["info", "warning", "warning"]  # type: ignore[arg-type]
