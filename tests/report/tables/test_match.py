"""Recognising the tables of the form."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.recall.habit import Habit
from tests.recall.habits_tables import TABLE_HABITS
from tests.support.content import content
from tests.support.docx import building
from tests.support.drafts.conversion import in_edition
from tests.support.drafts.draft import Draft, with_cell, with_table
from tests.support.drafts.layouts import write
from tests.support.reports import NEW, OLD, RULES, TITLE, draft, report

from docx import Document
from gipr_lint import Report
from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.docx import read_docx
from gipr_lint.report import recognise as recognise_report
from gipr_lint.report.tables.match import match_forms
from gipr_lint.report.writing.numbers import read_number
from gipr_lint.rulepacks.model import Edition

Values = dict[tuple[str, str, str], str]
DRAFTS = (draft(1), draft(2, 2020))
PLACES = [[(table.form.alias, *place) for table in made.tables() for place in table.values] for made in DRAFTS]


def cells(shown: Report) -> Values:
    return {
        (alias, *place): cell.cell.text for alias, found in shown.forms.items() for place, cell in found.cells.items()
    }


def written(made: Draft) -> Values:
    return {(table.form.alias, *place): text for table in made.tables() for place, text in table.values.items()}


def form(number: str, label: str, block: str) -> str:
    return f"{TITLE}## {number}、{label}\n\n{block}\n"


def applications(*lines: str) -> str:
    block = "\n".join(["```form requests", *lines, "```"])
    return form("三", NEW.sections["requests"].label, block)


@pytest.mark.parametrize("made", DRAFTS, ids=["2021", "2019"])
@pytest.mark.parametrize("layout", ["plain", "split-runs", "content-controls", "pieces", "titled-pieces", "revisions"])
def test_every_cell_by_its_names(made: Draft, layout: str) -> None:
    """In whole tables and in pieces, every cell is found under the aliases of its row and column, and no other."""
    shown = report(made, layout)
    assert cells(shown) == written(made)
    assert all(not (f.missing_rows or f.missing_columns or f.unknown_lines) for f in shown.forms.values())


@pytest.mark.slow
@pytest.mark.parametrize("habit", TABLE_HABITS, ids=lambda habit: habit.name)
@pytest.mark.parametrize("made", DRAFTS, ids=["2021", "2019"])
def test_every_cell_in_other_shapes(made: Draft, habit: Habit) -> None:
    """However the tables are cut, put together and drawn, every figure is found under its names, no line is lost."""
    if habit.editions and made.edition.name not in habit.editions:
        return
    shown = recognise_report(read_docx(habit.write(made)), RULES, year=made.year)
    found = {
        (alias, *place): cell.number.value for alias, form in shown.forms.items() for place, cell in form.cells.items()
    }
    assert found == {place: read_number(text, RULES.vocabulary).value for place, text in written(made).items()}
    assert all(not (form.missing_rows or form.missing_columns or form.unknown_lines) for form in shown.forms.values())


@pytest.mark.slow
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_any_text_in_any_cell_is_read_at_its_place(data: st.DataObject) -> None:
    """A cell with a remark, a blank or a word keeps its names, and so do all others."""
    which = data.draw(st.sampled_from([0, 1]))
    name, row, column = data.draw(st.sampled_from(PLACES[which]))
    text = data.draw(st.sampled_from(["", "/", "待核实", "12（其中补录1件）", "１２", "1,234"]))
    made = with_cell(DRAFTS[which], name, row, column, text)
    assert cells(report(made)) == written(made)


@pytest.mark.slow
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_rows_in_any_order(data: st.DataObject) -> None:
    """However the rows of the applications table are ordered, each figure is still that of its row."""
    made = draft(1)
    order = tuple(data.draw(st.permutations(list(NEW.forms["requests"].rows))))
    shown = report(with_table(made, "requests", lambda table: replace(table, row_order=order)))
    assert cells(shown) == written(made)


@pytest.mark.slow
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_missing_rows_are_named(data: st.DataObject) -> None:
    """A row that is left out is the missing one, and nothing else is lost."""
    rows = list(NEW.forms["requests"].rows)
    gone = {data.draw(st.sampled_from(rows))}
    shown = report(with_table(draft(1), "requests", lambda table: replace(table, without_rows=frozenset(gone))))
    found = shown.forms["requests"]
    assert {line.alias for line in found.missing_rows} == gone
    assert set(found.rows) == set(rows) - gone
    assert not found.unknown_lines


@pytest.mark.parametrize("column", [line.alias for line in NEW.forms["requests"].blocks[0].columns])
def test_missing_columns_are_named(column: str) -> None:
    """A column that is left out is the missing one; the figures of the others keep their names."""
    made = draft(1)
    shown = report(with_table(made, "requests", lambda table: replace(table, without_columns=frozenset([column]))))
    found = shown.forms["requests"]
    assert [line.alias for _, line in found.missing_columns] == [column]
    expected = {place: text for place, text in made.table("requests").values.items() if place[1] != column}
    assert {place: cell.cell.text for place, cell in found.cells.items()} == expected


def test_strange_rows_and_columns() -> None:
    """A row and a column that the form does not have are named as strangers."""
    shown = report(applications('extra "（八）另行办理" after done: 0', 'column extra "备注"'))
    unknown_lines = shown.forms["requests"].unknown_lines
    assert {(stray.cell.text, stray.is_row) for stray in unknown_lines} == {("（八）另行办理", True), ("备注", False)}


@pytest.mark.parametrize(
    ("label", "quality"),
    [("（一）予以公开", "official"), ("(一)予以公开", "official"), ("（一）、予以公开", "style"),
     ("予以公开", "style"), ("1.予以公开", "style"), ("（一）予以公开（含主动送达的）", "style"),
     ("（一）予以公幵", "drift"), ("、予以公开", "drift"), ("（二）予以公开", "drift")],
)  # fmt: skip
def test_how_a_label_was_recognised(label: str, quality: str) -> None:
    """Word for word, with other punctuation, damaged, under another number."""
    found = report(applications(f'granted "{label}": 1 0 0 0 0 0 1')).forms["requests"]
    assert found.rows["granted"].quality == quality
    assert found.cells["granted", "total"].number.value == 1


@pytest.mark.parametrize(("edition", "year"), [(NEW, 2020), (OLD, 2024)])
def test_a_table_of_another_edition(edition: Edition, year: int) -> None:
    """The edition whose labels fit best is taken, whatever year the report is about."""
    made = in_edition(draft(1, year), edition, "proactive", "requests")
    shown = report(made)
    assert {alias: found.edition for alias, found in shown.forms.items()} == {
        "proactive": edition.name,
        "requests": edition.name,
        "review": made.edition.name,
    }


def test_of_equal_editions_the_preferred_one() -> None:
    """A table that both editions have alike is taken for the report year's."""
    document = read_docx(write(draft(1)))
    for preferred in (NEW, OLD):
        forms = match_forms(document.tables, [NEW, OLD], preferred, RULES.vocabulary)
        assert forms["review"].edition == preferred.name


