"""What an official table of a report is filled with, by the aliases of its form."""

from __future__ import annotations

from msgspec import Struct

from gipr_lint.rulepacks.model import Form

Place = tuple[str, str]
"""Row alias, column alias."""


class ExtraRow(Struct, frozen=True):
    """A row that the form does not have: drawn `after` the row of that alias, `values` in the order of the columns."""

    after: str
    label: str
    values: tuple[str, ...] = ()


class FilledForm(Struct, frozen=True):
    """One official table: its form and the texts of its cells; a cell that is not named prints `blank`.

    The rest are departures from the form. `row_labels` and `column_labels` replace an innermost label by alias, `words`
    any other printed words (block titles, corner, outer labels) by what the form prints. `row_order` is the order
    of the rows where it is another one. `short_rows` lack their last cell.
    """

    form: Form
    values: dict[Place, str] = {}
    blank: str = "0"
    row_labels: dict[str, str] = {}
    column_labels: dict[str, str] = {}
    words: dict[str, str] = {}
    without_rows: frozenset[str] = frozenset()
    without_columns: frozenset[str] = frozenset()
    extra_rows: tuple[ExtraRow, ...] = ()
    extra_columns: tuple[str, ...] = ()
    row_order: tuple[str, ...] = ()
    short_rows: frozenset[str] = frozenset()

    def value(self, row: str, column: str) -> str:
        """The text of a cell."""
        return self.values.get((row, column), self.blank)
