"""Sentences that run together."""

from __future__ import annotations

from time import process_time

import pytest
from tests.support.reports import PREFACE, TITLE, findings, marked

from gipr_lint.checks.text.text_run_on import Params, found
from gipr_lint.report.prose.texts import prose_of


def told(text: str) -> list[str]:
    """What is marked in a paragraph of the overview."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n{text}\n"
    return [marked(one) for one in findings(source, "CN822")]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("推动权力公开透明，增强公开实效2024年，主动公开信息20条。", ["2024年"]),
        ("切实提升公开水平2024年，发布解读3篇。", ["2024年"]),
        ("各项工作有序2024年,全镇召开会议2次。", ["2024年"]),
        ("接受社会监督，回应群众关切2024年，答复来信5件。", ["2024年"]),
        ("全年公开信息120条2024年，办理申请3件。", ["2024年"]),
        ("公众号发布126条信息一是做好财政公开。二是做好解读。", ["一是"]),
        ("抓好政务公开工作一是加强领导；二是加强培训。", ["一是"]),
        ("一是加强培训；提升能力二是完善制度，抓好落实三是加强考核。", ["二是", "三是"]),
        ("召开会议4次一是部署任务，二是通报情况。", ["一是"]),
        ("一是加强组织领导二是强化业务培训。三是接受监督（见附件）四是抓好落实。", ["二是", "四是"]),
        ("一是落实“三审三校”二是办理来信12封三是回访。", ["二是", "三是"]),
        ("一是做到更新及时二是做到内容准确三是做到渠道畅通。", ["二是", "三是"]),
    ],
)
def test_a_mark_is_missing(text: str, marks: list[str]) -> None:
    """Behind the end of a sentence the next begins at once."""
    assert told(text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "增强公开实效。2024年，主动公开信息20条。",
        "截至2024年，全镇公开信息20条；与2024年，相比有增加。",
        "自2024年，在2024年，到2024年，于2024年，全镇2024年，我镇2024年，工作平稳。",
        "增强公开实效2023年，主动公开信息20条。",
        "增强公开实效2024年度主动公开信息20条。",
        "主要表现在一是人手少，二是经验少，再三是形式少。",
        "一是加强培训和二是抓好落实，第三是考核，说四是四。",
        "人手少二是经验少，渠道单四是形式少。",
        "公开标准统一是基础，唯一是缺人，之一是渠道少，第一是本级。",
        "做法：一是加强培训；二是抓好落实。三是加强考核，四是接受监督",
        "（一是培训，二是考核）“一是一、二是二”，“三是三”。",
        "2024年，工作平稳有序。",
    ],
)
def test_nothing_is_missing(text: str) -> None:
    """Words behind which the year, or the first point, goes on."""
    assert told(text) == []


def test_time_grows_with_the_text() -> None:
    """Points by the thousand in one line, of which the first is missing: the line is looked through once for it."""

    def work(number: int) -> float:
        prose, params = prose_of(["甲二是乙" * number]), Params(after={}, points=("一是", "二是"))
        began = process_time()
        assert not list(found(params, prose, {}))
        return process_time() - began

    work(1000)
    assert min(work(80_000) for _ in range(3)) < 8 * max(0.005, min(work(20_000) for _ in range(3)))
