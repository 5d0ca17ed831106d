"""`cell-remark`: a cell holds nothing beside its number."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """单元格里数字之外没有单位和说明。 / A cell holds neither unit nor remark beside its number."""


@check("cell-remark", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_remark(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each cell with a unit or a remark."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    return cell.number.state == "number" and ("remark" in cell.number.oddities or "unit" in cell.number.oddities)
