"""The figures of a table in another edition of its form, as one fills in the wrong year's blank."""

from __future__ import annotations

from tests.support.drafts.draft import Draft, with_table

from gipr_lint.blank.filled_form import FilledForm, Place
from gipr_lint.rulepacks.model import Edition, Form

_SPLIT = "handled_otherwise"
"""The rows that one edition has as one, the other as three."""


def in_form(table: FilledForm, form: Form) -> FilledForm:
    """`table` in another edition's `form`: figures go where both have the place, the rest keeps its sum or is 0."""
    values: dict[Place, str] = {
        (row, column.alias): table.values[row, column.alias]
        for row in form.rows
        for column in form.block_of[row].columns
        if (row, column.alias) in table.values
    }
    if _SPLIT in form.groups:
        target = form.groups[_SPLIT][-1]
        for column in form.block_of[target].columns:
            parts = (table.values[row, column.alias] for row in table.form.groups[_SPLIT])
            values[target, column.alias] = str(sum(map(int, parts)))
    return FilledForm(form, values)


def in_edition(draft: Draft, edition: Edition, *forms: str) -> Draft:
    """`draft` with the tables of `forms` as those of another `edition`; all else stays."""
    for alias in forms:
        draft = with_table(draft, alias, lambda table: in_form(table, edition.forms[table.form.alias]))
    return draft
