"""What a rule pack says, as immutable types."""

from __future__ import annotations

import pytest
from tests.support.reports import EDITIONS, NEW, OLD, RULES

from gipr_lint.rulepacks.model import Applies, Form, FormBlock, Line, Text


@pytest.mark.parametrize(
    ("applies", "year", "holds"),
    [
        (Applies(2021), 2021, True),
        (Applies(2021), 2020, False),
        (Applies(2021), 2099, True),
        (Applies(2019, 2020), 2021, False),
        (Applies(last=2018), 1999, True),
    ],
)
def test_years_of_an_edition(applies: Applies, year: int, holds: bool) -> None:
    """Both ends are included, 0 is open."""
    assert applies.holds(year) is holds


@pytest.mark.parametrize(("year", "edition"), [(2018, None), (2019, OLD), (2020, OLD), (2021, NEW), (2040, NEW)])
def test_the_edition_of_a_year(year: int, edition: object) -> None:
    """Every year from 2019 on has one edition of the national form."""
    assert RULES.edition_for(year) is edition


def test_editions_do_not_overlap() -> None:
    """No year has two editions."""
    for year in range(2019, 2040):
        assert sum(edition.applies.holds(year) for edition in EDITIONS.values()) == 1


def test_columns_belong_to_the_block_of_a_row() -> None:
    """Blocks of one form have columns of their own: the same alias may mean different columns."""
    form = OLD.forms["proactive"]
    assert form.column("rules", "made") is not None
    assert form.column("permits", "made") is None
    assert form.block_of["permits"].alias == "permits"


def test_the_type_of_a_column() -> None:
    """A column has its own type or that of its block."""
    block = FormBlock("b", (Line("a", ("甲",)), Line("m", ("乙",), type="amount")), (Line("r", ("行",)),))
    assert [block.type_of(column) for column in block.columns] == ["count", "amount"]


def test_the_innermost_label() -> None:
    """A path of labels ends on the line's own; a row without labels has an empty one."""
    assert Line("a", ("外", "内")).label == "内"
    assert Line("a", ()).label == Line("a", ("",)).label == ""


def test_english_where_asked_for_chinese_otherwise() -> None:
    """English where asked for, Chinese otherwise."""
    text = Text("中", "en")
    assert [text.in_language(lang) for lang in ("zh", "en", "fr")] == ["中", "en", "中"]


@pytest.mark.parametrize("form", [form for edition in EDITIONS.values() for form in edition.forms.values()])
def test_groups_name_lines(form: Form) -> None:
    """Every member of a group is a row or a column of its form, and no group has the name of one."""
    lines = {*form.rows, *(column.alias for block in form.blocks for column in block.columns)}
    for name, members in form.groups.items():
        assert set(members) <= lines
        assert name not in lines
