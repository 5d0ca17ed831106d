"""The checks of tables: which are there, their rows and columns, their labels."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.drafts.conversion import in_edition
from tests.support.drafts.draft import Draft, with_section, with_table
from tests.support.drafts.layouts import write
from tests.support.reports import NEW, OLD, RULES, TITLE, draft, findings, marked, replacements, the_finding

from gipr_lint.blank.filled_form import ExtraRow
from gipr_lint.checks.check import Check, Evaluation
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.tables.label_wording import label_wording
from gipr_lint.checks.tables.line_unknown import line_unknown
from gipr_lint.checks.tables.row_order import row_order
from gipr_lint.checks.tables.table_required import Params as Required
from gipr_lint.checks.tables.table_required import table_required
from gipr_lint.checks.tables.table_rows import table_rows
from gipr_lint.docx import read_docx
from gipr_lint.errors import Problem
from gipr_lint.report import recognise

FORM = NEW.forms["requests"]


def changed(form: str = "requests", **how: object) -> Draft:
    return with_table(draft(1), form, lambda table: replace(table, **how))


@pytest.mark.parametrize("form", NEW.forms)
def test_a_missing_table(form: str) -> None:
    """Each table that is not there is a gap behind the heading of its section, the empty form as the fix."""
    alias = NEW.forms[form].section
    finding = the_finding(with_section(draft(1), alias, lambda s: replace(s, content=("见附件。",))), "CN401")
    assert (finding.location.kind, finding.location.form) == ("gap", form)
    assert finding.fix is not None
    assert [(edit.op, edit.form) for edit in finding.fix.edits] == [("insert-table", form)]


def test_a_table_that_a_pdf_may_have_without_lines() -> None:
    """Words under the heading may be its rows: that it is missing is said only where there are none."""
    for content, kind in ((("一、本年新收政府信息公开申请数量 36",), Missing), ((), Hit)):
        told = with_section(draft(1), NEW.forms["requests"].section, lambda s, c=content: replace(s, content=c))
        document = replace(read_docx(write(told)), converted=".pdf")
        shown = recognise(document, RULES)
        evaluation = Evaluation(shown, RULES.rules, frozenset({"CN401"}))
        assert [type(one) for one in table_required.function(evaluation, Required())] == [kind]


@pytest.mark.parametrize("row", FORM.rows)
def test_a_missing_row(row: str) -> None:
    """Each row that is left out: one gap behind the row before it, in the words of the form."""
    finding = the_finding(changed(without_rows=frozenset([row])), "CN402")
    assert (finding.location.kind, finding.location.row_name) == ("gap", row)
    assert finding.location.row_label == FORM.rows[row].path
    before = list(FORM.rows)[: list(FORM.rows).index(row)]
    assert finding.location.row == (3 + len(before) if before else None)


def test_a_missing_column() -> None:
    """A column that is left out is a gap, in the words of the form."""
    finding = the_finding(changed(without_columns=frozenset(["charity"])), "CN403")
    assert (finding.location.kind, finding.location.column_name) == ("gap", "charity")


def test_a_column_without_cells() -> None:
    """A column whose heading is there but no cell of it in any row is missing; one row without a cell is ragged."""
    finding = the_finding(changed(short_rows=frozenset(FORM.rows)), "CN403")
    assert (finding.location.kind, finding.location.column_name) == ("gap", "total")
    assert findings(changed(short_rows=frozenset(["carried_out"])), "CN403") == ()


def test_a_table_in_another_section() -> None:
    """A table under another heading is told where its own heading is there, once, and has not a piece of it."""
    made = draft(1)
    section, table = FORM.section, made.table("requests")
    empty = with_section(made, section, lambda part: replace(part, content=()))
    moved = with_section(empty, "problems", lambda part: replace(part, content=(table, *part.content)))
    finding = the_finding(moved, "CN409")
    assert (finding.location.kind, finding.location.section) == ("cell", moved.sections[4].heading)
    without_own = replace(moved, sections=tuple(part for part in moved.sections if part.alias != section))
    assert findings(without_own, "CN409") == findings(made, "CN409") == ()


@pytest.mark.parametrize("other", [False, True])
def test_a_table_that_stands_twice(other: bool) -> None:
    """A further copy of a table, with the same figures or with others, is told at the copy."""
    made = draft(1)
    copy = draft(2).table("requests") if other else made.table("requests")
    twice = with_section(made, FORM.section, lambda part: replace(part, content=(*part.content, copy)))
    (finding,) = findings(twice, "CN410")
    assert {finding.location.table, *(place.table for place in finding.related)} == {2, 3}
    assert findings(made, "CN410") == ()


def test_strange_lines() -> None:
    """A row and a column that the form does not have, each at its label."""
    row = findings(changed(extra_rows=(ExtraRow("done", "（八）另行办理"),)), "CN407")
    column = findings(changed(extra_columns=("备注",)), "CN407")
    assert [finding.location.text for finding in (*row, *column)] == ["（八）另行办理", "备注"]


def test_damaged_and_restyled_labels() -> None:
    """A damaged label and one with another number style, told apart, each with the official one as fix."""
    damaged = the_finding(changed(row_labels={"granted": "（一）于以公开"}), "CN404", "CN405")
    styled = the_finding(changed(row_labels={"granted": "（一）、予以公开"}), "CN404", "CN405")
    assert (damaged.rule, styled.rule) == ("CN404", "CN405")
    assert replacements(damaged) == replacements(styled) == ["（一）予以公开"]
    assert marked(damaged) == "（一）于以公开"


@pytest.mark.parametrize(
    ("label", "safety"),
    [
        ("本年收费金额（单位：万）", "suggested"),
        ("本年收费金额", "suggested"),
        ("本年收费总金额（单位：万元）", "safe"),
        ("本年收费金额（单位：元）", None),
        ("本年收费金额（元）", None),
    ],
)
def test_a_label_of_another_unit(label: str, safety: str | None) -> None:
    """A label with another unit has no fix, since its figures would have to change; one without unit a suggestion."""
    finding = the_finding(changed("proactive", column_labels={"amount": label}), "CN404")
    assert (finding.fix.safety if finding.fix else None) == safety


def test_a_label_that_says_something_else() -> None:
    """A label known by its place alone may name other figures: the official one is only suggested."""
    finding = the_finding(changed("proactive", column_labels={"valid": "对外公开总数量"}), "CN404")
    assert finding.fix is not None
    assert (finding.fix.safety, replacements(finding)) == ("suggested", ["现行有效件数"])


def test_columns_without_headings() -> None:
    """A column known by its place alone that has no heading is called blank, and there is nothing to replace."""
    rows = "\n".join(
        "| " + " | ".join([*line.path, *["<"] * (3 - len(line.path)), *["0"] * 7]) + " |" for line in FORM.rows.values()
    )
    found = findings(f"{TITLE}## 三、{NEW.sections['requests'].label}\n\n{rows}\n", "CN404")
    assert len(found) == 7
    assert all("“空白”" in finding.message and finding.fix is None for finding in found)


def test_an_accepted_label_is_left_alone() -> None:
    """A spelling that the pack accepts, half-width brackets, a line break: nothing to say."""
    for label in ("(一)予以公开", "（一）\n予以公开", "（一） 予以公开"):
        assert not findings(changed(row_labels={"granted": label}), "CN404", "CN405")
    variant = FORM.rows["partly_granted"].variants[0]
    assert not findings(changed(row_labels={"partly_granted": variant}), "CN404", "CN405")


def test_rows_in_another_order() -> None:
    """A row that moved is one finding, at its label."""
    rows = list(FORM.rows)
    rows.remove("refused_secret")
    rows.insert(rows.index("refused_query"), "refused_secret")
    assert the_finding(changed(row_order=tuple(rows)), "CN406").location.row_name == "refused_secret"


def test_a_row_that_stops_short() -> None:
    """A row with a cell less is named, and its place is the row's label."""
    assert the_finding(changed(short_rows=frozenset(["carried_out"])), "CN408").location.row_name == "carried_out"


