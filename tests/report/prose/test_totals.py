"""Numbers that sum up those before them."""

import pytest
from tests.support.statements import own


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("行政复议2件、行政诉讼1件，两类共计3件。", "3件 review+lawsuit occurred"),
        ("发生行政复议2件，行政诉讼1件，合计3件。", "3件 review+lawsuit occurred"),
        ("予以公开20件、部分公开4件，两类共计24件。", "24件 application granted+partly_granted"),
        ("新收申请12件，上年结转2件，两者合计14件。", "14件 application handled"),
        ("予以公开20件、部分公开4件、不予公开3件，合计27件。", "27件 application settled"),
        ("自然人申请20件，法人申请5件，两类共计25件。", "25件 application received"),
    ],
)
def test_a_total_is_of_what_stands_before_it(text: str, total: str) -> None:
    """Of reviews and lawsuits it is both; of two outcomes the sum of these alone, of more all that was settled."""
    assert own(text)[-1] == total


@pytest.mark.parametrize(
    "text",
    [
        "投诉2件、行政诉讼1件，共3件。",
        "行政复议2件，维持1件，行政诉讼1件，共3件。",
        "县级会议2次、乡镇会议1次，共3次。",
    ],
)
def test_a_total_of_other_things_is_none_of_the_form(text: str) -> None:
    """Where another thing is among them nothing is said of the sum."""
    assert not any(said.startswith("3件") for said in own(text))
