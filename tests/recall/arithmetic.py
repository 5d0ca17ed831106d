"""Defects of the equations inside the tables (CN5xx)."""

from __future__ import annotations

from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import zeros
from tests.recall.defect import AGREEMENT, Case, Defect, Expectation, Spot
from tests.support.drafts.draft import Draft, with_cell
from tests.support.drafts.figures import total_of

from gipr_lint.blank.filled_form import Place

_FORM = "requests"
_SINGLE = ("CN503", "CN502", "CN501")
"""One wrong cell breaks the sum of its row and others; it is reported under one of them."""


def one_cell(draft: Draft, random: Random, *, rows: tuple[str, ...], how: str) -> Case:
    """One cell of the applications table is wrong, in one of `rows` (any where empty)."""
    values = draft.table(_FORM).values
    row, column = random.choice([place for place in values if not rows or place[0] in rows])
    right = values[row, column]
    changed = with_cell(draft, _FORM, row, column, _wrong(right, random, how))
    return changed, Expectation(_SINGLE, spots=(Spot(_FORM, row, column),), fix=right, also=AGREEMENT)


def two_cells(draft: Draft, random: Random, *, code: str, rows: tuple[str, ...]) -> Case:
    """A cell and the total of its row are wrong by the same, so that only the columns tell."""
    form = draft.table(_FORM).form
    row = random.choice(rows or form.groups["outcomes"])
    column = random.choice(form.groups["applicants"])
    delta = random.randint(1, 9)
    for place in ((row, column), (row, "total")):
        draft = with_cell(draft, _FORM, *place, str(int(draft.table(_FORM).values[place]) + delta))
    spots = (Spot(_FORM, "", column), Spot(_FORM, "", "total"))
    return draft, Expectation((code, "CN502", "CN501"), spots=spots, also=AGREEMENT)


def review_cell(draft: Draft, random: Random, *, total: bool) -> Case:
    """A cell of the review table is wrong; which one of its group cannot be known, so the total is pointed at."""
    table = draft.table("review")
    group, parts = random.choice(list(table.form.groups.items()))
    place = ("count", total_of(group) if total else random.choice(parts))
    wrong = _wrong(table.values[place], random, "nearby")
    draft = with_cell(draft, "review", *place, wrong)
    values = draft.table("review").values
    right = str(sum(int(values["count", column]) for column in parts))
    spots = (Spot("review", "count", total_of(group)),)
    return draft, Expectation(("CN504",), spots=spots, fix=right, also=AGREEMENT)


def several_cells(draft: Draft, random: Random, *, count: int) -> Case | None:
    """Cells of the applications table in different rows and columns are wrong by different amounts."""
    form = draft.table(_FORM).form
    columns = random.sample(form.groups["applicants"], count)
    rows = random.sample([row for row in form.rows if row not in ("done", "carried_out")], count)
    values = draft.table(_FORM).values
    expected = []
    for row, column, delta in zip(rows, columns, random.sample(range(1, 9), count), strict=True):
        right = values[row, column]
        draft = with_cell(draft, _FORM, row, column, str(int(right) + delta))
        expected.append(Expectation(_SINGLE, spots=(Spot(_FORM, row, column),), fix=right, also=AGREEMENT))
    return draft, replace(expected[0], more=tuple(expected[1:]))


def two_reviews(draft: Draft, random: Random) -> Case:
    """A cell in two of the three groups of the review table is wrong."""
    table = draft.table("review")
    expected = []
    for group, parts in random.sample(sorted(table.form.groups.items()), 2):
        place = ("count", random.choice((*parts, total_of(group))))
        draft = with_cell(draft, "review", *place, _wrong(table.values[place], random, "nearby"))
        values = draft.table("review").values
        right = str(sum(int(values["count", column]) for column in parts))
        spots = (Spot("review", "count", total_of(group)),)
        expected.append(Expectation(("CN504",), spots=spots, fix=right, also=AGREEMENT))
    return draft, replace(expected[0], more=tuple(expected[1:]))


