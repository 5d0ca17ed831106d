"""The check `told-balance`: what is told to have come in is what is told to be done and left over."""

from __future__ import annotations

import pytest
from tests.support.reports import findings, marked

HEAD = "# 青溪县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("收到政府信息公开申请36件，上年结转2件，办结35件，结转下年度3件。", []),
        ("收到政府信息公开申请38件（含上年结转2件），办结35件，结转下年度3件。", []),
        ("收到政府信息公开申请36件，无上年结转，办结36件，无结转下年度办理件。", []),
        ("收到政府信息公开申请36件，上年结转2件，办结36件，结转下年度3件。", ["36件"]),
        ("收到政府信息公开申请36件，无上年结转，办结30件，结转下年度3件。", ["30件"]),
        ("收到政府信息公开申请36件，上年结转2件，撤回2件，办结33件，结转下年度3件。", []),
        ("收到政府信息公开申请36件，办结36件，结转下年度3件。", []),
        ("收到政府信息公开申请约40件，上年结转2件，办结36件，结转下年度3件。", []),
    ],
)
def test_four_numbers_of_a_paragraph_add_up(text: str, places: list[str]) -> None:
    """All four have to be told, exactly; what was received may hold what was carried in already."""
    assert [marked(one) for one in findings(HEAD + text, "CN632")] == places


def test_numbers_of_two_paragraphs_are_not_taken_together() -> None:
    """Each paragraph stands for itself."""
    text = "收到政府信息公开申请36件，上年结转2件。\n\n办结政府信息公开申请36件，结转下年度3件。"
    assert findings(HEAD + text, "CN632") == ()
