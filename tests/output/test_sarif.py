"""SARIF: valid against the official schema, its lines those of `show --text`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator
from msgspec.structs import replace
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.findings import CELL, FIX, HIDDEN, checked, finding, paragraph, run, unreadable
from tests.support.reports import draft
from tests.support.schemas import SARIF

from gipr_lint import Linter, Options
from gipr_lint.findings import Location, NotEvaluated, related
from gipr_lint.output import Run, Style, sarif
from gipr_lint.output.common.lines import Lines
from gipr_lint.rulepacks.model import Authority

VALIDATOR = Draft7Validator(SARIF, format_checker=Draft7Validator.FORMAT_CHECKER)


def log(given: Run) -> Any:
    """The run of a valid log."""
    (text,) = sarif.render(given, Style())
    data = json.loads(text)
    assert list(VALIDATOR.iter_errors(data)) == []
    (one,) = data["runs"]
    return one


LAST = replace(CELL, file="上年.docx")


def full() -> Run:
    """A run with everything that the format can say."""
    linked = finding(
        fix=FIX,
        related=(related(CELL, "term"), related(paragraph("正文"), "other"), related(LAST, "other")),
        authority=(Authority("条例", clause="第五十条"),),
    )
    hidden = finding(paragraph("正文", 0, 1), suppressed=HIDDEN, severity="info")
    remark = finding(severity="warning", suppressed=replace(HIDDEN, by="comment", reason="上年已说明"))
    document = checked(linked, hidden, remark, missed=(NotEvaluated("CN501", "缺少行"),), path="甲 乙/报告#1.docx")
    return run(document, checked(), unreadable(), skipped=("旧稿.xls",))


def test_everything_is_valid_and_said() -> None:
    """Rules with their help and authority, places, fixes, suppressions, what was not evaluated or not checked."""
    said = log(full())
    driver = said["tool"]["driver"]
    rules = {rule["id"]: rule for rule in driver["rules"]}
    assert set(rules) == {"CN501", "CN503", "GL001"}
    assert rules["CN503"]["name"] == "row-total-mismatch"
    assert rules["CN503"]["properties"]["authority"]
    assert rules["CN503"]["properties"]["authority"][0] in rules["CN503"]["help"]["text"]
    assert said["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in said["results"]] == ["error", "note", "warning", "error"]
    first, second, third, _ = said["results"]
    assert first["ruleId"] == driver["rules"][first["ruleIndex"]]["id"] == "CN503"
    assert first["partialFingerprints"]
    assert first["fixes"][0]["description"]["text"] == "改为 36"
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "36"
    inside, other, outside = (place["physicalLocation"] for place in first["relatedLocations"])
    assert inside["region"]["startLine"]
    assert other["artifactLocation"] == inside["artifactLocation"]
    assert outside == {"artifactLocation": {"uri": "%E4%B8%8A%E5%B9%B4.docx"}}
    logical = first["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
    assert logical == "三、收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 总计"
    assert second["suppressions"] == [{"kind": "external", "justification": "上年已说明"}]
    assert third["suppressions"][0]["kind"] == "inSource"
    notes = said["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == ["缺少行", "不是 DOCX，不能检查"]
    assert notes[0]["associatedRule"]["id"] == "CN501"


def test_paths_are_relative_and_encoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blanks, signs and Chinese are percent-encoded; an absolute path is told from the current folder on."""
    uris = [artifact["location"]["uri"] for artifact in log(full())["artifacts"]]
    assert uris[0] == "%E7%94%B2%20%E4%B9%99/%E6%8A%A5%E5%91%8A%231.docx"
    assert unquote(uris[2]) == "坏.docx"
    monkeypatch.chdir(tmp_path)
    said = log(run(checked(finding(), path=str(tmp_path / "a:b" / "c.docx"))))
    assert said["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%3Ab/c.docx"


@pytest.mark.parametrize("layout", ["plain", "auto-numbered", "split-runs"])
def test_a_region_is_where_show_prints_it(layout: str) -> None:
    """The line and the columns hold the figure or the words that the finding marks."""
    data = write(with_cell(draft(1), "requests", "new", "total", "999"), layout)
    linter = Linter(Options(profile="publish"))
    result = linter.drawn(linter.lint(data, "a.docx"))
    assert result.view is not None
    lines = Lines(result.view).lines
    found = log(Run((result,), linter.rules.packs, rules=linter.rules.rules))["results"]
    assert len(found) == len(result.findings) > 0
    for one, said in zip(result.findings, found, strict=True):
        region = said["locations"][0]["physicalLocation"]["region"]
        line = lines[region["startLine"] - 1]
        if one.location.kind == "cell":
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == one.location.text
        elif one.location.kind == "document":
            assert "年度报告" in line


def test_a_finding_without_a_place() -> None:
    """An unreadable document has line 1."""
    result = log(run(unreadable(), checked(finding(Location(kind="document")))))["results"]
    assert [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in result] == [1, 1]


def test_no_findings_and_no_files() -> None:
    """An empty run is a valid log with no results."""
    assert log(run())["results"] == []
    assert log(run(checked()))["results"] == []


def test_rules_are_told_in_the_language_of_the_run() -> None:
    """The rules are told in the language of the run."""
    rules = log(run(checked(finding()), lang="en"))["tool"]["driver"]["rules"]
    assert rules[0]["shortDescription"]["text"].isascii()
