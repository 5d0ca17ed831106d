"""A page is read as the report that stands on it: what a site puts around it is left out, its tables are tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.drafts.draft import Draft, with_cell
from tests.support.drafts.layouts import write
from tests.support.pages import without
from tests.support.pages.furniture import page
from tests.support.pages.sites import SITES
from tests.support.reports import RULES, draft

import gipr_lint
from gipr_lint.docx import read_docx
from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.html.read import to_docx
from gipr_lint.readers.kinds import PAGE
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


@pytest.mark.slow
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


@pytest.mark.slow
@pytest.mark.parametrize("site", SITES)
def test_a_wrong_figure_on_a_page_is_found_at_its_labels(site: str, tmp_path: Path) -> None:
    """A sum that is none is the only finding, in the words of the form; what is fixed is a DOCX."""
    path = tmp_path / "年报.HTML"
    path.write_bytes(SITES[site](with_cell(draft(3), "requests", "new", "total", "4711")))
    result = gipr_lint.lint(path, rules=RULES, select=["CN5"])
    assert {finding.location.row_name for finding in result.findings} >= {"new"}
    place = next(finding.location for finding in result.findings if finding.location.row_name == "new")
    assert place.column_label == ("总计",)
    assert place.text == "4711"
    assert result.converted == ".html"
    fixed = gipr_lint.lint(result.fixed(accept=True, suggested=True), rules=RULES, select=["CN5"])
    assert fixed.findings == ()


@pytest.mark.slow
@pytest.mark.parametrize("site", SITES)
def test_a_correct_page_has_no_findings(site: str, tmp_path: Path) -> None:
    """Nothing is said of a report without faults, nor of how the page is laid out."""
    path = tmp_path / "年报.htm"
    path.write_bytes(SITES[site](draft(3)))
    assert gipr_lint.lint(path, rules=RULES).findings == ()


@pytest.mark.parametrize(
    ("build", "said"),
    [
        (without.attachments, "附件的链接（2024年云岭市人民政府政府信息公开工作年度报告.docx、"),
        (without.pictures, "是图片"),
        (without.framed, "嵌入的另一个网页"),
        (without.unfetched, "可能要由脚本从别处载入"),
    ],
)
def test_a_page_without_a_report_says_where_it_is(build: Callable[[Draft], bytes], said: str) -> None:
    """It is not judged by what it does not hold."""
    with pytest.raises(UnreadableDocument, match=said):
        PAGE(build(draft(3)))


def test_pictures_in_place_of_tables_are_told_as_such(tmp_path: Path) -> None:
    """Each is a finding of its own; that the tables are missing is none, and their sums are not evaluated."""
    (tmp_path / "a.html").write_bytes(without.pictured_tables(draft(3)))
    result = gipr_lint.lint(tmp_path / "a.html", rules=RULES)
    assert {finding.rule for finding in result.findings} == {"CN958"}
    assert len(result.findings) == 3
    assert "CN503" in {missed.rule for missed in result.not_evaluated}


def test_another_page_is_no_annual_report(tmp_path: Path) -> None:
    """A page of news is GL009 and nothing else."""
    body = "".join(
        f"<p>今天，我县召开政务公开工作推进会，听取第{at}个单位的汇报，部署下一步工作。</p>" for at in range(30)
    )
    (tmp_path / "a.html").write_text(page("要闻", body), "utf-8")
    assert [finding.rule for finding in gipr_lint.lint(tmp_path / "a.html", rules=RULES).findings] == ["GL009"]
