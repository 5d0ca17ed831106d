"""The check `assert`."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.drafts.draft import Draft, with_cell
from tests.support.reports import NEW, OLD, RULES, TITLE, draft, findings, replacements, result, the_finding

from gipr_lint.checks.arithmetic.assert_ import assert_
from gipr_lint.checks.arithmetic.total_blank import Params as BlankParams
from gipr_lint.checks.arithmetic.total_blank import total_blank
from gipr_lint.checks.stated import Each, Params
from gipr_lint.errors import Problem

CODES = ("CN501", "CN502", "CN503", "CN504", "CN506")
PLACES = {year: sorted(draft(1, year).table("requests").values) for year in (2024, 2020)}


def wrong(made: Draft, form: str, row: str, column: str, delta: int) -> Draft:
    return with_cell(made, form, row, column, str(int(made.table(form).value(row, column)) + delta))


def where(made: Draft, *codes: str) -> list[tuple[str, str | None, str | None, list[str | None]]]:
    return [
        (f.rule, f.location.row_name, f.location.column_name, replacements(f))
        for f in findings(made, *(codes or CODES))
    ]


@pytest.mark.slow
@given(st.data())
@settings(max_examples=40, deadline=None)
def test_one_wrong_cell_is_one_finding(data: st.DataObject) -> None:
    """Whichever cell of the applications table is wrong, in either edition: one finding, there, with the old value."""
    year = data.draw(st.sampled_from([2024, 2020]))
    row, column = data.draw(st.sampled_from(PLACES[year]))
    made = draft(1, year)
    right = made.table("requests").value(row, column)
    delta = data.draw(st.integers(-int(right), 99).filter(bool))
    ((code, *place, fix),) = where(wrong(made, "requests", row, column, delta))
    assert (place, fix) == ([row, column], [right])
    assert code in ("CN501", "CN502", "CN503")


@pytest.mark.parametrize(("year", "form"), [(2024, NEW), (2020, OLD)])
def test_correct_tables(year: int, form: object) -> None:
    """Nothing is said of tables that add up, whatever their figures."""
    for seed in range(8):
        assert not findings(draft(seed, year), *CODES)


def test_the_rule_that_speaks_first() -> None:
    """A cell that breaks several equations is reported by the rule with the lowest `first`."""
    made = draft(1)
    assert where(wrong(made, "requests", "granted", "natural", 3))[0][0] == "CN503"
    assert where(wrong(made, "requests", "granted", "natural", 3), "CN501", "CN502")[0][0] == "CN502"


def test_ignored_rules_take_no_part() -> None:
    """Without the sums of rows, a wrong row total breaks nothing that is looked at but its own column."""
    made = wrong(draft(1), "requests", "refused_secret", "total", 3)
    assert where(made, "CN501") == []
    assert [row[0] for row in where(made, "CN502")] == ["CN502"]


def test_broken_equations_are_related() -> None:
    """The other equations that a wrong cell breaks are places of the role equation."""
    finding = the_finding(wrong(draft(1), "requests", "granted", "natural", 3), *CODES)
    assert {(place.role, place.row_name, place.column_name) for place in finding.related} == {
        ("equation", "granted", "total"),
        ("equation", "done", "natural"),
    }


def test_where_several_cells_would_do() -> None:
    """In the review table nobody can know which cell is wrong: the total is reported, the four others named."""
    for column in ("review_total", "review_upheld", "review_pending"):
        finding = the_finding(wrong(draft(1), "review", "count", column, 2), *CODES)
        assert (finding.rule, finding.location.column_name) == ("CN504", "review_total")
        assert sorted(place.column_name or "" for place in finding.related) == sorted(
            NEW.forms["review"].groups["review_outcomes"]
        )
        assert {place.role for place in finding.related} == {"candidate"}


def test_two_groups_are_two_findings() -> None:
    """Wrong cells in equations that share nothing are reported apart."""
    made = wrong(wrong(draft(1), "review", "count", "review_total", 2), "review", "count", "after_other", 1)
    assert [place[2] for place in where(made)] == ["review_total", "after_total"]


def test_blank_parts_count_as_nothing() -> None:
    """A blank beside figures is 0 in a sum."""
    made = draft(1)
    assert made.table("requests").value("refused_secret", "natural") == "0"
    assert not findings(with_cell(made, "requests", "refused_secret", "natural", ""), *CODES)


def test_a_blank_total_is_only_blank() -> None:
    """A total left blank is reported with what it comes to, and breaks no equation."""
    made = draft(1)
    total = made.table("requests").value("new", "total")
    assert where(with_cell(made, "requests", "new", "total", "")) == [("CN506", "new", "total", [total])]


def test_a_blank_total_does_not_hide_a_wrong_cell() -> None:
    """Beside blank totals, a wrong cell is still found with its value."""
    made = draft(1)
    for row in NEW.forms["requests"].groups["outcomes"]:
        made = with_cell(made, "requests", row, "total", "")
    right = made.table("requests").value("carried_in", "natural")
    found = where(wrong(made, "requests", "carried_in", "natural", 4))
    assert [one for one in found if one[0] != "CN506"] == [("CN503", "carried_in", "natural", [right])]


def test_what_cannot_be_evaluated_is_said_once() -> None:
    """A missing table, a missing row, a word in a cell: not evaluated, each rule once, no finding."""
    heading = "## 三、收到和处理政府信息公开申请情况\n\n"
    for block in ("", "```form requests\ndone: -\n```", "```form requests\ngranted: 待核实 0 0 0 0 0 0\n```"):
        shown = result(f"{TITLE}{heading}{block}", "CN502")
        assert shown.findings == ()
        assert [missed.rule for missed in shown.not_evaluated] == ["CN502"]


def test_negative_and_broken_figures_are_never_proposed() -> None:
    """A fix is a number that may stand in the cell: not negative, no fraction."""
    for seed in range(5):
        made = wrong(draft(seed), "requests", "granted", "total", 1)
        for finding in findings(made, *CODES):
            assert all(text is not None and text.isdigit() for text in replacements(finding))


@pytest.mark.parametrize(
    ("filled", "terms"),
    [
        (0, "各项均为0"),
        (4, "（一）予以公开1＋（二）部分公开1＋1.属于国家秘密1＋2.其他法律行政法规禁止公开1"),
        (
            19,
            "（一）予以公开1＋（二）部分公开1＋（三）不予公开8＋（四）无法提供3＋（五）不予处理5＋（六）其他处理1",
        ),
    ],
)
def test_many_terms_are_told_by_their_groups(filled: int, terms: str) -> None:
    """A handful of parts one by one, more of them by the groups of the form: a message is there to be read."""
    made = with_cell(draft(1), "requests", "done", "natural", "99")
    for at, row in enumerate(NEW.forms["requests"].groups["outcomes"]):
        made = with_cell(made, "requests", row, "natural", str(int(at < filled)))
    message = findings(made, "CN502")[0].message
    assert f"，各项办理结果之和为{filled}（{terms}），相差" in message


@pytest.mark.parametrize(
    ("figures", "place", "says"),
    [
        ("0 0 6", "valid", "“规章”填了现行有效件数6，"),
        ("0 1 6", "repealed", "“规章”填了本年废止件数1＋现行有效件数6，"),
        ("2 0 2", "made", "“规章”填了本年制发件数2＋现行有效件数2，"),
    ],
)
@pytest.mark.parametrize(
    "unit", ["青溪镇人民政府", "临阳县人民政府机关", "松湖区教育局", "云岭市教育局", "云岭高新区管理委员会"]
)
def test_what_a_body_without_the_power_to_make_rules_filled_in(unit: str, figures: str, place: str, says: str) -> None:
    """The first cell that is filled, with all that are; bureaus have no such power, a city's neither, nor zones."""
    form = f"```form proactive 2021\nrules: {figures}\n```"
    text = f"# {unit}2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n{form}"
    finding = the_finding(text, "CN462")
    assert (finding.location.column_name, finding.message.startswith(says)) == (place, True), finding.message


