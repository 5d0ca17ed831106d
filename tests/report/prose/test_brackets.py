"""Brackets in running text."""

from __future__ import annotations

from gipr_lint.report.prose.brackets import OUTSIDE, enclosing, pairs, without_brackets


def test_brackets_with_both_halves() -> None:
    """In the order in which they open; a half alone is none."""
    assert pairs("一(二(三)四)五") == {1: 7, 3: 5}
    assert pairs("一)二(三") == {}
    assert pairs("没有") == {}


def test_the_innermost_bracket_around_a_place() -> None:
    """None of those that are closed before it."""
    text = "a(b(c)d)e(f)"
    assert enclosing(pairs(text), [0, 2, 4, 6, 8, 10]) == [OUTSIDE, 1, 3, 1, OUTSIDE, 9]


def test_text_without_brackets() -> None:
    """Nested ones go as well."""
    assert without_brackets("共(含(其中)甲)乙(丙)") == "共乙"
    assert without_brackets("共(含") == "共(含"
