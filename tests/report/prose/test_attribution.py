"""Of whom and of which year a sentence speaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.reports import findings, marked
from tests.support.statements import BUREAU, COUNTY, attribution, own

OWN = attribution()


@pytest.mark.parametrize(
    ("before", "agency", "is_own"),
    [
        ("", COUNTY, True),
        ("全县", COUNTY, True),
        ("全市", COUNTY, False),
        ("全市", BUREAU, False),
        ("全市", "云岭市", True),
        ("全市", "", True),
        ("我局", BUREAU, True),
        ("市发改局", "云岭市发改局", True),
        ("市财政局", BUREAU, False),
        ("县政府办公室", COUNTY, False),
        ("县政府办公室", "青溪县人民政府办公室", True),
        ("县本级", COUNTY, False),
        ("各乡镇", COUNTY, False),
        ("全县各级各部门", COUNTY, True),
        ("松林县收到", COUNTY, False),
        ("青溪县收到", COUNTY, True),
        ("一、县财政局", COUNTY, False),
        ("(二)2024年,我县", COUNTY, True),
        ("县财政局收到申请12件,", COUNTY, False),
        ("县财政局收到申请12件,全县", COUNTY, True),
        ("《县财政局工作规则》印发后,", COUNTY, True),
    ],
)
def test_of_whom(before: str, agency: str, *, is_own: bool) -> None:
    """The last clause that names a body decides: this one as a whole, another one, or a part of this one."""
    assert (attribution(agency).whose(before) != "others") is is_own


@pytest.mark.parametrize(
    ("before", "agency", "whose"),
    [
        ("县政府", COUNTY, "perhaps"),
        ("县政府", "青溪县人民政府办公室", "own"),
        ("市政府", COUNTY, "others"),
        ("各部门在规定期限内", COUNTY, "perhaps"),
        ("各乡镇", COUNTY, "others"),
        ("2024年,局机关", BUREAU, "perhaps"),
        ("本年度内单位", BUREAU, "perhaps"),
        ("县政府(含县政府办公室)", COUNTY, "perhaps"),
        ("松湖教育局", "松湖区教育局", "own"),
        ("松湖教育局", "松湖区财政局", "others"),
        ("机构职能类信息1条,", COUNTY, "own"),
    ],
)
def test_of_whom_it_may_be(before: str, agency: str, whose: str) -> None:
    """The government of a county, all departments and 局机关 may be the whole; brackets tell none."""
    assert attribution(agency).whose(before) == whose


def test_a_sentence_before_a_semicolon_decides_where_none_after_it_does() -> None:
    """“县财政局收到12件；办结11件” is of the bureau to its end."""
    assert OWN.whose("办结", "县财政局收到申请12件") == "others"
    assert OWN.whose("全县办结", "县财政局收到申请12件") == "own"


@pytest.mark.parametrize(
    ("before", "in_year"),
    [
        ("", True),
        ("2024年", True),
        ("2023年", False),
        ("与2023年相比,", True),
        ("《2023年工作要点》落实,", True),
        ("1月1日至12月31日", True),
        ("1月至6月", False),
        ("上半年不多,全年", True),
        ("第三季度", False),
        ("去年,", False),
        ("2023年34件,2024年", True),
        ("近三年", False),
    ],
)
def test_of_which_year(before: str, *, in_year: bool) -> None:
    """The time that is named last decides, but for one that is only compared with, or stands in a title."""
    assert OWN.of_year(before, before.rpartition(",")[2]) is in_year


def test_words_that_name_another_year_by_themselves() -> None:
    """What is said, such as 上年结转, may hold words of another time."""
    assert not OWN.of_year("去年收到", "去年收到")
    assert OWN.of_year("去年收到", "去年收到", ["去年"])


def test_another_year_in_the_clause() -> None:
    """A year beside that of the report, in the very clause of the figure, leaves it of neither."""
    assert not OWN.of_year("2024年较2023年", "2024年较2023年")
    assert attribution(year=None).of_year("2023年", "2023年")


@pytest.mark.parametrize(
    ("before", "claims"),
    [
        ("全县", True),
        ("力争", False),
        ("确保依法办理，全年", True),
        ("除3件外，其余", False),
        ("到期的申请", False),
    ],
)
def test_claims(before: str, *, claims: bool) -> None:
    """A wish or a claim with exceptions claims nothing."""
    assert OWN.is_claim(before) is claims


@pytest.mark.parametrize(
    ("after", "claims"),
    [
        ("另有3件结转下年度。", False),
        ("其余3件正在办理。", False),
        ("另有意见建议渠道。", True),
        ("公开3条。", True),
        ("", True),
    ],
)
def test_exceptions_that_follow(after: str, *, claims: bool) -> None:
    """A claim that the next sentence takes back in part, with a number, is none."""
    assert OWN.is_claim("全县", (after,)) is claims


@given(*[st.text(alphabet="全县市各我局2023年4月，。《》一、(二)收到申请去x", max_size=40)] * 2)
def test_any_text_is_attributed(before: str, head: str) -> None:
    """No text makes it raise, and it always says yes or no."""
    assert OWN.of_year(before, head) in (True, False)
    assert OWN.whose(before, head) in ("own", "perhaps", "others")
    assert OWN.is_claim(before, head) in (True, False)


def test_years_that_look_copied_are_meant_of_this_year() -> None:
    """A paragraph that names only the year before, as copied text does, is read as of the report year."""
    source = (
        "# 青溪县人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n"
        "2023年，全县共制定行政规范性文件9件，废止1件。\n\n{other}\n\n"
        "## 二、主动公开政府信息情况\n\n```form proactive\nnormative: 5 1 20\n```"
    )
    assert [marked(one) for one in findings(source.format(other="工作有序。"), "CN611")] == ["9件"]
    both = source.replace("。\n\n{other}", "；2024年制定5件。")
    assert findings(both, "CN611") == ()


@pytest.mark.parametrize(
    ("agency", "name"), [("青溪大学", "学校"), ("青溪县人民医院", "医院"), ("青溪县自来水有限公司", "公司")]
)
def test_what_a_body_calls_itself_by_its_kind(agency: str, name: str) -> None:
    """学校 is the university itself, and no other body; 公司 is none of those who apply to a company."""
    assert own(f"{name}未收到信息公开申请。", agency) == ["none application received"]
    assert own("某学校未收到申请。", "青溪县水务局") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("与2023年（收到申请35件）相比，今年新收28件。", ["28件 application newly"]),
        ("与上年（收到申请35件）相比，今年新收28件。", ["28件 application newly"]),
        ("与2023年相比，收到申请28件。", ["28件 application received"]),
        ("全县前10个月收到申请26件。", []),
    ],
)
def test_what_a_bracket_tells_of_another_year(text: str, found: list[str]) -> None:
    """What stands in brackets behind a year is of that year, although it is only compared with; so many months are no
    year."""
    assert own(text) == found
