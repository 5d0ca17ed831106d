"""`parts-named`: announced and named, left out, named in other words."""

from __future__ import annotations

import pytest
from tests.support.reports import TITLE, findings, the_finding

PARTS = ("总体情况", "主动公开政府信息情况", "收到和处理申请情况", "复议、诉讼情况", "存在问题", "其他事项")


def said(*parts: str, mark: str = "、", end: str = "六个部分") -> str:
    """A report whose preface names these parts."""
    return f"{TITLE}本报告由{mark.join(parts)}{end}组成。\n\n## 一、总体情况\n\n正文。"


@pytest.mark.parametrize("missing", range(6))
@pytest.mark.parametrize("mark", ["、", "，", "；"])
def test_the_one_that_is_missing_is_named(missing: int, mark: str) -> None:
    """Whichever it is, whatever parts the others; applications are named by another section as well."""
    parts = [part for at, part in enumerate(PARTS) if at != missing]
    assert the_finding(said(*parts, mark=mark), "CN220").rule == "CN220"
    assert not findings(said(*PARTS, mark=mark), "CN220")


@pytest.mark.parametrize(
    "source",
    [
        said(*PARTS[:2], end="等六个部分"),
        said(*PARTS[:4], end="等6个部分"),
        said(*PARTS[:5], "附件"),
        said(*PARTS[:5], end="五个部分"),
        said(*PARTS[:5], end=""),
        said(end="六个部分"),
    ],
)
def test_what_is_left_open(source: str) -> None:
    """Examples, a name of its own, a count of fewer, no count, no names."""
    assert not findings(source, "CN220")