def test_other_tables_are_left_alone() -> None:
    """A table of statistics with 总计 columns is no table of the form, and disturbs none."""
    table = "| 渠道 | 数量 | 总计 |\n|---|---|---|\n| 门户网站 | 3 | 3 |\n| 总计 | 3 | 3 |\n\n"
    assert report(f"{TITLE}## 一、总体情况\n\n{table}").forms == {}
    shown = report(f"{TITLE}## 一、总体情况\n\n{table}{applications('granted: 1 0 0 0 0 0 1').partition(TITLE)[2]}")
    assert [t.number for t in shown.forms["requests"].tables] == [2]


def test_a_single_cell_is_no_form() -> None:
    """A frame around a sentence is not taken for a table of the form."""
    assert report(f"{TITLE}## 三、收到和处理政府信息公开申请情况\n\n| 三、本年度办理结果 |\n").forms == {}


def test_an_empty_form() -> None:
    """A form still to be filled in is found and known to be empty."""
    found = report(applications("new: _").replace("requests", "requests blank")).forms["requests"]
    assert found.is_empty
    assert not report(applications("new: 1 0 0 0 0 0 1")).forms["requests"].is_empty


def test_a_table_that_goes_on() -> None:
    """A table cut in two, the header only in the first part, is one form whose cells know their own table."""
    first = "\n".join(["```form requests only", "new: 1 0 0 0 0 0 1", "carried_in: 0", "```"])
    rows = [line for line in NEW.forms["requests"].rows.values() if line.alias not in ("new", "carried_in")]
    second = "\n".join(
        "| " + " | ".join([*line.path, *["<"] * (3 - len(line.path)), *["0"] * 7]) + " |" for line in rows
    )
    shown = report(form("三", NEW.sections["requests"].label, f"{first}\n\n续表\n\n{second}"))
    found = shown.forms["requests"]
    assert not found.missing_rows
    assert found.cells["new", "total"].table.number == 1
    assert found.cells["done", "total"].table.number == 2


def test_tables_are_read_the_same_again() -> None:
    """Reading the same document twice gives forms that hold the same."""
    made = FilledForm(NEW.forms["review"], {("count", "review_total"): "1"})
    again = [report(with_table(draft(1), "review", lambda _: made)).forms["review"].cells for _ in range(2)]
    assert content(again[0]) == content(again[1])


