"""What a statement is, and under which labels a fact has it."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.support.reports import RULES
from tests.support.statements import HOSTILE, frame, statements

from gipr_lint.report.prose.statements import Statement, labels_of, one_by_one
from gipr_lint.rulepacks.model import Said

RECEIVED, OUTCOMES = RULES.facts["received"].says, RULES.facts["outcomes"].says
REVIEWS = Said(("review", "lawsuit"), ("upheld", "corrected"), by=("object", "action"))
NATURAL = Said(("application",), ("received",), ("natural", "organisations"), by=("party",))


def only(text: str) -> Statement:
    """The one statement of a text."""
    (statement,) = statements(text)
    return statement


def labels(text: str, said: Said | None) -> tuple[str, ...] | None:
    """The labels under which what is said has the one statement of a text."""
    assert said is not None
    found = labels_of(only(text), said)
    return None if found is None else tuple(found)


@pytest.mark.parametrize(
    ("text", "is_own", "is_sure"),
    [
        ("收到申请36件", True, True),
        ("县财政局收到申请36件", False, True),
        ("上半年收到申请36件", False, True),
        ("通过信函收到申请36件", False, True),
        ("收到投诉36件", False, True),
        ("收到某某行政复议36件", True, False),
    ],
)
def test_whose_it_is(text: str, *, is_own: bool, is_sure: bool) -> None:
    """Own is what is of this body and year, of no part and of the form; sure where no unknown words are between."""
    assert (only(text).is_own, only(text).is_sure) == (is_own, is_sure)


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("收到申请36件", RECEIVED, ()),
        ("受理申请36件", RECEIVED, ()),
        ("办结申请36件", RECEIVED, None),
        ("收到行政复议36件", RECEIVED, None),
        ("自然人申请36件", RECEIVED, None),
        ("未收到申请", RECEIVED, None),
        ("予以公开20件", OUTCOMES, ("granted",)),
        ("予以公开和部分公开25件", OUTCOMES, ("granted", "partly_granted")),
        ("收到申请36件", OUTCOMES, None),
        ("行政复议维持5件", REVIEWS, ("review_upheld",)),
        ("复议、诉讼维持5件", REVIEWS, ("review_upheld", "lawsuit_upheld")),
        ("行政复议维持、纠正5件", REVIEWS, ("review_upheld", "review_corrected")),
        ("行政复议5件", REVIEWS, None),
        ("自然人、法人申请36件", NATURAL, ("natural", "organisations")),
        ("收到申请36件", NATURAL, None),
    ],
)
def test_labels(text: str, said: Said, found: tuple[str, ...] | None) -> None:
    """All that is said must be named by the fact, and of what the fact names something must be said."""
    assert labels(text, said) == found


@pytest.mark.parametrize(
    ("text", "in_time", "already", "has"),
    [
        ("申请均办结", None, None, True),
        ("申请均办结", False, False, True),
        ("申请均办结", None, True, False),
        ("申请全部办结", None, True, True),
        ("申请均已办结", False, True, True),
        ("申请均已办结", True, True, False),
        ("申请均按时办结", None, None, True),
        ("申请均按时办结", True, False, True),
        ("申请均按时办结", False, None, False),
        ("申请均已按时办结", True, True, True),
        ("申请均已按时办结", True, False, False),
    ],
)
def test_in_time_and_already(text: str, *, in_time: bool | None, already: bool | None, has: bool) -> None:
    """It may be asked that it is, or is not, said to be in time, and to be so already."""
    said = Said(("application",), ("settled",), amount="all", in_time=in_time, already=already)
    assert (labels(text, said) is not None) is has


def test_where_a_label_stands() -> None:
    """At the word of the last of its names."""
    said = only("行政复议维持5件")
    assert labels_of(said, REVIEWS) == {"review_upheld": (4, 6)}


def test_all_labels_of_a_fact() -> None:
    """Every combination of the names that make them; none where a fact has no labels."""
    assert REVIEWS.labels == ("review_upheld", "review_corrected", "lawsuit_upheld", "lawsuit_corrected")
    assert Said(("application",)).labels == ()


def test_one_by_one() -> None:
    """A frame once for each object; none where there is none."""
    assert [tuple(one.objects) for one in one_by_one(frame("行政复议、行政诉讼"))] == [("review",), ("lawsuit",)]
    assert one_by_one(frame("收到")) == []
    assert one_by_one(None) == []


@given(HOSTILE)
def test_any_statement_has_labels_of_the_fact_or_none(text: str) -> None:
    """Whatever is read of any text is nothing to a fact, or has some of its labels, at places within the text."""
    for statement in statements(text):
        for spec in RULES.facts.values():
            found = labels_of(statement, spec.says) if spec.says else None
            assert found is None or (spec.says and found.keys() <= set(spec.says.labels))
