"""Fixes and comments in drafts whose lines are no paragraphs of the file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.docx.building import docx, p
from tests.support.drafts.draft import Draft
from tests.support.drafts.layouts import write
from tests.support.reports import draft

from gipr_lint import Finding, lint
from gipr_lint.docx import Paragraph, read_docx
from gipr_lint.docx.write.reject import rejected
from gipr_lint.fixes.documents import annotated, fixed
from gipr_lint.options import FixOptions

DATE = "2026-01-15T08:00:00Z"
LAYOUTS = ("soft-returns", "one-cell", "layout-tables", "pdf-lines")
CUT = (
    "（一）主动公开方面。全年通过门户网站发布信息164条，及时更新机构职能、",
    "财政预算决算和办事指南，并按照有关要求公开行政规范性文件，受理群众述",
    "求3件，均按时办结并答复，全年没有发生需要责任追究的情形。",
)
"""Lines of a PDF: 述求 is cut in two."""


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_docx(data).blocks if isinstance(block, Paragraph)]


def mended(data: bytes, *codes: str) -> bytes:
    written = fixed(lint(data), FixOptions(suggested=True, only=codes, accept=True, date=DATE))
    assert [finding.rule for finding in written.done] == list(codes)
    return written.data


def without(alias: str) -> Draft:
    made = draft(1)
    return replace(made, sections=tuple(part for part in made.sections if part.alias != alias))


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_section_that_is_there_is_not_put_in(layout: str) -> None:
    """Nothing is missing, so there is nothing to put in."""
    written = fixed(lint(write(draft(1), layout)), FixOptions(suggested=True, date=DATE))
    assert not written.done


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("alias", ["overview", "other"])
def test_a_missing_section_is_put_in_at_its_place(layout: str, alias: str) -> None:
    """Behind the section before it, wherever that is, and the report has its sections in order then."""
    report = lint(mended(write(without(alias), layout), "CN106")).report
    assert report is not None
    assert [part.alias for part in report.sections] == list(draft(1).edition.sections)


def test_in_the_middle_of_a_paragraph_it_is_a_line() -> None:
    """The paragraph is not cut: the new heading stands behind a soft return of its own; rejected, all is as before."""
    data = write(without("other"), "soft-returns")
    written = fixed(lint(data), FixOptions(suggested=True, only=("CN106",), date=DATE))
    assert "\n六、其他需要报告的事项\n" in texts(written.data)[-1]
    assert texts(rejected(written.data, written.first_id)) == texts(data)


def cut() -> tuple[bytes, Finding]:
    data = docx(p("临阳县人民政府2024年政府信息公开工作年度报告") + p("一、总体情况") + "".join(map(p, CUT)))
    (finding,) = (one for one in lint(data).findings if one.rule == "CN804")
    return data, finding


def test_words_cut_by_a_line_are_told_where_they_begin() -> None:
    """The place is in the first paragraph that they touch, its text that of this paragraph."""
    _, finding = cut()
    place = finding.location
    assert (place.block, place.text) == (4, CUT[1])
    assert (place.text or "")[place.start : place.end] == "述"
    assert "述求" in finding.message


def test_words_cut_by_a_line_are_put_right_in_both() -> None:
    """The first line gets the right words, the next one loses its part of the wrong ones."""
    data, finding = cut()
    assert finding.fix is not None
    assert [(edit.location.block, edit.replacement) for edit in finding.fix.edits] == [(4, "诉求"), (5, "")]
    assert texts(mended(data, "CN804"))[3:5] == [CUT[1][:-1] + "诉求", CUT[2][1:]]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_comments_leave_the_text_alone(layout: str) -> None:
    """Every finding has its comment, whatever the lines are, and no text changes."""
    data = write(without("problems"), layout)
    written = annotated(lint(data), DATE)
    assert texts(written.data) == texts(data)
    assert "CN106" in [finding.rule for finding in written.commented]
