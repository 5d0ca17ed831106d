"""Reports of a store brought together by unit: each with all that is its own, in whatever order the store has them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pyarrow as pa
import pytest

from gipr_lint.corpus import by_unit
from gipr_lint.corpus.by_unit import Wanted, bundles, units_in
from gipr_lint.corpus.columns import TABLES, YEAR, table_of
from gipr_lint.corpus.reading import asking

UNITS, YEARS = 9, (2022, 2023, 2024)


def documents() -> list[Wanted]:
    """Reports of units over years, unit by unit."""
    units = [f"青溪县第{at}中学" for at in range(UNITS)]
    return [Wanted(f"{unit}{year}", f"{unit} {year}.docx", unit, year, "") for unit in units for year in YEARS]


def tables(order: list[Wanted]) -> dict[str, pa.Table]:
    """A store with two cells and two sentences of each report, the later sentence first, in this order of reports."""
    rows = {name: [] for name in TABLES}
    for one in order:
        rows["cells"] += [(one.document, "requests", "new", column, None, one.document) for column in ("a", "b")]
        rows["sentences"] += [
            (one.document, "一、总体情况", block, 0, 9, f"{one.document} {block}", False) for block in (7, 5)
        ]
    years = pa.array([one.year for one in order for _ in range(2)], YEAR.type)
    made = {name: table_of(name, rows[name]) for name in TABLES}
    return {
        name: table.append_column(YEAR, years) if len(table) else table.append_column(YEAR, pa.array([], YEAR.type))
        for name, table in made.items()
    }


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_each_unit_has_all_of_its_years(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """However many go into a bundle and however the store lies, no report loses a row, none has another's, and those
    that are not asked for are left out."""
    monkeypatch.setattr(by_unit, "_AT_LEAST", size)
    every = documents()
    order = every.copy()
    Random(3).shuffle(order)
    wanted = [one for one in every if one.unit != every[-1].unit]
    with asking(tables(order), ()) as reader:
        names = bundles(reader, wanted, tmp_path)
    found = [reports for name in names for reports in units_in(name)]
    assert len(names) == {1: UNITS - 1, 7: 3, 1000: 1}[size]
    assert [(one.unit, one.year) for reports in found for one in reports] == [(one.unit, one.year) for one in wanted]
    for one in (one for reports in found for one in reports):
        own = f"{one.unit}{one.year}"
        assert one.cells == {"requests": {("new", "a"): own, ("new", "b"): own}}
        assert [text for *_, text in one.sentences] == [f"{own} 5", f"{own} 7"]


def test_no_report_that_is_wanted(tmp_path: Path) -> None:
    """There is no bundle then."""
    with asking(tables(documents()), ()) as reader:
        assert bundles(reader, [], tmp_path) == []
