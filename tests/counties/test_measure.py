"""The measurement over counties: every defect is found, nothing is said of what is in order."""

from __future__ import annotations

import pytest
from tests.counties.__main__ import lines, passed
from tests.counties.defects import DEFECTS
from tests.counties.measure import Measured, Verdict, measure

from gipr_lint import load_packs


@pytest.mark.slow
def test_a_county_of_each_kind() -> None:
    """All defects are found, each at its unit, and no stray beside them nor in counties in order."""
    measured = measure(1)
    assert passed(measured), lines(measured)
    assert len(measured.verdicts) == len(DEFECTS)


def test_every_rule_across_units_has_a_defect() -> None:
    """A new rule on a store needs one."""
    codes = {rule.code for rule in load_packs().rules if rule.needs == "corpus"}
    assert codes <= {defect.code for defect in DEFECTS}


@pytest.mark.parametrize(("found", "strays"), [(97, ()), (100, ("CN751",))])
def test_too_little_found_or_anything_said_besides_fails(found: int, strays: tuple[str, ...]) -> None:
    """The thresholds hold."""
    verdicts = [Verdict("CN751", "missing", at < found) for at in range(100)]
    assert not passed(Measured(tuple(verdicts), strays))
