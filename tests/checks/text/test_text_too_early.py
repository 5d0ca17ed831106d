"""Terms that a report's year did not know."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.reports import RULES, findings, marked

from gipr_lint.checks.text.text_too_early import Params, text_too_early
from gipr_lint.errors import Problem


def told(year: int, text: str) -> list[str]:
    """What is marked in a paragraph of the overview."""
    source = f"# 青溪镇人民政府{year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n{text}\n"
    return [marked(one) for one in findings(source, "CN826")]


@pytest.mark.parametrize(
    ("year", "text", "mark"),
    [
        (2021, "贯彻党的二十大精神。", "党的二十大精神"),
        (2020, "贯彻党的十九届六中全会精神。", "十九届六中全会"),
        (2023, "贯彻党的二十届三中全会精神。", "二十届三中全会"),
        (2024, "贯彻党的二十届四中全会精神。", "二十届四中全会"),
        (2019, "贯彻党的十九届五中全会精神。", "十九届五中全会"),
        (2020, "深刻领悟“两个确立”的决定性意义。", "“两个确立”"),
        (2021, "学习二十届二中全会公报。", "二十届二中全会"),
        (2022, "发展新质生产力。", "新质生产力"),
        (2019, "发展全过程人民民主。", "全过程人民民主"),
        (2022, "学习习近平文化思想。", "习近平文化思想"),
    ],
)
def test_too_early(year: int, text: str, mark: str) -> None:
    """A meeting that was held later, a term that came later."""
    assert told(year, text) == [mark]


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (2021, "以优异成绩迎接党的二十大胜利召开。"),
        (2022, "贯彻党的二十大精神，深刻领悟“两个确立”的决定性意义。"),
        (2024, "贯彻党的二十大和二十届二中、三中全会精神，二十届三中全会部署。"),
        (2025, "贯彻党的二十届四中全会精神。"),
        (2021, "贯彻党的十九届六中全会精神。"),
        (2019, "贯彻党的十九大和十九届四中全会精神。"),
        (2020, "贯彻党的十九届五中全会精神，增强“四个意识”、做到“两个维护”。"),
        (2023, "发展新质生产力，学习习近平文化思想。"),
        (2022, "二十届二中全会召开。"),
        (2019, "坚持以人民为中心的发展思想。"),
    ],
)
def test_in_its_time(year: int, text: str) -> None:
    """What there was in the year, or was looked forward to."""
    assert told(year, text) == []


def test_an_entry_without_a_year() -> None:
    """Every entry says since when."""
    rules = replace(RULES, words={**RULES.words, "odd": ("党的二十大→后来",)})
    with pytest.raises(Problem) as caught:
        text_too_early.demand(Params(words=("odd",)), rules)
    assert caught.value.path == ("words", 0)
