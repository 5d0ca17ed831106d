"""`cell-digits`: a number is written in plain digits."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType

_ODD = frozenset(("thousands", "full-width", "blanks", "chinese"))


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """数字用半角阿拉伯数字，不加逗号、空格、加号。 /
    A number is written in plain half-width digits, without commas, blanks or a plus."""


@check("cell-digits", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_digits(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number in other digits, with commas, blanks or a plus, or a whole one with decimals."""
    return hits_where(report, params, _is_faulty)


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    number = cell.number
    if number.state != "number" or number.value is None or "leading-zero" in number.oddities:
        return False
    odd = _ODD if kind == "signed" else _ODD | {"plus"}
    decimals = kind != "amount" and not isinstance(number.value, int) and number.value == int(number.value)
    return decimals or not odd.isdisjoint(number.oddities)
