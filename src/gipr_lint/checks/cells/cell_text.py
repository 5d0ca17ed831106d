"""`cell-text`: a cell holds a number."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """单元格里应是数字。 / A cell holds a number."""


@check("cell-text", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_text(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each cell with anything else."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    return cell.number.state == "text"
