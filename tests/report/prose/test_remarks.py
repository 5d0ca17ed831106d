"""Remarks in brackets beside a number: what they include, what they are the ground of, what they only mention."""

from __future__ import annotations

import pytest
from tests.support.statements import told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("予以公开（含部分公开）25件", ["25件 application granted+partly_granted"]),
        ("不予公开（属于行政执法案卷）6件", ["6件 application refused_case_file"]),
        ("办结（含结转）22件", ["22件 application settled"]),
        ("其他处理35件（含申请人主动撤回19件）", ["35件 application handled_otherwise"]),
    ],
)
def test_what_a_remark_adds(text: str, found: list[str]) -> None:
    """An outcome that is included, a ground; what was carried in or withdrawn is no other outcome."""
    assert [one for one in told(f"收到申请。{text}。") if one in found] == found
