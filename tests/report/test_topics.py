"""The topics into which a section is divided."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.reports import TITLE, report

from gipr_lint.report.topics import Topic, topics_of


def topics(*paragraphs: str) -> list[Topic]:
    made = report(TITLE + "## 一、总体情况\n\n" + "\n\n".join(paragraphs))
    return topics_of(made, made.sections[0])


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("（一）主动公开。全年公开12条。", "主动公开"),
        ("（一）主动公开情况", "主动公开情况"),
        ("1.主动公开：全年公开12条。", "主动公开"),
        ("主动公开方面", "主动公开方面"),
        ("全年通过网站公开信息12条，工作有序。", ""),
        ("（一）" + "全年公开信息" * 8 + "。", ""),
    ],
)
def test_the_head_of_a_topic(text: str, head: str) -> None:
    """What stands before the first stop of a numbered or a short paragraph, without its number."""
    assert [topic.head for topic in topics(text)] == [head]


@pytest.mark.parametrize(
    ("following", "bare"),
    [
        (("（二）依申请公开",), True),
        ((), True),
        (("全年公开12条。",), False),
        (("1.政策文件", "公开12条。"), False),
        (("|甲|乙|\n|3|4|",), False),
    ],
)
def test_a_head_with_nothing_under_it(following: tuple[str, ...], bare: bool) -> None:
    """The next head of the same level or the end leaves a head bare; text, a lower head or a table do not."""
    assert topics("总的情况平稳。", "（一）主动公开", *following)[1].bare is bare


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text("一二（）1.主动公开，。 ", min_size=1, max_size=12), max_size=4))
def test_every_paragraph_is_a_topic(texts: list[str]) -> None:
    """Whatever the paragraphs are, each with text is one topic, and its head is part of it."""
    filled = [text for text in texts if text.strip()]
    found = topics("开头。", *filled)
    assert all(topic.head in topic.text for topic in found)
    assert len(found) <= len(filled) + 1
