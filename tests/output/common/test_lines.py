"""The lines of `show --text`, and where findings stand on them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.findings import CELL, paragraph
from tests.support.reports import draft

from gipr_lint import lint
from gipr_lint.docx import read_docx
from gipr_lint.findings import Location
from gipr_lint.masking import NO_MASK, Mask, mask_of
from gipr_lint.output.common.lines import Lines, Region
from gipr_lint.results import LintResult
from gipr_lint.views import ShownCell, ShownParagraph, ShownTable, View, view_of


def view(data: bytes, mask: Mask = NO_MASK) -> View:
    """What is shown of a document."""
    report = lint(data).report
    assert report is not None
    return view_of(report, mask)


def lines(body: str) -> list[str]:
    """The lines of a document with that body."""
    return Lines(view(docx(body))).lines


def test_a_line_a_paragraph_and_a_line_a_row() -> None:
    """Empty paragraphs are lines too; cells are parted by tabs; a row that nothing follows ends without one."""
    body = p("甲") + p("") + tbl(tr(tc("a"), tc("b")), tr(tc("c"), tc(""))) + p("乙")
    assert lines(body) == ["甲", "", "a\tb", "c\t", "乙"]


def test_breaks_are_shown_and_tabs_only_part_cells() -> None:
    """A break in a paragraph and between the paragraphs of a cell is a sign; a tab in a text is a blank."""
    breaking = "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>"
    body = breaking + tbl(tr(tc(p("x") + p("y")), tc("z")))
    assert lines(body) == ["甲⏎乙 丙", "x⏎y\tz"]


def test_merged_cells() -> None:
    """A cell is said where it begins; below it is empty, so that the columns of the rows stay apart."""
    body = tbl(
        tr(tc("a", merge="restart"), tc("b")), tr(tc("", merge="continue"), tc("c")), tr(tc("d", span=2))
    )  # fmt: skip
    assert lines(body) == ["a\tb", "\tc", "d"]


def test_a_table_in_a_cell_follows_its_row() -> None:
    """Its rows are lines of their own."""
    inner = ShownTable(path="t", number=2, rows=((cell("m", 1), cell("n", 2)),))
    table = ShownTable(path="s", number=1, rows=((cell("a", 1, inner), cell("b", 2)), (cell("c", 1), cell("d", 2))))
    assert Lines(View(blocks=(table,))).lines == ["a\tb", "m\tn", "c\td"]


def cell(text: str, column: int, *more: ShownTable) -> ShownCell:
    """A cell of the first row with a paragraph and tables."""
    return ShownCell(path=text, row=1, column=column, blocks=(ShownParagraph(path=f"{text}/p", text=text), *more))


def test_a_page_that_a_table_lays_out() -> None:
    """Its paragraphs are lines, and so are the rows of the tables in it."""
    inner = tbl(tr(tc("m"), tc("n")))
    assert lines(tbl(tr(tc(p("甲") + inner + p("乙"))))) == ["甲", "m\tn", "乙"]


@pytest.mark.parametrize("steering", ["\u202e", "\u200b", "\x85", "\u2066", "\ufeff"])
def test_nothing_steers_the_screen(steering: str) -> None:
    """Control and direction characters are made visible, character by character."""
    (shown,) = lines(p(f"甲{steering}乙"))
    assert shown.isprintable()
    assert len(shown) == 3


def test_what_is_masked_is_masked_here() -> None:
    """No secret stands on a line."""
    (shown,) = Lines(view(docx(p("电话13912345678。")), mask_of(["13912345678"]))).lines
    assert shown == "电话139******78。"


def marked(result: LintResult, shown: Lines) -> list[tuple[str, str]]:
    """What each finding marks, and what stands where its region says."""
    found = []
    for finding in result.findings:
        place = finding.location
        if place.kind in ("paragraph", "cell") and place.start is not None:
            region = shown.region(place)
            there = shown.lines[region.line - 1][region.column - 1 : (region.end or 0) - 1]
            found.append(((place.text or "")[place.start : place.end], there))
    return found


@pytest.mark.parametrize("layout", ["plain", "auto-numbered", "pieces"])
def test_the_region_of_a_finding_is_what_it_marks(layout: str) -> None:
    """In every layout the columns of the line are the words or the figure."""
    given = with_cell(draft(1), "requests", "new", "total", "999")
    result = lint(write(given, layout), profile="publish", select=("CN",))
    assert result.report is not None
    shown = Lines(view_of(result.report, NO_MASK))
    found = marked(result, shown)
    assert found
    for wrong, there in found:
        assert there == wrong.replace("\n", "⏎").replace("\t", " ")


def test_where_there_is_no_place() -> None:
    """The document is its title's line, else the first; a gap is the line it follows; what is unknown its block."""
    shown = Lines(view(write(draft(1), "plain")))
    title = shown.region(Location(kind="document"))
    assert "年度报告" in shown.lines[title.line - 1]
    assert Lines(view(docx(p("甲")))).region(Location(kind="document")) == Region(1)
    assert Lines(view(docx(p("甲") + p("乙")))).region(Location(kind="gap", block=2)) == Region(2)
    assert shown.region(replace(CELL, path=None, block=3)).line == shown.region(paragraph(None, block=3)).line


def test_every_paragraph_and_cell_of_a_report_has_its_line() -> None:
    """Each is found by its path, and reads there as it stands."""
    data = write(draft(1), "plain")
    document, shown = read_docx(data), Lines(view(data))
    for table in document.tables:
        for cell in table.cells:
            place = Location(kind="cell", path=cell.path, start=0, end=len(cell.text), text=cell.text)
            region = shown.region(place)
            assert shown.lines[region.line - 1][region.column - 1 : (region.end or 0) - 1] == cell.text
