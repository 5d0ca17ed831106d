"""Clauses without a number: what they tell of the number before them, and what they do not."""

from __future__ import annotations

import pytest
from tests.support.statements import told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("行政诉讼1件，尚未审结。", "尚未审结 lawsuit pending"),
        ("行政复议3件，目前正在审理中。", "目前正在审理中 review pending"),
        ("行政复议1件，尚在办理中。", "尚在办理中 review pending"),
        ("行政复议1件且结果为维持。", "且结果为维持 review upheld"),
        ("行政复议2件，无行政诉讼，复议案件尚未审结。", "复议案件尚未审结 review pending"),
        ("行政复议1件，复议结果为维持。", "复议结果为维持 review upheld"),
        ("行政复议1件，申请人撤回后终止。", "申请人撤回后终止 review withdrawn"),
        ("未经复议直接起诉2件，均驳回诉讼请求。", "均驳回诉讼请求 direct upheld"),
        ("收到申请3件，全部予以公开。", "全部予以公开 application granted"),
        ("收到申请1件，已按要求予以公开。", "已按要求予以公开 application granted already"),
        ("收到的3件申请均予以公开。", "申请均予以公开 application granted"),
        ("无法提供3件（均为本机关不掌握）。", "均为本机关不掌握 application unavailable_not_held"),
        ("收到申请1件，申请人为自然人。", "申请人为自然人 application received natural"),
        ("收到申请14件，其中1件于12月27日收到，结转2025年办理。", "1件 application carried_out"),
        ("收到申请8件，还有1件正在征求意见，转入2025年办理。", "1件 application carried_out"),
        ("收到申请1件，已依法办结。", "all application settled already"),
        ("收到申请1件，涉及文物保护规划，已办理完毕。", "all application settled already"),
        ("行政诉讼1件，系复议后起诉。", "系复议后起诉 after occurred"),
        (
            "行政复议3件、行政诉讼2件，其中行政诉讼均为未经复议直接起诉。",
            "其中行政诉讼均为未经复议直接起诉 direct occurred",
        ),
        ("行政诉讼1件，目前正在法院审理中。", "目前正在法院审理中 lawsuit pending"),
        (
            "收到申请3件。1件申请公开水土保持规划，因部分内容涉密，予以部分公开。",
            "1件 application partly_granted perhaps",
        ),
        ("收到申请3件，其中1件因需征求意见且甲乙，不予公开。", "1件 application refused perhaps"),
    ],
)
def test_what_a_clause_tells_of_the_number_before(text: str, found: str) -> None:
    """What became of a case, an outcome of all, a ground in brackets, who applied, what is left over, all settled."""
    assert found in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "收到热线工单3件，全部予以公开。",
        "收到申请36件，其中网上申请5件，均予以公开。",
        "收到申请36件，其中自然人20件，均予以公开。",
        "收到申请12件。相关信息均予以公开。",
        "收到申请12件，办结10件，同意公开。",
        "收到申请12件，未予以公开。",
        "收到申请5件，予以公开、部分公开。",
        "收到申请5件，经甲乙审查，予以公开。",
    ],
)
def test_what_tells_nothing_of_the_number_before(text: str) -> None:
    """Another thing, a channel, some applicants, another sentence, several without a word for all, what is not so."""
    assert not [one for one in told(text) if one.endswith("公开 application granted")]


def test_what_is_settled_already_is_not_told_again_of_a_number_with_a_remark() -> None:
    """办结（含结转）22件 says how many, not all."""
    assert not [one for one in told("收到申请25件，办结（含结转）22件。") if one.startswith("all")]


@pytest.mark.parametrize(
    "text",
    ["收到申请3件，已按规定答复申请人。", "收到申请1件，街道已于7月3日书面答复申请人。", "收到申请3件，已依法答复。"],
)
def test_an_answer_without_a_word_for_all_is_of_no_whole(text: str) -> None:
    """That they were answered says nothing about what is carried over, unless all were."""
    assert not [one for one in told(text) if one.startswith("all")]
