"""Reading the statements of a text, and the number of which each may be a part."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from tests.support.statements import BUREAU, COUNTY, HOSTILE, WORDS, attribution, own, statements, told

from gipr_lint.docx import fold
from gipr_lint.report.prose.counts import find_counts
from gipr_lint.report.prose.reading import read_statements


def test_figures_and_claims_in_reading_order() -> None:
    """All that a sentence says, in the order of its words."""
    text = "全年收到政府信息公开申请36件，均已办结，未发生行政复议、行政诉讼，制发行政规范性文件5件。"
    assert told(text) == [
        "36件 application received",
        "all application settled already",
        "none review occurred",
        "none lawsuit occurred",
        "5件 normative made",
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
        ("条例实施以来累计收到政府信息公开申请36件", COUNTY, False),
        ("通过网站收到政府信息公开申请36件", COUNTY, False),
        ("县财政局收到投诉3件；收到政府信息公开申请36件", COUNTY, False),
        ("县财政局收到投诉3件；全县收到政府信息公开申请36件", COUNTY, True),
        ("上年结转政府信息公开申请36件", COUNTY, True),
        ("2023年结转政府信息公开申请36件", COUNTY, True),
        ("结转至2025年36件", COUNTY, True),
    ],
)
def test_of_whom_and_when(text: str, agency: str, *, is_own: bool) -> None:
    """Only what the body itself did in the whole report year is its own; years of carrying are no other years."""
    assert any(one.startswith("36件") for one in own(text, agency)) is is_own


def wholes(text: str) -> list[int | None]:
    """The whole of each statement of a text, None where it has none but the form's."""
    return [one.whole and int(one.whole.value) for one in statements(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # What is compared by itself is no whole to be asked for
        ("收到申请40件，其中予以公开20件", [None, None]),
        # Nor is what stands beside it: channels, applicants, other outcomes
        ("收到申请40件，网上25件，予以公开20件", [None, None, None]),
        ("自然人申请28件，法人12件", [None, None]),
        ("收到申请40件，网上申请25件，其中予以公开20件", [None, None, None]),
        # A number that nothing says anything of
        ("接待群众60人次，其中申请20件", [None]),
        ("收到提案60件，其中申请20件", [None, 60]),
        ("甲乙丙60件，其中予以公开20件", [60]),
        ("甲乙丙60件，予以公开20件", [60]),
        ("甲乙丙16件，予以公开20件", [None]),
        ("甲乙丙60件。予以公开20件", [None]),
        # Grounds are told of their outcome
        ("不予公开5件，其中属于国家秘密2件", [None, None]),
        # Carried in: an outcome may be of it alone
        ("上年结转4件，予以公开3件", [None, 4]),
        ("上年结转4件，收到申请40件", [None, None]),
        # A difference is no whole
        ("甲乙丙较上年增加60件，予以公开20件", [None]),
        # Claims
        ("申请甲乙丙60件均已办结", [60]),
    ],
)
def test_the_whole_that_a_part_is_of(text: str, found: list[int | None]) -> None:
    """The number before it in the sentence that may hold it and is not read by itself."""
    assert wholes(text) == found


@pytest.mark.parametrize("text", ["", "工作有序推进。", "行政复议、行政诉讼", "收到申请"])
def test_a_text_without_figures_and_claims_states_nothing(text: str) -> None:
    """There must be a number with its measure, or a word for none or all."""
    assert statements(text) == []


@given(HOSTILE)
def test_any_text_can_be_read(raw: str) -> None:
    """Nothing raises; statements are in reading order, and each lies within the text, its place within its words."""
    text = fold(raw).text
    found = read_statements(text, find_counts(text, WORDS), attribution())
    assert found == sorted(found, key=lambda one: one.place)
    for one in found:
        assert 0 <= one.start <= one.place[0] < one.place[1] <= one.end <= len(text)
        for places in (one.frame.objects, one.frame.actions, one.frame.parties):
            assert all(0 <= start <= end <= len(text) for start, end in places.values())
        if one.quantity is not None:
            assert one.quantity.low <= one.quantity.value <= one.quantity.high


def _cpu(work: Callable[[], object]) -> float:
    best = 1e9
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return max(best, 2e-3)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "12件",
        "1,234件、",
        "1",
        "收到申请3件，",
        "收到3件，",
        "维持3件、",
        "行政复议3件，",
        "未经复议直接起诉3件，",
        "其中3件。其中",
        "(((3件",
        "、、、3条",
        "未",
        "未收到申请",
        "未收到申请、",
        "均已",
        "申请均已办结，",
        "行政复议、",
        "予以公开和",
        "（含",
        "）",
        "（收到申请）",
        "分别为3件、",
        "复议、诉讼分别为3件、2件、",
        "网上申请3件、合计3件，",
        "自然人申请中，",
        "因复议引发",
        "结转2025年",
        "甲乙丙丁",
        "《",
        "2023年",
        "县财政局收到申请3件；",
    ],
)
def test_cost_grows_with_the_text(piece: str) -> None:
    """Eight times as much hostile text takes about eight times as long, not sixty-four times."""

    def read(times: int) -> Callable[[], object]:
        text = fold(piece * times).text
        counts = find_counts(text, WORDS)
        return lambda: read_statements(text, counts, attribution())

    assert _cpu(read(800)) < _cpu(read(100)) * 30


def test_a_number_alone_in_its_brackets_is_of_what_stands_before_them() -> None:
    """As parts of a list are often told; what stands in the bracket beside it is not."""
    assert own("收到申请17件，予以公开（14件）、部分公开（3件），主要来自自然人（9件）。") == [
        "17件 application received",
        "14件 application granted",
        "3件 application partly_granted",
        "9件 application received natural",
    ]


def test_rules_for_the_work_are_nothing_that_is_counted() -> None:
    """What is received behind 落实依申请公开各项制度 are applications; a rule that was amended is none."""
    assert own("严格落实依申请公开各项制度，全年共受理27件。") == ["27件 application accepted"]
    assert own("完善依申请公开制度，修订制度2项。") == []
