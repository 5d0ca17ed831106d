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
    ],
)
def test_a_part_is_no_whole(text: str, number: str) -> None:
    """A channel before or behind another, those in time, some channels beside others or behind a number."""
    assert not any(one.startswith(number) for one in own(text))


@pytest.mark.parametrize(
    "text", ["书面申请40件。", "申请按时办结40件。", "通过网站、邮箱提出的申请40件，其中网站30件。"]
)
def test_alone_it_is_the_whole(text: str) -> None:
    """What stands alone, or is told with its parts behind 其中, is all there is."""
    assert any(one.startswith("40件") for one in own(text))
