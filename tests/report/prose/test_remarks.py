"""Remarks in brackets beside a number: what they include, what they are the ground of, what they only mention."""

from __future__ import annotations

import pytest
from tests.support.statements import told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("予以公开（含部分公开）25件", ["25件 application granted+partly_granted"]),
        ("不予公开（属于行政执法案卷）6件", ["6件 application refused_case_file"]),
        ("予以公开（含部分公开）的50件", ["50件 application granted+partly_granted"]),
        ("予以公开（包括部分公开）的申请50件", ["50件 application granted+partly_granted"]),
        ("予以公开（其中含部分公开）共50件", ["50件 application granted+partly_granted"]),
        ("不予公开8件，公开（含部分公开）的有50件", ["50件 application granted+partly_granted"]),
        ("予以公开（不含部分公开）的22件", ["22件 application granted"]),
        ("其他处理（含申请人逾期不补正）的6件", ["6件 application handled_otherwise"]),
        ("不予处理（如重复申请）的3件", ["3件 application rejected"]),
        ("不予公开（属于内部事务信息）的6件", ["6件 application refused_internal"]),
        ("办结（含结转）22件", ["22件 application settled"]),
        ("其他处理35件（含申请人主动撤回19件）", ["35件 application handled_otherwise"]),
    ],
)
def test_what_a_remark_adds(text: str, found: list[str]) -> None:
    """An outcome that is included, a ground; what was carried in or withdrawn is no other outcome."""
    assert [one for one in told(f"收到申请。{text}。") if one in found] == found


@pytest.mark.parametrize("text", ["同意公开，包括部分公开，共50件", "予以公开，含部分公开50件"])
def test_what_widens_the_clause_before_it_names_nothing(text: str) -> None:
    """Where what includes has no number of its own it is not told of what is included."""
    assert told(f"{text}。") == []
