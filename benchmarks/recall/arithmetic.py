"""Defects of the equations inside the tables (CN5xx)."""

from __future__ import annotations

from functools import partial
from random import Random

from benchmarks.recall.defect import AGREEMENT, Case, Defect, Expectation, Spot

from gipr_lint.testing.draft import Draft, with_cell
from gipr_lint.testing.figures import total_of
from gipr_lint.testing.table import Place

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
        *(Defect("CN506", f"total of {form} blank", partial(blank_total, form=form)) for form in (_FORM, "review")),
    )
