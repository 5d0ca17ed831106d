"""A signature whose labels stand in cells of their own."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.reports import PREFACE, RULES, TITLE

from gipr_lint import LintResult, lint

BODY = "".join(map(p, (TITLE.strip("# \n"), PREFACE.strip(), "六、其他需要报告的事项", "没有收取信息处理费。")))
CODES = ("CN809", "CN901", "CN902", "CN905", "CN906")


def signed(*rows: tuple[str, str]) -> LintResult:
    """What is said of a report that ends with a table of these rows."""
    cells = (tr(*(tc(text if text.startswith("<") else p(text)) for text in row)) for row in rows)
    return lint(docx(BODY + tbl(*cells)), rules=RULES, select=CODES)


@pytest.mark.parametrize("label", ["编制日期：", "编制日期", "日期：", "发布时间："])
def test_unit_and_date_beside_their_labels(label: str) -> None:
    """They are found, as in a line with a colon."""
    found = signed(("编制单位：", "临阳县人民政府"), (label, "2025年1月21日"))
    assert not found.findings
    assert found.report is not None
    assert found.report.signature.value is not None


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("2025年1月　日", "CN809"),
        ("2025年1月32日", "CN906"),
        (
            '<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>2025年1月21日</w:t></w:r></w:fldSimple></w:p>',
            "CN905",
        ),
    ],
)
def test_a_wrong_date_beside_its_label(date: str, code: str) -> None:
    """One with a blank, one that does not exist, one that changes every day."""
    found = signed(("编制单位：", "临阳县人民政府"), ("编制日期：", date)).findings
    assert [finding.rule for finding in found] == [code]


@pytest.mark.parametrize(
    "rows",
    [
        (("公开渠道", "12"), ("合计", "12")),
        (("日期", "内容"), ("3月5日", "条例解读")),
        tuple((label, "甲") for label in ("索引号", "发布机构", "发布日期", "文号")),
    ],
)
def test_other_tables(rows: tuple[tuple[str, str], ...]) -> None:
    """Without a word before a date, or with more rows, a table stays one."""
    found = signed(*rows)
    assert [finding.rule for finding in found.findings] == ["CN901"]
