"""The folded view: what is unified, what is kept, and the way back to raw offsets."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.docx import fold
from gipr_lint.docx.radicals import UNIFIED

RAW = st.text(
    st.sampled_from("一二（）() 　\t\n\u200b\xa0１２3⺠⻅⼀①㈠…²½Ａaﬁ㍿\ud800") | st.characters(), max_size=40
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("政 府　信\xa0息\u200b公开", "政府信息公开"),
        ("１２３．４％", "123.4%"),
        ("（一）", "(一)"),
        ("⺠⻅⻥⻓⻔⻬⻛⼈", "民见鱼长门齐风人"),
        ("①㈠", "①(一)"),
        ("…½", "…½"),
        ("81¹件，12⁽²⁾件₃", "81件,12件"),
        ("青溪\U000e0100县\ufe00", "青溪县"),
        ("ﬁ㍿", "fi株式会社"),
        ("青\u034f溪\u3164县\u2800人\ufff0民", "青溪县人民"),
        ("第\n1\t页", "第1页"),
    ],
)
def test_width_radicals_and_blanks_are_folded(raw: str, text: str) -> None:
    """Full width, radicals, ligatures and blanks are unified; circled numbers and ellipsis keep their sense, marks
    of notes and of the shape of a character are left out."""
    assert fold(raw).text == text


@given(RAW)
def test_every_folded_character_comes_from_its_raw_span(raw: str) -> None:
    """The raw span of each folded character is one raw character, and folding that gives the folded one back."""
    folded = fold(raw)
    for at, character in enumerate(folded.text):
        start, end = folded.span(at, at + 1)
        assert end == start + 1
        assert character in fold(raw[start:end]).text


@given(RAW, st.data())
def test_spans_cover_what_they_say(raw: str, data: st.DataObject) -> None:
    """A folded slice is contained in the fold of its raw span, and begins at the offset that `at` gives back."""
    folded = fold(raw)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.span(start, end)
    assert 0 <= first <= last <= len(raw)
    assert folded.text[start:end] in fold(raw[first:last]).text
    assert folded.at(first) <= start


@given(RAW)
def test_folding_is_idempotent(raw: str) -> None:
    """Folding a folded text changes nothing."""
    once = fold(raw).text
    assert fold(once).text == once


def test_every_radical_has_its_ideograph() -> None:
    """The table covers both blocks but for U+2E80, and leads to ideographs that are stable under NFKC."""
    assigned = {code for code in range(0x2E80, 0x2FD6) if unicodedata.name(chr(code), "")}
    assert assigned - UNIFIED.keys() == {0x2E80}
    assert all(unicodedata.name(value).startswith("CJK UNIFIED") for value in UNIFIED.values())
    assert all(unicodedata.normalize("NFKC", value) == value for value in UNIFIED.values())
