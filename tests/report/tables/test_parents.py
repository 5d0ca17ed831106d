"""The labels of groups in a form."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import with_table
from tests.support.reports import draft, report

from gipr_lint.report.tables.parents import damaged_parents


def damaged(form: str, **words: str) -> list[tuple[str, str]]:
    made = report(with_table(draft(1), form, lambda table: replace(table, words=words)))
    return [(cell.text, expected) for _, cell, expected in damaged_parents(made.forms[form])]


@pytest.mark.parametrize(
    ("form", "right", "wrong"),
    [
        ("requests", "（三）不予公开", "（三）不于公开"),
        ("requests", "法人或其他组织", "法人或其它组织"),
        ("requests", "三、本年度办理结果", "三、本年办理结果"),
        ("review", "复议后起诉", "复议后诉"),
        ("proactive", "第二十条第（五）项", "第二十条第（四）项"),
    ],
)
def test_a_damaged_label_is_found_once(form: str, right: str, wrong: str) -> None:
    """However many rows or columns a group has, its damaged label is one cell."""
    assert damaged(form, **{right: wrong}) == [(wrong, right)]


@pytest.mark.parametrize(
    ("form", "right", "other"),
    [
        ("requests", "（三）不予公开", "三、不予公开"),
        ("requests", "三、本年度办理结果", "本年度办理结果"),
        ("requests", "申请人情况", "申请人情况（单位：件）"),
        ("review", "行政复议", "行 政 复 议"),
        ("proactive", "第二十条第（五）项", "第二十条第五项"),
    ],
)
def test_another_way_to_write_a_label_is_no_damage(form: str, right: str, other: str) -> None:
    """Another number, a remark behind, blanks, no brackets."""
    assert damaged(form, **{right: other}) == []
