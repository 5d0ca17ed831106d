"""Facts: typed values that the prose states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from tests.support.reports import RULES, TITLE, draft, report
from tests.support.statements import attribution

from gipr_lint.docx import Paragraph
from gipr_lint.expr import Date
from gipr_lint.report import Fact
from gipr_lint.report.prose.facts import Facts, find_facts
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Capture, FactSpec

DAY = r"\d{1,2}月\d{1,2}日"
DATE = rf"\d{{4}}年{DAY}"


def spec(find: str, **more: object) -> FactSpec:
    return FactSpec(name="fact", scope=("preface",), find=find, **more)  # type: ignore[arg-type]


def passage(*texts: str) -> Passage:
    return Passage([Paragraph(text=text, block=at, path="") for at, text in enumerate(texts, 1)])


def found(find: str, *texts: str, **more: object) -> list[Fact]:
    return list(find_facts(spec(find, **more), [passage(*texts)]))


def test_facts_are_looked_for_when_asked() -> None:
    """The mapping knows every name beforehand and looks for a fact only once, in the parts that its scope names."""
    specs = {"one": spec("一"), "two": spec("二")}
    facts = Facts(specs, {"preface": [passage("一一")], "title": [passage("二")]}, {"given": ()})
    assert (set(facts), len(facts)) == ({"one", "two", "given"}, 3)
    assert [fact.text for fact in facts["one"]] == ["一", "一"]
    assert facts["one"] is facts["one"]
    assert facts["two"] == ()
    with pytest.raises(KeyError):
        facts["three"]


def test_every_occurrence_with_its_raw_place() -> None:
    """All occurrences in reading order; places count the blanks that the folded text does not have."""
    text = "自 2024 年 1 月 1 日，至２０２４年１２月３１日。"
    facts = found(DATE, text)
    assert [fact.span.text for fact in facts] == ["2024 年 1 月 1 日", "２０２４年１２月３１日"]
    assert [fact.text for fact in facts] == ["2024年1月1日", "2024年12月31日"]


def test_captures_have_type_value_and_place() -> None:
    """A date that names no year takes that of another capture; counts may be Chinese; text stays text."""
    captures = {
        "start": Capture("date"),
        "end": Capture("date", year="start"),
        "n": Capture("count"),
    }
    (fact,) = found(
        f"(?P<start>{DATE})至(?P<end>{DAY})(?P<word>收到)(?P<n>[一二三四五六七八九十]+)件",
        "2024年1月1日至12月31日收到十二件",
        captures=captures,
    )
    assert fact.values == {"start": Date(2024, 1, 1), "end": Date(2024, 12, 31), "word": "收到", "n": 12}
    assert {name: span.text for name, span in fact.spans.items()}["end"] == "12月31日"


@pytest.mark.parametrize(("text", "value"), [("1,234", 1234), ("７", 7), ("二〇", 20)])
def test_counts(text: str, value: int) -> None:
    """Counts in any writing are numbers."""
    (fact,) = found("(?P<n>.+)件", f"{text}件", captures={"n": Capture("count")})
    assert fact.values["n"] == value


def test_near_and_without_look_at_the_sentence() -> None:
    """A word that must be near, and one that must not, count within the same sentence only."""
    text = "统计期限为2024年。成立于2001年。不含2002年统计。"
    years = [fact.text for fact in found(r"\d{4}年", text, near=("统计",))]
    assert years == ["2024年", "2002年"]
    assert [fact.text for fact in found(r"\d{4}年", text, without=("统计",))] == ["2001年"]
    assert [fact.text for fact in found(r"\d{4}年", text, near=("统计",), without=("不含",))] == ["2024年"]


def test_literals_are_a_filter_of_the_paragraph() -> None:
    """Without any of the literals a paragraph is not searched."""
    assert found(r"\d+", "共3件", literals=("电话",)) == []
    assert len(found(r"\d+", "电话共3件", literals=("电话",))) == 1


def test_words_that_a_sentence_must_hold_are_a_filter_of_the_paragraph() -> None:
    """Where a paragraph lacks them its expression is not even compiled: one that no engine takes does no harm."""
    assert found("(", "共3件", near=("电话",)) == []
    assert found("(", "共3件", literals=("电话",)) == []
    assert found("(", "共3件", quick=r"\d\d") == []


def test_the_quick_expression_is_a_filter_of_the_paragraph() -> None:
    """Where it finds nothing the paragraph is not searched, else it makes no difference."""
    assert found(r"\d+", "共3件", quick=r"\d\d") == []
    assert [fact.text for fact in found(r"\d+", "共3件、12件", quick=r"\d\d")] == ["3", "12"]


def test_broken_finds_only_what_a_blank_or_a_line_end_breaks() -> None:
    """A word with a blank inside or cut by the end of a paragraph is broken; a whole one is not."""
    assert [fact.span.text for fact in found("报告", "报 告与报告", broken=True)] == ["报 告"]
    assert [fact.text for fact in found("报告", "年度报", "告", broken=True)] == ["报告"]
    assert found("报告", "年度", "报告", broken=True) == []


def test_a_fact_over_two_lines_is_placed_in_the_first() -> None:
    """What goes on in the next paragraph has its place up to the end of the one where it begins."""
    (fact,) = found("年度报告", "2024年度", "报告")
    assert (fact.text, fact.span.text, fact.span.paragraph.block) == ("年度报告", "年度", 1)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=3))
def test_any_prose_can_be_searched(texts: list[str]) -> None:
    """No text makes a fact of the national pack raise, and every place is inside its paragraph."""
    for fact_spec in RULES.facts.values():
        for fact in find_facts(fact_spec, [passage(*texts)]):
            for span in (fact.span, *fact.spans.values()):
                assert 0 <= span.start <= span.end <= len(span.paragraph.text)


PREFACE = (
    "本报告所列数据统计期限为 2024 年 1 月 1 日至 12 月 31 日。地址：临阳县城关镇滨河东路18号，邮编：739100，"
    "电话：0929-5550118、0929-5550128，传真：0929-5550119，电子邮箱：xxgk@linyangxian.gov.cn。"
    "电子版可在网站（https://www.linyangxian.gov.cn/）下载。"
)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("phone", "0929-5550118、0929-5550128"),
        ("fax", "0929-5550119"),
        ("postcode", "739100"),
        ("email", "xxgk@linyangxian.gov.cn"),
        ("address", "临阳县城关镇滨河东路18号"),
        ("url", "https://www.linyangxian.gov.cn/"),
    ],
)
def test_contact_facts_of_the_national_pack(name: str, value: str) -> None:
    """Every contact detail of a usual preface is found, to its last character and no further."""
    (fact,) = report(f"{TITLE}{PREFACE}\n\n## 一、总体情况\n\n正文。").facts[name]
    assert fact.spans["value"].text == value


@pytest.mark.parametrize(
    "text",
    [
        "自2024年1月1日始至2024年12月31日止",
        "自2024年1月1日起，截至12月31日",
        "从2024年1月1日开始到同年12月31日结束",
        "2024年1月1日零时至当年12月31日24时",
        "2024年1月1日（含）—2024年12月31日（含）",
    ],
)
def test_the_ways_from_the_first_day_to_the_last(text: str) -> None:
    """Whatever words join the two days, the period has both ends, the year lent to the second."""
    (fact,) = report(f"{TITLE}统计期限：{text}。\n\n## 一、总体情况\n\n正文。").facts["period"]
    assert (fact.values["start"], fact.values["end"]) == (Date(2024, 1, 1), Date(2024, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "统计期限为2024年1—12月。",
        "统计时段为2024年元月至12月。",
        "统计期限为二〇二四年一月一日至十二月三十一日。",
        "报告期为2024年。",
        "文中数据均为2024年数据。",
        "数据期间为1月1日到12月31日。",
    ],
)
def test_other_ways_to_state_the_whole_year(text: str) -> None:
    """A range of months, days in characters, the year alone state the period as well."""
    assert report(f"{TITLE}{text}\n\n## 一、总体情况\n\n正文。").facts["period_other_form"]


def test_the_period_of_the_national_pack() -> None:
    """Start and end are dates, the second with the year of the first, and each has its place."""
    (fact,) = report(f"{TITLE}{PREFACE}\n\n## 一、总体情况\n\n正文。").facts["period"]
    assert (fact.values["start"], fact.values["end"]) == (Date(2024, 1, 1), Date(2024, 12, 31))
    assert fact.spans["end"].text == "12 月 31 日"


def test_scopes() -> None:
    """A fact of the preface is not sought in section one, one of all the prose is sought everywhere."""
    period = "统计期限为2024年1月1日至2024年12月31日。"
    shown = report(f"{TITLE}## 一、总体情况\n\n{period}")
    assert not shown.facts["period"]
    assert shown.facts["period_misplaced"]
    assert report(draft(1)).facts["title"]


def stated(name: str, *texts: str, **spec_of: object) -> list[Fact]:
    """The facts of that name of the national pack, changed by `spec_of`, in paragraphs of section one."""
    changed = structs.replace(RULES.facts[name], scope=("overview",), **spec_of)
    facts = Facts({name: changed}, {"overview": [passage(text) for text in texts]}, {})
    return list(facts.attributed_to(attribution())[name])


def test_what_is_stated_has_its_number_and_its_labels() -> None:
    """`n` is the number with its raw place, every label a place of its own, and the text is that of the clause."""
    (fact,) = stated("outcomes", "办结申请 41 件，予以公开、部分公开 25 件。")
    assert fact.text == "予以公开、部分公开25件"
    assert {name: span.text for name, span in fact.spans.items()} == {
        "granted": "予以公开",
        "partly_granted": "部分公开",
        "n": "25 件",
    }
    assert fact.values == {"n": Quantity(25, 25, 25)}


def test_what_is_stated_as_a_part_has_its_whole() -> None:
    """The number before it of which it may be a part, where nothing is known of that."""
    (fact,) = stated("outcomes", "甲乙丙60件，其中予以公开25件。")
    assert fact.values["whole"] == Quantity(60, 60, 60)


def test_a_claim_of_none_has_the_number_0() -> None:
    """Its place is that of the claim; a claim of all has no number."""
    (fact,) = stated("none_received", "全年未收到政府信息公开申请。")
    assert (fact.text, fact.values) == ("未收到政府信息公开申请", {"n": Quantity(0, 0, 0)})
    assert fact.spans["n"].text == "未收到政府信息公开申请"
    (fact,) = stated("all_done", "申请均已办结。")
    assert (fact.text, fact.values) == ("均已办结", {})


def test_only_own_statements_of_the_fact_are_taken() -> None:
    """Others' and unsure ones are not, nor what is said of something else."""
    text = "县财政局收到申请12件。上半年收到申请18件。收到投诉5件。全县收到申请40件，办结41件。"
    assert [fact.values["n"] for fact in stated("received", text)] == [Quantity(40, 40, 40)]


