"""The check `agree`: prose against tables."""

from __future__ import annotations

import pytest
from tests.support.agreement import heard, report
from tests.support.agreement_sentences import COUNTY, SENTENCES, WRONG
from tests.support.reports import RULES, findings, marked, the_finding

from gipr_lint.checks.prose.agree import Params, agree
from gipr_lint.checks.prose.agree_claim import Params as ClaimParams
from gipr_lint.checks.prose.agree_claim import agree_claim
from gipr_lint.errors import Problem

RECEIVED = "全县收到政府信息公开申请39件。"


@pytest.mark.slow
@pytest.mark.parametrize(("tables", "agency", "text"), SENTENCES)
def test_correct_sentences_are_left_alone(tables: str, agency: str, text: str) -> None:
    """Nothing above info is said of a sentence that a careful reviewer passes."""
    assert [(f.rule, f.message) for f in heard(text, tables, agency=agency)] == []


@pytest.mark.slow
@pytest.mark.parametrize(("tables", "agency", "text", "code", "place"), WRONG)
def test_wrong_sentences_are_reported(tables: str, agency: str, text: str, code: str, place: str) -> None:
    """What contradicts the tables or itself is reported once, at the very number or claim."""
    (finding,) = heard(text, tables, agency=agency)
    assert (finding.rule, marked(finding)) == (code, place)
    assert "{" not in finding.message


@pytest.mark.parametrize("section", ["overview", "other"])
def test_the_figures_are_looked_for_in_the_sections_that_give_them(section: str) -> None:
    """Section one and section six are read."""
    assert [f.rule for f in heard(RECEIVED, section=section)] == ["CN601"]


def test_the_cells_are_named_and_linked() -> None:
    """The message spells out the readings, and the cells are related places."""
    finding = the_finding(report(RECEIVED), "CN601")
    assert "“一、本年新收政府信息公开申请数量”40；" in finding.message
    assert "＝44" in finding.message
    assert {(place.row_name, place.column_name) for place in finding.related} == {
        ("new", "total"),
        ("carried_in", "total"),
    }


@pytest.mark.parametrize("agency", [COUNTY, "国家水土局"])
def test_a_table_still_to_be_filled_in_says_nothing(agency: str) -> None:
    """Prose beside an empty form is no contradiction."""
    source = f"# {agency}2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n{RECEIVED}\n\n```form requests blank\n```"
    assert findings(source, "CN601", "CN602", "CN609") == ()


def test_a_number_told_of_several_things_is_one_finding() -> None:
    """“行政复议、行政诉讼均为0件” is wrong of both, and told once with the readings of both."""
    (finding,) = findings(report("全年政府信息公开行政复议、行政诉讼均为0件。"), "CN606")
    assert marked(finding) == "0件"
    assert "复议" in finding.message
    assert len({place.column_name for place in finding.related}) > 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("县政府共收到政府信息公开申请39件。", "39件"),
        ("全年登记政府信息公开申请39件。", "39件"),
        ("全年共收到申请40件，全部按时办结。", "全部按时办结"),
        ("办结行政许可17件。", "17件"),
    ],
)
def test_what_may_be_meant_otherwise_is_an_info(text: str, place: str) -> None:
    """Of whom it is, what is registered and what was due are not sure: that it disagrees is only to be looked at."""
    (finding,) = [one for one in findings(report(text)) if one.rule.startswith("CN6")]
    assert (finding.severity, marked(finding)) == ("info", place)


def test_a_wrong_total_is_left_to_the_sums() -> None:
    """Where the prose is right and the total of the table wrong, the arithmetic is reported and nothing else."""
    source = report("全县收到政府信息公开申请40件。").replace("new: 28 9 1 0 2 0 40", "new: 28 9 1 0 2 0 41")
    assert findings(source, "CN601") == ()


def test_a_blank_total_has_the_value_of_its_parts() -> None:
    """A total left blank is read as what its parts come to."""
    blank = report(RECEIVED).replace("new: 28 9 1 0 2 0 40", "new: 28 9 1 0 2 0 _")
    assert [marked(f) for f in findings(blank, "CN601")] == ["39件"]
    assert findings(blank.replace("39件", "40件"), "CN601") == ()


@pytest.mark.parametrize(
    ("params", "near"),
    [
        (Params(("nothing",), ("requests[new, total]",)), "nothing"),
        (Params(("all_done",), ("requests[new, total]",)), "all_done"),
        (Params(("carried",), {"carried_on": "requests[new, total]"}), "carried_on"),
        (Params(("received",), ("requests[news, total]",)), "news"),
        (Params(("received",), ("requests[new, total]",), ("requests[new, totals]",)), "totals"),
        (Params(("carried",), {"carried_in": ("requests[new",)}), ""),
    ],
)
def test_parameters_are_checked_when_the_pack_is_read(params: Params, near: str) -> None:
    """Unknown facts, labels and cells: an error, with what may be meant."""
    with pytest.raises(Problem) as problem:
        agree.demand(params, RULES)
    if near:
        assert problem.value.near == near


@pytest.mark.parametrize(
    ("params", "near"),
    [
        (ClaimParams(("nothing",), "1 == 1"), "nothing"),
        (ClaimParams(("none_received",), {"none_sued": "1 == 1", "none_received": "1 == 1"}), "none_sued"),
        (ClaimParams(("none_received", "none_sued"), {"none_sued": "1 == 1"}), None),
        (ClaimParams(("none_received",), "requests[news, total] == 0"), "news"),
    ],
)
def test_parameters_of_claims(params: ClaimParams, near: str | None) -> None:
    """Unknown facts and cells, a claim without its demand: an error, with what may be meant."""
    with pytest.raises(Problem) as problem:
        agree_claim.demand(params, RULES)
    assert problem.value.near == near
