"""Headings whose number stands in a cell of its own."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.reports import NEW, RULES

from gipr_lint import lint
from gipr_lint.docx import Table, read_docx
from gipr_lint.report import Report
from gipr_lint.report.outline.numbered_rows import numbered_lines
from gipr_lint.report.outline.signs import Signs

TITLE = p("临阳县人民政府2024年政府信息公开工作年度报告")
TEXT = "全年认真落实政府信息公开各项要求，工作平稳有序。"
SECTIONS = [(section.number, section.label) for section in NEW.sections.values()]


def row(number: str, *words: str) -> str:
    """A row of a number and what stands beside it."""
    return tr(tc(p(number)), tc("".join(map(p, words))))


def recognised(body: str) -> Report:
    """The report of a body."""
    report = lint(docx(TITLE + body), rules=RULES, select=("CN106",)).report
    assert report is not None
    return report


@pytest.mark.parametrize("mark", ["", "、", "．"])
def test_a_table_for_each_heading(mark: str) -> None:
    """Each table is the heading of its section, which holds what follows."""
    report = recognised("".join(tbl(row(number + mark, label)) + p(TEXT) for number, label in SECTIONS))
    assert [part.alias for part in report.sections] == list(NEW.sections)
    assert all([line.text for line in report.content(part)] == [TEXT] for part in report.sections)


def test_a_table_for_all_with_their_text() -> None:
    """The text of a section stands behind its heading in the cell."""
    report = recognised(tbl("".join(row(f"{number}、", label, TEXT) for number, label in SECTIONS)))
    assert [part.alias for part in report.sections] == list(NEW.sections)
    assert [line.text for line in report.content(report.sections[-1])] == [TEXT]
    assert report.sections[0].heading.label == "总体情况"


@pytest.mark.parametrize(
    "xml",
    [
        tbl(row("一", "总体情况") + row("合计", "12")),
        tbl(row("一", "受理的申请")),
        tbl(row("一二", "总体情况")),
        tbl(row("", "总体情况")),
        tbl(tr(tc(p("一")), tc(p("总体情况")), tc(p("3")))),
    ],
)
def test_other_tables(xml: str) -> None:
    """With other rows, words, numbers or columns they are none."""
    (table,) = read_docx(docx(xml)).tables
    assert isinstance(table, Table)
    assert not numbered_lines(table, Signs(RULES))
