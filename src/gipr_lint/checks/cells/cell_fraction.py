"""`cell-fraction`: a count is a whole number."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """件数是整数。 / A count is a whole number."""


@check("cell-fraction", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_fraction(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each count with a fraction; amounts of money may have one."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    value = cell.number.value
    return kind != "amount" and value is not None and value != int(value)
