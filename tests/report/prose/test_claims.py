"""Claims without a number: that there was none of something, that all was done."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.support.statements import HOSTILE, clauses, own, told

from gipr_lint.report.prose.claims import claims_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("未收到申请", ["none application received"]),
        ("无依申请公开信息", ["none application received"]),
        ("未收到群众依申请公开的诉求", ["none application received"]),
        ("没有未公示的行政处罚决定", []),
        ("上年结转无、办结38件", ["none application carried_in"]),
        (
            "没有科研机构、社会公益组织提出的申请",
            ["none application received research", "none application received charity"],
        ),
        ("律师事务所、科研机构均未提出申请", ["none application received legal+research"]),
        ("自然人、法人均未提出申请", ["none application received"]),
        ("申请无一积压、全部办结", ["none application carried_out", "all application settled already"]),
        ("没有政府信息公开申请", ["none application received"]),
        ("未收到任何形式的依申请公开信件", ["none application received"]),
        ("未收到公民、法人和其他组织的信息公开申请", ["none application received"]),
        ("未收到通过信函、网络等渠道提交的申请", ["none application received"]),
        ("未制发行政规范性文件", ["none normative made"]),
        ("无行政事业性收费", ["none charges collected"]),
        ("上年无结转", ["none application carried_in"]),
        ("无结转下年度申请", ["none application carried_out"]),
        ("均未败诉", ["none lawsuit lost"]),
        # Several at once
        ("未发生行政复议、行政诉讼", ["none review occurred", "none lawsuit occurred"]),
        ("无申请、无行政复议、无诉讼", ["none application received", "none review occurred", "none lawsuit occurred"]),
        (
            "未收到公开申请，也没有发生行政复议、行政诉讼。",
            ["none application received", "none review occurred", "none lawsuit occurred"],
        ),
        ("未发生行政复议、行政诉讼被纠错的情况", ["none review faulted", "none lawsuit faulted"]),
        (
            "未发生因政府信息公开引起的行政复议纠错、行政诉讼败诉情况",
            ["none review faulted", "none lawsuit lost"],
        ),
        (
            "未出现因依申请公开引发的行政复议和行政诉讼被撤销或败诉等情况",
            ["none review corrected", "none lawsuit corrected", "none lawsuit lost"],
        ),
        ("无一被法院判决败诉", ["none lawsuit lost"]),
        ("未发生针对县医保局信息公开工作的行政复议、行政诉讼", ["none review occurred", "none lawsuit occurred"]),
        ("没有发生行政复议案、行政诉讼案和有关的申诉案", ["none review occurred", "none lawsuit occurred"]),
        (
            "无行政许可、行政处罚、行政强制事项",
            ["none permits decided", "none penalties decided", "none coercion decided"],
        ),
        # Beside what is under way or asked for
        ("严格按照上级要求，未发生行政复议", ["none review occurred"]),
        ("确保申请得到规范回应，未出现行政复议", ["none review occurred"]),
        ("复议尚未审结，未发生行政诉讼败诉情况", ["none lawsuit lost"]),
        # Behind it
        ("行政复议、行政诉讼均为零", ["none review occurred", "none lawsuit occurred"]),
        ("行政诉讼为0", ["none lawsuit occurred"]),
        ("依申请公开情况：无。", ["none application received"]),
        # Behind it, with the time or a joint in between; of a word for another thing behind the one that it is of
        ("复议情况：2024年度无。", ["none review occurred"]),
        ("上年结转无、行政复议无", ["none application carried_in", "none review occurred"]),
        ("行政复议零申请、行政诉讼零发生", ["none review occurred", "none lawsuit occurred"]),
        ("没有居民就我镇信息公开答复申请复议", ["none review occurred"]),
        ("我镇不涉及行政许可", ["none permits decided"]),
        # Behind a heading, referred to, of both that a label names
        ("（二）依申请公开。无。", ["none application received"]),
        ("（二）依申请公开。2024年无此类情况。", ["none application received"]),
        ("行政复议、行政诉讼：两项均无", ["none review occurred", "none lawsuit occurred"]),
        ("依申请公开工作为零申请", ["none application received"]),
        # Of others, of another time
        ("县财政局未收到申请", ["none application received others"]),
        ("上半年未收到申请", ["none application received then"]),
    ],
)  # fmt: skip
def test_claims_of_none(text: str, found: list[str]) -> None:
    """Each thing that the word for none is said of, before it or behind it."""
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "未收到甲乙申请",
        "未通过信函收到申请",
        "未收到申请3件",
        "未办结申请",
        "没有因投诉引发的行政复议",
        "力争无行政复议",
        "力争依法办理，无行政复议",
        "确保未发生行政复议",
        "除县财政局外，未收到申请",
        "无障碍浏览",
        "行政诉讼为0.5件",
        "依申请公开情况：无障碍",
        "《未收到申请》",
        "申请内容不涉及行政处罚",
        "经检索没有所申请公开信息的，告知申请人",
        "未出现应受理而未受理的申请",
        "未发生行政处罚被撤销的情况",
        "申请的答复均未超过法定期限",
        "（一）主动公开。无。",
    ],
)
def test_what_claims_no_none(text: str) -> None:
    """Unknown words between, a channel, a cause, a number, a wish, an exception, a title: nothing is claimed."""
    assert not [one for one in told(text) if one.startswith("none")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("申请均办结", "all application settled"),
        ("申请全部办结", "all application settled already"),
        ("收到申请40件，全部办结", "all application settled already"),
        ("收到申请40件，均已按时办结", "all application settled timely already"),
        ("申请都在法定期限内答复", "all application answered timely"),
        ("收到申请40件，均为自然人", "all application received natural"),
        ("行政复议案件全部维持", "all review upheld already"),
        ("诉讼均胜诉", "all lawsuit won"),
        ("申请均已办结并移送甲乙", "all application settled already"),
        ("申请办结率100%", "all application settled"),
        ("收到提案12件，办结率100%", "all foreign settled"),
    ],
)
def test_claims_of_all(text: str, found: str) -> None:
    """What was done with all of them; what they are is told before it."""
    assert told(text)[-1] == found


@pytest.mark.parametrize(
    "text",
    [
        "全部办结",
        "除3件外，申请全部办结",
        "到期申请均已办结",
        "力争申请全部办结",
        "申请全部办结。另有3件结转。",
        "网上申请全部办结",
        "申请均甲乙办结",
        "申请按期办结率100%",
        "在全部办结的申请中",
        "申请全部办结之中",
        "未办结申请全部转办",
    ],
)
def test_what_claims_not_all(text: str) -> None:
    """Nothing that it is of, an exception, a wish, a part, unknown words: nothing is claimed of all."""
    assert not [one for one in told(text) if one.startswith("all") and "application settled" in one]


@given(HOSTILE)
def test_every_claim_lies_within_the_text(text: str) -> None:
    """Whatever is read of any text: a claim of one object has its place in the text, and no number."""
    read = clauses(text)
    for one in claims_in(read):
        assert (one.start, one.end) == one.place
        assert 0 <= one.start < one.end <= len(read.text)
        assert one.amount in ("none", "all")
        assert one.quantity is None
        assert len(one.frame.objects) == 1


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("新收申请6件，上年结转1件，5件均办结。", False),
        ("新收申请6件，上年结转1件，7件均办结。", True),
        ("收到申请12件，其中5件均已办结。", False),
        ("收到申请7件，7件均办结。", True),
        ("新收申请6件，上年结转1件，共7件均办结。", True),
    ],
)
def test_what_is_said_of_all_of_another_number(text: str, claims: bool) -> None:
    """All of a number are all there are only where that number has just been told, or sums up those before it."""
    assert any(one.startswith("all application settled") for one in told(text)) is claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("全年无直接起诉案件。", "none direct occurred"),
        ("无未经复议直接起诉的行政诉讼案件。", "none direct occurred"),
        ("没有复议后起诉案件。", "none after occurred"),
        ("未收到任何渠道的公开申请。", "none application received"),
        ("没有收到通过信函、网络等任何渠道提交的信息公开申请。", "none application received"),
        ("没有1件信息公开申请。", "none application received"),
        ("未接到过一起依申请公开事项。", "none application received"),
    ],
)
def test_none_of_a_kind_by_any_way(text: str, claim: str) -> None:
    """A kind of lawsuit is not all of them; any channel is every channel, and 没有1件 is none at all."""
    assert own(text) == [claim]
