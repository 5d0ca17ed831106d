"""Lists told in prose: what their wholes and parts are."""

from __future__ import annotations

import pytest
from tests.support.reports import RULES

from gipr_lint.docx.text import fold
from gipr_lint.report.prose.counts import Count, find_counts
from gipr_lint.report.prose.lists import ALL, BRACKET, NAMED, PLAIN, Listing, find_lists


def _lists(text: str) -> list[Listing]:
    return find_lists(find_counts(fold(text).text, RULES.vocabulary), RULES.vocabulary)


def _values(counts: tuple[Count, ...]) -> list[int]:
    return [int(count.quantity.value) for count in counts]


@pytest.mark.parametrize(
    ("text", "opened", "whole", "parts"),
    [
        ("公开225条，其中政策类40条、动态类185条。", NAMED, 225, [40, 185]),
        ("公开225条。其中，政策类40条，动态类185条。", NAMED, 225, [40, 185]),
        ("公开225条，包括政策40条、解读5条，以及动态180条。", NAMED, 225, [40, 5, 180]),
        ("公开225条，含政策40条和动态185条。", NAMED, 225, [40, 185]),
        ("公开的225条信息中，政策40条、动态185条。", NAMED, 225, [40, 185]),
        ("公开225条，从内容看，政策40条、动态185条。", NAMED, 225, [40, 185]),
        ("公开225条，分别为：政策40条，动态185条。", ALL, 225, [40, 185]),
        ("公开225条（政策40条、动态185条）。", BRACKET, 225, [40, 185]),
        ("公开225条信息（政策40条，动态185条），更新及时。", BRACKET, 225, [40, 185]),
        ("公开225条：政策40条，动态185条。", BRACKET, 225, [40, 185]),
        ("共公开225条，政策40条，动态185条。", PLAIN, 225, [40, 185]),
        ("全年公开225条。政策40条，动态185条。", PLAIN, 225, [40, 185]),
        ("收到36件，其中自然人30件，法人6件，办结35件。", NAMED, 36, [30, 6]),
        ("公开225条，其中政策40条、动态180条，开设专栏5条。", NAMED, 225, [40, 180]),
        ("公开225条，其中通知类信息40条；解读类信息180条；召开会议5次。", NAMED, 225, [40, 180]),
        ("公开225条，其中政策类180条；解读50条。", NAMED, 225, [180]),
        ("公开225条，较上年增加30条，其中政策40条。", NAMED, 225, [40]),
    ],
)
def test_one_list(text: str, opened: str, whole: int, parts: list[int]) -> None:
    """How it is opened, what it is of, how far it goes."""
    (found,) = _lists(text)
    assert (found.opened, int(found.whole.quantity.value), _values(found.parts)) == (opened, whole, parts)


@pytest.mark.parametrize(
    "text",
    [
        "公开225条（比上年增加30条）。",
        "收到36件（2023年为40件、2022年为45件）。",
        "收到36件（均为网上申请）。",
        "整改问题5个，涉及部门8个。",
        "公开225条。召开会议5次。培训3次。",
    ],
)
def test_no_list(text: str) -> None:
    """Differences, other years, things of another kind, other measures are no parts."""
    assert _lists(text) == []


def test_lists_within_lists() -> None:
    """Each bracket is of the number before it, and no part of the list around it."""
    outer, inner = _lists("公开225条（其中政策类40条（含解读12条）、动态类185条）。")
    assert (_values(outer.parts), _values(inner.parts)) == ([40, 185], [12])
    assert [_values(whole) for whole in inner.wholes] == [[40]]


def test_several_lists_in_a_sentence() -> None:
    """The second is of its own whole alone."""
    first, second = _lists("发布200条，其中政策50条、动态150条，发布解读30条，其中图解10条、视频20条。")
    assert [_values(whole) for whole in first.wholes] == [[200]]
    assert [_values(whole) for whole in second.wholes] == [[30]]


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("新收36件，上年结转4件，其中予以公开38件。", [[4], [36], [36, 4]]),
        ("收到36件，办结35件，其中予以公开30件。", [[35], [36]]),
        ("新收30件、结转5件（其中自然人33件）。", [[5], [30, 5]]),
        ("收到36件，结转4件（其中自然人3件）。", [[4]]),
        ("办结申请112件（含上年结转5件），结转下年8件。其中，无法提供61件，予以公开51件。", [[8], [112]]),
    ],
)
def test_what_parts_may_be_of(text: str, wholes: list[list[int]]) -> None:
    """The number before them, those joined to it, and those before it; a bracket is of what it follows."""
    assert [_values(whole) for whole in _lists(text)[-1].wholes] == wholes


def test_parts_of_parts() -> None:
    """Behind a list, 其中 may be of its last part, of all parts, or of the whole."""
    *_, last = _lists("收到36件，其中自然人30件、法人6件，其中网上20件、信函16件。")
    assert [_values(whole) for whole in last.wholes] == [[6], [30, 6], [36]]


@pytest.mark.parametrize(
    ("text", "finished"),
    [
        ("公开225条，分别为政策40条、动态185条。", True),
        ("公开225条，分别为政策40条、动态100条等。", False),
        ("公开225条，分别为政策40条、动态100条、《青溪年鉴》。", False),
        ("公开225条，分别为政策40条、较上年增加5条。", False),
    ],
)
def test_whether_all_parts_are_named(text: str, *, finished: bool) -> None:
    """No 等, and nothing without a number or that is a difference, follows."""
    assert _lists(text)[0].is_finished is finished


def test_what_a_weaker_mark_joins_is_loose() -> None:
    """It is said of a part, or a part as well."""
    (found,) = _lists("公开225条，分别为政策40条，解读5条、图解5条，动态180条。")
    assert (_values(found.parts), _values(found.loose)) == ([40, 5, 180], [5])


def test_a_number_behind_one_with_its_share_is_no_part_of_it() -> None:
    """A percentage in brackets parts two applicants as one without brackets does."""
    assert _lists("自然人申请30件（75%），法人申请10件（25%）。") == []
