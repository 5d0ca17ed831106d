"""Why something came of an application: the reason is no statement of its own."""

import pytest
from tests.support.statements import own


@pytest.mark.parametrize(
    "text",
    [
        "收到申请25件，其余3件因临近年末收到结转下一年度办理。",
        "收到申请25件，剩余3件因需征求第三方意见顺延至下年度答复。",
        "收到申请25件，其他3件因年底收到尚在办理期限内，结转至2025年。",
        "收到申请25件，其中3件因申请时间在12月下旬结转下年度。",
        "收到申请25件，3件因情况复杂、涉及部门多延期至下年答复。",
        "收到申请25件，3件因案情复杂尚在办理中。",
    ],
)
def test_what_is_carried_over_for_any_reason_is_carried_over(text: str) -> None:
    """Unknown words, a part of a month, an arrival and a question to others only tell why."""
    assert own(text) == ["25件 application received", "3件 application carried_out"]


@pytest.mark.parametrize(
    "text",
    [
        "收到申请25件，其中2件因征求第三方意见、1件因年底收到结转下年。",
        "收到申请25件，另有2件因12月底收到。",
    ],
)
def test_what_has_a_reason_alone_is_not_counted(text: str) -> None:
    """Two numbers with one outcome are none each, and what came in late is no number of all that came in."""
    assert not [said for said in own(text) if said.split()[0] in ("1件", "2件") and "asked" not in said]


def test_the_ground_of_another_outcome_is_left_out() -> None:
    """A secret, or the refusal of a third party, may be why only a part was disclosed."""
    text = "收到申请9件，因涉及国家秘密部分公开2件，因第三方不同意部分公开1件，因重复申请不予处理3件。"
    assert own(text)[1:] == [
        "2件 application partly_granted",
        "1件 application partly_granted",
        "3件 application rejected_repeat",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("行政复议4件，审结3件，均维持，1件尚未审结。", "均维持 review upheld"),
        ("行政复议4件，审结的3件均获维持，1件尚未审结。", "3件 review upheld"),
        ("行政诉讼4件，已判决3件，全部胜诉。", "全部胜诉 lawsuit won"),
        ("行政复议4件，已办结3件，均维持，1件在审。", "均维持 review upheld"),
    ],
)
def test_what_came_of_those_settled_so_far_is_no_claim_of_all(text: str, said: str) -> None:
    """Three of four were concluded: all that is said of these is said of three."""
    found = own(text)
    assert said in found
    assert not [one for one in found if one.startswith("all")]
