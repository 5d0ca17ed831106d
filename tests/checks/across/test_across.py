"""`across`: what holds between a report and that of the year before."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_cell
from tests.support.drafts.layouts import write
from tests.support.drafts.years import two_years
from tests.support.reports import EDITIONS, NEW, OLD, RULES, report

from gipr_lint import Finding, Linter, LintResult, Options
from gipr_lint.report.other import Other, Others

BOTH = [(NEW, NEW, 2024), (OLD, NEW, 2021), (OLD, OLD, 2020)]
"""Last year's edition, this year's, and the year."""


def result(last: Draft, now: Draft, *codes: str) -> LintResult:
    """What is said of a report beside last year's."""
    linter = Linter(Options(rules=RULES, select=codes))
    return linter.lint(write(now), beside=Others(previous=Other("上年.docx", report(last))))


def findings(last: Draft, now: Draft, *codes: str) -> tuple[Finding, ...]:
    """The findings of that."""
    return result(last, now, *codes).findings


@pytest.mark.slow
@pytest.mark.parametrize(("last", "now", "year"), BOTH)
def test_years_that_hang_together(last: object, now: object, year: int) -> None:
    """Nothing above info is said of correct reports, whatever the editions."""
    for seed in range(8):
        before, after = two_years(last, now, year, seed)  # type: ignore[arg-type]
        assert [one for one in findings(before, after) if one.severity != "info"] == []
        assert findings(before, after, "CN701", "CN702", "CN703", "CN704") == ()


@pytest.mark.parametrize(("last", "now", "year"), BOTH)
def test_the_total_carried_over(last: object, now: object, year: int) -> None:
    """Another total is an error at its cell; last year's cell is a related place in its file, across the change of the
    form too."""
    before, after = two_years(last, now, year, 2)  # type: ignore[arg-type]
    (found,) = findings(before, with_cell(after, "requests", "carried_in", "total", "77"), "CN701", "CN702")
    assert (found.rule, found.severity) == ("CN701", "error")
    assert (found.location.row_name, found.location.column_name, found.location.file) == ("carried_in", "total", None)
    (other,) = [place for place in found.related if place.file]
    assert (other.file, other.role, other.row_name, other.column_name) == (
        "上年.docx", "previous", "carried_out", "total",
    )  # fmt: skip


def test_a_kind_of_applicants_that_was_corrected() -> None:
    """With the same total, each column that differs is a warning; with another total only that is said."""
    before, after = two_years(NEW, NEW, 2024, 2)
    counts = {column: int(after.table("requests").values["carried_in", column]) for column in ("natural", "other")}
    moved = with_cell(after, "requests", "carried_in", "natural", str(counts["natural"] + 1))
    moved = with_cell(moved, "requests", "carried_in", "other", str(counts["other"] - 1))
    before = with_cell(before, "requests", "carried_out", "other", str(counts["other"]))
    found = findings(before, moved, "CN701", "CN702")
    assert {(one.rule, one.severity) for one in found} == {("CN702", "warning")}
    assert {one.location.column_name for one in found} == {"natural", "other"}


def test_a_blank_cell_is_another_rules() -> None:
    """What is blank in either year is not compared."""
    before, after = two_years(NEW, NEW, 2024, 2)
    assert findings(before, with_cell(after, "requests", "carried_in", "total", ""), "CN701", "CN702") == ()
    assert findings(with_cell(before, "requests", "carried_out", "total", ""), after, "CN701") == ()


def test_a_table_that_is_not_there() -> None:
    """The rule is not evaluated, and it is said in which year the table is missing."""
    before, after = two_years(NEW, NEW, 2024, 2)
    without = replace(before, sections=tuple(one for one in before.sections if one.alias != "requests"))
    said = result(without, after, "CN701")
    assert said.findings == ()
    assert "上年报告" in said.not_evaluated[0].reason


@pytest.mark.parametrize(("more", "severity"), [(5, "warning"), (-3, "info")])
def test_the_stock_is_a_plausibility(more: int, severity: str) -> None:
    """More than follows from last year is a warning, less may be revisions; neither is an error, and the message says
    how it was added up."""
    before, after = two_years(NEW, NEW, 2024, 2)
    valid = int(after.table("proactive").values["normative", "valid"]) + more
    (found,) = findings(before, with_cell(after, "proactive", "normative", "valid", str(valid)), "CN703")
    assert found.severity == severity
    assert "＋" in found.message
    assert "－" in found.message


def test_the_projects_of_2019() -> None:
    """Those of the year before are last year's with its change; the form of 2021 has none."""
    before, after = two_years(OLD, OLD, 2020, 2)
    (found,) = findings(before, with_cell(after, "proactive", "permits", "previous", "999"), "CN704")
    assert found.location.column_name == "previous"
    assert findings(*two_years(OLD, NEW, 2021, 2), "CN704") == ()


@pytest.mark.parametrize(
    ("before", "now", "jumps"),
    [("550", "9487", True), ("9487", "550", True), ("3", "40", False), ("550", "5499", False), ("0", "99", False)],
)
def test_jumps_have_a_floor(before: str, now: str, jumps: bool) -> None:
    """Tenfold or a tenth, and not of a few."""
    last, this = two_years(NEW, NEW, 2024, 2)
    last = with_cell(last, "proactive", "permits", "decisions", before)
    this = with_cell(this, "proactive", "permits", "decisions", now)
    assert [one.severity for one in findings(last, this, "CN705")] == ["info"] * jumps


def test_without_last_year_the_rules_are_not_asked() -> None:
    """Nothing is found, nothing is said not to be evaluated, and they do not count as checked."""
    said = Linter(Options(rules=RULES, select=("CN7",))).lint(write(two_years(NEW, NEW, 2024)[1]))
    assert (said.findings, said.not_evaluated, said.rules) == ((), (), ())


def test_editions_are_those_of_each_year() -> None:
    """The pair of the change of form is read with both forms."""
    before, after = two_years(OLD, NEW, 2021, 1)
    assert (report(before).edition, report(after).edition) == (EDITIONS["2019"], EDITIONS["2021"])
