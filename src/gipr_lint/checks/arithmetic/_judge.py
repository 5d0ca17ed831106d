"""Which cells are wrong where identities are broken: all identities in force are solved as one system.

One wrong cell breaks several identities, and a single repair is reported once, at that cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from msgspec import structs

from gipr_lint.checks.arithmetic._equations import named, values
from gipr_lint.checks.arithmetic._repair import Equation, Repair, repairs
from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.environment import CellKey
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.identities import (
    Identity,
    by_parts,
    cell_of,
    has_blank_total,
    identities,
    residual,
    value_of,
)
from gipr_lint.expr import Exact, render
from gipr_lint.messages import Message, cut_off
from gipr_lint.report import FormCell

_MOST_NAMED = 4
"""How many cells a message names."""


def hits(evaluation: Evaluation, codes: Collection[str]) -> Iterator[Hit]:
    """What is to be said of the identities of the rules with these codes."""
    report, known = evaluation.report, evaluation.once(identities)
    filled = [i for i in known.all if i.rule.code in codes and not has_blank_total(report, i)]
    parts = {i.total: i for i in known.all if i.total and i.total in known.blank}
    if parts:
        filled = [structs.replace(i, coefficients=by_parts(i.coefficients, parts)) for i in filled]
    residuals = [residual(report, identity, known.blank) for identity in filled]
    if not any(residuals):
        return
    equations = [Equation(i.coefficients, missed) for i, missed in zip(filled, residuals, strict=True)]

    def may_become(key: CellKey, delta: Exact) -> bool:
        if key in known.blank:
            return False
        cell = cell_of(report, key)
        kind = report.forms[cell.form].form.block_of[cell.row.alias].type_of(cell.column)
        new = value_of(report, key, known.blank) + delta
        return (kind == "signed" or new >= 0) and (kind == "amount" or new.denominator == 1)

    uses = Counter(key for equation in equations for key in equation.coefficients)
    for repair in repairs(equations, may_become):
        broken = sorted((filled[index] for index in repair.equations), key=lambda i: i.first)
        alone = [key for key in broken[0].coefficients if uses[key] == 1] if len(broken) == 1 else []
        if len(repair.changes) == 1 and {key for key, _ in repair.changes[0]}.issuperset(alone):
            for key, delta in repair.changes[0]:
                yield _sole(evaluation, key, delta, broken)
        elif repair.changes and len(repair.changes[0]) == 1:
            yield _one_of(evaluation, repair, alone, broken)
        else:
            for identity in broken:
                yield _unclear(evaluation, identity, repair)


def _sole(evaluation: Evaluation, key: CellKey, delta: Exact, broken: Sequence[Identity]) -> Hit:
    """The one cell whose change satisfies every equation that it stands in."""
    report = evaluation.report
    own = [identity for identity in broken if key in identity.coefficients]
    expected = render(value_of(report, key, evaluation.once(identities).blank) + delta)
    shown = values(evaluation, own[0]) | {"expected": expected, "repair": ""}
    if len(own) > 1:
        shown["repair"] = Message("checks.cell-solves-all", {"expected": expected, "count": len(own)})
    elif key != own[0].at:
        shown["repair"] = Message("checks.cell-should-be", {"expected": expected})
    hit = Hit(cell_of(report, key), shown, rule=own[0].rule).setting(expected)
    return hit.related_to((cell_of(report, i.at) for i in own if i.at != key), "equation")


def _one_of(evaluation: Evaluation, repair: Repair, alone: Sequence[CellKey], broken: Sequence[Identity]) -> Hit:
    """One wrong cell, but several would do: reported where the rule says, the others named.

    `alone` are the cells of the equation that no other equation can clear. Where the cell that answers for the equation
    is none of them, only the equation is reported.
    """
    report = evaluation.report
    by_cell: dict[CellKey, Exact] = {change[0][0]: change[0][1] for change in repair.changes}
    first = next((identity for identity in broken if identity.at in by_cell), None)
    if first is None:
        return _unclear(evaluation, broken[0], repair)
    key = first.at
    expected = render(value_of(report, key, evaluation.once(identities).blank) + by_cell[key])
    others = [cell_of(report, other) for other in dict.fromkeys((*alone, *by_cell)) if other != key]
    repair_text = Message("checks.maybe-another", {"cells": _cells(others, rows=False)}) if others else ""
    shown = values(evaluation, first) | {"expected": expected, "repair": repair_text}
    return Hit(cell_of(report, key), shown, rule=first.rule).setting(expected).related_to(others, "candidate")


def _unclear(evaluation: Evaluation, identity: Identity, repair: Repair) -> Hit:
    """A broken equation for which no single set of cells is to blame: several would do, or none."""
    report = evaluation.report
    one = bool(repair.changes) and len(repair.changes[0]) == 1
    keys = dict.fromkeys(key for change in repair.changes for key, _ in change if one or key in identity.coefficients)
    cells = [cell_of(report, key) for key in keys]
    if one:
        words = Message("checks.one-wrong-of", {"cells": _cells(cells)})
    elif cells:
        words = Message("checks.several-wrong-of", {"cells": _cells(cells)})
    else:
        words = Message("checks.several-wrong")
    shown = values(evaluation, identity) | {"expected": "", "repair": words}
    return Hit(cell_of(report, identity.at), shown, rule=identity.rule).related_to(cells, "candidate")


def _cells(cells: Sequence[FormCell], *, rows: bool = True) -> Message:
    """The first few cells by name; without `rows`, those of a row without label by their column alone."""
    return cut_off([named(cell, rows=rows) for cell in cells], _MOST_NAMED)
