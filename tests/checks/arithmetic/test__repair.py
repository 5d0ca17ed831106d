"""The smallest set of cells whose change satisfies every equation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.drafts.figures import Figures, requests
from tests.support.reports import EDITIONS

from gipr_lint.checks.arithmetic._repair import Adjustment, Equation, Repair, repairs
from gipr_lint.rulepacks.model import Form

Coefficients = Mapping[object, int]
Values = dict[object, int]


def free(key: object, delta: Fraction) -> bool:
    return True


def equations(system: Sequence[Coefficients], values: Mapping[object, int]) -> list[Equation]:
    return [Equation(one, sum(c * values[key] for key, c in one.items())) for one in system]


def grid(rows: int, columns: int) -> list[Coefficients]:
    """A table of `rows` × `columns` with a total for each row and each column: every cell stands in two sums."""
    across: list[Coefficients] = [{(r, columns): 1} | {(r, c): -1 for c in range(columns)} for r in range(rows + 1)]
    down: list[Coefficients] = [{(rows, c): 1} | {(r, c): -1 for r in range(rows)} for c in range(columns + 1)]
    return across + down


def filled(rows: int, columns: int, random: Random) -> Values:
    values: Values = {(r, c): random.randint(0, 20) for r in range(rows) for c in range(columns)}
    for r in range(rows):
        values[r, columns] = sum(values[r, c] for c in range(columns))
    for c in range(columns + 1):
        values[rows, c] = sum(values[r, c] for r in range(rows))
    return values


def identities(form: Form) -> list[Coefficients]:
    """The equations of the applications table, as the rules state them."""
    applicants, outcomes = form.groups["applicants"], form.groups["outcomes"]
    system: list[Coefficients] = [
        {(row, "total"): 1} | {(row, column): -1 for column in applicants} for row in form.rows
    ]
    for column in (*applicants, "total"):
        system.append({("done", column): 1} | {(row, column): -1 for row in outcomes})
        system.append(
            {("new", column): 1, ("carried_in", column): 1, ("done", column): -1, ("carried_out", column): -1}
        )
    return system


FORMS = {name: edition.forms["requests"] for name, edition in EDITIONS.items()}
SYSTEMS = {name: identities(form) for name, form in FORMS.items()}
WHICH = st.sampled_from(sorted(FORMS))


def table(edition: str, seed: int) -> Figures:
    return requests(FORMS[edition], Random(seed), busy=True)


def mend(values: Mapping[object, int], changes: Sequence[Adjustment]) -> dict[object, Fraction]:
    """The values with the first alternative of each repair applied."""
    mended = {key: Fraction(value) for key, value in values.items()}
    for change in changes:
        for key, delta in change:
            mended[key] += delta
    return mended


def holds(system: Sequence[Coefficients], values: Mapping[object, Fraction]) -> bool:
    return all(sum(c * values[key] for key, c in one.items()) == 0 for one in system)


def names(change: Adjustment) -> dict[object, Fraction]:
    return dict(change)


@given(st.integers(2, 5), st.integers(2, 5), st.integers(0, 10**6))
def test_a_consistent_system_needs_nothing(rows: int, columns: int, seed: int) -> None:
    """Where every sum is right, there is no repair."""
    assert repairs(equations(grid(rows, columns), filled(rows, columns, Random(seed))), free) == []


@given(st.integers(2, 5), st.integers(2, 5), st.integers(0, 10**6), st.integers(-9, 9).filter(bool))
def test_one_wrong_cell_of_a_grid_is_named_with_its_value(rows: int, columns: int, seed: int, delta: int) -> None:
    """In a table with totals both ways, a single wrong cell is the only answer, and the delta leads back."""
    random = Random(seed)
    values = filled(rows, columns, random)
    cell = random.choice(list(values))
    wrong = {**values, cell: values[cell] + delta}
    (repair,) = repairs(equations(grid(rows, columns), wrong), free)
    assert [names(change) for change in repair.changes] == [{cell: Fraction(-delta)}]


@given(WHICH, st.integers(0, 10**6))
def test_a_consistent_table_needs_nothing(edition: str, seed: int) -> None:
    """The applications table of either edition, filled in rightly, gives no repair."""
    assert repairs(equations(SYSTEMS[edition], table(edition, seed)), free) == []


@given(WHICH, st.integers(0, 10**6), st.data())
@settings(max_examples=150)
def test_one_wrong_cell_of_the_applications_table(edition: str, seed: int, data: st.DataObject) -> None:
    """Whichever cell is wrong, by whatever: exactly that cell with its old value."""
    values = table(edition, seed)
    cell = data.draw(st.sampled_from(sorted(values)))
    delta = data.draw(st.integers(-values[cell], 99).filter(bool))
    (repair,) = repairs(equations(SYSTEMS[edition], {**values, cell: values[cell] + delta}), free)
    assert [names(change) for change in repair.changes] == [{cell: Fraction(-delta)}]


@pytest.mark.slow
@given(WHICH, st.integers(0, 10**6), st.integers(2, 3), st.data())
@settings(max_examples=150, deadline=None)
def test_several_wrong_cells_of_the_applications_table(
    edition: str, seed: int, count: int, data: st.DataObject
) -> None:
    """Two or three wrong cells: every broken equation is given back; each alternative mends all those of its group with
    no more cells than are wrong, and where no smaller answer exists, the wrong cells are among the alternatives."""
    system, values = SYSTEMS[edition], table(edition, seed)
    cells = data.draw(st.lists(st.sampled_from(sorted(values)), min_size=count, max_size=count, unique=True))
    wrong: Values = dict(values)
    for cell in cells:
        wrong[cell] += data.draw(st.integers(-values[cell], 99).filter(bool))
    found = repairs(equations(system, wrong), free)
    broken = {index for index, equation in enumerate(equations(system, wrong)) if equation.residual}
    assert {index for repair in found for index in repair.equations} == broken
    if not all(repair.changes for repair in found):
        return
    for at, repair in enumerate(found):
        for change in repair.changes:
            others = [other.changes[0] for index, other in enumerate(found) if index != at]
            assert holds(system, mend(wrong, [change, *others]))
    assert sum(len(repair.changes[0]) for repair in found) <= count
    right = {cell: Fraction(values[cell] - wrong[cell]) for cell in cells}
    if sum(len(repair.changes[0]) for repair in found) == count:
        assert all(any(right.items() >= names(change).items() for change in repair.changes) for repair in found)


@given(WHICH, st.integers(0, 10**6), st.integers(2, 3), st.data())
@settings(max_examples=100, deadline=None)
def test_independent_wrong_cells_are_all_named(edition: str, seed: int, count: int, data: st.DataObject) -> None:
    """Wrong cells in different rows and columns, by different amounts: exactly these with their old values."""
    values = table(edition, seed)
    rows = data.draw(st.permutations([row for row in FORMS[edition].rows if row not in ("done", "carried_out")]))[
        :count
    ]
    columns = data.draw(st.permutations(FORMS[edition].groups["applicants"]))[:count]
    deltas = data.draw(st.lists(st.integers(1, 50), min_size=count, max_size=count, unique=True))
    damage = {(row, column): delta for row, column, delta in zip(rows, columns, deltas, strict=True)}
    wrong = {key: value + damage.get(key, 0) for key, value in values.items()}
    found = repairs(equations(SYSTEMS[edition], wrong), lambda key, delta: wrong[key] + delta >= 0)
    assert all(len(repair.changes) == 1 for repair in found)
    named = {key: -delta for repair in found for key, delta in repair.changes[0]}
    assert named == {key: Fraction(delta) for key, delta in damage.items()}


def test_a_single_sum_has_many_answers() -> None:
    """Where cells stand in one equation only, each of them is an alternative, total and parts."""
    system = [{"total": 1, "a": -1, "b": -1}]
    (repair,) = repairs(equations(system, {"total": 5, "a": 1, "b": 2}), free)
    assert [names(change) for change in repair.changes] == [{"total": -2}, {"a": 2}, {"b": 2}]


def test_what_may_not_be_changed() -> None:
    """A cell that may not become what it would have to is no answer; where none may, there is none."""
    system = [{"total": 1, "a": -1, "b": -1}]
    wrong = equations(system, {"total": 2, "a": 1, "b": 3})
    values = {"total": 2, "a": 1, "b": 3}
    (repair,) = repairs(wrong, lambda key, delta: values[key] + delta >= 0)
    assert [names(change) for change in repair.changes] == [{"total": 2}, {"b": -2}]
    assert repairs(wrong, lambda key, delta: False) == [Repair((0,), ())]


def test_groups_that_share_no_cell_are_mended_apart() -> None:
    """Two broken sums without a common cell are two repairs."""
    system = [{"t": 1, "a": -1}, {"u": 1, "b": -1}]
    found = repairs(equations(system, {"t": 1, "a": 2, "u": 3, "b": 5}), free)
    assert [repair.equations for repair in found] == [(0,), (1,)]


@pytest.mark.parametrize("coefficient", [2, Fraction(1, 2), -3])
def test_coefficients_are_heeded(coefficient: int | Fraction) -> None:
    """A cell that counts more than once is changed by so much less; fractions stay exact."""
    (repair,) = repairs([Equation({"a": coefficient}, 1)], free)
    assert names(repair.changes[0]) == {"a": -1 / Fraction(coefficient)}


def test_an_equation_without_cells_cannot_be_mended() -> None:
    """What names no cell (it was not linear) is given back as broken."""
    assert repairs([Equation({}, 1)], free) == [Repair((0,), ())]


@given(st.integers(0, 10**6))
@settings(max_examples=20, deadline=None)
def test_a_ruined_table_ends(seed: int) -> None:
    """Twenty wrong cells are more than can be sorted out; the search ends, and every broken equation is given back."""
    edition = "2021"
    random = Random(seed)
    values = table(edition, seed)
    wrong = {key: value + (random.randint(1, 9) if random.random() < 0.1 else 0) for key, value in values.items()}
    system = equations(SYSTEMS[edition], wrong)
    found = repairs(system, free)
    broken = {index for index, equation in enumerate(system) if equation.residual}
    assert {index for repair in found for index in repair.equations} == broken