def test_tables_of_another_edition() -> None:
    """Each table of the wrong year's form is one finding that names both editions; nothing else is said of it."""
    made = in_edition(draft(1), OLD, "proactive", "requests")
    found = findings(made)
    assert [(finding.rule, finding.location.form) for finding in found] == [
        ("CN120", "proactive"),
        ("CN120", "requests"),
    ]
    assert all(OLD.title.zh in finding.message and NEW.title.zh in finding.message for finding in found)


def test_forms_can_be_chosen() -> None:
    """A table that is no form is checked by none of this."""
    text = f"{TITLE}## 一、总体情况\n\n| 渠道 | 数量 |\n|---|---|\n| 网站 | / |\n| 其他 |  |\n"
    assert not findings(text, "CN4")


def test_a_damaged_label_of_a_group() -> None:
    """The label left of several rows is one finding at its cell, with the official label as the fix."""
    finding = the_finding(changed(words={"（三）不予公开": "（三）不于公开"}), "CN404")
    assert (finding.location.text, replacements(finding)) == ("（三）不于公开", ["（三）不予公开"])


@pytest.mark.parametrize("check", [table_required, table_rows, label_wording, row_order, line_unknown])
def test_a_form_that_there_is_not(check: Check) -> None:
    """An unknown form among those that a check is for: a problem at its place."""
    with pytest.raises(Problem) as caught:
        check.demand(check.params(forms=("requests", "request")), RULES)
    assert (caught.value.path, caught.value.near) == (("of", 1), "request")
