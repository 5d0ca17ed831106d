"""What the checks of cells share: which cells are faulty, what is said of them, and the number that belongs there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from gipr_lint.checks.check import Hit, Shown
from gipr_lint.checks.forms import FormParams, chosen
from gipr_lint.checks.lines import cell_named, line_named
from gipr_lint.messages import cut_off
from gipr_lint.report import FormCell, FormTable, Report
from gipr_lint.rulepacks.model import CellType

SAYS = ("table", "row", "column", "found", "expected", "where", "count")
"""The labels of form, row and column, what the cell holds, the plain number that it means; the first faulty cells by
their names, and how many there are: with `together` all of a table, else the one."""

_NAMED = 3
"""So many cells are named where one finding speaks of all."""


class CellParams(FormParams, frozen=True, forbid_unknown_fields=True):
    """检查哪些表的单元格，怎样报告。 / Of which forms cells are checked, and how it is reported."""

    together: bool = False
    """一张表只报告一次。 / One finding a table."""


IsFaulty = Callable[[FormCell, CellType], bool]
"""Whether a cell is to be reported, by what it holds and how the cells of its column are read."""


def hits_where(report: Report, params: CellParams, is_faulty: IsFaulty) -> Iterator[Hit]:
    """A hit at each faulty cell among those that are no plain numbers."""
    for found in chosen(report, params.forms):
        yield from cell_hits(found, faulty(found, found.unusual, is_faulty), params)


def faulty(found: FormTable, cells: Iterable[FormCell], is_faulty: IsFaulty) -> list[FormCell]:
    """Those of `cells` that are to be reported."""
    return [cell for cell in cells if is_faulty(cell, type_of(found, cell))]


def type_of(found: FormTable, cell: FormCell) -> CellType:
    """How the cells of its column are read."""
    return found.form.block_of[cell.row.alias].type_of(cell.column)


def cell_hits(
    found: FormTable,
    cells: Sequence[FormCell],
    params: CellParams,
    is_certain: Callable[[FormCell], bool] = lambda cell: True,
) -> Iterator[Hit]:
    """A hit at each of the faulty `cells`, or one for all, with the plain number for those where it `is_certain`."""
    if params.together and cells:
        where = cut_off([cell_named(cell) for cell in cells], _NAMED)
        hit = Hit(cells[0], {**_values(found, cells[0]), "count": len(cells), "where": where})
        yield _set(hit.related_to(cells[1:], "blank"), found, cells, is_certain)
    elif not params.together:
        for cell in cells:
            yield _set(Hit(cell, _values(found, cell)), found, [cell], is_certain)


def _values(found: FormTable, cell: FormCell) -> dict[str, Shown]:
    return {
        "table": found.form.label,
        "found": " ".join(cell.cell.text.split()),
        "expected": _plain_number(cell),
        "row": line_named(cell.row),
        "column": line_named(cell.column),
        "count": 1,
        "where": cell_named(cell),
    }


def _plain_number(cell: FormCell) -> str:
    """The plain number that the cell means."""
    value = cell.number.value
    return str(int(value)) if value is not None and value == int(value) else cell.number.text


def _set(hit: Hit, found: FormTable, cells: Iterable[FormCell], is_certain: Callable[[FormCell], bool]) -> Hit:
    """The hit with the plain number for each cell; an amount in another unit than its column's is left alone."""
    for cell in cells:
        other_unit = cell.number.unit and cell.number.unit != cell.column.unit and type_of(found, cell) == "amount"
        if is_certain(cell) and not other_unit:
            hit = hit.setting(_plain_number(cell), cell)
    return hit
