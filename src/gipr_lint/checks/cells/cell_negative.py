"""`cell-negative`: a count is not below zero."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """数目不为负。 / A number is not below zero, unless its column counts a change."""


@check("cell-negative", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_negative(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each negative number."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    return kind != "signed" and cell.number.value is not None and cell.number.value < 0
