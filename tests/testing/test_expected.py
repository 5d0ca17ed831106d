"""How an example writes what is found, and what is said where it is something else."""

from __future__ import annotations

import pytest

from gipr_lint.findings import Edit, Finding, Fix, Location
from gipr_lint.testing.expected import finds_fault, found, writes_fault


def finding(place: Location, *edits: Edit) -> Finding:
    return Finding(
        rule="TT101",
        name="test",
        category="structure",
        severity="error",
        message="",
        location=place,
        fix=Fix(title="", safety="safe", edits=edits) if edits else None,
    )


MARKED = Location(kind="paragraph", text="甲乙丙", start=1, end=2)
CELL = Location(kind="cell", form="requests", row_name="new", column_name="total", text="36", start=0, end=2)


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (MARKED, "乙"),
        (Location(kind="paragraph", text="甲乙丙"), "甲乙丙"),
        (CELL, "new/total"),
        (Location(kind="cell", text="合记", start=0, end=2, row_name="done"), "合记"),
        (Location(kind="gap", block=3), "+"),
        (Location(kind="gap", block=3, form="requests"), "+requests"),
        (Location(kind="gap", block=3, form="requests", row_name="new"), "+new"),
        (Location(kind="gap", block=3, form="requests", column_name="total"), "+total"),
        (Location(kind="document"), "*"),
    ],
)
def test_a_place_as_an_example_writes_it(place: Location, written: str) -> None:
    """Marked text, a cell by row and column, something missing with or without its alias, the whole file."""
    assert found(place) == written


def test_all_places_in_their_order() -> None:
    """More, fewer or other places than were found, or in another order, are a fault that names both."""
    assert finds_fault(["乙", "new/total"], [finding(MARKED), finding(CELL)]) is None
    fault = finds_fault(["new/total", "乙"], [finding(MARKED), finding(CELL)])
    assert str(fault) == "例子的 finds 与发现的不同：写的是“new/total”、“乙”，发现的是“乙”、“new/total”"
    nothing = finds_fault(["乙"], [])
    assert nothing is not None
    assert nothing.in_language("en").endswith("but nothing was reported")


def test_all_texts_that_fixes_write() -> None:
    """In the order of the edits; a deletion is empty, a table its alias."""
    edits = (
        Edit(op="replace", location=MARKED, replacement=""),
        Edit(op="insert-table", location=MARKED, form="review"),
    )
    assert writes_fault(["", "review"], [finding(MARKED, *edits)]) is None
    assert "没有" in str(writes_fault(["x"], [finding(MARKED)]))
