"""`cell-blank`: no cell is left blank."""

from collections.abc import Iterator

from msgspec import field

from gipr_lint.checks.cells._cells import SAYS, CellParams, cell_hits, faulty
from gipr_lint.checks.check import check
from gipr_lint.checks.environment import LineEnvironment, expression
from gipr_lint.checks.forms import chosen, demand_form, demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.expr import Comparison, Number, Value
from gipr_lint.report import FormCell, Report
from gipr_lint.rulepacks.model import Names


class Params(CellParams, frozen=True, forbid_unknown_fields=True):
    """单元格不空着。 / No cell is left blank."""

    proof: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """各表可证明空白为 0 的等式，总计在左。 /
    For a form, equations over its columns, total on the left, that prove a blank part to be 0."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.scopes import demand_expression, form_scope  # noqa: PLC0415  (only when packs are read)

    demand_forms(params, names)
    for alias, sources in params.proof.items():
        demand_form(("proof", alias), alias, names)
        form = next(edition.forms[alias] for edition in names.editions.values() if alias in edition.forms)
        for index, source in enumerate(sources):
            demand_expression(("proof", alias, index), source, form_scope(form))


@check("cell-blank", Params, says=SAYS, validate=_validate, needs="irregular-cells")
def cell_blank(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each blank cell, with 0 where the rest of its row proves that; the form itself, of no year, is empty."""
    for found in chosen(report, params.forms):
        if not (found.is_empty and report.year is None):
            blank = faulty(found, found.unusual, lambda cell, kind: cell.number.state == "blank")
            yield from cell_hits(found, blank, params, lambda cell: _is_proven_zero(report, params, cell))


def _is_proven_zero(report: Report, params: Params, cell: FormCell) -> bool:
    """Whether one of the rule's proofs holds in the cell's row with its blanks as 0, the total being filled."""
    key = (cell.form, cell.row.alias, cell.column.alias)
    for source in params.proof.get(cell.form, ()):
        value = expression(source).evaluate(LineEnvironment(report, cell.form, cell.row.alias, True))
        if isinstance(value, Comparison) and value.ok and _stands_in(key, value.right) and not _is_blank(value.left):
            return True
    return False


def _stands_in(key: tuple[str, str, str], value: Value) -> bool:
    return isinstance(value, Number) and key in value.cells


def _is_blank(value: Value) -> bool:
    return isinstance(value, Number) and value.blank
