"""The public functions for tests of rule packs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.authoring import RULE, change, new_pack

import gipr_lint.testing
from gipr_lint.testing import assert_findings, cases, docx, lint_markdown, load_pack

DRAFT = "# 青溪镇人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n通过微信公众平台发布信息。\n"


def test_every_public_name_is_there_and_documented() -> None:
    """What `gipr_lint.testing` promises exists, and says in its docstring what it is for."""
    for name in gipr_lint.testing.__all__:
        assert getattr(gipr_lint.testing, name).__doc__


@pytest.mark.slow
def test_cases_of_a_pack(tmp_path: Path) -> None:
    """Every example is a case, and every rule as a whole; in a good pack none has a fault."""
    found = cases(new_pack(tmp_path / "new"))
    assert [case.name for case in found] == ["LY801-1-good", "LY801-2-bad", "LY801-rule"]
    for case in found:
        case.check()


@pytest.mark.slow
def test_a_case_that_fails_says_where(tmp_path: Path) -> None:
    """The error of a case names file and line of the example, rule and fault."""
    pack = change(new_pack(tmp_path / "new"), ("通过微信公众号发布", "通过微信公众平台发布"))
    with pytest.raises(AssertionError, match=rf"{RULE}:21: LY801 account-name-informal: 正确的例子被报告"):
        cases(pack)[0].check()


@pytest.mark.slow
def test_linting_markdown(tmp_path: Path) -> None:
    """A report in Markdown is linted as a real document, by the national pack or by another one too."""
    pack = load_pack(new_pack(tmp_path / "new"))
    result = lint_markdown(DRAFT, pack, select=["LY801"])
    assert_findings(result, "LY801")
    assert_findings(lint_markdown(DRAFT, select=["CN804"]))
    for same in (pack.rules, pack.folder, str(pack.folder)):
        assert lint_markdown(DRAFT, same, select=["LY801"]).findings == result.findings
    assert_findings(lint_markdown(DRAFT, "cn", select=["CN804"]))
    assert docx(DRAFT)[:2] == b"PK"
    with pytest.raises(AssertionError, match="应为：LY801 LY801\n实际：\n  LY801 “微信公众平台”应写作"):
        assert_findings(result, "LY801", "LY801")
