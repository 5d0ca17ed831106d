"""Regional packs and configurations with the installed command: from a folder, a project, an installed package."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.support.e2e.regional import RULE
from tests.support.e2e.running import CORRECT, FAULTY, Ran, draft, lint

MANIFEST = """\
pack: ly
version: "3"
title: {zh: 临阳县规则包, en: pack of Linyang}
requires: {gipr-lint: ">=0.1,<1", cn: ">=2026.1"}
extends: [cn]
rules:
  CN503: {severity: warning, reason: 由系统生成，先提示}
"""


@pytest.fixture(name="project")
def fixture_project(tmp_path: Path) -> Path:
    """A repository with a faulty and a correct draft and, in a folder of its own, a pack."""
    project = tmp_path / "年报"
    (project / ".git").mkdir(parents=True)
    (project / "a.docx").write_bytes(draft(FAULTY))
    (project / "2024").mkdir()
    (project / "2024" / "b.docx").write_bytes(draft(CORRECT))
    write_pack(project / "ly")
    return project


def write_pack(folder: Path, manifest: str = MANIFEST) -> None:
    (folder / "rules").mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text(manifest, encoding="utf-8")
    (folder / "rules" / "LY301-address-given.yaml").write_text(RULE, encoding="utf-8")


def severities(ran: Ran) -> dict[str, str]:
    """The severity of each finding in a JSON report."""
    documents = json.loads(ran.out)["documents"]
    return {finding["rule"]: finding["severity"] for document in documents for finding in document["findings"]}


@pytest.mark.parametrize("how", ["--pack", "--rules", "config", "toml", "installed", "installed in config"])
def test_every_way_to_a_pack(project: Path, tmp_path: Path, how: str) -> None:
    """The same pack from a folder, by the configuration, as an installed package: the same change of a rule."""
    args: list[str] = ["check", "a.docx", "--format", "json"]
    env = {}
    if how.startswith("--"):
        args += [how, "./ly"]
    if how == "config":
        (project / ".gipr-lint.yaml").write_text("packs: [./ly]\n", encoding="utf-8")
    if how == "toml":
        (project / "pyproject.toml").write_text('[tool.gipr-lint]\nrules = ["ly"]\n', encoding="utf-8")
    if how.startswith("installed"):
        env = install(tmp_path / "site")
        (project / "ly").rename(project / "elsewhere")
    if how == "installed":
        args += ["--pack", "ly"]
    if how == "installed in config":
        (project / ".gipr-lint.yaml").write_text("packs: [ly]\n", encoding="utf-8")
    for _ in range(2):  # and once more, from the cache
        ran = lint(*args, cwd=project, env=env)
        assert severities(ran)["CN503"] == "warning", ran.err
        assert [pack["name"] for pack in json.loads(ran.out)["tool"]["packs"]] == ["cn", "ly"]


def install(site: Path) -> dict[str, str]:
    """A package that is only data, installed in a folder of the module path."""
    write_pack(site / "gipr_linyang" / "rules")
    metadata = site / "gipr_linyang-3.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: gipr-linyang\nVersion: 3\n")
    (metadata / "entry_points.txt").write_text("[gipr_lint.packs]\nly = gipr_linyang.rules\n")
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH")]))}


def test_an_installed_pack_waits_to_be_named(project: Path, tmp_path: Path) -> None:
    """Installed and not named, it changes nothing."""
    ran = lint("check", "a.docx", "--format", "json", cwd=project, env=install(tmp_path / "site"))
    assert (severities(ran)["CN503"], ran.code) == ("error", 1)


def test_the_configuration_of_the_current_folder_holds(project: Path) -> None:
    """From a folder below the same configuration is found, and its paths start from where it stands."""
    (project / ".gipr-lint.yaml").write_text("packs: [./ly]\nfail-on: warning\n", encoding="utf-8")
    ran = lint("b.docx", cwd=project / "2024")
    assert ran.code == 1
    assert "LY301 警告" in ran.out
    assert lint("--isolated", "b.docx", cwd=project / "2024").code == 0


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        (
            MANIFEST.replace("CN503:", "CN5O3:"),
            "gipr-lint: ly/pack.yaml:7:3: 没有编号或名称为“CN5O3”的规则，是否想写“CN503”？\n"
            "      CN5O3: {severity: warning, reason: 由系统生成，先提示}\n      ^\n",
        ),
        (
            MANIFEST.replace("{severity: warning, reason: 由系统生成，先提示}", "off"),
            "gipr-lint: ly/pack.yaml:7:3: 关闭规则要写明理由，如 {severity: off, reason: 本市另有规定}\n"
            "      CN503: off\n      ^\n",
        ),
        (
            MANIFEST.replace("<1", "<0.1"),
            "gipr-lint: ly/pack.yaml:4:23: 规则包“ly”需要 gipr-lint >=0.1,<0.1，现有的是 0.1.0\n",
        ),
        (
            MANIFEST.replace("[cn]", "[cm]"),
            "gipr-lint: ly/pack.yaml:5:11: 没有安装名为“cm”的规则包，可用的有：cn\n    extends: [cm]\n",
        ),
    ],
)
def test_a_broken_pack_ends_the_run(project: Path, manifest: str, said: str) -> None:
    """Exit 2 with file, line, column, the marked line and what was meant; nothing on standard output."""
    write_pack(project / "ly", manifest)
    ran = lint("check", "a.docx", "--rules", "ly", cwd=project)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.replace(os.sep, "/").startswith(said)


def test_a_broken_configuration_ends_the_run(project: Path) -> None:
    """The same for the configuration, in YAML and in TOML."""
    (project / "pyproject.toml").write_text('[tool.gipr-lint]\nlang = "zh"\nselct = ["CN"]\n', encoding="utf-8")
    ran = lint("a.docx", cwd=project)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        'gipr-lint: pyproject.toml:3:1: 未知的键“selct”，是否想写“select”？\n    selct = ["CN"]\n    ^\n'
    )
    (project / ".gipr-lint.yaml").write_text("ignore:\n  - CN5O3\n", encoding="utf-8")
    ran = lint("a.docx", cwd=project)
    assert ran.code == 2
    assert ran.err.startswith("gipr-lint: .gipr-lint.yaml:2:5: 没有编号、名称或类别为“CN5O3”的规则，是否想写“CN503”？")


def test_where_a_setting_comes_from(project: Path) -> None:
    """`rules list --provenance` and `explain` name file, line and reason."""
    listed = lint("rules", "list", "--provenance", "--rules", "ly", cwd=project)
    assert listed.code == 0
    wanted = "级别：warning  ly/pack.yaml:7（ly），原为 error  rules/5-arithmetic/CN503-row-total-mismatch.yaml:3（cn）"
    assert f"    {wanted}；理由：由系统生成，先提示\n" in listed.out.replace(os.sep, "/").replace("_rules/", "rules/")
    assert "级别：warning" in lint("explain", "CN503", "--rules", "ly", cwd=project).out


def test_suppressed_findings_are_in_the_schema(project: Path) -> None:
    """Findings that the project ignores are valid JSON of the interface, with the reason."""
    from jsonschema import validate

    (project / ".gipr-lint.yaml").write_text("ignore: [{rule: CN503, reason: 系统导出}]\n", encoding="utf-8")
    ran = lint("a.docx", "--format", "json", cwd=project)
    schema = Path(__file__).parents[2] / "src" / "gipr_lint" / "output" / "schema.json"
    data = json.loads(ran.out)
    validate(data, json.loads(schema.read_text(encoding="utf-8")))
    reasons = [f["suppressed"]["reason"] for d in data["documents"] for f in d["findings"] if f["suppressed"]]
    assert reasons == ["系统导出"] * data["summary"]["suppressed"]
    assert reasons
