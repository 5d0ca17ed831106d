"""Names of people behind certain words."""

from __future__ import annotations

import pytest
from tests.support.reports import PREFACE, TITLE, findings, marked, replacements

CASES = {
    "申请人张三向本机关申请公开": ["张三"],
    "申请人张三丰不服": ["张三丰"],
    "申请人：欧阳李四，": ["欧阳李四"],
    "申请人司马李提出申请": ["司马李"],
    "申请人的姓名为张三，": ["张三"],
    "当事人“李四”": ["李四"],
    "申请人张三、李四、王五和司马李四的申请": ["张三", "李四", "王五", "司马李四"],
    "原告买买提·张三·李四诉称": ["买买提·张三·李四"],
    "申请人张三.": ["张三"],
    "申请人张三等3人": ["张三"],
    "申请人张三": ["张三"],
}


@pytest.mark.parametrize("text", CASES)
def test_who_is_named(text: str) -> None:
    """Two or three characters, surnames of two, names with dots inside, several in a row."""
    found = findings(f"{TITLE}{PREFACE}## 一、总体情况\n\n已答复{text}", "CN854")
    places = [(finding.location.start or 0, finding.location.end or 0) for finding in found]
    assert [f"已答复{text}"[start:end] for start, end in places] == CASES[text]


@pytest.mark.parametrize(
    "text",
    [
        "申请人高度认可，",
        "申请人张某、李某某不服",
        "申请人王××，",
        "申请人和第三人",
        "申请人数量",
        "申请人情况·统计表",
        "申请人2024",
        "申请人Smith不服",
        "申请人江苏的",
        "申请人：",
        "申请人应当在",
    ],
)
def test_who_is_not(text: str) -> None:
    """Words, names that are left out, letters, numbers, nothing at all."""
    assert not findings(f"{TITLE}{PREFACE}## 一、总体情况\n\n已答复{text}", "CN854")


def test_what_is_written_in_its_place() -> None:
    """The surname stays, one of two characters whole."""
    (finding,) = findings(f"{TITLE}{PREFACE}## 一、总体情况\n\n申请人司马李四不服。", "CN854")
    assert replacements(finding) == ["司马某"]
    assert marked(finding) == "司***"


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("| 申请人 | 内容 |\n| 张三 | 规划 |\n| 李四 | 预算 |", ["张三", "李四"]),
        ("| 序号 | 投诉人姓名 |\n| 1 | 欧阳李四 |", ["欧阳李四"]),
        ("| 申请人： | 张三、李四 |\n| 内容 | 规划 |", ["张三", "李四"]),
        ("| 申请人 | 内容 |\n| 自然人 | 规划 |\n| 张某 | 高度统计 |\n| 科研机构 | 预算 |", []),
        ("| 单位 | 联系人 |\n| 党政办公室 | 张三 |", []),
        ("| 内容 | 申请人数 |\n| 规划 | 张三 |", []),
    ],
)
def test_names_in_cells_under_or_beside_the_word(table: str, names: list[str]) -> None:
    """In a table of one's own; kinds of applicants, and people under other words, are none."""
    found = findings(f"{TITLE}{PREFACE}## 一、总体情况\n\n好。\n\n{table}", "CN854")
    cells = [cell.strip() for row in table.split("\n") for cell in row.strip("| ").split("|")]
    places = [(finding.location.start or 0, finding.location.end or 0) for finding in found]
    assert len(found) == len(names)
    assert all(any(cell[start:end] in names for cell in cells) for start, end in places)
    assert not any(name in f"{finding.message}{finding.location.text}" for finding in found for name in names)
