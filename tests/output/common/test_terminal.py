"""Width, harmlessness and excerpts of any text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.output.common.terminal import excerpt, harmless, paint, shortened, width

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=150)
MIXED = st.text(st.sampled_from("年ａa1。 \u3000\t\n\u0301\u202e\x1b\U000e0100０“”🈶"), max_size=200)


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text and a half-open span in it."""
    text = draw(st.one_of(ANY, MIXED))
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text, start, end


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("abc", 3),
        ("年报", 4),
        ("０63", 4),
        ("ａ", 2),
        ("e\u0301", 1),
        ("㌀\U000e0100", 2),
        ("한", 2),
        ("\u1112\u1161", 2),
        ("", 0),
    ],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    """Wide and full-width characters take two columns, marks on a character none, all others one."""
    assert width(text) == columns


@given(st.one_of(ANY, MIXED), st.one_of(ANY, MIXED))
def test_width_adds_up(left: str, right: str) -> None:
    """The width of two texts together is the sum of their widths, and never more than two columns a character."""
    assert width(left + right) == width(left) + width(right)
    assert 0 <= width(left) <= 2 * len(left)


@given(st.one_of(ANY, MIXED))
def test_nothing_that_steers_survives(text: str) -> None:
    """No control, direction, private or unassigned character and no line break is left; nothing else is changed."""
    shown = harmless(text)
    assert len(shown) == len(text)
    for before, after in zip(text, shown, strict=True):
        assert unicodedata.category(after) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
        assert after in (before, " ", "\ufffd")
        if before.isprintable():
            assert after == before
    assert len(shown.splitlines()) <= 1
    assert harmless(shown) == shown
    shown.encode()


@pytest.mark.parametrize(
    "character", ["\x1b", "\x9b", "\x00", "\x7f", "\u202e", "\u2066", "\u200b", "\ufeff", "\ue000", "\ud800"]
)
def test_each_of_the_dangerous_is_shown_as_unknown(character: str) -> None:
    """Escape, CSI, NUL, DEL, direction overrides, invisible characters and halves of pairs become U+FFFD."""
    assert harmless(f"甲{character}乙") == "甲\ufffd乙"


@given(spans(), st.integers(10, 80))
def test_the_caret_stands_under_the_marked_text(span: tuple[str, int, int], room: int) -> None:
    """What is shown from the caret's column on is the marked text, or its beginning where it is too wide."""
    text, start, end = span
    shown, column, wide = excerpt(text, start, end, room)
    assert width(shown) <= room + 2
    assert harmless(shown) == shown
    marked = harmless(text[start:end])
    splits = [at for at in range(len(shown) + 1) if width(shown[:at]) == column]
    fitting = [at for at in splits if shown[at:].startswith(marked[:1]) or not marked]
    assert fitting
    if width(marked) <= room and len(marked) <= room:
        assert wide == max(1, width(marked))
        assert any(shown[at : at + len(marked)] == marked for at in fitting)
    else:
        assert wide <= room
        assert any(
            width(shown[at : at + count]) in (wide, 0) and marked.startswith(shown[at : at + count])
            for at in fitting
            for count in range(len(marked) + 1)
        )


@given(spans())
def test_an_excerpt_is_part_of_the_text(span: tuple[str, int, int]) -> None:
    """Between the signs for what was cut stands a piece of the text; a text that fits is shown whole."""
    text, start, end = span
    shown, _, _ = excerpt(text, start, end)
    whole = harmless(text)
    if len(text) <= 60 and width(text) <= 30:
        assert shown == whole
    piece = shown if shown in whole else shown.removeprefix("…")
    piece = piece if piece in whole else piece.removesuffix("…")
    assert piece in whole


def test_a_short_mark_in_a_long_line_is_shown_with_both_sides() -> None:
    """The room goes to both sides of the marked text, with a sign on each side that is cut."""
    shown, column, wide = excerpt("前" * 100 + "错误" + "后" * 100, 100, 102, 20)
    assert shown == "…" + "前" * 4 + "错误" + "后" * 4 + "…"
    assert (column, wide) == (9, 4)


def test_the_room_that_one_side_does_not_need_goes_to_the_other() -> None:
    """At the end of a line more is shown of what stands before."""
    shown, _, _ = excerpt("前" * 100 + "错误。", 100, 102, 20)
    assert shown == "…" + "前" * 7 + "错误。"


def test_an_empty_mark_has_a_caret() -> None:
    """A place between two characters is marked with one caret."""
    assert excerpt("甲乙", 1, 1) == ("甲乙", 2, 1)
    assert excerpt("", 0, 0) == ("", 0, 1)


@given(ANY, st.integers(2, 40))
def test_shortened_fits(text: str, room: int) -> None:
    """A shortened text takes at most the room and is harmless; one that fits is shown whole."""
    shown = shortened(text, room)
    assert width(shown) <= room
    assert harmless(shown) == shown
    assert shown == harmless(text) or shown.endswith("…")


def test_paint_only_where_colours_are_on() -> None:
    """A colour is put around the text and taken back after it."""
    assert paint("错误", "error", on=True) == "\033[31m错误\033[0m"
    assert paint("错误", "error", on=False) == "错误"