def beside_blanks(draft: Draft, random: Random) -> Case:
    """A cell is wrong, and some that should say 0 in other rows and columns are blank."""
    values = draft.table(_FORM).values
    row, column = random.choice(list(values))
    blanks = random.sample([place for place in zeros(draft, _FORM) if place[0] != row and place[1] != column], 6)
    right = values[row, column]
    draft = with_cell(draft, _FORM, row, column, _wrong(right, random, "nearby"))
    for place in blanks:
        draft = with_cell(draft, _FORM, *place, "")
    spot = Expectation(_SINGLE, spots=(Spot(_FORM, row, column),), fix=right, also=AGREEMENT)
    return draft, replace(spot, more=(Expectation(("CN451",), spots=(Spot(_FORM, *blanks[0]),)),))


def without_totals(draft: Draft, random: Random, *, outcome: bool) -> Case:
    """The totals of all outcome rows are blank, and a cell is wrong.

    Where it is one of the outcomes, only its column is known: the total of the outcomes there may speak for it.
    """
    form = draft.table(_FORM).form
    values = draft.table(_FORM).values
    column = random.choice(form.groups["applicants"])
    row = random.choice(form.groups["outcomes"] if outcome else ("new", "carried_in", "done", "carried_out"))
    right = values[row, column]
    draft = with_cell(draft, _FORM, row, column, str(int(right) + random.randint(1, 9)))
    for other in form.groups["outcomes"]:
        draft = with_cell(draft, _FORM, other, "total", "")
    spots = (Spot(_FORM, row, column), *([Spot(_FORM, "done", column)] if outcome else []))
    wrong = Expectation(_SINGLE, spots=spots, fix=None if outcome else right, also=(*AGREEMENT, "CN451"))
    blank = Expectation(("CN506",), spots=(Spot(_FORM, form.groups["outcomes"][0], "total"),))
    return draft, replace(wrong, more=(blank,))


def blank_total(draft: Draft, random: Random, *, form: str) -> Case | None:
    """A total is left blank beside its parts."""
    values = draft.table(form).values
    places: list[Place] = [
        (row, column) for (row, column), text in values.items() if column.endswith("total") and text != "0"
    ]
    if not places:
        return None
    place = random.choice(places)
    expected = Expectation(("CN506",), spots=(Spot(form, *place),), fix=values[place], also=("CN451",))
    return with_cell(draft, form, *place, ""), expected


def _wrong(right: str, random: Random, how: str) -> str:
    number = int(right)
    others = {
        "nearby": [number + random.randint(1, 9), max(number - random.randint(1, 9), 0)],
        "exchanged": [int(right[::-1])],
        "tenfold": [number * 10],
    }[how]
    wrong = [other for other in others if other != number] or [number + 1]
    return str(random.choice(wrong))


def defects() -> tuple[Defect, ...]:
    """All defects of arithmetic."""
    balance = ("new", "carried_in", "carried_out")
    return (
        *(
            Defect("CN503", f"one cell {how} ({turn})", partial(one_cell, rows=(), how=how))
            for turn, how in enumerate(("nearby", "nearby", "nearby", "exchanged", "tenfold"), 1)
        ),
        *(Defect("CN503", f"one cell of {row}", partial(one_cell, rows=(row,), how="nearby")) for row in balance),
        Defect("CN502", "one cell of done", partial(one_cell, rows=("done",), how="nearby")),
        Defect("CN501", "a cell and its total, balance", partial(two_cells, code="CN501", rows=balance)),
        Defect("CN502", "a cell and its total, outcome", partial(two_cells, code="CN502", rows=())),
        Defect("CN504", "a total of reviews", partial(review_cell, total=True)),
        Defect("CN504", "a part of reviews", partial(review_cell, total=False)),
        *(Defect("CN503", f"{n} cells", partial(several_cells, count=n)) for n in (2, 2, 3, 3)),
        Defect("CN504", "cells in two groups", two_reviews),
        Defect("CN503", "one cell beside blanks", beside_blanks),
        Defect("CN503", "one cell, outcomes without totals", partial(without_totals, outcome=False)),
        Defect("CN502", "an outcome, outcomes without totals", partial(without_totals, outcome=True)),
        *(Defect("CN506", f"total of {form} blank", partial(blank_total, form=form)) for form in (_FORM, "review")),
    )
