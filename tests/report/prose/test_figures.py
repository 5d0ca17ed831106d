"""Of what each number with a measure is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.support.statements import HOSTILE, clauses, own, told

from gipr_lint.report.prose.counts import find_counts
from gipr_lint.report.prose.figures import figures_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Before the number, and behind it
        ("收到申请40件", ["40件 application received"]),
        ("收到40件申请", ["40件 application received"]),
        ("申请40件予以公开", ["40件 application granted"]),
        ("20件申请予以公开", ["20件 application granted"]),
        ("申请中20件予以公开、5件部分公开", ["20件 application granted", "5件 application partly_granted"]),
        ("20件予以公开、5件部分公开", ["20件 application granted", "5件 application partly_granted"]),
        ("20件予以公开和5件部分公开", ["20件 application granted", "5件 application partly_granted"]),
        ("20件予以公开、部分公开5件", ["5件 application partly_granted"]),
        ("申请中不同意公开的3件", ["3件 application refused"]),
        ("受理5件投诉、40件申请", ["5件 foreign accepted", "40件 application accepted"]),
        # Joined labels are of one number
        ("予以公开和部分公开25件", ["25件 application granted+partly_granted"]),
        ("公开或部分公开25件", ["25件 application granted+partly_granted"]),
        ("25件予以公开和部分公开", ["25件 application granted+partly_granted"]),
        ("复议、诉讼共8件", ["8件 review+lawsuit occurred"]),
        # Chinese numerals, and numbers that are no figures
        ("收到申请二十五件", ["二十五件 application received"]),
        ("第3件申请", []),
        # An outcome beside another action; what all of them are; what is told only behind a difference
        ("办结后予以公开5件", ["5件 application granted"]),
        ("办结申请40件，公开的有30件", ["40件 application settled", "30件 application opened"]),
        ("办结的申请全部予以公开，共9件", ["all application granted already", "9件 application granted"]),
        ("收到申请比上年减少4件，为25件", ["25件 application received"]),
        ("依申请公开总量由2023年的31件上升到44件", ["31件 application received then", "44件 application received"]),
        ("以第三方不同意为由不予公开3件", ["3件 application refused_third_party"]),
        ("申请5件内容不明确且逾期不补正", ["5件 application other_not_corrected"]),
        (
            "答复中公开类答复22件，不予公开类答复5件",
            ["22件 application granted+partly_granted", "5件 application refused"],
        ),
        ("予以公开的占70%，共21件", ["21件 application granted"]),
        ("个人申请占了九成，共45件", ["45件 application received natural"]),
        ("受理申请比上年增加三成，达到39件", ["39件 application accepted"]),
        (
            "12件申请里有10件得到公开，2件因信息不存在无法提供",
            ["12件 application received", "10件 application opened", "2件 application unavailable"],
        ),
        # Carried over, to a year that is told
        ("申请7件要到2025年才能答复", ["7件 application carried_out"]),
        ("申请7件将于2025年答复", ["7件 application carried_out"]),
        # Unknown things among outcomes, and what applications ask for
        ("予以公开2件，涉及甲乙信息1件，无法提供3件", ["2件 application granted", "3件 application unavailable"]),
        (
            "受理申请25件，其中20件为招生录取信息；2件结转下年",
            ["25件 application accepted", "2件 application carried_out"],
        ),
        # Brackets
        ("予以公开（含部分公开）25件", ["25件 application granted+partly_granted"]),
        ("予以公开25件（含部分公开）", ["25件 application granted+partly_granted"]),
        (
            "予以公开25件（含部分公开5件）",
            ["25件 application granted+partly_granted", "5件 application partly_granted"],
        ),
        ("予以公开25件（含甲乙）", ["25件 application granted"]),
        ("收到申请（某某）40件", ["40件 application received"]),
        # Parts
        ("自然人申请28件", ["28件 application received natural"]),
        ("自然人、法人申请40件", ["40件 application received natural+organisations"]),
        # What is told before 中有 is the whole, what is told behind is the number's
        ("受理的申请中有3件结转下一年度", ["3件 application carried_out"]),
        ("收到的36件申请中有2件不予公开", ["36件 application received", "2件 application refused"]),
        # Each of several is none
        ("行政许可、行政强制0件", ["0件 permits decided", "0件 coercion decided"]),
        ("依申请公开、行政复议均为0件", ["0件 application received", "0件 review occurred"]),
        ("被申请行政复议、提起行政诉讼各1件", ["1件 review occurred", "1件 lawsuit occurred"]),
        # Channels that are enumerated narrow nothing, and a bracket with numbers may stand before the number
        ("通过县政府网站、邮寄等途径收到依申请公开15件", ["15件 application received"]),
        (
            "处理申请（含上年结转2件）共45件",
            ["2件 application carried_in", "45件 application handled"],
        ),
        # Items that are settled are the object
        ("办结行政许可事项640件", ["640件 permits settled"]),
        ("公开行政许可事项640件", ["640件 foreign disclosed"]),
        # The next sentence tells what they are
        ("办结31件。其中予以公开19件", ["31件 application settled", "19件 application granted"]),
        ("办结31件。公开信息20条", ["20条 foreign"]),
        # Totals of several bodies
        (
            "县财政局收到申请8件，县教育局收到申请6件，全县合计14件",
            ["8件 application received others", "6件 application received others", "14件 application received"],
        ),
        # What a dispute is about; its kinds; what became of those that it counts
        ("有2件答复被申请行政复议", ["2件 review occurred"]),
        ("因信息公开引发的争议共8件", ["8件 review+lawsuit occurred"]),
        ("行政诉讼3件，其中1件为直接起诉", ["3件 lawsuit occurred", "1件 direct occurred"]),
        ("直接起诉的4件案件中，维持3件", ["4件 direct occurred", "3件 direct upheld"]),
        # Another thing beside it
        ("许可事项13项，收到申请40件", ["13项 foreign", "40件 application received"]),
        ("收到申请40件和投诉5件", ["40件 application received", "5件 foreign received"]),
        # The measure is one of the object's
        ("收到申请40篇", []),
        ("行政处罚200个", []),
    ],
)
def test_what_a_number_is_said_of(text: str, found: list[str]) -> None:
    """The object, action and party right before it, and from behind it what is wanting there."""
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "某某申请5件",
        "法律援助申请5件",
        "收到2件申请材料",
        "未予以公开3件",
        "非予以公开2件",
        "非自然人申请12件",
        "收到申请材料36件",
        "收到各类补贴申请36件",
        "通过网站收到申请36件",
        "平均每月收到申请36件",
        "申请较上年增加6件",
        "其中40件",
        "收到甲乙丙40件",
        "其中通过窗口、邮箱提出的申请5件",
        "以甲乙丙为由不予公开3件",
        "通过网站的申请占70%，共21件",
        "通过窗口、邮箱提出的申请5件，网上3件",
    ],
)
def test_what_is_not_this_body_s_own(text: str) -> None:
    """What is not sure, turned round, of a part, of another thing or a difference is compared with nothing."""
    assert own(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("予以公开、部分公开分别为20件、5件", ["20件 application granted", "5件 application partly_granted"]),
        ("复议、诉讼分别为3件、2件", ["3件 review occurred", "2件 lawsuit occurred"]),
        ("新收、办结申请分别为40件、41件", ["40件 application newly", "41件 application settled"]),
        (
            "自然人、法人申请分别为28件和12件",
            ["28件 application received natural", "12件 application received organisations"],
        ),
        ("复议、诉讼、投诉分别为3件、2件", []),
        ("复议、诉讼分别为3件，收到申请2件", ["2件 application received"]),
        ("复议、诉讼分别为3件。2件", []),
    ],
)
def test_numbers_in_the_order_of_their_labels(text: str, found: list[str]) -> None:
    """分别: as many numbers as labels, with nothing but joints between; else none is read."""
    assert told(text) == found


def test_the_same_of_each() -> None:
    """“均为3件” is said of each of the objects."""
    assert told("复议、诉讼均为3件") == ["3件 review occurred", "3件 lawsuit occurred"]
    assert told("复议、诉讼均为0件") == ["0件 review occurred", "0件 lawsuit occurred"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("备案复议5件、诉讼3件", ["5件 review filed", "3件 lawsuit filed"]),
        ("备案复议5件，诉讼3件", ["5件 review filed", "3件 lawsuit filed"]),
        ("复议5件，维持3件，诉讼2件", ["5件 review occurred", "3件 review upheld", "2件 lawsuit occurred"]),
        ("印发规章2件，规范性文件5件", ["2件 rules made", "5件 normative made"]),
    ],
)
def test_the_action_goes_on(text: str, found: list[str]) -> None:
    """In a list, where the object has no usual action, and where an unusual one is told of its like; outcomes stay."""
    assert told(text) == found


@pytest.mark.parametrize(
    ("text", "is_outcome"),
    [
        ("办结26件：公开10件、部分公开5件", True),
        ("部分公开5件、公开10件", True),
        ("收到申请40件，公开10件", False),
        ("办结26件：甲乙公开10件、部分公开5件", False),
    ],
)
def test_a_bare_word_among_outcomes(text: str, *, is_outcome: bool) -> None:
    """公开 beside 部分公开 is the outcome; elsewhere it is what was published."""
    assert ("10件 application granted" in told(text)) is is_outcome


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("网上申请12件、信函申请3件，合计15件", "15件 application received"),
        ("通过网站收到申请12件，通过信函收到申请3件，合计15件", "15件 application received"),
        ("通过网站收到申请12件，收到投诉3件，合计15件", None),
        ("通过网站收到申请12件。收到信函3件。合计15件", None),
    ],
)
def test_the_sum_of_channels(text: str, total: str | None) -> None:
    """Behind parts that are all of one object the total is of all of it."""
    assert [one for one in told(text) if one.startswith("15件")] == ([total] if total else [])


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("行政复议86件", True),
        ("行政复议86件，涉及政府信息公开7件", False),
        ("行政复议86件。其中，涉及政府信息公开7件", True),
        ("行政复议86件（其中复议案件7件）", False),
        ("行政复议86件（其中复议维持7件）", True),
        ("信息公开行政复议86件，涉及依申请公开7件", True),
        ("行政复议0件，依申请公开办理有序", True),
        ("制发规范性文件116件，其中行政规范性文件105件", False),
        ("制发行政规范性文件116件", True),
    ],
)
def test_what_counts_more_than_the_table(text: str, *, is_read: bool) -> None:
    """An object that only what follows narrows to the table's is not the table's."""
    assert any(one.startswith(("86件", "0件", "116件")) for one in told(text)) is is_read


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("因信息公开引发复议41件；诉讼9件", True),
        ("因处罚引发复议41件；诉讼9件", False),
        ("因处罚引发复议41件；因信息公开引发诉讼9件", True),
        ("因处罚引发复议41件。诉讼9件", True),
        ("因处罚引发诉讼41件，其中2件已移送，9件我局胜诉", False),
    ],
)
def test_of_another_cause(text: str, *, sure: bool) -> None:
    """What goes on from a number of another cause in the sentence is not sure."""
    assert any(one.startswith("9件") for one in own(text)) is sure


@given(HOSTILE)
def test_every_figure_lies_where_its_number_does(text: str) -> None:
    """Whatever is read of any text: its place is that of a number, within the words that say it, within the text."""
    read = clauses(text)
    counts = find_counts(read.text, read.vocabulary)
    places = {(count.start, count.end): at for at, count in enumerate(counts)}
    for one in figures_in(read, counts):
        assert places[one.place] == one.at
        assert 0 <= one.start <= one.place[0] < one.place[1] <= one.end <= len(read.text)
        assert one.frame.objects
        assert one.quantity == counts[one.at].quantity


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "全年许可319件，处罚108件，强制5件。",
            ["319件 permits decided", "108件 penalties decided", "5件 coercion decided"],
        ),
        ("全年核发许可二万一千三百零五件。", ["二万一千三百零五件 permits decided"]),
        ("作出行政处罚叁拾玖件。", ["叁拾玖件 penalties decided"]),
        ("收到申请2件以上的4人。", []),
        ("2021年度报告载明的结转件数6件有误。", []),
    ],
)
def test_short_and_odd_ways_to_tell_a_number(text: str, found: list[str]) -> None:
    """许可 alone before a number is the object, numerals beyond ten thousand and of receipts count, limits do not, nor
    what another year's report had."""
    assert own(text) == found
