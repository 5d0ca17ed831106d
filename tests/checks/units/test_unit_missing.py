"""`unit-missing`: who is without a report, and which file that cannot be read may be it."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pytest
from tests.support.reports import RULES

from gipr_lint.checks.units.unit_missing import Params, unit_missing
from gipr_lint.corpus.check import Asked
from gipr_lint.corpus.columns import TABLES, YEAR, table_of
from gipr_lint.corpus.reading import asking
from gipr_lint.corpus.roster import Unit

COUNTY, TOWN = "青溪县人民政府", "青溪县城关镇人民政府"
UNITS = (
    Unit(COUNTY),
    Unit("青溪县财政局", COUNTY, names=("县财政局",)),
    Unit(TOWN, COUNTY, names=("老城镇",)),
    Unit("青溪县城关镇中学", TOWN),
    Unit("青溪县教育局", COUNTY),
)
REPORTED = "青溪县教育局"


def told(unread: Sequence[str], years: Sequence[int] = (2024,)) -> dict[tuple[str, str], tuple[str, ...]]:
    """What is said of units without a report, by unit and year: the files that may be it; one unit reported."""
    columns = len(TABLES["documents"]) - 1
    reports = [(f"{year}", f"教育局{year}.docx", REPORTED, *[None] * (columns - 2)) for year in years]
    rows = [(*row[:5], "linted", *row[6:]) for row in reports]
    rows += [(path, path, *[None] * 3, "unreadable", *[None] * (columns - 5)) for path in unread]
    return judged(rows, (*years, *[0] * len(unread)))


def judged(rows: Sequence[tuple[object, ...]], years: Sequence[int]) -> dict[tuple[str, str], tuple[str, ...]]:
    """The same of these rows of `documents`, each with its year."""
    tables = {name: table_of(name, rows if name == "documents" else ()) for name in TABLES}
    of = {name: years if name == "documents" else [] for name in TABLES}
    with asking(
        {name: table.append_column(YEAR, pa.array(of[name], YEAR.type)) for name, table in tables.items()}, UNITS
    ) as reader:
        hits = list(unit_missing.function(Asked(reader, RULES), Params()))
    return {(hit.values["unit"], hit.values["year"]): hit.values["files"].values["names"] for hit in hits}


def test_who_did_not_hand_in() -> None:
    """Every unit but the one that did, for each year; no file stands beside them."""
    found = told([], (2023, 2024))
    assert found == {(unit.name, year): () for unit in UNITS if unit.name != REPORTED for year in ("2023", "2024")}


@pytest.mark.parametrize(
    ("agency", "year", "is_told"),
    [
        (None, 2024, True),
        ("青溪县财税局", 2024, True),
        (None, 2023, False),
        (None, 0, True),
    ],
)
def test_a_report_of_nobody_is_told_at_the_unit_that_its_file_is_named_after(
    agency: str | None, year: int, is_told: bool
) -> None:
    """One that names no unit, or one that the roster does not have, of that year or of none."""
    columns = len(TABLES["documents"]) - 1
    rows = [
        ("1", "教育局.docx", REPORTED, *[None] * (columns - 2)),
        ("2", "/in/青溪县财政局.docx", agency, *[None] * (columns - 2)),
    ]
    found = judged([(*row[:5], "linted", *row[6:]) for row in rows], (2024, year))
    assert found["青溪县财政局", "2024"] == (("/in/青溪县财政局.docx",) if is_told else ())


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("/in/青溪县财政局.pdf", "青溪县财政局"),
        ("/in/县财政局报告（定稿）.doc", "青溪县财政局"),
        ("/in/青溪县城关镇2024年报告.docx", TOWN),
        ("/in/老城镇.docx", TOWN),
        ("/in/青溪县城关镇中学.docx", "青溪县城关镇中学"),
        ("/in/青溪县财政局/年报.docx", "青溪县财政局"),
        ("/in/青溪县城关镇/财政/年报.docx", None),
        ("/in/青溪县人民政府/青溪县财政局.docx", "青溪县财政局"),
        ("/in/2024.zip/青溪县财政局.docx", "青溪县财政局"),
        ("/in/青溪县财政局2023年.docx", None),
        ("/in/2023/青溪县财政局.docx", "青溪县财政局"),
        ("/in/年报.docx", None),
    ],
)
def test_a_file_that_cannot_be_read_is_told_at_the_unit_that_it_is_named_after(path: str, unit: str | None) -> None:
    """The longest name counts, that of the file before that of its folder; one that says another year is not told."""
    assert {name: files for (name, _), files in told([path]).items() if files} == ({unit: (path,)} if unit else {})
