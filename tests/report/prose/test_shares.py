"""Shares told in prose."""

from __future__ import annotations

import pytest
from tests.support.reports import RULES

from gipr_lint.docx.text import fold
from gipr_lint.report.prose.counts import find_counts
from gipr_lint.report.prose.shares import Share, find_shares


def _shares(text: str) -> list[Share]:
    return find_shares(find_counts(fold(text).text, RULES.vocabulary), RULES.vocabulary)


@pytest.mark.parametrize(
    ("text", "meant", "whole", "fits"),
    [
        ("申请60件，占四成。", "roughly", 150, True),
        ("申请60件，占全部申请的四成。", "roughly", 120, False),
        ("申请60件，占全部申请的三分之一。", "roughly", 180, True),
        ("申请60件，约占一半。", "roughly", 116, True),
        ("申请60件，占八成以上。", "more", 72, True),
        ("申请60件，占八成以上。", "more", 100, False),
        ("申请60件，占近四成。", "less", 160, True),
        ("申请60件，占近四成。", "less", 120, False),
    ],
)
def test_a_share_in_words(text: str, meant: str, whole: int, fits: bool) -> None:
    """Tenths, halves, thirds are meant within five in a hundred."""
    (found,) = _shares(text)
    assert (found.meant, found.fits(whole, whole)) == (meant, fits)


@pytest.mark.parametrize("text", ["完成任务60件，完成三成。", "申请60件，三成为自然人。", "完成四成任务，申请60件。"])
def test_words_that_are_no_share(text: str) -> None:
    """Without 占 before it, and behind a number, such a word is no share of that."""
    assert _shares(text) == []


@pytest.mark.parametrize(
    ("text", "of", "digits", "decimals"),
    [
        ("自然人30件，占83.3%。", 30, 833, 1),
        ("自然人30件，占总数的83%。", 30, 83, 0),
        ("自然人30件申请，占申请总量的83.33%。", 30, 8333, 2),
        ("自然人30件（83.3%）。", 30, 833, 1),
        ("自然人30件（占比83.3%）。", 30, 833, 1),
        ("自然人30件、占83.3%。", 30, 833, 1),
        ("自然人30件，约占83%。", 30, 83, 0),
        ("自然人30件、法人6件，自然人占83.3%。", 30, 833, 1),
        ("自然人（30件，83.3%）。", 30, 833, 1),
        ("办结36件，办结率90%。", 36, 90, 0),
        ("予以公开及部分公开153件，同意公开率为38.06%。", 153, 3806, 2),
        ("公开301件、部分公开148件，两项合计占52.2%。", 449, 522, 1),
        ("收到申请21件，占全县总量84件的25%。", 21, 25, 0),
        ("办结36件，办结率达到90%。", 36, 90, 0),
    ],
)
def test_a_share_of_a_number(text: str, of: int, digits: int, decimals: int) -> None:
    """Told with 占, in a bracket, or as a rate of what the number counts."""
    (found,) = _shares(text)
    assert (found.count.quantity.value, found.digits, found.decimals) == (of, digits, decimals)


@pytest.mark.parametrize(
    "text",
    [
        "自然人30件，占全市的83.3%。",
        "自然人30件，增长83.3%。",
        "自然人30件（同比增长83.3%）。",
        "收到36件，满意率95%。",
        "办结36件，按时办结率90%。",
        "自然人30件，网站访问量占比80%。",
        "办结率90%。",
        "主动公开62件、不予公开14件，主动公开率81.6%。",
    ],
)
def test_no_share_of_a_number(text: str) -> None:
    """Of something elsewhere, a growth, a rate of something else."""
    assert _shares(text) == []


def test_shares_told_in_pairs() -> None:
    """So without a word for it, where one percentage follows the other."""
    found = _shares("自然人、企业申请分别为21件、7件，占75%、25%。")
    assert [(share.count.quantity.value, share.digits) for share in found] == [(21, 75), (7, 25)]


def test_shares_told_together() -> None:
    """Each is of the number in its place."""
    found = _shares("网上25件、信函12件、当面3件，分别占62.5%、30%、7.5%。")
    assert [(share.count.quantity.value, share.digits) for share in found] == [(25, 625), (12, 30), (3, 75)]


@pytest.mark.parametrize(
    ("said", "fits", "nearly"),
    [
        ("占66.7%", True, True),
        ("占66.6%", True, True),
        ("占66.8%", False, False),
        ("占67%", True, True),
        ("占66%", True, True),
        ("占68%", False, False),
        ("约占65%", True, False),
        ("约占60%", False, False),
        ("占比超过60%", True, False),
        ("占比超过70%", False, False),
    ],
)
def test_as_people_round(said: str, *, fits: bool, nearly: bool) -> None:
    """40 of 60: half up or cut off, and 约 and 超 as they are meant."""
    (share,) = _shares(f"政策类40条，{said}。")
    assert (share.fits(60, 60), share.nearly_fits(60, 60)) == (fits, nearly)


def test_rounded_up() -> None:
    """13 of 1046 is 1.243 %: 1.3 is no rounding, but what shares that must add up to 100 are made."""
    (share,) = _shares("当面13件，占1.3%。")
    assert (share.fits(1046, 1046), share.nearly_fits(1046, 1046), share.of(1046)) == (False, True, "1.2%")
