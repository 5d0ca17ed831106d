"""Versions and ranges of versions."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.rulepacks.versions import conditions, satisfies, version_key

VERSIONS = st.lists(st.integers(0, 3000), min_size=1, max_size=4).map(lambda parts: ".".join(map(str, parts)))


@pytest.mark.parametrize(
    ("version", "demand", "fits"),
    [
        ("0.1.0", ">=0.1,<1", True),
        ("0.1", ">=0.1.0", True),
        ("1.0", ">=0.1,<1", False),
        ("2026.1", ">=2026.1", True),
        ("2026.10", ">=2026.9", True),
        ("2025.12", ">=2026.1", False),
        ("1.0rc1", ">=1.0", False),
        ("1.0rc1", ">=1.0b2, <1.0", True),
        ("1.0.dev3", "<1.0a1", True),
        ("1.0+local", "==1", True),
        ("1.1", "!=1", True),
        ("1.1", ">1, <= 1.1", True),
    ],
)
def test_every_condition_of_a_range_must_hold(version: str, demand: str, fits: bool) -> None:
    """Every condition must hold; numbers count as numbers, trailing zeros not at all, a candidate comes before."""
    assert satisfies(version, demand) is fits


@pytest.mark.parametrize("demand", ["", "1.0", ">=", "~=1.0", ">=1.x", ">=1,", "=>1", ">=1;<2", "≥1"])
def test_what_is_no_range(demand: str) -> None:
    """Anything else is no range, and never taken for one."""
    assert conditions(demand) is None


@pytest.mark.parametrize("version", ["", "v1", "1.", "1..0", "第一版", "1.0-", "１.0"])
def test_what_is_no_version(version: str) -> None:
    """A version begins with numbers between points, in plain digits."""
    assert version_key(version) is None


@given(VERSIONS, VERSIONS)
def test_versions_are_in_order(one: str, other: str) -> None:
    """Of two versions exactly one comparison holds, and ranges agree with it."""
    a, b = version_key(one), version_key(other)
    assert a is not None
    assert b is not None
    assert [satisfies(one, f"{sign}{other}") for sign in ("<", "==", ">")] == [a < b, a == b, a > b]


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_judged(version: str, demand: str) -> None:
    """Whatever is written, it is a version and a range, or it is not."""
    if version_key(version) is not None and conditions(demand) is not None:
        assert satisfies(version, demand) in (True, False)
    else:
        with pytest.raises(ValueError, match=re.escape(f"{version} {demand}")):
            satisfies(version, demand)
