"""`line-unknown`: a table has no rows and columns that its form does not have."""

from collections.abc import Iterator

from msgspec import structs

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, chosen, demand_forms, without_blanks
from gipr_lint.checks.hits import Hit
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.locations import in_cell


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """没有格式以外的行和列。 / There are no rows and columns that the form does not have."""


@check("line-unknown", Params, says=("table", "found", "line"), validate=demand_forms, needs="irregular-tables")
def line_unknown(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the label of each strange line of a table that is of the report year's edition."""
    for found in chosen(report, params.forms):
        if found.edition != report.edition.name:
            continue
        for stray in found.unknown_lines:
            place = structs.replace(in_cell(report, stray.table, stray.cell), form=found.form.alias)
            line = Message("names.row") if stray.is_row else Message("names.column")
            yield Hit(place, {"table": found.form.label, "found": without_blanks(stray.cell.text), "line": line})
