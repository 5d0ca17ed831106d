"""Patterns of a pack within other patterns."""

from __future__ import annotations

import pytest

from gipr_lint.rulepacks.patterns import filled


def test_a_pattern_by_its_name() -> None:
    """A name in braces stands for the pattern as a whole; a number of times in braces stays what it is."""
    assert filled(r"共{count}{measure}{1,2}", {"count": r"\d{2}|十", "measure": "件"}) == r"共(?:\d{2}|十)(?:件){1,2}"


def test_a_name_that_no_pattern_has() -> None:
    """The first one is told."""
    with pytest.raises(KeyError, match="nowhere"):
        filled("{nowhere}{neither}", {})