@pytest.mark.parametrize("unit", ["云岭市人民政府", "某省财政厅", "教育局"])
def test_a_body_that_may_make_rules_or_whose_place_is_not_known(unit: str) -> None:
    """Cities may make rules; of what is no county's nor a bureau of a named city's nothing is said."""
    form = "```form proactive 2021\nrules: 1 0 6\n```"
    text = f"# {unit}2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n{form}"
    assert not findings(text, "CN462")


def test_many_blank_totals_are_one_habit() -> None:
    """Three blank totals of a table or more are told once, each with what belongs there; two are told one by one."""
    made = draft(1)
    rows = ("new", "granted", "partly_granted", "done")
    filled = [row for row in rows if made.table("requests").value(row, "total") != "0"]
    for row in filled[:2]:
        made = with_cell(made, "requests", row, "total", "")
    assert [len(finding.related) for finding in findings(made, "CN506")] == [0, 0]
    for row in filled:
        made = with_cell(made, "requests", row, "total", "")
    finding = the_finding(made, "CN506")
    assert replacements(finding) == [draft(1).table("requests").value(row, "total") for row in filled]
    assert (finding.location.row_name, "空白，各项之和为" in finding.message) == (filled[0], True)
    assert len(finding.related) == len(filled) - 1 >= 2


