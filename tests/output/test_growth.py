"""Drafts made to take long: the work grows with the draft, in every output, and so does what is written."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from tests.support.docx.building import docx, p
from tests.support.reports import RULES

from gipr_lint import Linter, Options
from gipr_lint.output import Run, Style
from gipr_lint.plugins.registry import render

HEAD = p("临阳县人民政府2024年政府信息公开工作年度报告") + p("一、总体情况")
SHAPES: dict[str, Callable[[int], str]] = {
    "figures in a paragraph without stops": lambda n: p("，".join(f"收到申请{at % 97}件" for at in range(n))),
    "dates": lambda n: p("、".join(f"2024年{1 + at % 12}月{1 + at % 28}日" for at in range(n))),
    "headings": lambda n: "".join(p(f"（{at}）总体情况") for at in range(n)),
    "words that stand twice": lambda n: p("".join(f"信息信息{at}" for at in range(n))),
    "wrong words": lambda n: p("群众述求" * n),
    "digits": lambda n: p("1" * n * 10),
    "mobile numbers": lambda n: p("、".join(f"139{at:08d}" for at in range(n))),
    "telephone numbers": lambda n: p("电话：" + "、".join(f"0929-{5550000 + at}" for at in range(n))),
    "identity numbers": lambda n: p("身份证号" + "、".join(f"11010119900307{at % 10000:04d}" for at in range(n))),
    "names": lambda n: p("，".join(f"申请人张{chr(0x4E10 + at % 5000)}不服" for at in range(n))),
    "marks put right together": lambda n: p("公开信息,及时" * n),
    "topics with nothing under them": lambda n: "".join(
        p(f"（{'一二三四五六七八九十'[at % 10]}）主动公开") for at in range(n)
    ),
    "claims without a comma": lambda n: p("本县没有收到政府信息公开申请。") * n,
    "wide numbers in one paragraph": lambda n: p("１１０１０５１９４９１２３１００２Ｘ，" * n * 4),
    "periods": lambda n: p("统计期限为2024年1月1日至2024年12月31日。") * n,
}
LINTER = Linter(Options(rules=RULES))


def outputs(body: str) -> tuple[float, int]:
    """The time that the formats take for a draft, and the longest of them."""
    data = docx(HEAD + body)
    began = time.process_time()
    result = LINTER.lint(data, "a.docx").alone.within(200, "zh")
    run = Run((result,), RULES.packs)
    longest = max(sum(map(len, render(name, run, Style()))) for name in ("text", "concise", "json"))
    return time.process_time() - began, longest


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_draft_is_four_times_the_work(shape: str) -> None:
    """Not sixteen times; what is common to a small and a large draft is left out of it."""
    build = SHAPES[shape]
    outputs(build(200))
    small, large = outputs(build(1500)), outputs(build(6000))
    assert large[0] < 9 * max(small[0], 0.1)
    assert large[1] < 6 * max(small[1], 2000)
