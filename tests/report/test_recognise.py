"""From a document to a report: the same report, whatever the layout."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import LAYOUTS, fits, write_all
from tests.support.reports import NEW, OLD, RULES, TITLE, draft, report

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.comparisons import Comparisons
from gipr_lint.cli.recognised import as_data
from gipr_lint.docx import fold, read_docx
from gipr_lint.errors import UnknownName
from gipr_lint.report import Report, recognise
from gipr_lint.report.told import told_in

DRAFTS = (draft(1), draft(2, 2020), draft(4, 2022))
OWN = [layout for layout in LAYOUTS if layout not in ("libreoffice", "wps-form", "python-docx")]
_PLACES = {"block", "start", "end", "tables", "table", "row", "grid_column", "marks", "paragraphs"}


def shown(data: Any) -> Any:
    """What `show` says, without places, and with texts as they are without blanks and widths."""
    if isinstance(data, dict):
        return {name: shown(value) for name, value in data.items() if name not in _PLACES}
    if isinstance(data, list):
        return [shown(value) for value in data]
    return fold(data).text if isinstance(data, str) else data


def data_of(recognised: Report) -> dict[str, Any]:
    """What `show` says as data."""
    comparisons = Comparisons(Evaluation(recognised, RULES.rules), RULES.rules)
    return as_data(recognised, list(told_in(recognised)), comparisons)


def said(data: bytes) -> Any:
    """What `show` says of a document, without places, and without the last line of the title: there may be but one."""
    found = shown(data_of(recognise(read_docx(data), RULES)))
    for title in found["facts"].get("title", ()):
        del title["text"]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("layout", OWN)
@pytest.mark.parametrize("made", DRAFTS, ids=lambda made: str(made.year))
def test_one_report_in_every_layout(made: Draft, layout: str) -> None:
    """Title, unit, year, sections, every cell, every fact, signature: the same in every layout of our own."""
    plain, other = (said(write_all([made], name)[0]) for name in ("plain", layout))
    assert other == plain


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["python-docx", "wps-form", "libreoffice"])
def test_one_report_as_other_programs_save_it(layout: str) -> None:
    """The same for the files of python-docx, of WPS and of LibreOffice, as far as they can be made here."""
    drafts = [made for made in DRAFTS if fits(made, layout)]
    for made, data in zip(drafts, write_all(drafts, layout) if drafts else [], strict=True):
        assert said(data) == said(write_all([made], "plain")[0])


@pytest.mark.slow
@example(2019, 2019, "pdf-lines")
@given(st.integers(0, 10**6), st.integers(2019, 2030), st.sampled_from(OWN))
@settings(max_examples=20, deadline=None)
def test_any_report_in_any_layout(seed: int, year: int, layout: str) -> None:
    """Whatever the wording and the figures are."""
    made = draft(seed, year)
    plain, other = (said(write_all([made], name)[0]) for name in ("plain", layout))
    assert other == plain
    assert (other["year"], other["edition"]) == (year, made.edition.name)


def test_the_year_is_that_of_most_signs() -> None:
    """Title, period, signature and prose vote: one of them alone does not change the year."""
    made = draft(1)
    wrong = replace(made, title=tuple(line.replace("2024", "2023") for line in made.title))
    assert report(wrong).year == 2024
    wrong = replace(made, ending=(made.ending[0], "2024年1月20日"))
    assert report(wrong).year == 2024


def test_a_tie_goes_to_the_title() -> None:
    """Where the title says one year and the signature another, and nobody else speaks, it is the title's."""
    text = f"{TITLE}## 六、其他需要报告的事项\n\n没有其他事项。\n\n临阳县人民政府\n\n2024年1月20日"
    assert report(text).year == 2024


def test_a_report_without_a_year() -> None:
    """Nothing that names a year: no year, and the edition is that of its tables, else the newest."""
    head = "# 临阳县人民政府政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n"
    assert (report(head).year, report(head).edition) == (None, NEW)
    assert report(f"{head}```form requests 2019\n```").edition is OLD


def test_year_and_edition_can_be_given() -> None:
    """What is given wins over what is recognised; an unknown edition is an UnknownName."""
    assert report(draft(1), year=2020).edition is OLD
    document = read_docx(write_all([draft(1)], "plain")[0])
    assert recognise(document, RULES, edition="2019").edition is OLD
    with pytest.raises(UnknownName):
        recognise(document, RULES, edition="1999")


def test_a_year_before_all_editions() -> None:
    """A report about a year for which there is no form is read with that of its tables."""
    assert report(draft(1), year=2010).edition is NEW


def test_recognising_is_a_pure_function() -> None:
    """The same document gives equal reports, and the document is not touched."""
    document = read_docx(write_all([draft(1)], "plain")[0])
    before = document.blocks
    first, second = recognise(document, RULES), recognise(document, RULES)
    assert data_of(first) == data_of(second)
    assert document.blocks is before
