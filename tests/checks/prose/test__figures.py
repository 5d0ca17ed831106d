"""What the checks of agreement share."""

from __future__ import annotations

import pytest
from tests.support.agreement import report
from tests.support.reports import result

from gipr_lint.checks.prose import _figures
from gipr_lint.report.prose import passages


@pytest.mark.parametrize(("lang", "said"), [("zh", "超过2个"), ("en", "more than 2 figures")])
def test_what_is_not_read_is_said(lang: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report with more figures and claims than are read is not evaluated by the rules of agreement, each says so
    once; and what comes before is still compared."""
    for module in (passages, _figures):
        monkeypatch.setattr(module, "MOST_FIGURES", 2)
    source = report("全县收到政府信息公开申请39件。\n\n全年办结41件，均已办结，未发生行政诉讼，结转下年度3件。")
    ran = result(source, "CN601", "CN602", "CN608", "CN609", lang=lang)
    assert [finding.rule for finding in ran.findings] == ["CN601"]
    missed = {missed.rule: missed.reason for missed in ran.not_evaluated}
    assert set(missed) == {"CN601", "CN602", "CN608", "CN609"}
    assert all(said in reason for reason in missed.values())


def test_a_cell_that_is_compared_in_two_units_is_told_once() -> None:
    """Money is said in the unit of the table or in another; the table has it once."""
    source = (
        "# 青溪县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全县收取行政事业性收费13.5万元。\n\n"
        "## 二、主动公开政府信息情况\n\n```form proactive\ncharges: 12.5\n```\n"
    )
    (finding,) = result(source, "CN611").findings
    assert finding.message.count("本年收费金额") == 1