@pytest.mark.parametrize(
    "rows",
    [
        {"rejected_mass", "rejected_confirm"},
        {"done", "other_rest"},
        {"carried_out", "done"},
        {"other_fee_unpaid", "other_rest"},
    ],
)
def test_missing_rows_do_not_make_another_edition(rows: set[str]) -> None:
    """A table that lacks two rows is still of its own edition, and lacks exactly these."""
    made = with_table(draft(1), "requests", lambda table: replace(table, without_rows=frozenset(rows)))
    found = report(made).forms["requests"]
    assert found.edition == "2021"
    assert {line.alias for line in found.missing_rows} == rows


def test_of_two_copies_the_one_that_is_filled_in_is_read() -> None:
    """A blank form left in front of the filled one is passed over, and known as a copy."""
    blank, filled = "```form requests blank\n```", "```form requests\nnew: 7\n```"
    text = f"{TITLE}## 三、收到和处理政府信息公开申请情况\n\n{blank}\n\n见下表。\n\n{filled}\n"
    found = report(text).forms["requests"]
    assert found.cells["new", "natural"].number.value == 7
    assert [copy.tables[0].number for copy in found.copies] == [1]


@pytest.mark.parametrize("alias", ["proactive", "requests", "review"])
@pytest.mark.parametrize("filled", [1, 2])
def test_copies_that_were_joined_to_one_table(alias: str, filled: int) -> None:
    """Two copies of a form pasted one below the other, which Word makes one table of, are two copies all the same."""
    document = Document(BytesIO(write(draft(1))))
    tables = {0: "proactive", 1: "requests", 2: "review"}
    table = next(table for number, table in enumerate(document.tables) if tables[number] == alias)
    height = len(table.rows)
    for row in list(table.rows):
        table._tbl.append(deepcopy(row._tr))
    blank = range(height, 2 * height) if filled == 1 else range(height)
    for text in [text for index in blank for text in table._tbl.tr_lst[index].iter(qn("w:t"))]:
        text.text = "".join(filter(str.isalpha, text.text or "")) and text.text
    data = BytesIO()
    document.save(data)
    found = recognise_report(read_docx(data.getvalue()), RULES, year=2024).forms[alias]
    assert not found.is_empty
    assert not found.unknown_lines
    assert found.top == (filled - 1) * height
    assert [copy.top for copy in found.copies] == [(2 - filled) * height]


def test_a_header_repeated_within_a_table_makes_no_copy() -> None:
    """A table that goes on over a page below its header, written once more, is one table."""
    document = Document(BytesIO(write(draft(1))))
    rows = document.tables[1].rows
    for row in list(rows)[:3]:
        rows[12]._tr.addprevious(deepcopy(row._tr))
    data = BytesIO()
    document.save(data)
    found = recognise_report(read_docx(data.getvalue()), RULES, year=2024).forms["requests"]
    assert len(found.cells) == 175
    assert not found.copies


@pytest.mark.slow
@pytest.mark.parametrize("repeated", [False, True], ids=["once", "in every cell"])
def test_tables_without_merged_cells(repeated: bool) -> None:
    """Where a converter has split the merged cells, labels once or in every cell, the forms are found all the same."""
    source = read_docx(write(draft(1), "plain"))
    document = Document()
    document.add_paragraph(draft(1).title[0])
    for table in source.tables:
        copy = document.add_table(table.rows, table.columns)
        for cell in table.cells:
            for row in range(cell.rowspan if repeated else 1):
                for column in range(cell.colspan if repeated else 1):
                    copy.cell(cell.row - 1 + row, cell.column - 1 + column).text = cell.text
    data = BytesIO()
    document.save(data)
    found = recognise_report(read_docx(data.getvalue()), RULES, year=2024).forms
    assert {alias: len(form.cells) for alias, form in found.items()} == {"proactive": 10, "requests": 175, "review": 15}
    assert not any(form.unknown_lines for form in found.values())


def test_rows_that_do_not_meet_the_grid_of_the_headings() -> None:
    """A row whose label is a grid column wider keeps its figures under their columns."""
    rows = (
        [("信息内容", 1), ("本年制发件数", 1), ("本年废止件数", 1), ("现行有效件数", 1)],
        [("规章", 1), ("1", 1), ("2", 1), ("3", 1)],
        [("行政规范性文件", 2), ("4", 1), ("5", 1), ("6", 1)],
    )
    cells = ("".join(building.tc(text, span=span) for text, span in row) for row in rows)
    made = building.docx(f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>")
    found = recognise_report(read_docx(made), RULES, year=2024).forms["proactive"]
    assert [found.cells["normative", name].number.value for name in ("made", "repealed", "valid")] == [4, 5, 6]
