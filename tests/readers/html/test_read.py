"""A page is read as the report that stands on it: what a site puts around it is left out, its tables are tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.pages.sites import SITES
from tests.support.reports import RULES, draft

import gipr_lint
from gipr_lint.docx import read_docx
from gipr_lint.readers.html.read import to_docx
from gipr_lint.report import Report, recognise


def read(data: bytes) -> Report:
    """What is recognised in a page."""
    return recognise(read_docx(to_docx(data)), RULES)


def figures(report: Report) -> dict[str, dict[tuple[str, str], str]]:
    """The text of each cell of the forms."""
    return {
        alias: {place: cell.cell.text.strip() for place, cell in form.cells.items()}
        for alias, form in report.forms.items()
    }


def prose(report: Report) -> list[str]:
    """What is said before the first section and in each."""
    return [passage.text for passage in report.passages["prose"]]


@pytest.mark.parametrize("site", SITES)
def test_the_report_of_a_page_is_that_of_its_draft(site: str) -> None:
    """Title, figures, running text and signature are the same as in the DOCX; nothing that stands around is read."""
    wanted, found = recognise(read_docx(write(draft(3))), RULES), read(SITES[site](draft(3)))
    assert found.title is not None
    assert wanted.title is not None
    assert found.title.text == wanted.title.text
    assert figures(found) == figures(wanted)
    assert prose(found) == prose(wanted)
    assert found.signature.value == wanted.signature.value
    assert len(found.blocks) == len(wanted.blocks)


@pytest.mark.parametrize("site", SITES)
def test_a_wrong_figure_on_a_page_is_found_at_its_labels(site: str, tmp_path: Path) -> None:
    """A sum that is none is the only finding, in the words of the form; what is fixed is a DOCX."""
    page = tmp_path / "年报.HTML"
    page.write_bytes(SITES[site](with_cell(draft(3), "requests", "new", "total", "4711")))
    result = gipr_lint.lint(page, rules=RULES, select=["CN5"])
    assert {finding.location.row_name for finding in result.findings} >= {"new"}
    place = next(finding.location for finding in result.findings if finding.location.row_name == "new")
    assert place.column_label == ("总计",)
    assert place.text == "4711"
    assert result.converted == ".html"
    fixed = gipr_lint.lint(result.fixed(accept=True, suggested=True), rules=RULES, select=["CN5"])
    assert fixed.findings == ()


@pytest.mark.parametrize("site", SITES)
def test_a_correct_page_has_no_findings(site: str, tmp_path: Path) -> None:
    """Nothing is said of a report without faults, nor of how the page is laid out."""
    page = tmp_path / "年报.htm"
    page.write_bytes(SITES[site](draft(3)))
    assert gipr_lint.lint(page, rules=RULES).findings == ()
