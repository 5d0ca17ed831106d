"""`cell-leading-zero`: a number has no zeros before it."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """数字前没有多余的零。 / A number has no zeros before it."""


@check("cell-leading-zero", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_leading_zero(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number such as 00 or 05."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    return "leading-zero" in cell.number.oddities
