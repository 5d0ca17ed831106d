"""Numbers inside a section."""

from __future__ import annotations

import pytest
from tests.support.reports import PREFACE, TITLE, findings, marked, replacements


def told(*texts: str) -> list[str]:
    """What is marked in the paragraphs of the overview."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n" + "\n\n".join(texts)
    return [marked(one) for one in findings(source, "CN125")]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["（一）甲", "（二）乙", "（二）丙", "（四）丁"], ["（二）"]),
        (["（一）甲", "（二）乙", "（二）丙", "（三）丁", "（四）戊"], ["（二）"]),
        (["（一）甲", "（二）乙", "（四）丙"], ["（四）"]),
        (["（一）甲", "（二）乙", "三）丙"], ["三）"]),
        (["(一)甲", "(二)乙", "(二)丙"], ["(二)"]),
        (["1.甲", "2.乙", "4.丙"], ["4."]),
        (["1、甲", "2、乙", "2、丙"], ["2、"]),
        (["（一）甲", "1.乙", "2.丙", "2.丁", "（二）戊"], ["2."]),
        (["（1）甲", "（2）乙", "（4）丙"], ["（4）"]),
        (["（一）甲", "（三）乙", "（四）丙"], ["（三）"]),
        (["（一）甲", "（一）乙", "（二）丙", "（三）丁", "（四）戊"], ["（一）"]),
        (["（一）甲", "（二）乙", "三丙", "（四）丁"], ["三"]),
        (["（一）甲", "（二）乙", "3.丙", "（四）丁"], ["3."]),
        (["（一）甲", "1.乙", "2.丙", "（三）丁"], ["（三）"]),
        (["（一）甲", "（二）乙", "三级公开", "（四）丁"], ["（四）"]),
    ],
)
def test_wrong_numbers(texts: list[str], marks: list[str]) -> None:
    """One that stands twice, one that is skipped, one that has lost its bracket."""
    assert told(*texts) == marks


def test_what_follows_is_put_right_as_well() -> None:
    """One finding, all numbers behind the one that stands twice."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n（一）甲\n\n（二）乙\n\n（二）丙\n\n（三）丁\n\n（四）戊\n"
    (finding,) = findings(source, "CN125")
    assert replacements(finding) == ["（三）", "（四）", "（五）"]


def test_a_lost_paragraph_is_not_numbered_away() -> None:
    """Where a number is skipped, something may be missing."""
    source = f"{TITLE}{PREFACE}## 一、总体情况\n\n（一）甲\n\n（三）丙\n"
    (finding,) = findings(source, "CN125")
    assert replacements(finding) == []


@pytest.mark.parametrize(
    "texts",
    [
        ["（一）甲", "（二）乙", "（三）丙"],
        ["（一）甲", "1.乙", "2.丙", "（二）丁", "1.戊", "2.己"],
        ["（一）甲", "1.乙", "（二）丙", "2.丁"],
        ["（一）甲。（二）乙。", "（三）丙"],
        ["1.甲", "2.乙", "1.丙", "2.丁"],
        ["1.甲", "1.乙", "1.丙"],
        ["（三）甲", "（四）乙"],
        ["（一）甲", "（二乙", "（三）丙", "（四）丁"],
        ["（一）甲", "（一）乙", "（二）丙"],
        ["（一）甲", "1）乙", "2）丙"],
        ["二）甲", "三）乙"],
        ["（一）甲", "1.乙2.丙", "3.丁"],
        ["9.甲", "10.乙", "10.丙", "11.丁", "13.戊"],
        ["（十）甲", "（十）乙", "（十一）丙"],
        ["2024年，公开信息12条。", "2.5万人关注。", "12345热线3件。"],
    ],
)
def test_right_numbers(texts: list[str]) -> None:
    """Lists that begin anew, lists in paragraphs, numbers beyond ten, numbers that are none."""
    assert told(*texts) == []
