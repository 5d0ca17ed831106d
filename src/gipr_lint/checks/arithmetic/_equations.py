"""What is said of an equation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.environment import CellKey
from gipr_lint.checks.hits import Shown
from gipr_lint.checks.identities import Identity, cell_of, identities, value_of
from gipr_lint.checks.lines import cell_named, line_named, within_quotes
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


_MOST_TERMS = 6
"""So many parts of a sum are told one by one."""


def _terms(evaluation: Evaluation, identity: Identity, side: Number) -> Message:
    """The parts of a sum that are not 0, each with its label; where they are many, those of a group together."""
    report, blank = evaluation.report, evaluation.once(identities).blank
    cells: tuple[CellKey, ...] = side.cells  # type: ignore[assignment]
    lines = [cell_of(report, key).column if identity.by_row else cell_of(report, key).row for key in cells]
    paths = [[label for label in line.path if label] or [""] for line in lines]
    parts = [(path, value) for key, path in zip(cells, paths, strict=True) if (value := value_of(report, key, blank))]
    if not parts:
        return Message("checks.all-zero")
    told = [(path[-1], value) for path, value in parts]
    if len(parts) > _MOST_TERMS:
        depth = _shared_depth(paths)
        groups: dict[str, Exact] = {}
        for path, value in parts:
            label = path[min(depth, len(path) - 1)]
            groups[label] = groups.get(label, 0) + value
        told = list(groups.items())
    terms = [Message("checks.term", {"label": _short(t), "value": render(v)}) for t, v in told[:_MOST_TERMS]]
    if len(told) > _MOST_TERMS:
        terms.append(Message("list.more"))
    return reduce(lambda first, second: Message("checks.plus", {"first": first, "second": second}), terms)


def _short(label: str) -> str:
    """A label without the remark in brackets after it, ready to stand between quotation marks."""
    bracket = label.rfind("（")
    return within_quotes(label[:bracket] if bracket > 0 and label.endswith("）") else label)


def _shared_depth(paths: Sequence[Sequence[str]]) -> int:
    """How many labels all paths begin with."""
    first = min(paths, key=len)
    return next((at for at, label in enumerate(first) if any(path[at] != label for path in paths)), len(first))
