"""What the checks of tables and cells share: which forms are meant, and where their lines are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field, structs

from gipr_lint.checks.check import unknown
from gipr_lint.findings import Location
from gipr_lint.messages import Message
from gipr_lint.report import FormTable, Report
from gipr_lint.report.locations import in_cell, labels
from gipr_lint.report.model import LabelMatch
from gipr_lint.rulepacks.model import Names


class FormParams(Struct, frozen=True, forbid_unknown_fields=True):
    """检查哪些表。 / Which forms are checked."""

    forms: tuple[str, ...] = field(name="of", default=())
    """检查哪些表，不写则全部。 / The forms, all unless named."""


def chosen(report: Report, forms: Sequence[str]) -> list[FormTable]:
    """The forms found in a report, of these aliases or all."""
    return [found for alias, found in report.forms.items() if not forms or alias in forms]


def demand_forms(params: FormParams, names: Names) -> None:
    """Raises `Problem` for an alias in `of` that no edition has."""
    for index, alias in enumerate(params.forms):
        demand_form(("of", index), alias, names)


def demand_form(path: Sequence[str | int], alias: str, names: Names) -> None:
    """Raises `Problem` at `path` for the alias of a form that no edition has."""
    if alias not in names.forms:
        raise unknown(path, Message("names.table"), alias, names.forms)


def lines(found: FormTable) -> Iterator[tuple[LabelMatch, bool]]:
    """The rows, then the columns of a form that were found, each with whether it is a row."""
    yield from ((match, True) for match in found.rows.values())
    yield from ((match, False) for match in found.columns.values())


def at_label(report: Report, found: FormTable, match: LabelMatch, *, is_row: bool) -> Location:
    """The label of a row or column, the first cell of one without label, named as the form names it."""
    cell = match.label
    if cell is None:
        line = match.table.grid[match.index] if is_row else [row[match.index] for row in match.table.grid]
        cell = next((c for c in line if c is not None), match.table.cells[0])
    return structs.replace(
        in_cell(report, match.table, cell, 0, len(cell.text)),
        form=found.form.alias,
        row_name=match.line.alias if is_row else None,
        column_name=None if is_row else match.line.alias,
        row_label=labels(match.line) if is_row else (),
        column_label=() if is_row else labels(match.line),
    )


def without_blanks(text: str) -> str:
    """The text of a label on one line."""
    return "".join(text.split())
