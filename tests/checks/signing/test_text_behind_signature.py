"""The check of what stands behind the signature."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.reports import draft, findings, the_finding


@pytest.mark.parametrize(
    "line", ["附件：统计表", "（联系人：张三）", "抄送：市政府办公室", "— 3 —", "云岭市发展和改革局"]
)
def test_what_may_stand_behind_a_signature(line: str) -> None:
    """Attachments, notes, the foot and the unit itself are no stray text, nor is what follows them."""
    made = draft(1)
    assert not findings(replace(made, ending=(*made.ending, line)), "CN122")


def test_text_behind_a_signature() -> None:
    """Lines behind the date are one finding up to the first line that may stand there."""
    made = draft(1)
    finding = the_finding(replace(made, ending=(*made.ending, "继续做好工作。", "目", "附件：表", "正文")), "CN122")
    assert [finding.location.text, *(place.text for place in finding.related)] == ["继续做好工作。", "目"]
