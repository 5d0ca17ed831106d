"""`rules list` and `explain`: what packs and the project changed, where and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.support.packs import regional

from gipr_lint.cli.program import cli

PACK = (
    regional.HEAD.replace("../tt", "cn")
    + """\
names: {sections: {problems: {variants: [存在问题与改进举措]}}}
rules:
  CN301: {severity: off, reason: 本市报告习惯上不列联系方式}
  CN123: {severity: info, params: {longest: {overview: 900}}, message: {zh: 太长, en: too long}}
  CN302: {replaced_by: CN303, reason: 合并}
"""
)
CONFIG = (
    "packs: [rr]\nseverity:\n  CN201: {severity: info, reason: 本县不写}\nignore:\n- {rule: CN5, reason: 系统导出}\n"
)


@pytest.fixture(name="_project", autouse=True)
def fixture_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with a regional pack and a configuration."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "rr").mkdir()
    (tmp_path / "rr" / "pack.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / ".gipr-lint.yaml").write_text(CONFIG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def said(*args: str) -> str:
    ran = CliRunner().invoke(cli, list(args))
    assert ran.exit_code == 0, ran.output
    return ran.output if "json" in args else ran.output.replace("\\", "/")


def test_the_list_shows_what_holds() -> None:
    """One line a rule, with the severity after all changes."""
    lines = said("rules", "list").splitlines()
    assert "CN301  关闭  contact-missing  没有联系电话" in lines
    assert next(line for line in lines if line.startswith("CN201")).startswith("CN201  提示")
    assert all(line.startswith("CN") for line in lines)


@pytest.mark.slow
def test_provenance_in_words() -> None:
    """Each setting with file and line; what was changed with who, from what, and why; added names at the end."""
    listed = said("rules", "list", "--provenance")
    of_301 = listed.partition("CN301")[2].partition("\nCN302")[0]
    assert (
        "\n    级别：off  rr/pack.yaml:7（rr），原为 warning  rules/3-contact/CN301-contact-missing.yaml:3（cn）"
        "；理由：本市报告习惯上不列联系方式" in of_301
    )
    assert "\n    级别：info  .gipr-lint.yaml:3（配置），原为 warning" in listed
    assert '\n    参数 longest：{"overview":900}  rr/pack.yaml:8（rr），原为 {"overview":1000}' in listed
    assert "\n    消息：太长  rr/pack.yaml:8（rr），原为 " in listed
    assert "\n    代替它的规则：CN303  rr/pack.yaml:9（rr）；理由：合并" in listed
    assert "\n    发现不显示：CN5  .gipr-lint.yaml:5（配置）；理由：系统导出" in listed
    assert "\n增加的名称和写法\n    2019 sections.problems.variants: 存在问题与改进举措  rr/pack.yaml:5 (rr)" in listed
    assert "severity: off  rr/pack.yaml:7 (rr), was warning" in said("rules", "list", "--provenance", "--lang", "en")


@pytest.mark.slow
def test_every_rule_has_its_places() -> None:
    """No rule is without file and line for severity and message."""
    data = json.loads(said("rules", "list", "--format", "json"))
    assert [pack["name"] for pack in data["packs"]] == ["cn", "rr"]
    for rule in data["rules"]:
        keys = {setting["key"] for setting in rule["settings"]}
        assert {"severity", "message"} <= keys
        assert all(setting["file"] and setting["line"] for setting in rule["settings"])


def test_provenance_as_data() -> None:
    """The same as JSON: value, place, reason, and what was before."""
    data = json.loads(said("rules", "list", "--format", "json"))
    rule = next(rule for rule in data["rules"] if rule["code"] == "CN301")
    severity = next(setting for setting in rule["settings"] if setting["key"] == "severity")
    assert (severity["value"], severity["by"], severity["line"], severity["column"]) == ("off", "rr", 7, 11)
    assert severity["reason"] == "本市报告习惯上不列联系方式"
    assert (severity["before"]["value"], severity["before"]["by"], severity["before"]["line"]) == ("warning", "cn", 3)
    assert {added["what"] for added in data["names"]} == {
        "2019 sections.problems.variants",
        "2021 sections.problems.variants",
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("CN301", ["级别：off  rr/pack.yaml:7（rr）"]),
        ("CN201", ["级别：info  .gipr-lint.yaml:3（配置）"]),
        ("CN503", ["发现不显示：CN5  .gipr-lint.yaml:5（配置）；理由：系统导出"]),
        ("CN302", ["级别：off  rr/pack.yaml:9（rr）", "代替它的规则：CN303"]),
    ],
)
def test_explain_tells_what_was_changed(code: str, changes: list[str]) -> None:
    """`explain` says what a pack or the project changed and why, and nothing of a rule that nobody changed."""
    text = said("explain", code)
    assert "\n规则包和配置的改动\n" in text
    for change in changes:
        assert f"\n  {change}" in text
    assert "改动" not in said("explain", "CN101")
    assert "Changed by packs and configuration" in said("explain", code, "--lang", "en")


@pytest.mark.slow
def test_the_list_as_json_is_complete() -> None:
    """Of each rule why, on whose authority, its check with all parameters, its examples, and where it comes from."""
    rules = {rule["code"]: rule for rule in json.loads(said("rules", "list", "--format", "json"))["rules"]}
    for code, rule in rules.items():
        assert rule["why"]["zh"], code
        assert rule["authority"], code
        assert any("good" in example for example in rule["examples"]), code
        assert any("bad" in example for example in rule["examples"]), code
        assert all(example["line"] > 0 for example in rule["examples"]), code
        assert rule["file"].endswith(f"{code}-{rule['name']}.yaml"), code
        assert rule["line"] > 0
    assert rules["CN123"]["parameters"]["longest"]["overview"] == 900
    assert any(rule["cases"] for rule in rules.values())
    for rule in rules["CN503"], rules["CN601"]:
        assert rule["parameters"]