def test_words_beside_a_statement() -> None:
    """`without` and `near` look at its sentence, as for patterns."""
    text = "演练中，收到申请5件。收到申请40件。"
    assert len(stated("received", text)) == 2
    assert [fact.text for fact in stated("received", text, without=("演练",))] == ["收到申请40件"]
    assert [fact.text for fact in stated("received", text, near=("演练",))] == ["收到申请5件"]
    assert stated("received", text, literals=("暗访",)) == []


def test_literals_are_a_filter_of_the_paragraph_of_a_statement() -> None:
    """As for patterns: a word in another paragraph of the part does not count."""
    facts = stated("received", "演练中，收到申请5件。", "收到申请40件。", literals=("演练",))
    assert [fact.values["n"] for fact in facts] == [Quantity(5, 5, 5)]


def test_statements_of_several_parts_and_things_come_in_the_order_of_the_parts() -> None:
    """One part after the other, and in each in reading order whatever the things are."""
    texts = ("提起行政诉讼2件，行政复议3件。", "申请行政复议4件。")
    scopes = {"review": [passage(texts[0])], "overview": [passage(texts[1])]}
    spec_of = structs.replace(RULES.facts["disputes"], scope=("overview", "review"))
    found = Facts({"disputes": spec_of}, scopes, {}).attributed_to(attribution())["disputes"]
    assert [fact.spans["n"].text for fact in found] == ["4件", "2件", "3件"]


def test_without_knowing_whose_report_it_is_nothing_is_stated() -> None:
    """Facts that are said are found once agency and year are known."""
    facts = Facts({"received": RULES.facts["received"]}, {"overview": [passage("收到申请40件")]}, {})
    assert facts["received"] == ()
