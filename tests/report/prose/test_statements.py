"""What the prose reports in numbers: of which kind, of whom, of which year, as a part of what."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.counts import counts
from tests.support.reports import RULES

from gipr_lint.docx import fold
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.counts import find_counts
from gipr_lint.report.prose.statements import of_several, statements
from gipr_lint.rulepacks.model import Counted, Nearest

WORDS = RULES.vocabulary
RECEIVED, OUTCOMES = RULES.facts["received"].count, RULES.facts["outcomes"].count
COUNTY, BUREAU = "青溪县人民政府", "云岭市发展和改革局"
HOSTILE = st.text(
    alphabet="0123456789.,万亿余多件条次年月0１。，、；：（）()其中收到申请予以公开分别为占%约近《》\n\u3000x",
    max_size=80,
)


def attribution(agency: str = COUNTY, year: int | None = 2024) -> Attribution:
    return Attribution(agency, year, WORDS)


def reported(text: str, counted: Counted | None = RECEIVED, agency: str = COUNTY) -> list[tuple[str, tuple[str, ...]]]:
    assert counted is not None
    return [
        (one.count.text[one.count.start : one.count.end], tuple(one.labels))
        for one in statements(counts(text), counted, attribution(agency))
    ]


@pytest.mark.parametrize(
    ("text", "agency", "is_own"),
    [
        ("全县收到政府信息公开申请36件", COUNTY, True),
        ("全市收到政府信息公开申请36件", COUNTY, False),
        ("全市收到政府信息公开申请36件", BUREAU, False),
        ("全市收到政府信息公开申请36件", "云岭市", True),
        ("全市收到政府信息公开申请36件", "", True),
        ("我局收到政府信息公开申请36件", BUREAU, True),
        ("市发改局收到政府信息公开申请36件", "云岭市发改局", True),
        ("市财政局收到政府信息公开申请36件", BUREAU, False),
        ("县政府办公室收到政府信息公开申请36件", COUNTY, False),
        ("县政府办公室收到政府信息公开申请36件", "青溪县人民政府办公室", True),
        ("县本级收到政府信息公开申请36件", COUNTY, False),
        ("各乡镇收到政府信息公开申请36件", COUNTY, False),
        ("全县各级各部门收到政府信息公开申请36件", COUNTY, True),
        ("松林县收到政府信息公开申请36件", COUNTY, False),
        ("2024年收到政府信息公开申请36件", COUNTY, True),
        ("2023年收到政府信息公开申请36件", COUNTY, False),
        ("与2023年相比，收到政府信息公开申请36件", COUNTY, True),
        ("《2023年工作要点》落实，收到政府信息公开申请36件", COUNTY, True),
        ("1月1日至12月31日收到政府信息公开申请36件", COUNTY, True),
        ("1月至6月收到政府信息公开申请36件", COUNTY, False),
        ("上半年不多，全年收到政府信息公开申请36件", COUNTY, True),
        ("第三季度收到政府信息公开申请36件", COUNTY, False),
        ("去年，收到政府信息公开申请36件", COUNTY, False),
        ("平均每月收到政府信息公开申请36件", COUNTY, False),
        ("通过网站收到政府信息公开申请36件", COUNTY, False),
    ],
)
def test_of_whom_and_when_it_is_reported(text: str, agency: str, is_own: bool) -> None:
    """Only what the body itself did in the whole report year is read."""
    assert bool(reported(text, agency=agency)) is is_own


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("申请予以公开20件、部分公开5件", [("20件", ("granted",)), ("5件", ("partly_granted",))]),
        ("申请予以公开和部分公开25件", [("25件", ("granted", "partly_granted"))]),
        ("申请中20件予以公开", []),
        ("申请中，20件予以公开", [("20件", ("granted",))]),
        ("予以公开、部分公开分别为20件、5件", []),
        ("予以公开25件（含部分公开5件）", [("5件", ("partly_granted",))]),
        ("25件予以公开和部分公开", []),
        ("因第三方不同意不予公开2件", []),
        ("申请中不同意公开的3件", [("3件", ("refused",))]),
        ("未予以公开3件，非予以公开2件", []),
    ],
)
def test_labels(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    """Labels before a number, chained by joints, or behind it; none where it is not clear which is meant."""
    assert reported(text, OUTCOMES) == found


def test_the_whole_that_a_part_is_of() -> None:
    """The nearest number before that can hold it and its neighbours."""
    assert OUTCOMES is not None
    text = "收到申请40件，办结41件，结转3件，其中予以公开20件、不予公开2件"
    wholes = [one.whole.quantity.value for one in statements(counts(text), OUTCOMES, attribution()) if one.whole]
    assert wholes == [41, 41]


def test_the_nearest_word_decides() -> None:
    """Of several words the last one before the value counts, the longer one where two end alike."""
    nearest = Nearest(("复议", "诉讼", "复议后起诉"), ("复议",))
    assert nearest.holds("诉讼2件,复议")
    assert not nearest.holds("复议2件,诉讼")
    assert not nearest.holds("复议后起诉")
    assert not nearest.holds("")


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("行政复议5件、行政诉讼3件，其中维持2件", True),
        ("行政复议和行政诉讼各有增减，复议5件，维持2件", False),
        ("行政复议5件、行政诉讼3件，其中行政诉讼维持2件", False),
        ("行政复议维持5件，行政诉讼3件，维持2件", False),
        ("行政诉讼3件，维持2件", False),
        ("维持2件", False),
    ],
)
def test_parts_of_several_wholes(text: str, unclear: bool) -> None:
    """A part that does not say of which of two joined wholes it is, is of neither."""
    nearest = Nearest(("复议", "诉讼"), ("诉讼",))
    found = counts(text)
    assert of_several(nearest, found, found[-1], ("维持",)) is unclear


@given(HOSTILE)
def test_any_text_can_be_read(raw: str) -> None:
    """Nothing crashes, all offsets lie within the text in order, and a number lies within its own range."""
    text = fold(raw).text
    for count in find_counts(text, WORDS):
        assert 0 <= count.sentence <= count.clause <= count.start < count.end <= len(text)
        assert text.startswith(count.after, count.end)
        assert count.quantity.low <= count.quantity.value <= count.quantity.high
    for spec in RULES.facts.values():
        if spec.count is not None:
            for one in statements(find_counts(text, WORDS), spec.count, attribution()):
                assert all(0 <= start < end <= len(text) for start, end in one.labels.values())


@pytest.mark.parametrize("piece", ["12件", "1,234件、", "1", "收到申请3件，", "其中3件。其中", "(((3件", "、、、3条"])
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    """Ten times as much hostile text takes about ten times as long, not a hundred times."""
    took = []
    for times in (200, 2000):
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            list(statements(find_counts(piece * times, WORDS), RECEIVED or Counted(), attribution()))
            best = min(best, time.process_time() - start)
        took.append(max(best, 2e-3))
    assert took[1] < took[0] * 40
