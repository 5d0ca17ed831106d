"""What is an annual report, however broken, and what is another document."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.drafts.layouts import write
from tests.support.reports import draft

import gipr_lint

OTHERS = [
    ("关于召开安全生产会议的通知", "各单位：", "现定于2025年1月9日召开会议。"),
    ("2024年政府工作报告", "一、2024年工作回顾", "推进政务公开。", "二、2025年工作安排"),
    ("劳动合同", "一、总体情况", "甲方与乙方", "五、存在问题", "无。"),
    ("青溪镇2024年法治政府建设年度报告", "一、总体情况", "全年开展执法检查12次。"),
    ("2024年部门决算公开说明", "一、部门概况"),
]

BROKEN = [
    ("（机关名称）政府信息公开工作年度报告",),
    ("2024年，我镇认真贯彻《条例》。", "一、总体情况", "政府信息公开工作平稳有序。"),
    ("其他需要报告的事项",),
    ("青溪镇政务公开年报",),
    ("根据要求，现公布2024年度政府信息公开工作年度报告。", "总体情况", "工作平稳。"),
]


def codes(body: str) -> list[str]:
    """What is found in a document with this body."""
    return [finding.rule for finding in gipr_lint.lint(docx(body)).findings]


@pytest.mark.parametrize("lines", OTHERS)
def test_another_document_is_told_once(lines: tuple[str, ...]) -> None:
    """A document that has nothing of an annual report is one finding, no list of what it lacks."""
    assert codes("".join(map(p, lines))) == ["GL009"]


@pytest.mark.parametrize("lines", BROKEN)
def test_a_broken_report_is_a_report(lines: tuple[str, ...]) -> None:
    """What holds the name of the report, the label of a section or sections on the matter is checked."""
    found = codes("".join(map(p, lines)))
    assert "GL009" not in found
    assert "CN106" in found


def test_a_table_of_the_form_is_enough() -> None:
    """A table with rows of the form makes a report, whatever stands around it."""
    row = tr(tc("一、本年新收政府信息公开申请数量") + tc("5"))
    assert "GL009" not in codes(p("附件") + tbl(row))


def test_pictures_alone_are_told_as_such() -> None:
    """A document without any text is told so, in both languages; reports are never."""
    for lang in ("zh", "en"):
        (finding,) = gipr_lint.lint(docx(p("")), lang=lang).findings
        assert finding.rule == "GL009"
        assert ("没有文字" in finding.message) == (lang == "zh")
    assert not gipr_lint.lint(write(draft(1))).findings


def test_it_can_be_annotated() -> None:
    """The finding is written as a comment like any other."""
    result = gipr_lint.lint(docx(p("关于召开会议的通知")))
    assert gipr_lint.lint(result.annotated()).findings[0].rule == "GL009"
