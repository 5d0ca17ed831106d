"""`cell-unit`: it is said in which unit an amount of money is counted."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, cell_hits, faulty, has_unit
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import chosen, demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """金额写明单位。 / It is said in which unit an amount of money is counted."""


@check("cell-unit", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_unit(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each amount with a unit neither in its cell, nor in the form, nor anywhere else in its table."""
    vocabulary = report.names.vocabulary

    def lacks_unit(cell: FormCell, kind: CellType) -> bool:
        number = cell.number
        if kind != "amount" or number.state != "number" or not number.value or number.unit:
            return False
        return not has_unit(cell, vocabulary)

    for found in chosen(report, params.forms):
        yield from cell_hits(found, faulty(found, found.cells.values(), lacks_unit), params)
