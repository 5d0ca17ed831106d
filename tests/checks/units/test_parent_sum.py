"""`parent-sum`: what is said of a parent's cells, what stands beside them, and that more of them cost no more."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pyarrow as pa
import pytest
from tests.support.reports import RULES

from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.units.parent_sum import Params, parent_sum
from gipr_lint.corpus.check import Asked
from gipr_lint.corpus.columns import TABLES, YEAR, table_of
from gipr_lint.corpus.reading import asking
from gipr_lint.corpus.roster import Unit

YEAR_OF = 2024
PARAMS = Params(least=("requests",), equal=("requests", "review"))
COLUMNS = ("natural", "total")


class Counted(Asked, frozen=True):
    """A store of which is kept how often it was asked."""

    asked: list[str]

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """What a query gives."""
        self.asked.append(query)
        return super().rows(query, *values)


def judged(
    figures: dict[str, dict[tuple[str, str], int]], units: Sequence[Unit], form: str = "requests"
) -> tuple[list[Hit | Missing], list[str]]:
    """What is found in reports with these figures in a table, that of applications, and the queries that it took."""
    parents = {unit.name: unit.parent for unit in units}
    rows = {
        "documents": [
            (name, f"{name}.docx", name, parents[name] or None, "2021", "linted", *[None] * 6, "1", [])
            for name in figures
        ],
        "cells": [
            (name, form, row, column, Decimal(value), f" {value} ")
            for name, own in figures.items()
            for (row, column), value in own.items()
        ],
    }
    tables = {name: table_of(name, rows.get(name, ())) for name in TABLES}
    tables = {
        name: table.append_column(YEAR, pa.array([YEAR_OF] * len(table), YEAR.type)) for name, table in tables.items()
    }
    queries: list[str] = []
    with asking(tables, units) as reader:
        return list(parent_sum.function(Counted(reader, RULES, queries), PARAMS)), queries


def tree(children: int, *, complete: bool = True) -> list[Unit]:
    """A county and so many bureaus."""
    bureaus = [Unit(f"青溪县第{at}局", "青溪县人民政府") for at in range(children)]
    return [Unit("青溪县人民政府", complete=complete), *bureaus]


def rows_of(requests: int) -> list[str]:
    """So many rows of the table of applications."""
    form = RULES.editions["2021"].forms["requests"]
    return list(form.block_of)[:requests]


def test_a_column_is_left_out_where_the_total_says_the_same() -> None:
    """Two rows wrong: one in its total too, which is told alone, one in a column only."""
    first, second = rows_of(2)
    head = {(first, "natural"): 1, (first, "total"): 1, (second, "natural"): 1, (second, "total"): 5}
    child = {(first, "natural"): 2, (first, "total"): 2, (second, "natural"): 2, (second, "total"): 5}
    found, _ = judged({"青溪县人民政府": head, "青溪县第0局": child}, tree(1))
    assert [(hit.place.row_name, hit.place.column_name) for hit in found] == [(first, "total"), (second, "natural")]
    assert all(hit.case == "complete" for hit in found)


def test_those_who_bring_most_stand_beside_the_cell() -> None:
    """Twenty children of thirty, the largest first, none that has nothing there; each with its own figure."""
    (row,) = rows_of(1)
    figures = {f"青溪县第{at}局": {(row, column): at for column in COLUMNS} for at in range(30)}
    figures["青溪县人民政府"] = {(row, column): 7 for column in COLUMNS}
    found, _ = judged(figures, tree(30))
    (hit,) = found
    assert isinstance(hit, Hit)
    assert [place.file for place, role in hit.others] == [f"青溪县第{at}局.docx" for at in range(29, 9, -1)]
    assert [place.text.strip() for place, role in hit.others] == [str(at) for at in range(29, 9, -1)]


def test_a_cell_of_a_row_without_a_label_is_named_by_its_column() -> None:
    """The table of disputes has one row, and columns of one label in several groups."""
    (row,) = RULES.editions["2021"].forms["review"].block_of
    figures = {name: {(row, "review_pending"): at} for at, name in enumerate(("青溪县人民政府", "青溪县第0局"))}
    ((hit,), _) = judged(figures, tree(1), "review")
    assert str(hit.values["cell"]) == "“行政复议／尚未审结”"


@pytest.mark.parametrize("parents", [1, 12])
def test_however_many_cells_are_wrong_the_store_is_asked_as_often(parents: int) -> None:
    """The cells of a year are asked for together."""
    rows = rows_of(6)
    units, figures = [], dict[str, dict[tuple[str, str], int]]()
    for at in range(parents):
        units += [Unit(f"第{at}县人民政府", complete=True), Unit(f"第{at}县财政局", f"第{at}县人民政府")]
        figures[units[-2].name] = {(row, column): 1 for row in rows for column in COLUMNS}
        figures[units[-1].name] = {(row, column): 3 for row in rows for column in COLUMNS}
    found, queries = judged(figures, units)
    assert len(found) == parents * len(rows)
    assert all([place.file for place, _ in hit.others] == [f"{hit.values['unit'][:-4]}财政局.docx"] for hit in found)
    assert len(queries) == 3
