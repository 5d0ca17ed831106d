"""What a clause takes from those around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.support.statements import HOSTILE, clauses, frame, told


def test_where_clauses_end() -> None:
    """At stops, brackets and figures; a mark belongs to the clause that it ends."""
    read = clauses("收到申请40件（其中网上25件），办结")
    words = ["".join(read.text[token.start : token.end] for token in clause) for clause in read.clauses]
    assert words == ["收到申请40件", "(", "其中网上25件", ")", ",", "办结"]


def test_around_a_token() -> None:
    """What stands before it up to the last stop, bracket or figure, and behind it up to the next stop or bracket."""
    read = clauses("收到申请40件，均已办结41件（含）")
    index = next(at for at, token in enumerate(read.tokens) if token.kind == "already")
    assert [token.kind for token in read.before(index)] == ["all"]
    assert [token.kind for token in read.behind(index)] == ["action", "figure"]
    assert next(token.kind for token in read.from_place(2)) == "weak_object"


def test_from_a_place_within_unknown_words() -> None:
    """They count from that place on."""
    read = clauses("甲乙丙收到")
    assert [(token.kind, token.start) for token in read.from_place(1)] == [("unknown", 1), ("action", 3)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The clause before, also over a full stop
        ("收到申请40件，办结41件", "41件 application settled"),
        ("收到申请40件。办结41件", "41件 application settled"),
        ("收到投诉40件，办结41件", "41件 foreign settled"),
        ("收到申请40件，收到投诉5件，办结41件", "41件 foreign settled"),
        # The action that is usual for the object
        ("政府信息公开申请40件", "40件 application received"),
        ("行政复议5件", "5件 review occurred"),
        ("行政处罚200件", "200件 penalties decided"),
        # The object that the action is only done with
        ("予以公开20件", "20件 application granted"),
        ("败诉1件", "1件 lawsuit lost"),
        ("收到提案5件，予以公开20件", "20件 foreign granted"),
        # What follows in the sentence
        ("受理40件，其中政府信息公开申请30件", "40件 application accepted"),
        # Reviews and lawsuits
        ("行政复议5件，维持2件", "2件 review upheld"),
        ("行政诉讼5件，维持2件", "2件 lawsuit upheld"),
        ("行政诉讼5件，其中未经复议直接起诉3件，维持2件", "2件 lawsuit upheld"),
        ("未经复议直接起诉3件，维持2件", "2件 direct upheld"),
        ("行政复议5件，行政诉讼3件，其中复议维持2件", "2件 review upheld"),
        ("行政复议和行政诉讼各有增减，复议5件，维持2件", "2件 review upheld"),
        # Of some applicants
        ("自然人申请中，予以公开14件", "14件 application granted part"),
        ("申请人均为自然人，予以公开14件", "14件 application granted"),
    ],
)
def test_what_is_left_unsaid(text: str, found: str) -> None:
    """The object is the one named last, else known from the action; the action is the usual one of the object."""
    assert found in told(text)


@pytest.mark.parametrize("text", ["收到5件", "维持2件", "行政复议5件、行政诉讼3件，其中维持2件", "情况良好5件"])
def test_what_nothing_says(text: str) -> None:
    """A figure of no object, or of one of two that are joined, is not read."""
    assert told("。" + text)[2:] == []
    assert not any("upheld" in one for one in told(text))


def test_headings_and_sections() -> None:
    """The heading above it, then what its section is about, lend an object where the text names none before."""
    assert told("收到40件") == []
    assert told("收到40件", topic="（一）依申请公开") == ["40件 application received"]
    assert told("收到40件", usual="application") == ["40件 application received"]
    assert told("收到40件", topic="（一）办理提案", usual="application") == ["40件 foreign received"]
    assert told("收到提案5件，办结5件", topic="（一）依申请公开")[-1] == "5件 foreign settled"


def test_a_frame_that_says_nothing_stays_empty() -> None:
    """Nothing is completed to something where no word of the form stands."""
    assert clauses("收到申请40件，情况5件").completed(frame("情况"), 8) is None


def test_several_objects_before_a_claim() -> None:
    """Joined objects are taken together by a claim, and by no figure."""
    assert told("行政复议5件、行政诉讼3件，均已审结")[2:] == [
        "all review concluded already",
        "all lawsuit concluded already",
    ]
    assert len(told("行政复议5件、行政诉讼3件，审结2件")) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("行政许可受理80件，5件在办", "5件 permits carried_out+pending"),
        ("行政许可决定35件，结转3件", "3件 permits carried"),
        ("行政处罚决定公开30件，不予公开2件", "2件 penalties refused"),
        ("行政复议2件，申请人均为自然人", "all review occurred natural"),
        ("新收申请44件、涉复议6起（维持5起）", "5起 review upheld"),
        ("申请受理量较上年减少7件，为38件", "38件 application accepted"),
    ],
)
def test_what_is_told_behind_other_things_is_of_these(text: str, found: str) -> None:
    """Of permits and decisions, or of cases, not of applications that the sentence does not name; of several things
    of the one that it can be said of."""
    assert told(text)[-1] == found


@given(HOSTILE)
def test_any_text_has_clauses(text: str) -> None:
    """Its clauses hold all its tokens, and an empty frame stays so wherever it stands."""
    read = clauses(text)
    assert [token for clause in read.clauses for token in clause] == read.tokens
    assert read.completed(frame(""), len(read.text)) is None
