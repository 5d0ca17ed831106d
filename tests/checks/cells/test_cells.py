"""The checks of cells: what is written in them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_cell, with_table
from tests.support.reports import NEW, RULES, TITLE, draft, findings, replacements, report, result, the_finding

from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.checks.cells.cell_blank import Params as CellBlank
from gipr_lint.checks.cells.cell_blank import cell_blank
from gipr_lint.checks.cells.cell_text import Params as CellText
from gipr_lint.checks.cells.cell_text import cell_text
from gipr_lint.checks.hits import Hit
from gipr_lint.errors import Problem

FORM = NEW.forms["requests"]


def one(text: str, row: str = "refused_secret", column: str = "natural") -> Draft:
    """A correct report in which a cell of a row of zeros holds another text."""
    made = draft(1)
    assert made.table("requests").value(row, column) == "0"
    return with_cell(made, "requests", row, column, text)


@pytest.mark.parametrize(
    ("text", "code", "fix"),
    [
        ("/", "CN452", ["0"]),
        ("无", "CN452", ["0"]),
        ("待核实", "CN453", []),
        ("0件", "CN454", ["0"]),
        ("0（另有1件在办）", "CN454", ["0"]),
        ("-3", "CN455", []),
        ("1.5", "CN456", []),
        ("０", "CN457", ["0"]),
        ("00", "CN458", ["0"]),
    ],
)
def test_what_is_wrong_with_a_cell(text: str, code: str, fix: list[str]) -> None:
    """Each defect of writing under its own rule, at the cell, with the plain number as the fix where it is certain."""
    codes = [rule.code for rule in RULES.rules if rule.code.startswith("CN45")]
    finding = the_finding(one(text), *codes)
    assert (finding.rule, finding.location.row_name, finding.location.column_name) == (
        code,
        "refused_secret",
        "natural",
    )
    assert replacements(finding) == fix


@pytest.mark.parametrize("text", ["+3", "-3", "0"])
def test_changes_may_have_a_sign(text: str) -> None:
    """A column that counts a change takes plus and minus."""
    made = with_cell(draft(2, 2020), "proactive", "penalties", "change", text)
    assert not findings(made, "CN455", "CN457")


@pytest.mark.parametrize("text", ["12.50", "0.123456", "3"])
def test_amounts_may_have_decimals(text: str) -> None:
    """A column of money takes decimals."""
    assert not findings(with_cell(draft(1), "proactive", "charges", "amount", text), "CN456", "CN457")


def test_blanks_are_one_finding_a_table() -> None:
    """All blank cells of a table together, the first as the place, the others related; 0 where the row proves it."""
    made = one("")
    for column in ("enterprise", "charity"):
        made = with_cell(made, "requests", "refused_secret", column, "")
    finding = the_finding(made, "CN451")
    assert finding.location.column_name == "natural"
    assert [place.column_name for place in finding.related] == ["enterprise", "charity"]
    assert {place.role for place in finding.related} == {"blank"}
    assert replacements(finding) == ["0", "0", "0"]


def test_a_blank_that_is_not_proven_gets_no_figure() -> None:
    """Where the rest of the row does not add up, nobody knows what belongs in the blank."""
    made = draft(1)
    table = made.table("requests")
    place = next(place for place, text in table.values.items() if text != "0" and place[1] == "natural")
    assert replacements(the_finding(with_cell(made, "requests", *place, ""), "CN451")) == []


def test_an_empty_form_is_meant_to_be_empty() -> None:
    """The blank form belongs to no year; in the report of a year a table that nobody has filled in was forgotten."""
    empty = with_table(draft(1), "requests", lambda _: FilledForm(FORM, blank=""))
    assert the_finding(empty, "CN451").location.form == "requests"
    form = "## 三、收到和处理政府信息公开申请情况\n\n```form requests blank\n```\n"
    assert findings(TITLE + form, "CN451")
    assert not findings(form, "CN451")


@pytest.mark.parametrize(("text", "count"), [("125000", 1), ("12.5万元", 0), ("0", 0)])
def test_money_without_a_unit(text: str, count: int) -> None:
    """An amount needs a unit in its cell or in the table, unless it is 0."""
    made = with_table(draft(1, 2020), "proactive", lambda table: replace(table, column_labels={}))
    assert len(findings(with_cell(made, "proactive", "purchases", "amount", text), "CN460")) == count
    assert not findings(with_cell(draft(1, 2020), "proactive", "purchases", "amount", text), "CN460")


@pytest.mark.parametrize(("text", "count"), [("3.123456", 0), ("3.1234567", 1), ("31", 0)])
def test_decimals_beyond_a_fen(text: str, count: int) -> None:
    """Six decimals of ten thousand yuan reach the fen."""
    assert len(findings(with_cell(draft(1), "proactive", "charges", "amount", text), "CN461")) == count


def test_each_cell_or_all_of_a_table() -> None:
    """A check of cells speaks of each, or once for all of a table with the first named, the others counted."""
    made = report(with_cell(one("待核实"), "requests", "refused_secret", "charity", "不详"))
    each = [hit for hit in cell_text(made, CellText()) if isinstance(hit, Hit)]
    (together,) = (hit for hit in cell_text(made, CellText(together=True)) if isinstance(hit, Hit))
    assert [(str(hit.values["found"]), hit.values["count"]) for hit in each] == [("待核实", 1), ("不详", 1)]
    assert (str(together.values["found"]), together.values["count"], len(together.others)) == ("待核实”“不详", 2, 1)


CHANGES = ("permits", "services", "penalties", "coercion", "charges")


@pytest.mark.parametrize(
    ("texts", "counts"),
    [
        (["1/0", "2/1", "0/3", "0/1", "1/1"], [5]),
        (["见附件", "见附件", "见附件", "1/2", "2/3"], [3, 1, 1]),
        (["见附件", "见附件", "1", "1", "1"], [1, 1]),
        (["1/2", "1/2", "1/2", "不详", "待核实"], [3, 1, 1]),
        (["1", "-2", "+3", "0", "0"], []),
    ],
)
def test_one_habit_is_one_finding(texts: list[str], counts: list[int]) -> None:
    """Three cells or more that are filled in alike, whatever their figures, are told once, at the first of them."""
    made = draft(1, 2020)
    for row, text in zip(CHANGES, texts, strict=True):
        made = with_cell(made, "proactive", row, "change", text)
    found = findings(made, "CN453")
    assert [1 + len(finding.related) for finding in found] == counts
    if counts[:1] == [5]:
        assert found[0].message.endswith("等应填数字，现为“1/0”“2/1”“0/3”")


def test_a_rise_and_a_fall_of_nothing_is_no_figure() -> None:
    """0/0 under 本年增/减 is a sign in place of 0, told once a table; nothing else is missed for it."""
    made = draft(1, 2020)
    for row in CHANGES:
        made = with_cell(made, "proactive", row, "change", "0/0")
    checked = result(made)
    (finding,) = (found for found in checked.findings if found.rule.startswith("CN45"))
    assert (finding.rule, replacements(finding), len(finding.related)) == ("CN452", ["0"] * 5, 4)
    assert not checked.not_evaluated


def test_a_unit_behind_every_figure_is_put_right_at_once() -> None:
    """5件, 1件 and so on throughout a table: one finding with all the figures."""
    made = draft(1)
    cells = ("natural", "enterprise", "research", "total")
    before = {column: made.table("requests").value("done", column) for column in cells}
    for column in cells:
        made = with_cell(made, "requests", "done", column, f"{before[column]}件")
    assert replacements(the_finding(made, "CN454")) == [before[column] for column in cells]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("152790元", []), ("15.279万元", []), ("1.5亿元", []), ("152790", ["CN460"]), ("0", []),
        ("人民币152790元", []), ("152790（元）", []), ("￥15.279万元", []), ("人民币152790元（含税）", ["CN454"]),
        ("152790元（含税）", ["CN454"]), ("3件", ["CN454"]), ("1,520元", ["CN457"]), ("０元", ["CN457"]),
    ],
)  # fmt: skip
def test_a_unit_where_the_form_prints_none(text: str, codes: list[str]) -> None:
    """Where neither form nor table says in which unit money is counted, the cell may: one rule asks for what
    the other would not have."""
    made = with_table(draft(1, 2020), "proactive", lambda table: replace(table, column_labels={}))
    made = with_cell(made, "proactive", "purchases", "amount", text)
    assert [finding.rule for finding in findings(made, "CN454", "CN457", "CN460")] == codes


@pytest.mark.parametrize("text", ["152790元", "15.279万元", "15.279万元（含税）"])
def test_a_unit_that_is_printed_already(text: str) -> None:
    """With the unit in the label it does not belong into the cell."""
    assert the_finding(with_cell(draft(1, 2020), "proactive", "purchases", "amount", text), "CN454", "CN460")
    assert the_finding(with_cell(draft(1), "proactive", "charges", "amount", text), "CN454", "CN460")


@pytest.mark.parametrize(
    ("params", "path"),
    [
        (CellBlank(forms=("requests", "request")), ("of", 1)),
        (CellBlank(proof={"request": ("total == 0",)}), ("proof", "request")),
        (CellBlank(proof={"requests": ("totel == 0",)}), ("proof", "requests", 0)),
    ],
)
def test_parameters_that_do_not_fit(params: CellBlank, path: tuple[str | int, ...]) -> None:
    """An unknown form, an expression with an unknown name: a problem at its place."""
    with pytest.raises(Problem) as caught:
        cell_blank.demand(params, RULES)
    assert caught.value.path == path
