"""What is said of an equation."""

from __future__ import annotations

from functools import reduce

from gipr_lint.checks.check import Evaluation, Shown
from gipr_lint.checks.environment import CellKey
from gipr_lint.checks.identities import Identity, cell_of, identities, value_of
from gipr_lint.checks.lines import cell_named, line_named
from gipr_lint.expr import Exact, Number, render
from gipr_lint.messages import Message
from gipr_lint.report import FormCell


def values(evaluation: Evaluation, identity: Identity) -> dict[str, Shown]:
    """The form, row and column of the cell that answers for it, both sides, their terms, and by how much it is off."""
    report = evaluation.report
    left, right = _side(evaluation, identity.left), _side(evaluation, identity.right)
    at = cell_of(report, identity.at)
    return {
        "table": report.forms[at.form].form.label,
        "row": line_named(at.row),
        "column": line_named(at.column),
        "left": render(left),
        "right": render(right),
        "diff": render(left - right if left > right else right - left),
        "left_terms": _terms(evaluation, identity, identity.left),
        "terms": _terms(evaluation, identity, identity.right),
    }


def named(cell: FormCell, *, rows: bool) -> Message:
    """A cell by row and column, by its column alone where the row has no label: with `rows` by all labels of it."""
    return cell_named(cell) if rows or any(cell.row.path) else Message("text.quoted", {"text": line_named(cell.column)})


def _side(evaluation: Evaluation, side: Number) -> Exact:
    if side.terms is None:
        return side.value
    report, blank = evaluation.report, evaluation.once(identities).blank
    terms: tuple[tuple[CellKey, Exact], ...] = side.terms  # type: ignore[assignment]
    return side.constant + sum(factor * value_of(report, key, blank) for key, factor in terms)


def _terms(evaluation: Evaluation, identity: Identity, side: Number) -> Message:
    """The parts of a sum that are not 0, each with its label."""
    report, blank = evaluation.report, evaluation.once(identities).blank
    terms = []
    cells: tuple[CellKey, ...] = side.cells  # type: ignore[assignment]
    for key in cells:
        cell, value = cell_of(report, key), value_of(report, key, blank)
        if value:
            label = line_named(cell.column if identity.by_row else cell.row)
            terms.append(Message("checks.term", {"label": label, "value": render(value)}))
    if not terms:
        return Message("checks.all-zero")
    return reduce(lambda first, second: Message("checks.plus", {"first": first, "second": second}), terms)
