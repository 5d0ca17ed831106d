"""With which cells figures and claims of the prose are compared."""

from __future__ import annotations

import pytest
from tests.support.agreement import report as source
from tests.support.reports import RULES, report

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.comparisons import Comparisons
from gipr_lint.report import Report
from gipr_lint.selection import active


def comparisons(made: Report, *ignore: str) -> Comparisons:
    return Comparisons(Evaluation(made, RULES.rules), active(RULES, "submit", (), ignore))


def text(sentence: str, name: str) -> str | None:
    made = report(source(sentence))
    found = comparisons(made).text(made.facts[name])
    return found and found.in_language("zh")


def test_cells_of_every_reading() -> None:
    """All that a number may be, each cell once; groups by their members."""
    made = report(source("全县收到政府信息公开申请40件，其中不予公开2件。"))
    compared = comparisons(made)
    assert compared.cells(made.facts["received"]) == (("requests", "new", "total"), ("requests", "carried_in", "total"))
    refused = compared.cells(made.facts["outcomes"])
    assert refused[0] == ("requests", "refused_secret", "total")
    assert len(refused) == 8
    assert all(row.startswith("refused_") for _, row, _ in refused)


def test_cells_of_a_claim() -> None:
    """Those of what must hold."""
    made = report(source("全年未发生行政诉讼。"))
    assert comparisons(made).cells(made.facts["none_sued"]) == (
        ("review", "count", "after_total"),
        ("review", "count", "direct_total"),
    )


def test_rules_that_are_not_in_force_compare_nothing() -> None:
    """A rule that is switched off takes its cells along."""
    made = report(source("全县收到政府信息公开申请40件。"))
    assert comparisons(made, "CN601").cells(made.facts["received"]) == ()
    assert comparisons(made, "CN601").text(made.facts["received"]) is None


@pytest.mark.parametrize(
    ("sentence", "name", "said"),
    [
        ("全县收到政府信息公开申请40件。", "received", "“一、本年新收政府信息公开申请数量”40"),
        (
            "全县收到政府信息公开申请44件。",
            "received",
            "“一、本年新收政府信息公开申请数量”40＋“二、上年结转政府信息公开申请数量”4＝44",
        ),
        ("全年不予公开政府信息公开申请2件。", "outcomes", "“（三）不予公开”2"),
        ("全年因第三方合法权益不予公开申请2件。", "outcomes", "“4.保护第三方合法权益”2"),
        ("全年结转下年度继续办理3件。", "carried", "“四、结转下年度继续办理”3"),
        ("全县没有收到政府信息公开申请。", "none_received", "“一、本年新收政府信息公开申请数量”40"),
    ],
)
def test_what_the_tables_have(sentence: str, name: str, said: str) -> None:
    """Of several readings that which fits."""
    assert text(sentence, name) == said


def test_all_readings_where_none_fits() -> None:
    """As the rule says it."""
    said = text("全县收到政府信息公开申请39件。", "received")
    assert said is not None
    assert "”40；" in said
    assert said.endswith("＝44")


def test_why_the_tables_have_nothing() -> None:
    """A form that is missing is told."""
    made = report("# 青溪县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全县收到政府信息公开申请39件。")
    said = comparisons(made).text(made.facts["received"])
    assert str(said) == "没有表“收到和处理政府信息公开申请情况”"


def test_a_part_of_another_whole_is_not_compared() -> None:
    """What is said of a number that is none of the form's has no cells."""
    made = report(source("全年收到各类建议13件，其中答复政府信息公开申请7件。"))
    facts = made.facts["answered"]
    assert [fact.values["n"].value for fact in facts] == [7]  # type: ignore[union-attr]
    assert comparisons(made).cells(facts) == ()
