"""Lines for terminals of any width."""

from __future__ import annotations

import pytest

from gipr_lint.output.common.terminal import paint, unpainted, width
from gipr_lint.output.common.wrapping import wrapped

VERDICT = "    ^^ CN503 错误 “（一）予以公开”总计为11，各类申请人之和为10（自然人7＋商业企业3），相差1"


@pytest.mark.parametrize("columns", range(20, 120, 7))
def test_no_line_is_wider_and_nothing_is_lost(columns: int) -> None:
    """Whatever the width; a word that is wider than a line is broken."""
    for text in (VERDICT, "  " + "abcdefgh" * 30, "    表“甲” 列“乙／丙”", "无空格" * 40, "a " * 90):
        lines = list(wrapped(text, columns))
        assert max(map(width, lines)) <= columns
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_what_goes_on_stands_under_the_word_beside_the_caret() -> None:
    """The caret stays where it is; the others begin behind it. Other lines go on where they begin."""
    first, *others = wrapped(VERDICT, 40)
    assert first.startswith("    ^^ CN503")
    assert all(line.startswith(" " * 7) and line[7] != " " for line in others)
    assert list(wrapped("  甲乙丙丁", 6)) == ["  甲乙", "  丙丁"]
    assert list(wrapped("  · 甲乙丙丁", 8)) == ["  · 甲乙", "    丙丁"]


def test_marks_stay_with_their_words() -> None:
    """No line begins with a comma or a closing mark, none ends with an opening one; Latin words stay whole."""
    for columns in range(8, 60):
        lines = [line.strip() for line in wrapped("甲乙，丙丁（戊己）。“庚辛”、word 子丑 another", columns)]
        assert not any(line.startswith(tuple("，。、）”")) or line.endswith(tuple("（“")) for line in lines)
        assert "word" in " ".join(lines)
        assert "another" in " ".join(lines)


def test_colours_take_no_room() -> None:
    """A painted line is broken where a plain one is."""
    painted = f"    {paint('^^', 'error', on=True)} CN503 {paint('错误', 'error', on=True)} " + "甲乙丙" * 20
    assert list(map(unpainted, wrapped(painted, 50))) == list(wrapped(unpainted(painted), 50))


def test_what_fits_is_left_alone() -> None:
    """Blanks at the end too."""
    assert list(wrapped("甲乙  ", 10)) == ["甲乙  "]
    assert list(wrapped("", 10)) == [""]
