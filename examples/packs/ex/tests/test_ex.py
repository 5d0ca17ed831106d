"""The plugin, through what gipr-lint offers to everyone. Run with the package installed: `pip install -e '.[test]'`."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from gipr_lint_ex.markdown import render
from gipr_lint_ex.share import share

import gipr_lint
from gipr_lint.plugins.api import LintResult, Location, NotEvaluated, Recognised, Run, Style, absent
from gipr_lint.testing import Case, cases, lint_markdown

RULES = gipr_lint.load_packs(["ex"])
OWN = [rule for rule in RULES.rules if rule.pack == "ex"]
REPORT = "# 青溪镇人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，青溪镇公开信息210条。\n"


def linted(markdown: str, code: str) -> gipr_lint.LintResult:
    """A report in Markdown, checked by one rule."""
    return lint_markdown(markdown, RULES, select=[code])


@pytest.mark.parametrize("case", cases("ex"), ids=lambda case: case.name)
def test_the_examples_of_the_rules(case: Case) -> None:
    """Every good example is left alone, every bad one found by its own rule."""
    case.check()


def test_there_are_rules() -> None:
    """The pack has its two rules."""
    assert [rule.code for rule in OWN] == ["EX101", "EX501"]


def test_length_counts_text_alone() -> None:
    """Blanks and headings do not count, and the finding stands at the heading."""
    (finding,) = linted(REPORT, "EX101").findings
    assert "有18字" in finding.message
    assert finding.location.text == "一、总体情况"
    assert linted(REPORT.replace("公开信息", "公 开 信 息"), "EX101").findings[0].message == finding.message


def test_length_without_the_section() -> None:
    """What is not there cannot be counted: not evaluated, never a pass."""
    result = linted(REPORT.replace("一、总体情况", "三、收到和处理政府信息公开申请情况"), "EX101")
    assert [(missed.rule, missed.reason) for missed in result.not_evaluated] == [("EX101", "没有“总体情况”部分")]


def test_share() -> None:
    """Exact, of one or of several; of nothing there is none."""
    assert share((Fraction(1), Fraction(2)), Fraction(9)) == Fraction(100, 3)
    assert share((Fraction(0),), Fraction(0)) == absent("总数为零，无从计算占比")


def run(*findings: gipr_lint.Finding, path: str = "a.docx", missed: Mapping[str, str] | None = None) -> Run:
    """A run over one report."""
    report = Recognised("标题", "青溪镇人民政府", 2024, "2021", "2021版格式", {})
    not_evaluated = tuple(NotEvaluated(rule, reason) for rule, reason in (missed or {}).items())
    document = LintResult(
        path=path, status="linted", findings=findings, not_evaluated=not_evaluated, rules=1, recognised=report
    )
    return Run((document,), ())


FINDING = gipr_lint.Finding(
    rule="CN503",
    name="row-total-mismatch",
    category="arithmetic",
    severity="error",
    message="总计为 *37*|",
    location=Location(kind="paragraph", section="一、总体情况", block=4),
)


def test_markdown() -> None:
    """A heading, a table with one row a finding, what was not checked; nothing out of the report is markup."""
    assert list(render(run(FINDING, path="a_b.docx", missed={"CN501": "没有表"}), Style())) == [
        "## a\\_b.docx（青溪镇人民政府）",
        "",
        "| 序号 | 位置 | 问题 | 建议 | 规则 |",
        "| --- | --- | --- | --- | --- |",
        "| 1 | 一、总体情况 第4段 | 错误：总计为 \\*37\\*\\| |  | CN503 |",
        "",
        "- 未能检查：CN501 没有表",
        "",
    ]


def test_markdown_without_findings() -> None:
    """It says so; with --quiet there is nothing to say."""
    assert "没有发现问题。" in list(render(run(), Style()))
    assert list(render(run(), Style(quiet=True))) == []
