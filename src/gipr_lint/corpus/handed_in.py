"""Who has handed in for which year, and who has not."""

from __future__ import annotations

from msgspec import Struct

from gipr_lint.checks.units.unit_missing import Params
from gipr_lint.corpus.reading import Reader


class Absent(Struct, frozen=True, order=True):
    """A unit of the roster without a report for a year, and who is above it."""

    year: int
    unit: str
    parent: str


def years(reader: Reader) -> list[int]:
    """The years of which there are reports."""
    return [
        int(str(year)) for (year,) in reader.rows("SELECT DISTINCT year FROM documents WHERE year > 0 ORDER BY year")
    ]


def absent(reader: Reader) -> list[Absent]:
    """The units without a report, year by year in the order of the roster, of the years of which enough have one; none
    where there is no roster."""
    there = {(str(unit), int(str(year))) for unit, year in reader.rows("SELECT DISTINCT unit, year FROM documents")}
    found: list[Absent] = []
    for year in years(reader):
        gone = [Absent(year, unit.name, unit.parent) for unit in reader.units if (unit.name, year) not in there]
        if (len(reader.units) - len(gone)) * 100 >= Params().share * len(reader.units):
            found += gone
    return found
