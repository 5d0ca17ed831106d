"""Sample reports are correct."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.drafts.draft import Draft
from tests.support.drafts.figures import broken, equations
from tests.support.drafts.sample import sample
from tests.support.drafts.units import UNITS

from gipr_lint import load_packs

EDITIONS = load_packs().editions
EVERY = st.tuples(st.sampled_from(sorted(EDITIONS)), st.integers(2019, 2035), st.integers(0, 10**6))


def report(which: tuple[str, int, int]) -> Draft:
    edition, year, seed = which
    return sample(EDITIONS[edition], year, seed)


def prose_of(draft: Draft) -> str:
    return "".join((*draft.preface, *(text for section in draft.sections for text in section.paragraphs)))


@given(EVERY)
@settings(max_examples=60, deadline=None)
def test_every_equation_holds(which: tuple[str, int, int]) -> None:
    """The figures of any sample satisfy all equations of its two tables of counts."""
    draft = report(which)
    for form in ("requests", "review"):
        table = draft.table(form)
        assert not broken(table.form, {place: int(text) for place, text in table.values.items()})


@pytest.mark.parametrize(("edition", "count"), [("2019", 40), ("2021", 42)])
def test_number_of_equations(edition: str, count: int) -> None:
    """The equations looked at are those of the form: 40 in one edition, 42 in the other."""
    forms = EDITIONS[edition].forms
    assert sum(equations(forms[form]) for form in ("requests", "review")) == count


def test_broken_finds_every_wrong_cell() -> None:
    """The oracle is no rubber stamp: raising any one cell breaks an equation."""
    table = sample(EDITIONS["2021"], 2024, 1).table("requests")
    figures = {place: int(text) for place, text in table.values.items()}
    assert all(broken(table.form, {**figures, place: figures[place] + 1}) for place in figures)


@given(EVERY)
@settings(max_examples=40, deadline=None)
def test_all_cells_are_filled_and_all_sections_are_there(which: tuple[str, int, int]) -> None:
    """No cell falls back on a default, and every section of the edition says something."""
    draft = report(which)
    assert [section.alias for section in draft.sections] == list(draft.edition.sections)
    assert all(section.content for section in draft.sections)
    for table in draft.tables():
        form = table.form
        assert set(table.values) == {(row, c.alias) for row in form.rows for c in form.block_of[row].columns}


@given(EVERY)
@settings(max_examples=40, deadline=None)
def test_prose_speaks_of_its_year_and_agrees_with_the_tables(which: tuple[str, int, int]) -> None:
    """Years are the report year (or the next, when it is signed), the applications received are those of the table."""
    draft = report(which)
    text = prose_of(draft)
    assert set(map(int, re.findall(r"(?<!〔)(20\d\d)年", text))) <= {draft.year}
    assert draft.ending[-1].startswith(f"{draft.year + 1}年1月")
    received = re.search(
        r"(?:新收政府信息公开申请|收到政府信息公开申请|收办政府信息公开申请|受理依申请公开)(\d+)件", text
    )
    new, held = (int(draft.table("requests").value(row, "total")) for row in ("new", "carried_in"))
    assert int(received[1]) in (new, new + held) if received else new == 0


@given(EVERY)
@settings(max_examples=30, deadline=None)
def test_fee_and_appraisal(which: tuple[str, int, int]) -> None:
    """From 2021 on the processing fee is reported; a government also reports appraisal, judgement and liability."""
    draft = report(which)
    assert ("信息处理费" in "".join(draft.section("other").paragraphs)) == (draft.year >= 2021)
    overview = "".join(draft.section("overview").paragraphs)
    government = next(unit.government for unit in UNITS if unit.name == draft.agency)
    assert all(word in overview for word in ("考核", "社会评议", "责任追究")) == government


def test_same_arguments_same_draft() -> None:
    """A sample depends on nothing but its arguments, and seeds differ."""
    assert sample(EDITIONS["2021"], 2024, 3) == sample(EDITIONS["2021"], 2024, 3)
    assert sample(EDITIONS["2021"], 2024, 3) != sample(EDITIONS["2021"], 2024, 9)
