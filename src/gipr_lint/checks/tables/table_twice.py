"""`table-twice`: each table of the form stands in the report once."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, chosen, demand_forms
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.findings import Location
from gipr_lint.report import FormTable, Report
from gipr_lint.report.locations import in_cell


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """每张表只有一份。 / Each table stands in the report once."""


@check("table-twice", Params, says=("table", "number", "row"), validate=demand_forms, needs="irregular-tables")
def table_twice(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each further copy of a table, with the one that is checked related."""
    for found in chosen(report, params.forms):
        for copy in found.copies:
            values: dict[str, Shown] = {
                "table": found.form.label,
                "number": found.tables[0].number,
                "row": found.top + 1,
            }
            yield Hit(_beginning(report, copy), values).related_to([_beginning(report, found)])


def _beginning(report: Report, found: FormTable) -> Location:
    table = found.tables[0]
    return in_cell(report, table, next(cell for cell in table.cells if cell.row > found.top))
