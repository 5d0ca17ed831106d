"""The identities that the rules of `assert` demand, what blank totals come to by them, and what totals should be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.environment import CellKey
from gipr_lint.checks.stated import Stated, stated
from gipr_lint.expr import Comparison, Exact, Number, number
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import Rule


class Identity(Struct, frozen=True):
    """One equation: the rule that states it, both sides, Σ coefficient · cell + constant = 0, the cell that answers."""

    rule: Rule
    first: int
    by_row: bool
    left: Number
    right: Number
    coefficients: Mapping[CellKey, Exact]
    constant: Exact
    at: CellKey
    total: CellKey | None


class Identities(Struct, frozen=True):
    """All identities of a report, and what its blank totals come to by them, where their parts tell."""

    all: tuple[Identity, ...]
    blank: Mapping[CellKey, Exact]


class Totals(Struct, frozen=True):
    """What totals of the report should be by its rows and by its columns, with what the blank ones come to."""

    by_rows: Mapping[CellKey, Exact]
    by_columns: Mapping[CellKey, Exact]


def identities(evaluation: Evaluation) -> Identities:
    """The identities of all rules, in force or not. To be asked for by `Evaluation.once`, as `totals`."""
    lines = evaluation.once(stated).values()
    report = evaluation.report
    found = identities_of(report, (one for each in lines for one in each if isinstance(one, Stated)))
    return Identities(tuple(found), derive(report, found))


def totals(evaluation: Evaluation) -> Totals:
    """What every total should be, by its row or else by its column."""
    report, known = evaluation.report, evaluation.once(identities)
    recomputed: dict[bool, dict[CellKey, Exact]] = {True: dict(known.blank), False: dict(known.blank)}
    for i in known.all:
        if i.total is not None and i.total in i.coefficients:
            missed = residual(report, i, known.blank) * i.coefficients[i.total]
            recomputed[i.by_row][i.total] = value_of(report, i.total, known.blank) - missed
    return Totals(recomputed[True], recomputed[False])


def identities_of(report: Report, stated: Iterable[Stated]) -> list[Identity]:
    """The equations that are demanded. What answers for one is the cell that the rule names, its total, or else the
    first of its cells that is not 0."""
    return [identity for one in stated if (identity := _identity(report, one)) is not None]


def _identity(report: Report, one: Stated) -> Identity | None:
    """The equation that a comparison demands. One that holds without being linear needs nothing more: None.

    A broken one that is not linear has no coefficients, so that nothing can repair it and it is reported as it is.
    """
    value = one.value
    if not isinstance(value, Comparison):
        return None
    left, right = value.left, value.right
    if not isinstance(left, Number) or not isinstance(right, Number):
        return None
    cells: list[CellKey] = [*left.cells, *right.cells]  # type: ignore[list-item]
    linear = value.linear()
    if linear is None and value.ok:
        return None
    total = cells[0] if len(left.cells) == 1 and len(right.cells) > 1 else None
    coefficients, constant = linear or ({}, 1)
    return Identity(
        rule=one.rule,
        first=one.first,
        by_row=one.by_row,
        left=left,
        right=right,
        coefficients=coefficients,  # type: ignore[arg-type]
        constant=constant,
        at=one.at or total or next((key for key in cells if cell_of(report, key).number.value), cells[0]),
        total=total,
    )


def cell_of(report: Report, key: CellKey) -> FormCell:
    """The cell that a key names."""
    form, row, column = key
    return report.forms[form].cells[row, column]


def _is_blank(report: Report, key: CellKey) -> bool:
    return cell_of(report, key).number.state == "blank"


def has_blank_total(report: Report, identity: Identity) -> bool:
    """Whether the total of the identity is blank."""
    return identity.total is not None and _is_blank(report, identity.total)


def value_of(report: Report, key: CellKey, derived: Mapping[CellKey, Exact]) -> Exact:
    """The number in a cell, for a blank total what it comes to."""
    if key in derived:
        return derived[key]
    value = number(cell_of(report, key).number.value or 0)
    return value.value if isinstance(value, Number) else 0


def residual(report: Report, identity: Identity, derived: Mapping[CellKey, Exact]) -> Exact:
    """By how much the identity is off: 0 where it holds."""
    return identity.constant + sum(c * value_of(report, key, derived) for key, c in identity.coefficients.items())


def derive(report: Report, known: Sequence[Identity]) -> dict[CellKey, Exact]:
    """What the blank totals come to where some of their parts are filled; totals of totals included.

    A blank total among the parts of another one is waited for where it can be: its row tells what it comes to when its
    column does not.
    """
    derived: dict[CellKey, Exact] = {}
    waiting = [identity for identity in known if has_blank_total(report, identity)]
    while waiting:
        ready = [i for i in waiting if i.total not in derived and _has_filled_part(report, i, derived)]
        if not ready:
            return derived
        blank = {identity.total for identity in waiting}.difference(derived)
        whole = [i for i in ready if not any(key in blank for key in i.coefficients if key != i.total)]
        for identity in whole or ready:
            assert identity.total is not None
            total = identity.coefficients[identity.total]  # 1 or -1: it stands alone on its side
            derived.setdefault(identity.total, -residual(report, identity, derived) * total)
        waiting = [identity for identity in waiting if identity.total not in derived]
    return derived


def _has_filled_part(report: Report, identity: Identity, derived: Mapping[CellKey, Exact]) -> bool:
    parts = (key for key in identity.coefficients if key != identity.total)
    return any(key in derived or not _is_blank(report, key) for key in parts)


def by_parts(coefficients: Mapping[CellKey, Exact], parts: Mapping[CellKey, Identity]) -> dict[CellKey, Exact]:
    """The coefficients with every blank total replaced by the parts that make it up."""
    spread: dict[CellKey, Exact] = {}
    for key, factor in coefficients.items():
        identity = parts.get(key)
        if identity is None:
            spread[key] = spread.get(key, 0) + factor
            continue
        own = identity.coefficients[key]
        others = {part: -c * own for part, c in identity.coefficients.items() if part != key}
        for part, c in by_parts(others, {k: v for k, v in parts.items() if k != key}).items():
            spread[part] = spread.get(part, 0) + factor * c
    return spread
