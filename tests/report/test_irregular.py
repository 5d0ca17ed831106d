"""What is irregular in a report."""

from __future__ import annotations

import pytest
from tests.support.reports import NEW, PREFACE, TITLE, draft, report

from gipr_lint import Report
from gipr_lint.report.irregular import FINDERS, is_there

HEADINGS = [f"{section.number}、{section.label}" for section in NEW.sections.values()]


def outlined(*headings: str) -> Report:
    parts = (f"## {heading}\n\n全年工作平稳有序。\n\n" for heading in headings)
    return report(TITLE + PREFACE + "".join(parts))


def cells(count: str, amount: str) -> Report:
    """A report with a count and an amount of money."""
    form = f"```form proactive\nrules: {count} 0 3\ncharges: {amount}\n```"
    return report(TITLE + f"## 二、主动公开政府信息情况\n\n{form}")


@pytest.mark.parametrize("layout", ["plain", "split-runs", "pieces"])
@pytest.mark.parametrize("seed", range(3))
def test_a_correct_report_has_nothing_irregular(seed: int, layout: str) -> None:
    """So that the checks that need it are not even imported."""
    shown = report(draft(seed), layout)
    assert [name for name in FINDERS if is_there(shown, name)] == []


def test_a_form_that_does_not_say_in_what_it_counts_money() -> None:
    """Whatever is in its cells, they have to be looked at: that of 2019 is one."""
    assert is_there(report(draft(1, 2020)), "irregular-cells")


@pytest.mark.parametrize(
    ("count", "amount", "there"),
    [
        ("3", "12.5", False),
        ("3", "12", False),
        ("3", "0.1234567", True),
        ("3", "-12.5", True),
        ("3", "12.5万元", True),
        ("3.5", "12.5", True),
        ("3件", "12.5", True),
        ("03", "12.5", True),
        ("-3", "12.5", True),
        ("/", "12.5", True),
        ("若干", "12.5", True),
    ],
)
def test_irregular_cells(count: str, amount: str, there: bool) -> None:
    """Plain counts, and amounts down to the smallest coin, are regular."""
    assert is_there(cells(count, amount), "irregular-cells") is there


@pytest.mark.parametrize(
    ("headings", "there"),
    [
        (HEADINGS, False),
        (HEADINGS[:-1], True),
        ([*HEADINGS, "七、附件"], True),
        ([HEADINGS[1], HEADINGS[0], *HEADINGS[2:]], True),
        ([*HEADINGS[:1], HEADINGS[0], *HEADINGS[1:]], True),
        ([HEADINGS[0].replace("、", "."), *HEADINGS[1:]], True),
        ([HEADINGS[0].replace("一", "二"), *HEADINGS[1:]], True),
        (["一、总体状况", *HEADINGS[1:]], True),
    ],
)
def test_an_irregular_outline(headings: list[str], there: bool) -> None:
    """Every heading of the form once, in order, numbered and worded as in the form, is regular."""
    assert is_there(outlined(*headings), "irregular-outline") is there


def test_an_empty_section() -> None:
    """A section with nothing under its heading is irregular too."""
    parts = [f"## {heading}\n\n" + ("全年工作平稳有序。\n\n" if at else "") for at, heading in enumerate(HEADINGS)]
    assert is_there(report(TITLE + "".join(parts)), "irregular-outline")


def test_irregular_tables() -> None:
    """Without the tables of the form, or with those of another edition."""
    assert is_there(outlined(*HEADINGS), "irregular-tables")
    assert is_there(report(draft(1, 2020), year=2024), "irregular-tables")
