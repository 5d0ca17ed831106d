"""`cell-placeholder`: a cell holds no sign or word in place of a number."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """单元格里不填代替数字的符号或文字，如“/”“无”。 /
    A cell holds no sign or word in place of a number, such as / or 无."""


@check("cell-placeholder", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_placeholder(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each such cell; it counts as 0."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    return cell.number.state == "placeholder"
