"""`label-wording`: the labels of rows and columns are worded as in the form."""

from collections.abc import Iterator

from msgspec import structs

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, chosen, demand_forms, without_blanks
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.tables._labels import SAYS, label_hits
from gipr_lint.report import Report
from gipr_lint.report.locations import in_cell
from gipr_lint.report.tables.parents import damaged_parents


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """行、列的标签与格式一致。 / The labels of rows and columns are worded as in the form."""


@check("label-wording", Params, says=SAYS, validate=demand_forms, needs="irregular-tables")
def label_wording(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each label that is damaged, or where another one stands; then at the labels of groups of lines."""
    for found in chosen(report, params.forms):
        yield from label_hits(report, found, lambda match: match.quality in ("drift", "position"))
        for table, cell, expected in damaged_parents(found):
            place = structs.replace(in_cell(report, table, cell, 0, len(cell.text)), form=found.form.alias)
            values = {"table": found.form.label, "found": without_blanks(cell.text), "expected": expected}
            yield Hit(place, values).relabelling(expected)
