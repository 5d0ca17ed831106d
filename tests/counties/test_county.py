"""Counties in order: nothing is wrong in any report, and the figures hang together."""

from __future__ import annotations

import pytest
from tests.counties.county import County, edition_of, in_order
from tests.counties.units import county, province
from tests.support.drafts.layouts import write
from tests.support.reports import RULES

from gipr_lint import lint


def made() -> County:
    """A county over the change of form."""
    return in_order(county(1, 2, 2), (2020, 2021, 2022))


@pytest.mark.slow
def test_no_report_has_a_finding_above_info() -> None:
    """Every single report is correct."""
    for draft in made().drafts.values():
        found = [one for one in lint(write(draft), rules=RULES).findings if one.severity != "info"]
        assert found == [], draft.agency


def test_the_figures_hang_together() -> None:
    """What is carried forward is carried in, column by column; the county is the sum of its units."""
    every = made()
    columns = [*edition_of(2021).forms["requests"].groups["applicants"], "total"]
    for (unit, year), draft in every.drafts.items():
        if before := every.drafts.get((unit, year - 1)):
            for column in columns:
                new, old = draft.table("requests"), before.table("requests")
                assert new.values["carried_in", column] == old.values["carried_out", column]
    head, *below = (one.unit.name for one in every.members)
    for year in (2020, 2022):
        for place, text in every.drafts[head, year].table("requests").values.items():
            parts = [every.drafts[unit, year].table("requests").values[place] for unit in below]
            assert int(text) == sum(map(int, parts))


def test_a_province_has_every_level() -> None:
    """Names are unique, parents stand before their children."""
    members = province(1, 2, 2, 2, 1)
    names = [one.unit.name for one in members]
    assert len(set(names)) == len(names) == 1 + 2 * (1 + 2 * (1 + 2 + 1))
    assert all(one.parent is None or one.parent in names[:at] for at, one in enumerate(members))
