"""`row-ragged`: every row of a table has as many cells as there are columns."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, at_label, chosen, demand_forms
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.lines import line_named
from gipr_lint.report import Report


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """各行的格数相同。 / All rows have the same number of cells."""


@check("row-ragged", Params, says=("table", "row"), validate=demand_forms, needs="irregular-tables")
def row_ragged(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the label of each row with more or fewer cells."""
    for found in chosen(report, params.forms):
        for match in found.rows.values():
            if not match.even and match.index + 1 in match.table.ragged:
                values: dict[str, Shown] = {"table": found.form.label, "row": line_named(match.line)}
                yield Hit(at_label(report, found, match, is_row=True), values)
