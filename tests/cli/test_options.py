"""What all commands share: the configuration, the environment, the command line, and who wins."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.packs import regional
from tests.support.reports import draft

from gipr_lint.cli.check import check
from gipr_lint.cli.options import PathText
from gipr_lint.cli.program import cli

Run = Callable[..., Result]

PACK = regional.HEAD.replace("../tt", "cn")


@pytest.fixture(name="run")
def fixture_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in a project with a faulty draft, a configuration and environment of the test."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "a.docx").write_bytes(write(with_cell(draft(1), "requests", "new", "total", "999")))
    (tmp_path / "rr").mkdir()
    (tmp_path / "rr" / "pack.yaml").write_text(PACK + "rules: {CN503: warning}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def run(*args: str, config: str = "", env: dict[str, str] | None = None) -> Result:
        (tmp_path / ".gipr-lint.yaml").write_text(config, encoding="utf-8")
        return CliRunner().invoke(cli, list(args), env=env)

    return run


def codes(ran: Result) -> list[tuple[str, str, str | None]]:
    """The findings of a JSON report: code, severity, why it is suppressed."""
    (document,) = json.loads(ran.output)["documents"]
    return [(f["rule"], f["severity"], f["suppressed"] and f["suppressed"]["reason"]) for f in document["findings"]]


CHECK = ("check", "a.docx", "--format", "json")


def test_without_settings(run: Run) -> None:
    """The defect of the draft is an error."""
    assert codes(run(*CHECK)) == [("CN503", "error", None)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("config", "found", "code"),
    [
        ("severity: {CN503: info}\n", [("CN503", "info", None)], 0),
        ("severity: {row-total-mismatch: {severity: warning, reason: 甲}}\n", [("CN503", "warning", None)], 0),
        ("severity: {CN503: off, CN501: off, CN502: off}\n", [], 0),
        ("packs: [./rr]\n", [("CN503", "warning", None)], 0),
        ("rules: [rr]\n", [("CN503", "warning", None)], 0),
        ("packs: [rr]\nseverity: {CN503: error}\n", [("CN503", "error", None)], 1),
        ("packs: [rr]\nfail-on: warning\n", [("CN503", "warning", None)], 1),
        ("fail-on: never\n", [("CN503", "error", None)], 0),
        ("select: [CN1]\n", [], 0),
    ],
)
def test_what_a_configuration_sets(run: Run, config: str, found: list[object], code: int) -> None:
    """Severities, packs, the choice of rules and the level at which the run fails."""
    ran = run(*CHECK, config=config)
    assert codes(ran) == found
    assert ran.exit_code == code


def test_ignored_with_a_reason(run: Run) -> None:
    """Findings of ignored rules are in the JSON with their reason, not among what is shown, and do not fail the run."""
    config = "ignore: [CN501, {rule: CN503, reason: 系统导出}]\n"
    ran = run(*CHECK, config=config)
    assert ("CN503", "error", "系统导出") in codes(ran)
    assert json.loads(ran.output)["summary"]["error"] == 0
    assert ran.exit_code == 0
    shown = run("check", "a.docx", config=config)
    assert "CN503" not in shown.output
    assert "另有 1 个按设置不显示" in shown.output
    assert "1 suppressed" in run("check", "a.docx", "--lang", "en", config=config).output


@pytest.mark.slow
@pytest.mark.parametrize(
    ("config", "env", "args", "code"),
    [
        ("fail-on: never\n", {"GIPR_LINT_FAIL_ON": "error"}, (), 1),
        ("fail-on: never\n", {"GIPR_LINT_FAIL_ON": "error"}, ("--fail-on", "never"), 0),
        ("fail-on: error\n", {}, ("--fail-on", "never"), 0),
        ("fail-on: error\n", {"GIPR_LINT_FAIL_ON": "never"}, (), 0),
        ("select: [CN1]\n", {"GIPR_LINT_SELECT": "CN5"}, (), 1),
        ("select: [CN1]\n", {"GIPR_LINT_SELECT": "CN5"}, ("--select", "CN2"), 0),
        ("fail-on: never\n", {"GIPR_LINT_ISOLATED": "1"}, (), 1),
        ("fail-on: never\n", {}, ("--isolated",), 1),
        ("", {"GIPR_LINT_PACK": "rr"}, (), 0),
        ("", {"GIPR_LINT_RULES": "rr"}, (), 0),
    ],
)
def test_who_wins(run: Run, config: str, env: dict[str, str], args: tuple[str, ...], code: int) -> None:
    """The command line before the environment before the configuration before what is built in."""
    assert run(*CHECK, *args, config=config, env=env).exit_code == code


@pytest.mark.slow
def test_packs_and_ignored_rules_add_up(run: Run) -> None:
    """What the command line names comes on top of what the configuration names."""
    config = "packs: [rr]\nignore: [CN501]\n"
    ran = run(*CHECK, "--ignore", "CN503", config=config)
    assert all(rule != "CN503" for rule, _, _ in codes(ran))
    assert [pack["name"] for pack in json.loads(ran.output)["tool"]["packs"]] == ["cn", "rr"]
    assert [p["name"] for p in json.loads(run(*CHECK, "--pack", "./rr", config=config).output)["tool"]["packs"]] == [
        "cn",
        "rr",
    ]


@pytest.mark.slow
def test_a_configuration_that_is_named(run: Run, tmp_path: Path) -> None:
    """--config takes the place of the one that would be found; its paths start from its own folder."""
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "settings.yaml").write_text("packs: [../rr]\n", encoding="utf-8")
    assert codes(run(*CHECK, "--config", "elsewhere/settings.yaml", config="fail-on: [\n")) == [
        ("CN503", "warning", None)
    ]
    (other / "pyproject.toml").write_text('[tool.gipr-lint]\npacks = ["../rr"]\n', encoding="utf-8")
    assert codes(run(*CHECK, "--config", "elsewhere/pyproject.toml")) == [("CN503", "warning", None)]
    assert run(*CHECK, env={"GIPR_LINT_CONFIG": "elsewhere/settings.yaml"}).exit_code == 0


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ("fial-on: never\n", ".gipr-lint.yaml:1:1: 未知的键“fial-on”，是否想写“fail-on”？\n    fial-on: never\n    ^"),
        ("severity:\n  CN5O3: info\n", ".gipr-lint.yaml:2:3: 没有编号或名称为“CN5O3”的规则，是否想写“CN503”？"),
        ("select: [CN, XX]\n", ".gipr-lint.yaml:1:14: 没有编号、名称或类别为“XX”的规则"),
        ("ignore: [arithmetik]\n", "1:10: 没有编号、名称或类别为“arithmetik”的规则，是否想写“arithmetic”？"),
        ("ignore: [{rule: CN5O3}]\n", ".gipr-lint.yaml:1:17: 没有编号、名称或类别为“CN5O3”的规则"),
        ('edition: "2020"\n', ".gipr-lint.yaml:1:10: 没有名为“2020”的格式版本，是否想写“2021”？"),
        ("packs: [no-such]\n", ".gipr-lint.yaml:1:9: 没有名为“no-such”的规则包，可用的有：cn"),
        ("rules: [a]\n", ".gipr-lint.yaml:1:9: 文件夹“a”里没有 pack.yaml"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", [("check", "a.docx"), ("rules", "list"), ("show", "a.docx"), ("explain", "CN503")])
def test_errors_end_every_command(run: Run, command: tuple[str, ...], config: str, said: str) -> None:
    """A configuration that is wrong is exit 2 with file, line and column, whatever the command."""
    ran = run(*command, config=config)
    assert ran.exit_code == 2
    assert ran.output.startswith("gipr-lint: ")
    assert said in ran.output


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--config", "nix.yaml"), "找不到配置文件“nix.yaml”"),
        (("--config", "pyproject.toml", "--isolated"), "找不到配置文件“pyproject.toml”"),
        (("--isolated", "--config", ".gipr-lint.yaml"), ""),
        (("--config", ".gipr-lint.yaml", "--isolated"), ""),
        (("--pack", "shanghai"), "没有名为“shanghai”的规则包，可用的有：cn"),
        (("--rules", "."), "文件夹里没有 pack.yaml"),
    ],
)
def test_options_that_cannot_be(run: Run, args: tuple[str, ...], said: str) -> None:
    """A file or pack that is not there, and two options that contradict each other, are exit 2."""
    ran = run(*CHECK, *args)
    assert ran.exit_code == 2
    assert said in ran.output


@pytest.mark.slow
def test_a_pack_with_an_error_is_never_skipped(run: Run, tmp_path: Path) -> None:
    """A regional pack that cannot be loaded ends the run with its place, and no document is checked."""
    (tmp_path / "rr" / "pack.yaml").write_text(PACK + "rules: {CN5O3: info}\n", encoding="utf-8")
    for args, config in ((("--pack", "./rr"), ""), ((), "packs: [rr]\n"), (("--rules", "rr"), "")):
        ran = run(*CHECK, *args, config=config)
        assert ran.exit_code == 2
        assert "rr/pack.yaml:5:9: 没有编号或名称为“CN5O3”的规则，是否想写“CN503”？" in ran.output.replace("\\", "/")
        assert "\n    rules: {CN5O3: info}\n            ^" in ran.output


@pytest.mark.slow
def test_many_processes_see_the_same(run: Run, tmp_path: Path) -> None:
    """With --jobs each process has the packs, severities and ignored rules of the configuration."""
    (tmp_path / "b.docx").write_bytes((tmp_path / "a.docx").read_bytes())
    config = "packs: [rr]\nseverity: {CN502: off}\nignore: [{rule: CN501, reason: 甲}]\n"
    one, two = (run("check", ".", "--format", "json", "--jobs", jobs, config=config).output for jobs in ("1", "2"))
    assert one == two
    assert "warning" in [found["severity"] for found in json.loads(one)["documents"][0]["findings"]]


def test_fixes_know_the_configuration(run: Run) -> None:
    """`fix` leaves alone what the project ignores or has not chosen."""
    assert "CN503" in run("fix", "a.docx", "--check", "--suggested").output
    for config in ("ignore: [CN503]\n", "select: [CN1]\n"):
        assert "CN503" not in run("fix", "a.docx", "--check", "--suggested", config=config).output


def test_nothing_is_read_where_there_is_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a configuration its module is not even asked."""
    monkeypatch.setattr("gipr_lint.config.read.find", lambda start: 1 / 0)
    run("rules", "list", "--isolated")
    (tmp_path / ".gipr-lint.yaml").unlink()
    assert CliRunner().invoke(cli, ["check", "a.docx"]).exit_code == 1


def test_paths_in_the_environment_may_hold_blanks() -> None:
    """Several folders in a variable are separated as in PATH; a blank belongs to a name."""
    given = os.pathsep.join(("甲 乙", "丙"))
    assert list(PathText().split_envvar_value(given)) == ["甲 乙", "丙"]
    for name in ("packs", "rules_folders"):
        (option,) = (option for option in check.params if option.name == name)
        assert isinstance(option.type, PathText)
