"""The page of a comparison: the draft and what was published side by side."""

from __future__ import annotations

import pytest
from lxml import html
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.reports import RULES, draft

from gipr_lint import Linter, Options
from gipr_lint.output import Run, Style
from gipr_lint.output.html import render
from gipr_lint.report.other import Others

DRAFT = draft(0)


def test_both_are_drawn_and_marked() -> None:
    """Each difference is marked in both with the same number, and leads from the list to either; every id is one."""
    plain = Linter(Options(rules=RULES))
    beside = Others(draft=plain.other(write(DRAFT), "草稿 18909290123.docx"))
    linter = Linter(Options(rules=RULES), beside)
    changed = with_cell(DRAFT, "requests", "granted", "natural", "99")
    result = linter.drawn(linter.lint(write(changed), "发布.docx"))
    (text,) = render(Run((result,), ()), Style())
    root = html.document_fromstring(text)
    papers = root.xpath("//section[starts-with(@class, 'paper')]")
    assert [paper.get("class") for paper in papers] == ["paper", "paper draft"]
    marks = [paper.xpath(".//td[@data-finding]") for paper in papers]
    assert [[cell.get("data-finding") for cell in cells] for cells in marks] == [["d1f1"], ["d1f1"]]
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(root.xpath("//*[@class='others']//a/@href")) == {f"#{marks[1][0].get('id')}"}
    assert "18909290123" not in text


@pytest.mark.slow
def test_without_a_draft_there_is_one() -> None:
    """A check draws the report alone."""
    linter = Linter(Options(rules=RULES))
    (text,) = render(Run((linter.drawn(linter.lint(write(DRAFT), "a.docx")),), ()), Style())
    assert len(html.document_fromstring(text).xpath("//section[starts-with(@class, 'paper')]")) == 1
