"""Numbers that count a part of what they are said of."""

from __future__ import annotations

import pytest
from tests.support.statements import own


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("网上申请30件，书面申请4件。", "4件"),
        ("申请办结50件，按时办结49件。", "49件"),
        ("收到申请36件，通过网站、邮箱提出的申请30件。", "30件"),
        ("通过网站、邮箱提出的申请30件，当面6件。", "30件"),
        ("全县共受理书面申请6件、网上申请30件。", "6件"),
        ("申请15日内办结20件。", "20件"),
        ("申请办结28件，其中提前办结20件，延期办结2件，按期办结6件。", "6件"),
        ("处理申请28件，其中简易办理10件，一般程序办理18件。", "18件"),
        ("办结申请28件，其中与县财政局联合答复3件。", "3件"),
        ("行政许可75件，其中准予许可70件。", "70件"),
        ("网上申请20件，其中自然人16件。", "16件"),
        ("无法提供5件，自然人4件。", "4件"),
        ("因答复不服申请复议1件，因逾期答复申请复议2件。", "1件"),
        ("因答复不服申请复议1件，因逾期答复申请复议2件。", "2件"),
        ("准予行政许可70件，不予行政许可5件。", "70件"),
        ("准予行政许可70件；不准予行政许可5件。", "70件"),
        ("不予许可5件，准予许可70件。", "70件"),
        ("村民申请15件，市民申请6件，企业申请7件。", "15件"),
        ("收到群众申请15件，企业申请7件。", "15件"),
        ("不予公开2件涉及商业秘密的，经复核维持原答复。", "2件"),
        ("有3件申请由同一申请人提出。", "3件"),
        ("有2件申请，尚未到期。", "2件"),
        ("余下2件申请在法定期限内。", "2件"),
        ("办结的43件申请中，上年结转的3件、新收的40件。", "3件"),
        ("办结的43件申请中，上年结转的3件、新收的40件。", "40件"),
    ],
)
def test_a_part_is_no_whole(text: str, number: str) -> None:
    """A channel before or behind another, those in time, some channels beside others or behind a number."""
    assert not any(one.startswith(number) for one in own(text))


@pytest.mark.parametrize(
    "text",
    [
        "书面申请40件。",
        "准予行政许可40件。",
        "群众申请40件，其中企业7件。",
        "征求第三方意见3件，予以公开40件。",
        "申请按时办结40件。",
        "通过网站、邮箱提出的申请40件，其中网站30件。",
        "有40件申请，均已办结。",
        "有40件申请。",
        "受理申请43件，包括来信3件、网上40件，全部办结。其中予以公开40件。",
    ],
)
def test_alone_it_is_the_whole(text: str) -> None:
    """What stands alone, or is told with its parts behind 其中, is all there is."""
    assert any(one.startswith("40件") for one in own(text))
