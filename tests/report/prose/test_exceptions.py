"""What a claim of none or all is not of."""

import pytest
from tests.support.statements import own


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("除1件行政复议外，未发生行政诉讼。", ["none lawsuit occurred"]),
        ("除行政复议案件外，未发生行政诉讼。", ["none lawsuit occurred"]),
        ("除1件行政复议外，未发生其他行政复议。", []),
        ("除1件投诉外，未收到公开申请。", []),
        ("除1件外，没有发生行政复议。", []),
    ],
)
def test_another_thing_excepted_leaves_the_claim(text: str, claims: list[str]) -> None:
    """Where a review is excepted there was still no lawsuit; of the same thing, or an unknown one, nothing is."""
    assert [said for said in own(text) if said.startswith("none")] == claims


@pytest.mark.parametrize(
    ("text", "is_claimed"),
    [
        ("新收6件，上年结转2件，7件均办结。", False),
        ("新收申请6件，上年结转2件，8件均办结。", True),
        ("收到申请8件，办结6件，均按时办结。", False),
        ("收到申请8件，办结8件，全部办结。", True),
        ("行政复议4件，审结3件，均维持。", False),
        ("行政复议4件，均维持。", True),
        ("已审结的2件行政复议均维持，1件未审结。", False),
        ("2件行政复议均维持。", True),
        ("申请28件全部办结，1件12月底收到、未到期。", False),
        ("收到申请29件，全部办结，1件结转下年。", True),
    ],
)
def test_a_number_that_says_how_many_is_not_all(text: str, is_claimed: bool) -> None:
    """All of seven, of those settled so far, or of three concluded, is not all that there is."""
    assert any(said.startswith("all") for said in own(text)) is is_claimed
