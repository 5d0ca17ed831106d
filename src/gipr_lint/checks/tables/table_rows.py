"""`table-rows`: a table has the rows of its form."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, chosen, demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.tables._gaps import SAYS, missing_line
from gipr_lint.report import Report


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """表格的各行都有。 / A table has the rows of its form."""


@check("table-rows", Params, says=SAYS, validate=demand_forms, needs="irregular-tables")
def table_rows(report: Report, params: Params) -> Iterator[Hit]:
    """A hit in the gap where a missing row belongs."""
    for found in chosen(report, params.forms):
        for line in found.missing_rows:
            yield missing_line(report, found, line, is_row=True)
