"""Bodies that speak of themselves as one of another kind."""

from __future__ import annotations

import pytest
from tests.support.reports import PREFACE, RULES, findings, marked

from gipr_lint.checks.text.text_of_kind import Params, text_of_kind
from gipr_lint.errors import Problem


def told(unit: str, text: str, code: str) -> list[str]:
    """What is marked in a paragraph of a unit's overview."""
    source = f"# {unit}2024年政府信息公开工作年度报告\n\n{PREFACE}## 一、总体情况\n\n{text}\n"
    return [marked(one) for one in findings(source, code)]


@pytest.mark.parametrize(
    ("unit", "text", "mark"),
    [
        ("青溪镇人民政府", "按照部署，我局积极配合，本局专人负责。", "我局"),
        ("柳河乡人民政府", "我委高度重视。", "我委"),
        ("青溪镇人民政府", "我街道公开信息12条。", "我街道"),
        ("迎春路街道办事处", "我镇公开信息12条。", "我镇"),
        ("迎春路街道办事处", "我局按时答复。", "我局"),
        ("临阳县人民政府", "我局公开信息12条。", "我局"),
        ("云岭市人民政府", "我镇公开信息12条。", "我镇"),
        ("青溪县教育局", "我镇公开信息12条。", "我镇"),
        ("云岭市统计局", "本乡公开信息12条。", "本乡"),
        ("青溪县教育局", "我街道、我办事处公开信息12条。", "我街道"),
        ("青溪县教育局", "我委公开信息12条。", "我委"),
        ("北安省交通运输厅", "我局公开信息12条。", "我局"),
        ("青溪县人民政府办公室", "我局公开信息12条。", "我局"),
        ("青溪高新技术产业开发区管理委员会（青溪综保区）", "我局公开信息12条。", "我局"),
        ("临阳县人民政府", "我区公开信息12条。", "我区"),
    ],
)
def test_another_kind(unit: str, text: str, mark: str) -> None:
    """One finding for all such words, at the first."""
    assert told(unit, text, "CN825") == [mark]


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("青溪镇人民政府", "我镇、本镇公开信息12条，我单位、本机关按时答复，我办专人负责。"),
        ("柳河乡人民政府", "我乡公开信息12条。"),
        ("迎春路街道办事处", "我街道、我办事处公开信息12条，我办按时答复。"),
        ("青溪县教育局", "我局、本局公开信息12条，我县工作平稳。"),
        ("云岭市发展和改革委员会", "我委公开信息12条。"),
        ("临阳县人民政府", "我县公开信息12条，全县工作平稳。"),
        ("青溪镇人民政府", "克服自我局限，基本局面良好，自我委屈，资本局势平稳。"),
        ("青溪县教育局", "我乡村教师、本乡村学校工作平稳，自我镇定。"),
        ("青溪县政务服务中心", "我局公开信息12条，我镇公开信息3条。"),
        ("青溪县人民政府办公室", "我办公开信息12条。"),
        ("云岭市人民政府", "我市公开信息12条，自我市场化。"),
        ("云岭市发展和改革委员会（云岭市能源局）", "我委公开信息12条。"),
    ],
)
def test_its_own_kind(unit: str, text: str) -> None:
    """What a body of that kind says of itself, other words, kinds that are not known."""
    assert told(unit, text, "CN825") == []


@pytest.mark.parametrize(
    ("unit", "text", "marks"),
    [
        ("迎春路街道办事处", "受理向市政府及市政府办公室提出的政府信息公开申请5件。", ["市政府"]),
        ("青溪镇人民政府", "全年收到公民向县人民政府提出的信息公开申请2件。", ["县人民政府"]),
        ("青溪镇人民政府", "办理申请人向区政府提交的政府信息公开申请1件，均按时答复。", ["区政府"]),
        ("青溪镇人民政府", "收到向镇政府提出的政府信息公开申请5件。", []),
        ("青溪镇人民政府", "协助办理向县政府提出的政府信息公开申请5件。", []),
        ("青溪镇人民政府", "申请人不服，向县政府提出复议申请，已答复。", []),
        ("云岭市统计局", "受理向市政府及市政府办公室提出的政府信息公开申请5件。", []),
        ("云岭市人民政府", "受理向市政府及市政府办公室提出的政府信息公开申请5件。", []),
        ("迎春路街道办事处", "受理公众向区政府（区政府办公室）提交的政府信息公开申请3件。", ["区政府"]),
        ("青溪镇人民政府", "受理公民向我县政府提出的申请3件。", ["县政府"]),
        ("云岭市统计局", "收到向市教育局提出的政府信息公开申请3件。", ["市教育局"]),
        ("云岭市统计局", "受理公众向省政府办公厅提交的申请3件。", ["省政府办公厅"]),
        ("云岭市统计局", "收到向市统计局提出的政府信息公开申请3件。", []),
    ],
)
def test_applications_to_another_body(unit: str, text: str, marks: list[str]) -> None:
    """A township tells of applications made to the government above it, a bureau of those made to another."""
    assert told(unit, text, "CN824") == marks


def test_an_unknown_kind() -> None:
    """A kind of unit that the vocabulary has not is a problem at its place."""
    with pytest.raises(Problem) as caught:
        text_of_kind.demand(Params(words={"village": ("我村",)}), RULES)
    assert caught.value.path == ("words", "village")
