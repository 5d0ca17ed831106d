"""Numbers with a measure in prose: what counts something, and which clause says so."""

from __future__ import annotations

import pytest
from tests.support.counts import counts

from gipr_lint.report.prose.counts import MOST_COUNTS


@pytest.mark.parametrize(
    "text", ["第3次", "〔2024〕36号", "2024年", "36%", "40件次", "5个百分点", "3人次数", "1" * 20 + "件", "件"]
)
def test_what_is_no_count(text: str) -> None:
    """Ordinals, numbers of documents, years, shares, 件次 and numbers beyond reason count nothing."""
    assert [count for count in counts(text) if count.measure == "件"] == []


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("全年收到申请36件，办结35件。", ["全年收到申请", "办结"]),
        ("维持5件、纠正1件", ["维持", "纠正"]),
        ("予以公开、部分公开25件", ["予以公开、部分公开"]),
        ("20件予以公开、5件部分公开", ["", ""]),
        ("公开信息，共36条", ["公开信息,共"]),
        ("自然人28件，占70%、法人12件", ["自然人", "法人"]),
        ("予以公开（含部分公开）25件", ["予以公开(含部分公开)"]),
        ("公民21人次申请21件，企业7家申请9件", ["公民", "公民21人次申请", "企业", "企业7家申请"]),
        ("培训3人，申请2件", ["培训", "申请"]),
    ],
)
def test_clauses(text: str, heads: list[str]) -> None:
    """A clause ends at commas and numbers; 、 parts only what has numbers of its own."""
    assert [count.head for count in counts(text)] == heads


def test_a_sentence_goes_on_with_its_parts() -> None:
    """其中 after a full stop belongs to the sentence before."""
    text = "县公安局受理申请12件。其中，予以公开5件。另受理3件。"
    assert [count.sentence for count in counts(text)] == [0, 0, text.index("另")]


def test_what_follows_ends_at_the_next_number() -> None:
    """The tail of a number ends at a break or the next number."""
    assert [count.after for count in counts("20件予以公开5件，其他")] == ["予以公开", ""]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("收到申请二十五件", 25),
        ("收到申请一百零五件", 105),
        ("收到申请两件", 2),
        ("收到申请零件", 0),
        ("收到来信十二封", 12),
        ("办理三十件次", 30),
    ],
)
def test_chinese_numerals(text: str, value: int) -> None:
    """With a measure of cases a number may stand in characters."""
    (count,) = counts(text)
    assert (count.quantity.value, count.quantity.low, count.quantity.high) == (value, value, value)


@pytest.mark.parametrize("text", ["第三件", "每一件", "同一件", "另一件", "统一件", "十几件", "三个", "二〇二四年"])
def test_numerals_that_count_nothing(text: str) -> None:
    """Ordinals, 每一件, numerals within another word and with other measures are no figures."""
    assert counts(text) == []


def test_numerals_and_digits_in_their_order() -> None:
    """Both kinds stand in reading order, each in its own clause."""
    assert [count.head for count in counts("新收三十六件，办结35件、结转一件")] == ["新收", "办结", "结转"]


def test_more_numbers_than_anybody_reads() -> None:
    """Of a text with more numbers than are read for what they state the first ones are found."""
    assert len(counts("收到1件，" * (MOST_COUNTS + 10))) == MOST_COUNTS


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("依申请公开（单位：件）：收到36，办结35；结转1。", [36, 35, 1]),
        ("办理结果（单位：件）：予以公开：20、部分公开5（含更正后公开3）。", [20, 5, 3]),
        ("收到36份材料，共办35。", [36]),
        ("（单位：万元）收入36，支出35。", []),
        ("（单位：件）2024年，收到3.5，办结第2，T3。", []),
    ],
)
def test_a_note_of_the_unit_makes_numbers_of_those_without_a_measure(text: str, values: list[int]) -> None:
    """Behind a word or a colon and before a mark, where the cases are noted as the unit; else they count nothing."""
    assert [count.quantity.value for count in counts(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("收件80，上年转入2，办结79，转出3。", [80, 2, 79, 3]),
        ("涉及我局5起，维持4、纠错1。", [5, 4, 1]),
        ("收到36，予以办理。", []),
        ("受理1、2类事项。", []),
        ("新收1,234，办结1,230。", []),
        ("依申请公开件数：26。", [26]),
        ("受理量为1,234件。", [1234]),
    ],
)
def test_in_a_list_numbers_behind_what_is_counted_need_no_measure(text: str, values: list[int]) -> None:
    """Two at least, each right before a mark: one alone is no count, unless the word before it tells a number."""
    assert [count.quantity.value for count in counts(text)] == values


@pytest.mark.parametrize(("text", "said"), [("收到申请二十五件", True), ("第一批，申请件", False), ("件二十", False)])
def test_numbers_in_words_are_only_looked_for_where_a_measure_follows(text: str, said: bool) -> None:
    """A Chinese numeral right before a measure may be a number; elsewhere there is none to be read."""
    assert bool(counts(text)) == said
