"""Names of government bodies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gipr_lint.report.units import same_unit
from gipr_lint.testing.units import UNITS

NAMES = [unit.name for unit in UNITS]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临阳县人民政府", "临阳县人民政府办公室"),
        ("青溪镇人民政府", "临阳县青溪镇人民政府"),
        ("湖滨管委会", "湖滨管理委员会"),
        ("临阳县政府办公室", "临阳县人民政府办公室"),
        ("临阳县 人民政府", "临阳县人民政府"),
        ("市发展和改革局", "云岭市发展和改革局"),
    ],
)
def test_short_and_long_names_mean_the_same(one: str, other: str) -> None:
    """A short form, a superior place in front, an office behind: the same unit, whichever comes first."""
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("临阳县人民政府", "临阳县人民府"), ("松湖区教育局", "松湖区体育局"), ("", "临阳县人民政府"),
     ("云岭市人民政府", "临阳县人民政府")],
)  # fmt: skip
def test_slips_and_other_units_differ(one: str, other: str) -> None:
    """One character more or less is a slip, other characters are another unit, nothing is none."""
    assert not same_unit(one, other)


@given(st.sampled_from(NAMES), st.data())
def test_a_lost_character_is_always_noticed(name: str, data: st.DataObject) -> None:
    """Whichever single character is lost, the names differ."""
    at = data.draw(st.integers(0, len(name) - 1))
    assert not same_unit(name, name[:at] + name[at + 1 :])


@given(st.text(), st.text())
def test_order_does_not_matter(one: str, other: str) -> None:
    """The question has one answer, whichever name is asked about first, and a name is always its own."""
    assert same_unit(one, other) == same_unit(other, one)
    assert same_unit(one, one)
