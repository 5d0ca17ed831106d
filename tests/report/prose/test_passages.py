"""How much of a report is read for statements."""

from __future__ import annotations

import time

import pytest
from tests.support.reports import RULES, report

from gipr_lint.report.prose import passages

HEAD = "# 青溪县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"


def test_beyond_a_number_of_figures_and_claims_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The paragraph with which there are too many is not read, nor what follows; what stands before it is."""
    monkeypatch.setattr(passages, "MOST_FIGURES", 4)
    made = report(
        f"{HEAD}收到政府信息公开申请36件，办结30件。\n\n均已办结，未发生行政复议，结转3件。\n\n收到申请35件。"
    )
    assert [fact.text for fact in made.facts["received"]] == ["收到政府信息公开申请36件"]
    assert made.facts["all_done"] == ()
    assert {passage.text[:2] for passage in made.unread} == {"均已", "收到"}
    assert [passage.text[:2] for passage in made.passages["overview"] if passage not in made.unread] == ["收到"]


@pytest.mark.parametrize(
    ("blank", "read"), [("", True), (" ", False), ("\u3000", False), ("<br>", False), ("\t", False)]
)
def test_digits_that_are_parted_are_compared_with_nothing(blank: str, read: bool) -> None:
    """8 1件 may be 81 or something else: neither a fact nor a part of a sum; blanks around a number do no harm."""
    made = report(f"{HEAD}收到政府信息公开申请8{blank}4 件（自然人44件，法人或其他组织37件），上年结转 6 件。")
    assert [str(fact.values["n"].value) for fact in made.facts["received"]] == (["84"] if read else [])  # type: ignore[union-attr]
    assert [str(fact.values["n"].value) for fact in made.facts["carried"]] == ["6"]  # type: ignore[union-attr]
    (passage,) = (one for one in made.passages["overview"] if one.counts(RULES.vocabulary))
    assert bool(passage.lists(RULES.vocabulary)) is read


def test_a_report_is_read_whole() -> None:
    """Nothing is left out of a long one."""
    made = report(HEAD + "收到政府信息公开申请36件，均已办结。\n\n" * 400)
    assert not made.unread
    assert len(made.facts["received"]) == 400


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "政办收到申请1件，",
        "3件、其中自然人3件、",
        "均已办结，",
        "未收到申请、",
        "未",
        "复议、诉讼为零",
        "复议（1件",
        "予以公开（含部分公开",
        "网上收到申请1件，合计2件，",
    ],
)
def test_reading_is_cheap(text: str) -> None:
    """The cost of a hostile report is limited."""
    source = f"{HEAD}{text * 1900}\n\n{text * 1900}\n"
    made = report(source)
    began = time.process_time()
    facts = [name for name, spec in RULES.facts.items() if spec.says is not None]
    assert sum(len(made.facts[name]) for name in facts) >= 0
    assert time.process_time() - began < 10
