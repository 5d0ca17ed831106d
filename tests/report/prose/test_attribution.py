"""Of whom a sentence speaks: claims that are those of the body itself. (Numbers are in `test_statements`.)"""

from __future__ import annotations

import pytest
from tests.support.reports import RULES

from gipr_lint.report.prose.attribution import Attribution

OWN = Attribution("青溪县人民政府", 2024, RULES.vocabulary)


@pytest.mark.parametrize(
    ("before", "claims"),
    [
        ("全县", True),
        ("力争", False),
        ("确保依法办理，全年", True),
        ("除3件外，其余", False),
        ("市财政局", False),
        ("2023年", False),
    ],
)
def test_claims(before: str, claims: bool) -> None:
    """A wish or a claim with exceptions claims nothing."""
    assert OWN.is_claim(before, before.rpartition("，")[2]) is claims


@pytest.mark.parametrize(
    ("after", "claims"),
    [
        ("另有3件结转下年度。", False),
        ("其余3件正在办理。", False),
        ("另有意见建议渠道。", True),
        ("公开3条。", True),
        ("", True),
    ],
)
def test_exceptions_that_follow(after: str, claims: bool) -> None:
    """A claim that the next sentence takes back in part, with a number, is none."""
    assert OWN.is_claim("全县", "全县", after) is claims
