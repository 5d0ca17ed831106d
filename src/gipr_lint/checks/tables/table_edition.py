"""`table-edition`: the tables are those of the report year's edition of the form."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, at_label, chosen, demand_forms, lines
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.lines import line_named
from gipr_lint.report import FormTable, Report
from gipr_lint.report.locations import in_cell
from gipr_lint.report.model import LabelMatch


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """不用别的版本的表。 / No table is of another edition than the report year's."""


@check(
    "table-edition",
    Params,
    says=("table", "found", "expected", "sign"),
    validate=demand_forms,
    needs="irregular-tables",
)
def table_edition(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the first label that tells the other edition; further pieces of the table are related."""
    for found in chosen(report, params.forms):
        if found.edition == report.edition.name:
            continue
        first, *others = found.tables
        values: dict[str, Shown] = {
            "table": found.form.label,
            "found": report.names.editions[found.edition].title,
            "expected": report.edition.title,
            "sign": "",
        }
        place = in_cell(report, first, first.cells[0])
        if sign := _sign_of_edition(found, report):
            match, is_row = sign
            place, values["sign"] = at_label(report, found, match, is_row=is_row), line_named(match.line)
        yield Hit(place, values).related_to([in_cell(report, table, table.cells[0]) for table in others])


def _sign_of_edition(found: FormTable, report: Report) -> tuple[LabelMatch, bool] | None:
    """The first line of the table whose label the report's edition does not have, and whether it is a row."""
    form = report.edition.forms[found.form.alias]
    known = {line.path for block in form.blocks for line in (*block.rows, *block.columns)}
    return next(((match, is_row) for match, is_row in lines(found) if match.line.path not in known), None)
