"""Who has not handed in: each unit of the roster for each year that is meant."""

from __future__ import annotations

import pyarrow as pa

from gipr_lint.corpus.columns import TABLES, YEAR, table_of
from gipr_lint.corpus.handed_in import absent
from gipr_lint.corpus.reading import asking
from gipr_lint.corpus.roster import Unit

UNITS = tuple(Unit(f"青溪县第{at}局", "青溪县") for at in range(20))


def told(reported: dict[int, int]) -> dict[int, int]:
    """How many units are told to be absent by year, where so many have reported for each."""
    columns = len(TABLES["documents"]) - 3
    rows = [(str(at), "a.docx", UNITS[at].name, *[None] * columns) for n in reported.values() for at in range(n)]
    years = [year for year, n in reported.items() for _ in range(n)]
    tables = {name: table_of(name, rows if name == "documents" else ()) for name in TABLES}
    with asking(
        {
            name: table.append_column(YEAR, pa.array(years if name == "documents" else [], YEAR.type))
            for name, table in tables.items()
        },
        UNITS,
    ) as reader:
        found = absent(reader)
    assert all(one.parent == "青溪县" for one in found)
    return {year: sum(one.year == year for one in found) for year in reported}


def test_a_year_that_is_meant_and_one_that_lies_beside() -> None:
    """One old report among twenty units is no year in which nineteen are missing; two are."""
    assert told({2024: 18, 2019: 1}) == {2024: 2, 2019: 0}
    assert told({2024: 20, 2023: 2}) == {2024: 0, 2023: 18}
