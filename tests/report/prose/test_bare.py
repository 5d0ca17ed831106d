"""Bare labels before numbers, read by the numbers around them."""

from __future__ import annotations

import pytest
from tests.support.statements import own


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("予以公开8件，部分公开3件，其他1件。", "1件 application the_rest"),
        ("从结果看，公开17件、不予公开4件、无法提供10件、其他情况4件。", "4件 application the_rest"),
        ("其他处理76件，其中逾期不补正21件、其他53件。", "53件 application the_rest"),
        ("行政复议9件，维持6件，纠正1件，其他2件。", "2件 review other_result"),
        ("法人或其他组织22件（商业企业15件、科研机构4件、其他3件）。", "3件 application received other"),
        ("公开类17件，不予公开2件。", "17件 application granted+partly_granted"),
        ("从答复类型看，公开类17件（予以公开14件、部分公开3件）。", "17件 application granted+partly_granted"),
        ("不予处理6件，其中信访、举报、投诉类4件，重复2件。", "4件 application rejected_petition"),
        ("不予公开5件，其中内部事务2件、过程性3件。", "3件 application refused_process"),
        ("予以公开44件，国家秘密1件，行政执法案卷2件。", "1件 application refused_secret"),
    ],
)
def test_a_bare_label_is_what_stands_beside_those_around_it(text: str, found: str) -> None:
    """其他 is all the rest of the list that it ends, 公开类 an outcome among outcomes."""
    assert found in own(text)


@pytest.mark.parametrize(
    "text",
    [
        "其他1件。",
        "网上申请8件，其他3件。",
        "自然人8件，其他3件。",
        "发布政策类信息8条，其他3条。",
        "收到投诉8件，其他3件。",
        "予以公开8件。其他3件。",
        "收到来信8件，其中投诉类3件，重复2件。",
        "接收信息公开类热线17件，办理投诉2件。",
        "宣传国家秘密保护知识3次。",
    ],
)
def test_a_label_without_such_numbers_beside_it_says_nothing(text: str) -> None:
    """Alone, beside channels, natural persons or other things, and in another sentence it is none of the form's."""
    assert not [
        one for one in own(text) if one.split()[0] in ("1件", "3件", "3条", "17件", "3次") and "自然" not in one
    ]
