"""Words in a text, and what is left without them."""

from __future__ import annotations

from gipr_lint.report.writing.words import ManyWords, is_filler, longest_first, many


def test_fillers_leave_nothing() -> None:
    """A text of fillers alone is one; another word, or a very long text, is none."""
    assert is_filler("申请共", ("申请", "共"))
    assert not is_filler("申请书", ("申请", "共"))
    assert not is_filler("共" * 50, ("共",))


def test_many_fillers_leave_what_taking_out_one_after_the_other_leaves() -> None:
    """Longer ones go first, and are not looked for again in what then stands together; nothing else is touched."""
    fillers = ManyWords(longest_first(("申请", "共", "申请公开", "件")))
    assert fillers.without("申共请公开书") == "申请公开书"
    assert fillers.without("共申请件公开书") == "公开书"
    assert fillers.without("申请公开共申请书") == "书"
    assert fillers.without("甲乙") == "甲乙"
    assert fillers.fill("申请公开共")
    assert not fillers.fill("申请公")
    assert not fillers.fill("共" * 50)


def test_of_many_words_those_within_a_text_come_in_the_order_of_the_list() -> None:
    """Wherever they stand in the text; a list is made ready once."""
    words = ("各单位", "乡镇", "各乡镇", "下属", "街道")
    assert many(words).within("街道和各乡镇") == ["乡镇", "各乡镇", "街道"]
    assert many(words).within("全县") == []
    assert many(words) is many(words)