def test_messages_in_both_languages() -> None:
    """The message names both sides of the equation, its terms and the difference."""
    made = wrong(draft(1), "requests", "granted", "total", 1)
    chinese, english = (the_finding(made, *CODES, lang=lang).message for lang in ("zh", "en"))
    assert "相差1" in chinese
    assert "off by 1" in english


@pytest.mark.parametrize(
    ("params", "path"),
    [
        (Params(form="request", each=Each(row="*"), that="total == 0"), ("of",)),
        (Params(form="requests", that="total == 0"), ("each",)),
        (Params(form="requests", each=Each(row="*"), that="total == 0", at="totel"), ("at",)),
        (Params(form="requests", each=Each(column="*"), that="new == 0", at="total"), ("at",)),
        (Params(form="requests", each=Each("*", "*"), that="total == 0"), ("each",)),
        (Params(form="requests", each=Each(row="*"), that="totel == 0"), ("that",)),
        (Params(form="requests", each=Each(row="*"), that=("total == 0", "total ==")), ("that", 1)),
    ],
)
def test_parameters_that_do_not_fit(params: Params, path: tuple[str | int, ...]) -> None:
    """Unknown forms, names, expressions, rows and columns at once: a problem at its place."""
    with pytest.raises(Problem) as caught:
        assert_.demand(params, RULES)
    assert caught.value.path == path


def test_totals_of_rules_that_there_are_not() -> None:
    """A rule that is misspelt is reported at its place."""
    with pytest.raises(Problem) as caught:
        total_blank.demand(BlankParams(rules=("balance-brocken",)), RULES)
    assert (caught.value.path, caught.value.near) == (("rules", 0), "balance-brocken")


def test_no_fix_where_blank_totals_hide_the_wrong_cell() -> None:
    """With every row's total blank a wrong cell breaks two column sums; no cell can be blamed, none is changed."""
    made = draft(1)
    for row in NEW.forms["requests"].groups["outcomes"]:
        made = with_cell(made, "requests", row, "total", "")
    made = wrong(made, "requests", "refused_third_party", "natural", 4)
    (finding,) = findings(made, "CN502")
    assert (finding.location.row_name, finding.location.column_name) == ("done", "natural")
    assert finding.fix is None
    assert ("refused_third_party", "natural") in {(r.row_name, r.column_name) for r in finding.related}


def test_a_total_of_rows_and_columns_is_blank_once() -> None:
    """The cell where both sums meet is reported once when it is blank."""
    assert len(findings(with_cell(draft(1), "requests", "done", "total", ""), "CN506")) == 1


def test_wrong_cells_that_make_up_for_each_other() -> None:
    """A cell and its row's total wrong by the same amount leave the row in order; both are found by their columns."""
    made = wrong(draft(1), "requests", "carried_in", "charity", 1)
    made = wrong(made, "requests", "carried_in", "total", 1)
    found = findings(made, *CODES)
    assert {f.location.column_name for f in found} == {"charity", "total"}


def test_a_wrong_cell_seen_only_through_a_blank_total() -> None:
    """Where a word keeps the cell's own column from being checked, the column of totals still leads to it."""
    made = with_cell(draft(1), "requests", "refused_third_party", "total", "")
    made = with_cell(made, "requests", "done", "natural", "见附件")
    made = wrong(made, "requests", "refused_third_party", "natural", 4)
    right = draft(1).table("requests").value("refused_third_party", "natural")
    assert where(made, "CN501", "CN502", "CN503") == [("CN502", "refused_third_party", "natural", [right])]


def test_an_inequality() -> None:
    """What is smaller than a part of it is reported at the cell that the rule names, without a guess at its value."""
    made = with_cell(draft(1, 2020), "proactive", "normative", "public", "0")
    made = with_cell(made, "proactive", "normative", "published", "7")
    (finding,) = findings(made, "CN508")
    assert (finding.location.row_name, finding.location.column_name, finding.fix) == ("normative", "public", None)


def test_a_rule_for_one_edition_and_one_kind_of_unit() -> None:
    """A condition keeps a rule from reports that it is not for; it is then no rule that could not be evaluated."""
    shown = result(draft(1), "CN508", "CN462")
    assert (shown.findings, shown.not_evaluated) == ((), ())


def test_what_an_expression_asks_of_the_report() -> None:
    """The limit of the charges depends on the kind of unit."""
    for seed, count in ((0, 0), (2, 1)):
        made = with_cell(draft(seed), "proactive", "charges", "amount", "58000")
        assert len(findings(made, "CN459")) == count


def test_a_condition_that_does_not_hold_together() -> None:
    """An unknown name in a condition is reported at its place."""
    with pytest.raises(Problem) as caught:
        assert_.demand(Params(form="review", each=Each(row="*"), that="1 == 1", when="report.yaer > 1"), RULES)
    assert caught.value.path == ("when",)
