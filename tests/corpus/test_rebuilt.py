"""Reports made again of what the store keeps: the same figures, the same statements, the same places."""

from __future__ import annotations

import pytest
from tests.counties.county import edition_of, in_order
from tests.counties.units import county
from tests.support.drafts.layouts import write
from tests.support.reports import RULES

from gipr_lint.corpus.extract import extract
from gipr_lint.corpus.rebuilt import Kept, rebuilt
from gipr_lint.corpus.standard import Standard
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.report import Report


def kept_of(data: bytes) -> tuple[Report, Kept]:
    """A report as it is read, and what a store keeps of it."""
    result = Linter(Options(rules=RULES, select=("CN101",))).lint(data, "a.docx")
    assert result.report is not None
    rows = extract(result, "id", Standard(RULES)).rows
    cells: dict[str, dict[tuple[str, str], str]] = {}
    for _, form, row, column, _, text in rows["cells"]:
        cells.setdefault(str(form), {})[str(row), str(column)] = str(text)
    sentences = tuple(
        (str(s or ""), int(str(b)), int(str(at)), str(text)) for _, s, b, at, _, text, _ in rows["sentences"]
    )
    report = result.report
    title = report.title.as_written if report.title else ""
    return report, Kept("a.docx", report.agency or "", report.year or 0, title, sentences, cells)


@pytest.mark.parametrize("year", [2020, 2023])
def test_a_report_comes_back(year: int) -> None:
    """Unit, year, every cell, every fact of section one with its block, and the number to ring."""
    every = in_order(county(11, 1, 1), (year,))
    for draft in every.drafts.values():
        read, kept = kept_of(write(draft))
        again = rebuilt(kept, RULES)
        assert again is not None
        assert (again.agency, again.year, again.edition.name) == (read.agency, read.year, edition_of(year).name)
        for alias, form in read.forms.items():
            found = {place: cell.number.value for place, cell in again.forms[alias].cells.items()}
            assert found == {place: cell.number.value for place, cell in form.cells.items()}
        for name in ("received", "carried", "documents_counted", "phone"):
            told = [(fact.text, fact.span.paragraph.block) for fact in read.facts[name]]
            assert [(fact.text, fact.span.paragraph.block) for fact in again.facts[name]] == told


def test_a_year_without_an_edition() -> None:
    """There is no form to draw."""
    assert rebuilt(Kept("a", "甲", 1999, "", (), {}), RULES) is None
