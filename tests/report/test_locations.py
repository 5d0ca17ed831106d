"""Places as locations: in the words of the form and in numbers."""

from __future__ import annotations

from msgspec.structs import replace
from tests.support.drafts.draft import with_table
from tests.support.reports import draft, report

from gipr_lint.docx import Paragraph
from gipr_lint.report import locations as places

SHOWN = report(draft(1))
HEADINGS = [part.heading.paragraph.text for part in SHOWN.sections]


def test_a_cell_of_a_form_has_all_its_names() -> None:
    """Section, form, aliases, labels from the outside in, ordinals, the whole raw text."""
    cell = SHOWN.forms["requests"].cells["refused_secret", "enterprise"]
    place = places.in_form(SHOWN, cell)
    assert (place.kind, place.section, place.form) == ("cell", HEADINGS[2], "requests")
    assert (place.row_name, place.column_name, place.table) == ("refused_secret", "enterprise", 2)
    assert (place.row_label, place.column_label) == (cell.row.path, cell.column.path)
    assert (place.row, place.column) == (cell.cell.row, cell.cell.column)
    assert (place.start, place.end, place.text) == (0, len(cell.cell.text), cell.cell.text)
    assert place.path == cell.cell.path


def test_a_row_without_labels_has_none() -> None:
    """The third form's row has no words: its place has no row label, its column has three."""
    place = places.in_form(SHOWN, SHOWN.forms["review"].cells["count", "direct_total"])
    assert place.row_label == ()
    assert len(place.column_label) == 3


def test_what_a_mark_of_the_file_stands_in_has_the_same_names() -> None:
    """A tracked change in a cell is told by row and column, one in a label by the table."""
    known = SHOWN.forms["requests"].cells["refused_secret", "enterprise"]
    place = places.at_path(SHOWN, f"{known.cell.path}/w:p[1]/w:ins[1]")
    assert place == replace(places.in_form(SHOWN, known), start=None, end=None)
    label = places.at_path(SHOWN, known.table.cells[0].path)
    assert (label.kind, label.form, label.row_label, label.column_label) == ("cell", "requests", (), ())


def test_the_section_of_a_block() -> None:
    """Blocks before the first heading stand under none, a heading under itself, the rest under the last before them."""
    assert {places.section_at(SHOWN, block) for block in SHOWN.preface} == {None}
    for part in SHOWN.sections:
        under = {places.section_at(SHOWN, block) for block in (part.heading.paragraph, *part.blocks)}
        assert under == {part.heading.paragraph.text}


def test_automatic_numbers_belong_to_the_heading() -> None:
    """A heading is quoted as it prints, with the number that Word counts."""
    counted = report(draft(1), "auto-numbered")
    assert [places.heading_text(part.heading.paragraph) for part in counted.sections] == HEADINGS


def test_a_heading_that_goes_on_as_text_is_quoted_alone() -> None:
    """The section of a place is called by the words of its heading, however much stands behind them."""
    text = "一、总体情况\t2024年，全年认真落实政府信息公开各项要求，工作平稳有序。"
    shown = report(f"# 临阳县人民政府2024年政府信息公开工作年度报告\n\n{text}")
    (part,) = shown.sections
    assert places.section_at(shown, part.heading.paragraph) == "一、总体情况"


def test_a_span_of_a_paragraph() -> None:
    """The characters of a span, in the raw text of its paragraph."""
    span = SHOWN.sections[0].heading.span
    place = places.at_span(SHOWN, span)
    assert (place.kind, place.text, place.start, place.end) == ("paragraph", HEADINGS[0], 2, len(HEADINGS[0]))


def test_a_gap_is_behind_what_it_follows() -> None:
    """Behind the last block that is not empty; at the start where there is none."""
    blocks = [SHOWN.document.blocks[0], replace(SHOWN.document.blocks[1], text=" ")]
    place = places.gap_after(SHOWN, blocks)
    assert (place.kind, place.block, place.start, place.text) == ("gap", 1, None, None)
    assert places.gap_after(SHOWN, []).block == 0


def test_the_gap_of_a_missing_section() -> None:
    """A missing section belongs behind the one before it; the last one before the signature; the first behind the
    preface."""
    made = draft(1)
    for at, section in enumerate(made.sections):
        shown = report(replace(made, sections=made.sections[:at] + made.sections[at + 1 :]))
        place = places.gap_for_section(shown, section.alias)
        following = next((b for b in shown.document.blocks if b.block == (place.block or 0) + 1), None)
        if at < 5:
            assert isinstance(following, Paragraph)
            assert following.text == made.sections[at + 1].heading
        else:
            assert isinstance(following, Paragraph)
            assert following.text == made.ending[0]


def test_a_table_without_rows_in_front() -> None:
    """Ordinals are those of the printed grid: the header rows count."""
    shown = report(with_table(draft(1), "requests", lambda table: replace(table, without_rows=frozenset(["new"]))))
    place = places.in_form(shown, shown.forms["requests"].cells["carried_in", "natural"])
    assert (place.row, place.column) == (4, 4)


def test_the_document_as_a_whole() -> None:
    """A finding about the file has no place within it."""
    place = places.document(SHOWN)
    assert (place.kind, place.block, place.section) == ("document", None, None)


def test_an_element_stands_in_a_paragraph_or_a_cell() -> None:
    """By its path: a run in a paragraph, one in a cell, nothing for what is elsewhere."""
    paragraph = SHOWN.preface[0]
    cell = SHOWN.forms["review"].cells["count", "direct_total"]
    assert isinstance(paragraph, Paragraph)
    assert places.at_path(SHOWN, f"{paragraph.path}/w:ins[1]/w:r[3]").text == paragraph.text
    place = places.at_path(SHOWN, f"{cell.cell.path}/w:p[1]/w:r[1]")
    assert (place.kind, place.row, place.column) == ("cell", cell.cell.row, cell.cell.column)
    row, table = cell.cell.path.rpartition("/")[0], cell.table.path
    assert places.at_path(SHOWN, f"{row}/w:trPr[1]/w:ins[1]").row == cell.cell.row
    assert places.at_path(SHOWN, f"{table}/w:tblPr[1]").row == 1
    assert places.at_path(SHOWN, f"{paragraph.path}/w:body/w:ins[1]").text == paragraph.text
    for path in ("", "word/vbaProject.bin", "word/document.xml#/w:body", "word/header1.xml#/w:p[1]/w:r[1]"):
        assert places.at_path(SHOWN, path).kind == "document"


def test_a_paragraph_that_was_joined_to_another_is_found_there() -> None:
    """Where the mark between two paragraphs is deleted, both stand at one place."""
    first = SHOWN.sections[0].heading.paragraph
    head, _, number = first.path.rpartition("[")
    known = {path: place for path, place in SHOWN.standing.items() if path != first.path}
    shown = replace(SHOWN)
    shown.__dict__["standing"] = known
    before = places.at_path(shown, f"{head}[{number}/w:r[1]")
    assert before.path == f"{head}[{int(number[:-1]) - 1}]"
