"""`cell-digits`: a number is written in plain digits."""

from collections.abc import Iterator

from gipr_lint.checks.cells._cells import SAYS, CellParams, hits_where
from gipr_lint.checks.check import check
from gipr_lint.checks.forms import demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import CellType

_ODD = frozenset(("thousands", "full-width", "blanks", "chinese"))


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """数字用半角阿拉伯数字，不加逗号、空格、加号。 /
    A number is written in plain half-width digits, without commas, blanks or a plus."""


@check("cell-digits", Params, says=SAYS, validate=demand_forms, needs="irregular-cells")
def cell_digits(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number in other digits, with commas, blanks or a plus, or a whole one with decimals.

    Whether digits that a blank parts are one number is for a person to say.
    """
    for hit in hits_where(report, params, _is_faulty):
        yield hit.for_a_person() if any(_is_parted(cell) for cell in _cells_of(hit)) else hit


def _is_faulty(cell: FormCell, kind: CellType) -> bool:
    number = cell.number
    if number.state != "number" or "leading-zero" in number.oddities:
        return False
    odd = _ODD if kind == "signed" else _ODD | {"plus"}
    value = number.value
    decimals = kind != "amount" and value is not None and not isinstance(value, int) and value == int(value)
    return decimals or not odd.isdisjoint(number.oddities)


def _cells_of(hit: Hit) -> Iterator[FormCell]:
    return (change.place for change in hit.changes if isinstance(change.place, FormCell))


def _is_parted(cell: FormCell) -> bool:
    return "blanks" in cell.number.oddities
