"""Headings inside a section with nothing under them."""

from __future__ import annotations

import pytest
from tests.support.reports import PREFACE, TITLE, findings


def told(*texts: str, heading: str = "一、总体情况") -> list[str]:
    """The paragraphs that are marked, the related ones too."""
    source = f"{TITLE}{PREFACE}## {heading}\n\n" + "\n\n".join(texts)
    found = findings(source, "CN124")
    return [place.text or "" for one in found for place in (one.location, *one.related)]


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (
            ["（一）主动公开情况", "公开12条。", "（二）依申请公开情况", "（三）平台建设", "维护网站。"],
            ["（二）依申请公开情况"],
        ),
        (["（一）主动公开", "公开12条。", "（二）监督保障"], ["（二）监督保障"]),
        (["（一）主动公开方面", "（二）政府信息管理方面", "先审后发。"], ["（一）主动公开方面"]),
        (
            ["1.主动公开情况", "公开12条。", "2.政府信息管理情况", "3.平台建设情况"],
            ["2.政府信息管理情况", "3.平台建设情况"],
        ),
        (["（一）主动公开情况", "1.机构职能已更新。", "（二）教育培训情况"], ["（二）教育培训情况"]),
    ],
)
def test_nothing_under_a_heading(texts: list[str], marks: list[str]) -> None:
    """Where another heading has text under it."""
    assert told(*texts) == marks


def test_in_section_five() -> None:
    """Improvements that were never written."""
    assert told("（一）存在的主要问题", "形式单一。", "（二）改进措施", heading="五、存在的主要问题及改进情况") == [
        "（二）改进措施"
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["（一）主动公开情况", "公开12条。", "（二）依申请公开情况", "没有收到申请。"],
        ["（一）主动公开情况", "（二）依申请公开情况", "（三）平台建设情况"],
        ["（一）主动公开情况", "公开12条。", "（二）没有收到政府信息公开申请"],
        ["（一）主动公开情况", "公开12条。", "（二）依申请公开0件"],
        ["（一）主动公开情况", "公开12条。", "（二）依申请公开情况：无"],
        ["（一）主动公开情况", "1.健全制度", "2.规范公开", "（二）平台建设情况", "维护网站。"],
        ["（一）加强主动公开", "公开12条。", "（二）规范依申请公开"],
        ["（一）主动公开情况", "公开12条。", "（二）监督保障情况", "{picture}"],
        ["主动公开情况", "公开12条。", "监督保障情况"],
    ],
)
def test_headings_that_are_right(texts: list[str]) -> None:
    """Text, a picture or lower headings under them; statements, deeds, lists of headings alone."""
    assert told(*texts) == []
