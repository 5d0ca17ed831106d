"""`cell-decimals`: an amount has no more decimals than the smallest coin."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType

_MOST = 6
"""Ten thousand yuan with so many decimals are counted to the last fen."""


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """金额的小数位数不超过分。 / An amount in ten thousand yuan has no more decimals than reach the fen."""


@check("cell-decimals", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_decimals(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each amount with more than six decimals."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    return kind == "amount" and len(cell.number.text.partition(".")[2]) > _MOST
