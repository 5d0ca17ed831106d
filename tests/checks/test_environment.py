"""What expressions of rules may name."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec import Raw, msgpack
from tests.support.drafts.draft import with_cell
from tests.support.reports import NEW, RULES, TITLE, draft, report

from gipr_lint.checks import environment
from gipr_lint.checks.environment import (
    OWN_FUNCTIONS,
    FactEnvironment,
    LineEnvironment,
    applies,
    expression,
    form_cell,
    register,
)
from gipr_lint.expr import Absent, Comparison, Date, ExpressionError, Function, Number
from gipr_lint.expr.parse import parse
from gipr_lint.report import Report

SHOWN = report(draft(1))


def value(source: str, report: Report = SHOWN) -> object:
    return expression(source).evaluate(FactEnvironment(report, report.facts["period"][0]))


def test_the_fact_at_hand_and_the_report() -> None:
    """Captures by name with the parts of their dates, report year, edition, unit, number of sections."""
    assert value("period.start") == Date(2024, 1, 1)
    for source in (
        "period.end.year == report.year",
        "period.end == date(report.year, 12, 31)",
        "report.section_count == 6",
        "report.notice_year == 2021",
        "title.year == report.year",
        "title.agency == report.agency",
        "same_unit(signature.unit, report.agency)",
    ):
        assert value(source), source


def test_what_is_not_there_is_missing() -> None:
    """An unknown year, a fact that was not found: missing with a reason, and what is made of it too."""
    text = "# 临阳县人民政府政府信息公开工作年度报告\n\n电话：0929-5550118。\n\n## 一、总体情况\n\n正文。"
    shown = report(text)
    found = expression("report.year + 1").evaluate(FactEnvironment(shown, shown.facts["phone"][0]))
    assert isinstance(found, Absent)
    assert found.reasons


def test_an_absent_signature_is_empty() -> None:
    """A report without signature has an empty unit, so that rules can ask for it."""
    shown = report(f"{TITLE}统计期限为2024年1月1日至2024年12月31日。\n\n## 一、总体情况\n\n正文。")
    assert value('signature.unit == ""', shown)


def test_cells_by_row_and_by_column() -> None:
    """Within a row names are columns, within a column rows; a group is all its cells."""
    for source, line, by_row in (
        ("total == sum(applicants)", "new", True),
        ("done == sum(outcomes)", "total", False),
        ("new + carried_in == done + carried_out", "natural", False),
    ):
        found = expression(source).evaluate(LineEnvironment(SHOWN, "requests", line, by_row))
        assert isinstance(found, Comparison)
        assert found.ok


def test_numbers_remember_their_cells() -> None:
    """A sum knows the cells that it is made of, by form, row and column."""
    found = expression("natural + total").evaluate(LineEnvironment(SHOWN, "requests", "new", True))
    assert isinstance(found, Number)
    assert list(found.cells) == [("requests", "new", "natural"), ("requests", "new", "total")]


def test_cells_are_exact_and_blank_ones_known() -> None:
    """Amounts keep their decimals; a blank is 0 and says that it is blank."""
    shown = report(with_cell(draft(1), "proactive", "charges", "amount", "0.1"))
    found = form_cell(shown, "proactive", "charges", "amount")
    assert isinstance(found, Number)
    assert found.value * 10 == 1
    assert Decimal("0.1") == Decimal(1) / 10
    shown = report(with_cell(draft(1), "requests", "new", "total", ""))
    found = form_cell(shown, "requests", "new", "total")
    assert isinstance(found, Number)
    assert (found.value, found.blank) == (0, True)


@pytest.mark.parametrize(
    ("form", "row", "column", "reason"),
    [
        ("fees", "new", "total", "没有表“fees”"),
        ("requests", "newest", "total", "没有“newest”这一行"),
        ("requests", "new", "grand", "没有要核对的列"),
    ],
)
def test_why_a_cell_is_missing(form: str, row: str, column: str, reason: str) -> None:
    """No such table, no such row, no such column: the reason in words."""
    found = form_cell(SHOWN, form, row, column)
    assert isinstance(found, Absent)
    assert reason in str(found.reasons[0])


def test_a_word_in_a_cell_is_no_number() -> None:
    """A cell of words is missing from a sum, and the reason names its row and column."""
    shown = report(with_cell(draft(1), "requests", "new", "total", "待核实"))
    found = form_cell(shown, "requests", "new", "total")
    assert isinstance(found, Absent)
    assert NEW.forms["requests"].rows["new"].label in str(found.reasons[0])


def test_words_and_numbers_in_a_text() -> None:
    """`has` looks for a word or a number in a text, such as the paragraph in which a fact stands."""
    assert value("has(period.paragraph, report.year)") is True
    assert value('has(period.paragraph, "预算执行")') is False
    assert value("fact.start == period.start")


@pytest.mark.parametrize(
    ("when", "met"), [("", True), ("report.year > 2020", True), ("report.year < 2020", False),
                      ('report.unit_kind == "department"', True), ("requests[new, total] > 0", True),
                      ("requests[new, total] < 0", False), ("requests[moved, total] >= 0", False)],
)  # fmt: skip
def test_a_condition_on_the_report(when: str, met: bool) -> None:
    """A condition on the report or its cells that is not met, or that cannot be told, keeps a rule from running."""
    assert applies(SHOWN, when) is met


def test_functions_are_registered_for_all_expressions() -> None:
    """What rules may call is what was registered last; an expression that was compiled before is compiled anew."""
    register({**OWN_FUNCTIONS, "twice": Function(lambda value: value, 1, 1)})
    try:
        assert expression("twice(1) == 1").source == "twice(1) == 1"
    finally:
        register(OWN_FUNCTIONS)
    with pytest.raises(ExpressionError):
        expression("twice(1) == 1")


def test_packs_are_kept_with_their_expressions_parsed() -> None:
    """Those of every rule, and what was kept is what parsing gives."""
    conditions = {when for rule in RULES.rules if (when := rule.parameters.get("when"))}
    assert conditions
    assert conditions <= RULES.expressions.keys()
    for source, kept in RULES.expressions.items():
        assert msgpack.decode(kept) == msgpack.decode(msgpack.encode(parse(source, functions=OWN_FUNCTIONS)))


def test_what_was_kept_is_what_is_evaluated(monkeypatch: pytest.MonkeyPatch) -> None:
    """An expression that a pack was kept with is not parsed again."""
    source = "1 + 1 == 3"
    monkeypatch.setattr(environment, "_kept", {source: Raw(msgpack.encode(parse("1 + 1 == 2")))})
    assert applies(SHOWN, source)
