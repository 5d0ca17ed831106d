"""Points told as 一是, 二是, 三是."""

from __future__ import annotations

import pytest
from tests.support.reports import PREFACE, TITLE, findings, marked


def told(*texts: str) -> list[str]:
    """What is marked in the paragraphs of the overview."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n" + "\n\n".join(texts)
    return [f"{marked(one)} {one.message.rpartition('“')[2].rstrip('”')}" for one in findings(source, "CN827")]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["一是甲；二是乙；三是丙；三是丁。"], ["三是 四是"]),
        (["一是甲；三是丙。"], ["三是 二是"]),
        (["一是甲。二是乙。二是丙。"], ["二是 三是"]),
        (["一是甲，二是乙，四是丙。"], ["四是 三是"]),
        (["一是甲。", "二是乙。", "二是丙。"], ["二是 三是"]),
        (["一是甲；二是乙。", "四是丙。"], ["四是 三是"]),
        (["措施一是甲；二是乙；二是丙。"], ["二是 三是"]),
        (["一是甲；二是乙。下一步，一是丙；三是丁。"], ["三是 二是"]),
        (["一是甲；二是乙；三是丙；五是丁；五是戊。"], ["五是 四是"]),
        (["一是甲；一是乙；三是丙。"], ["一是 二是"]),
        (["一是甲；二是乙；二是丙；四是丁；五是戊。"], ["二是 三是"]),
        (["（一是甲；二是乙；二是丙）"], ["二是 三是"]),
        (["一要甲；二要乙；二要丙。"], ["二要 三要"]),
        (["第一，甲；第二，乙；第四，丙。"], ["第四 第三"]),
        (["其一，甲；其二，乙；其二，丙。"], ["其二 其三"]),
        (["主要有：（1）甲；（2）乙；（2）丙。"], ["（2） （3）"]),
        (["主要有：(1)甲；(3)乙。"], ["(3) （2）"]),
    ],
)
def test_twice_or_skipped(texts: list[str], marks: list[str]) -> None:
    """The point, and the number that should stand there."""
    assert [mark.split(" ")[0] for mark in told(*texts)] == [mark.split(" ")[0] for mark in marks]


@pytest.mark.parametrize(
    "texts",
    [
        ["一是甲；二是乙；三是丙。"],
        ["一是甲；二是乙。一是丙；二是丁。"],
        ["一是甲；二是乙。", "三是丙。", "一是丁，二是戊。"],
        ["一是甲；其次是乙；三是丙。"],
        ["一是甲。同时乙。三是丙。"],
        ["问题一是甲，二是乙。措施一是丙，二是丁，三是戊。"],
        ["一是甲；二是乙，唯一是缺人；三是丙。", "统一是基础，第三是本级，二十三是总数。"],
        ["二是乙；三是丙。"],
        ["一是甲；二是乙；三是丙。", "（二）改进情况。二是乙；三是丙。"],
        ["一是一，二是二。", "十一是甲，十二是乙。"],
        ["一是甲，加强二是乙，三是丙。"],
        ["第一，甲；第二，乙。排名第一，第三产业居第三，第四季度更好。"],
        ["一要甲；二要乙。三要素齐全，第一要务是发展。"],
        ["第一季度，甲；第三季度，乙。"],
        ["主要有：（1）甲；（2）乙；（3）丙。", "（1）丁。（2）戊。", "（4）己。依据第（5）项，电话（0929）5550118。"],
    ],
)
def test_in_order(texts: list[str]) -> None:
    """Lists that begin anew, go on over paragraphs, or hide a point in a clause."""
    assert told(*texts) == []
