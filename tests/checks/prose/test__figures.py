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
