"""Long texts in which words are looked for."""

from __future__ import annotations

import pytest

from gipr_lint.report.writing.searched import LongText, present, searched

LONG = "推进政务公开𠀀工作，" * 30_000


def test_a_short_text_is_itself() -> None:
    """Nothing is prepared where looking costs nothing."""
    assert searched("推进政务公开") == "推进政务公开"


@pytest.mark.parametrize(
    ("word", "is_there"),
    [
        ("政务公开", True),
        ("，推", True),
        ("开𠀀工", True),
        ("推", True),
        ("公政", False),
        ("推开", False),
        ("甲", False),
    ],
)
def test_a_long_text_has_what_stands_in_it(word: str, is_there: bool) -> None:
    """As the text itself: words across its end and beginning, of one character, beyond the first plane."""
    assert (word in searched(LONG)) is (word in LONG) is is_there


def test_pairs_of_a_step_and_the_next_are_known() -> None:
    """A word that stands where one stretch ends and the next begins is found, wherever that is."""
    text = "甲" * ((1 << 18) - 1) + "乙丙" + "丁" * 100
    assert all(word in LongText(text) for word in ("甲乙", "乙丙", "丙丁", "甲乙丙丁"))


def test_a_text_of_too_many_pairs_is_looked_through() -> None:
    """What is put together at random has no more pairs than are kept, and is searched all the same."""
    text = "".join(chr(0x4E00 + at * at % 20_011) + chr(0x4E00 + at % 19_997) for at in range(400_000))
    assert text[300_000:300_004] in LongText(text)
    assert "甲乙丙丁戊己" not in LongText(text)


def test_a_text_within_another_uses_what_is_known_of_that() -> None:
    """The one around is gone through once; what it has and the inner one lacks is still not there."""
    around = searched(LONG + "甲乙")
    inner = searched(LONG, lambda: around)
    assert "政务公开" in inner
    assert "甲乙" in around
    assert "甲乙" not in inner


def test_words_that_are_present() -> None:
    """In the order in which they are given."""
    assert present(("公开", "甲", "政务"), searched(LONG)) == ("公开", "政务")
