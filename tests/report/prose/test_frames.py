"""What some words say together."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.support.statements import HOSTILE, WORDS, frame

from gipr_lint.docx import fold
from gipr_lint.report.prose.decisive import only_object_of
from gipr_lint.report.prose.frames import FOREIGN, Frame


def names(said: Frame) -> tuple[str, str, str]:
    return "+".join(said.objects), "+".join(said.actions), "+".join(said.parties)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("收到政府信息公开申请", ("application", "received", "")),
        ("自然人申请", ("application", "", "natural")),
        ("行政复议", ("review", "", "")),
        ("行政复议、行政诉讼", ("review+lawsuit", "", "")),
        ("行政复议和行政诉讼", ("review+lawsuit", "", "")),
        ("行政复议某某行政诉讼", ("lawsuit", "", "")),
        ("自然人、法人申请", ("application", "", "natural+organisations")),
        ("予以公开、部分公开", ("", "granted+partly_granted", "")),
        ("公开或部分公开", ("", "granted+partly_granted", "")),
        ("行政争议", ("review+lawsuit", "", "")),
        ("某某情况", ("", "", "")),
        ("", ("", "", "")),
    ],
)
def test_objects_actions_and_parties(text: str, said: tuple[str, str, str]) -> None:
    """The last of each, or several where they are joined."""
    assert names(frame(text)) == said
    assert frame(text).is_empty is (said == ("", "", ""))


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("收到并办结申请", "settled"),
        ("作出不予公开答复", "refused"),
        ("收到答复", "answered"),
        ("因第三方合法权益不予公开", "refused_third_party"),
        ("不掌握无法提供", "unavailable_not_held"),
    ],
)
def test_the_decisive_action(text: str, action: str) -> None:
    """A weaker action gives way to another one, an outcome to its ground."""
    assert list(frame(text).actions) == [action]


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("上年结转", "carried_in"),
        ("结转下年度", "carried_out"),
        ("2023年结转", "carried_in"),
        ("结转至2025年", "carried_out"),
        ("2024年结转", "carried"),
        ("结转", "carried"),
    ],
)
def test_the_time_decides_which_way_it_is_carried(text: str, action: str) -> None:
    """From the year before or to the next one; without a word of time it may be either."""
    assert list(frame(text).actions) == [action]


def test_without_a_report_year_no_other_year_is_known() -> None:
    """Then a year beside the word for carrying decides nothing."""
    assert list(frame("2023年结转", None).actions) == ["carried"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("行政许可申请", "permits"),
        ("法律援助申请", FOREIGN),
        ("申请", "application"),
        ("申请书", "application"),
        ("行政处罚、申请", "penalties+application"),
    ],
)
def test_a_weak_word_is_of_what_stands_before_it(text: str, name: str) -> None:
    """行政许可申请 is no application for information, nor is that of any other thing."""
    assert "+".join(frame(text).objects) == name


def test_a_modifier_alone_is_another_thing() -> None:
    """信息 with nothing behind it is what was published; with an action of applications it is one."""
    assert list(frame("发布信息").objects) == [FOREIGN]
    assert list(frame("信息公开申请").objects) == ["application"]
    assert not frame("不予公开信息").objects


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("通过信函收到申请", {"narrowed"}),
        ("通过信函等渠道收到申请", set()),
        ("涉及申请", {"narrowed"}),
        ("未收到申请", {"turned"}),
        ("非自然人申请", {"turned"}),
        ("没有办结", {"turned"}),
        ("收到某某行政复议", {"loose"}),
        ("收到申请甲乙丙", {"rest"}),
        ("法律援助申请", {"vague"}),
        ("按时办结", {"timely"}),
        ("均已答复", {"all", "already"}),
        ("复议、诉讼均为", {"each"}),
        ("复议、诉讼分别为", {"respectively"}),
        ("因机构改革收到行政复议", {"loose"}),
        ("投诉引发的行政复议", {"narrowed"}),
        ("审批引发的行政复议", {"loose"}),
        ("信息公开引发的行政复议", set()),
    ],
)
def test_what_narrows_or_turns_it(text: str, marks: set[str]) -> None:
    """A channel is a part; not, in time, already, all, in the order told: each is marked; unknown words are too."""
    flags = (
        "narrowed", "turned", "loose", "rest", "vague", "timely", "already", "all", "each", "respectively",
    )  # fmt: skip
    assert {flag for flag in flags if getattr(frame(text), flag)} == marks


def test_places() -> None:
    """Each name stands where its word does."""
    said = frame("全年收到政府信息公开申请")
    assert (said.actions, said.objects) == ({"received": (2, 4)}, {"application": (4, 12)})


def test_what_is_done_with_one_object_only() -> None:
    """不予公开 is said of applications; 维持 of reviews and lawsuits alike, 收到 of anything."""
    assert only_object_of(("refused",), WORDS) == "application"
    assert only_object_of(("refused", "natural"), WORDS) == "application"
    assert only_object_of(("refused", "lost"), WORDS) == ""
    assert only_object_of(("upheld",), WORDS) == ""
    assert only_object_of(("received",), WORDS) == ""
    assert only_object_of((), WORDS) == ""


@given(HOSTILE)
def test_any_words_make_a_frame(text: str) -> None:
    """Nothing raises, and what is said stands within the text, names known to the vocabulary."""
    said = frame(text)
    for places in (said.objects, said.actions, said.parties):
        assert all(0 <= start < end <= len(fold(text).text) for start, end in places.values())
    assert said.parties.keys() <= WORDS.parties.keys()
