"""Patterns for paths: what they name, and that they cost little whatever they are."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.config.globs import matches

PARTS = st.lists(st.text("ab.", min_size=1, max_size=3), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("旧稿", "2024/旧稿/a.docx", True),
        ("旧稿/", "旧稿/a.docx", True),
        ("*.docx", "2024/a.docx", True),
        ("区县/**", "区县/甲/a.docx", True),
        ("区县/*", "区县/甲/a.docx", True),  # the folder that it names, with what is in it
        ("区县/*.docx", "区县/甲/a.docx", False),
        ("**/甲/*.docx", "区县/甲/a.docx", True),
        ("2024/**/*.docx", "2024/a.docx", True),
        ("2024/*.docx", "2025/2024/a.docx", False),
        ("./2024/a.docx", "2024/a.docx", True),
        ("2024\\a.docx", "2024/a.docx", True),
        ("[ab].docx", "b.docx", True),
        ("a.docx", "ba.docx", False),
        ("", "a.docx", False),
    ],
)
def test_what_a_pattern_names(pattern: str, path: str, expected: bool) -> None:
    """Parts as the shell has them, `**` over folders, one part anywhere, a folder with all that is in it."""
    assert matches(pattern, path) is expected


@given(PARTS)
def test_a_path_names_itself(parts: list[str]) -> None:
    """And everything does that is named `**`."""
    path = "/".join(parts)
    if set(parts) != {"."}:
        assert matches(f"./{path}", path) or "." in parts
    assert matches("**", path)


def test_many_stars_cost_little() -> None:
    """A pattern that could be met in very many ways is looked at once for each part."""
    begin = process_time()
    assert not matches("/".join(["**", "a"] * 40), "/".join(["a"] * 39 + ["b"] * 400))
    assert process_time() - begin < 2
