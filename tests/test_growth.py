"""What takes longer, takes no longer than there is more of it: time by time of the same run, never by the clock."""

from __future__ import annotations

from collections.abc import Callable
from math import log
from time import process_time

import pytest
from tests.support.reports import RULES

from gipr_lint import Linter, Options
from gipr_lint.testing.markdown import to_docx

pytestmark = pytest.mark.slow

FEW, MANY = 250, 1000
STEEPEST = 1.4
"""With an exponent of 1 ten times as many take ten times as long, with 2 a hundred times. Time is measured on a busy
machine, and is that of the whole run."""

HEAD = "# 临阳县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"
PROSE = "全年围绕群众关心的事项更新栏目，明确责任到人，并按月核对发布情况，发现问题当日整改。"

MAKERS: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda n: "\n\n".join([PROSE] * n),
    "lines of a page": lambda n: "\n\n".join([PROSE[:28]] * n),
    "sentences of a paragraph": lambda n: PROSE * n,
    "rows of a table": lambda n: "\n".join(["| 甲 | 1 | 2 | 3 |"] * n),
    "numbers of a sentence": lambda n: "全年公开" + "、".join([f"栏目信息{k}条" for k in range(n)]) + "。",
    "numbers of a paragraph": lambda n: "".join([f"收到政府信息公开申请{k}件。" for k in range(n)]),
    "parts of a whole": lambda n: f"全年收到政府信息公开申请{n}件，其中" + "，".join(["邮寄1件"] * n) + "。",
    "claims": lambda n: "\n\n".join(["全年未收到政府信息公开申请，未发生行政复议和行政诉讼。"] * n),
    "brackets": lambda n: "全年公开信息" + "（含本级）" * n + "。",
    "facts of a sentence": lambda n: "电子邮箱a@b.gov.cn，" * (4 * n),
    "findings": lambda n: "\n\n".join(["截止2024年12月31日，共有政务公开专区2个。"] * n),
    "findings of a paragraph": lambda n: "截止2024年12月31日共有专区2个，" * n,
}
"""So many of a kind, in the overview."""


@pytest.mark.parametrize("kind", MAKERS)
def test_time_grows_with_what_there_is(kind: str) -> None:
    """Of four times as many the time is little more than four times as long."""
    edition, linter = RULES.editions["2021"], Linter(Options(rules=RULES))
    drafts = [to_docx(HEAD + MAKERS[kind](count), edition) for count in (FEW, MANY)]
    linter.lint(drafts[0])
    few, many = (min(_seconds(linter, draft) for _ in range(3)) for draft in drafts)
    assert log(many / few, MANY / FEW) < STEEPEST


def _seconds(linter: Linter, draft: bytes) -> float:
    """The CPU's time for a draft."""
    started = process_time()
    linter.lint(draft)
    return process_time() - started
