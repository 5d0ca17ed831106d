"""Numbers without their measure words."""

from __future__ import annotations

import pytest
from tests.support.reports import PREFACE, TITLE, findings, marked, replacements


def told(text: str) -> list[str]:
    """What is marked in a paragraph of the overview."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n{text}\n"
    return [marked(one) for one in findings(source, "CN823")]


@pytest.mark.parametrize(
    ("text", "mark", "fix"),
    [
        ("政务微信公开信息170，其他方式公开信息49条。", "170", "170条"),
        ("依托门户网站发布信息3403；发布解读6项。", "3403", "3403条"),
        ("共受理4申请公开政府信息，均为当面申请。", "4", "4件"),
        ("全年收到政府信息公开申请12。", "12", "12件"),
        ("全年受理依申请公开3，按时答复。", "3", "3件"),
        ("通过公众号推送信息共计96。", "96", "96条"),
        ("全年办结申请0，", "0", "0件"),
        ("全年发布政策解读7；", "7", "7篇"),
        ("全年公开20信息。", "20", "20条"),
        ("网站更新政务动态１２０，工作有序。", "１２０", "１２０条"),
    ],
)
def test_a_measure_is_missing(text: str, mark: str, fix: str) -> None:
    """Between a verb and the end of the clause, or before the noun."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n{text}\n"
    (finding,) = findings(source, "CN823")
    assert (marked(finding), replacements(finding)) == (mark, [fix])


@pytest.mark.parametrize(
    "text",
    [
        "政府网站公开信息238条，发布信息3403余条，收到申请4件，受理申请12宗。",
        "受理12345热线工单30件，办理2024申请事项2件。",
        "公开信息1、机构职能2、预算决算。",
        "公开信息2024，内容准确。",
        "信息170，申请3，均已登记。",
        "发布信息12.5万条，公开信息1,208条，公开信息10%，公开信息10/12。",
        "公开信息量170，信息数170，信息公开率100。",
        "收到申请人3人的来信，受理申请材料5份。",
        "发布信息（共170条），公开信息：170条。",
        "公开信息12345678，申请编号2024000012。",
        "收到申请若干，公开信息上百，更新信息数十条。",
    ],
)
def test_nothing_is_missing(text: str) -> None:
    """Numbers with their measure words, years, codes, shares, numbers of a list."""
    assert told(text) == []


def test_a_habit_is_left_alone() -> None:
    """Who never writes a measure word is not told so seven times."""
    assert told("公开信息170，发布信息3403，收到申请4，受理申请5，答复申请6，办结申请7，推送信息8。") == []
