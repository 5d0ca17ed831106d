"""What the checks of cells share: which cells are faulty, what is said of them, and the number that belongs there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from gipr_lint.checks.forms import FormParams, chosen
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.lines import cell_named, line_named
from gipr_lint.messages import cut_off, side_by_side
from gipr_lint.report import FormCell, FormTable, Report
from gipr_lint.rulepacks.model import CellType, Vocabulary
from gipr_lint.rulepacks.patterns import compiled

SAYS = ("table", "row", "column", "found", "expected", "where", "count")
"""The labels of form, row and column, what the cell holds, the plain number that it means; the faulty cells of which
one finding speaks: the first by their names, and how many there are."""

_NAMED = 3
"""So many cells are named, and so many texts quoted, where one finding speaks of several cells."""

_HABIT = 3
"""So many cells that are filled in alike are a habit."""


class CellParams(FormParams, frozen=True, forbid_unknown_fields=True):
    """检查哪些表的单元格，怎样报告。 / Of which forms cells are checked, and how it is reported."""

    together: bool = False
    """一张表只报告一次。 / One finding a table."""
    alike: bool = False
    """一张表里有几格写法相同（如都带“件”），只报告一次。 / One finding for several cells of a table that are alike."""


IsFaulty = Callable[[FormCell, CellType], bool]
"""Whether a cell is to be reported, by what it holds and how the cells of its column are read."""


def hits_where(report: Report, params: CellParams, is_faulty: IsFaulty) -> Iterator[Hit]:
    """A hit at each faulty cell among those that are not plain numbers."""
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
    for group in _groups(cells, params):
        hit = Hit(group[0], _values(found, group)).related_to(group[1:], "blank")
        yield _set(hit, found, group, is_certain)


def _groups(cells: Sequence[FormCell], params: CellParams) -> Iterator[Sequence[FormCell]]:
    """The cells of which one finding speaks, in their order."""
    shapes: dict[str, list[FormCell]] = {}
    for cell in cells:
        shape = compiled(r"\d+").sub("0", cell.cell.text.strip()) if params.alike else ""
        shapes.setdefault(shape, []).append(cell)
    for group in shapes.values():
        if params.together or (params.alike and len(group) >= _HABIT):
            yield group
        else:
            yield from ([cell] for cell in group)


def _values(found: FormTable, cells: Sequence[FormCell]) -> dict[str, Shown]:
    texts = dict.fromkeys(" ".join(cell.cell.text.split()) for cell in cells)
    numbers = dict.fromkeys(map(_plain_number, cells))
    return {
        "table": found.form.label,
        "found": side_by_side(islice(texts, _NAMED)),
        "expected": cut_off(numbers, _NAMED),
        "row": line_named(cells[0].row),
        "column": line_named(cells[0].column),
        "count": len(cells),
        "where": cut_off([cell_named(cell) for cell in cells], _NAMED),
    }


def has_unit(cell: FormCell, vocabulary: Vocabulary) -> bool:
    """Whether the form or anything in the table but the cell itself says in which unit the cell counts money."""
    others = (other.folded.text for other in cell.table.cells if other is not cell.cell)
    return bool(cell.column.unit) or any(unit in text for text in others for unit in vocabulary.money_units)


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
