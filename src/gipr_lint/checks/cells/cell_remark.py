"""`cell-remark`: a cell holds nothing beside its number."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, has_unit, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """单元格里数字之外没有单位和说明。 / A cell holds neither unit nor remark beside its number."""


@check("cell-remark", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_remark(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each cell with a remark, or with a unit that is not the only place where money is said to be counted."""
    vocabulary = report.names.vocabulary

    def is_faulty(cell: FormCell, kind: CellType) -> bool:
        number = cell.number
        if number.state != "number" or "unit" not in number.oddities:
            return number.state == "number" and "remark" in number.oddities
        own = kind == "amount" and number.unit.endswith(vocabulary.money_units)
        return "remark" in number.oddities or not own or has_unit(cell, vocabulary)

    return hits_where(report, params, is_faulty)
