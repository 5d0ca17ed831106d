"""`row-order`: the rows of a table stand in the order of the form."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, at_label, chosen, demand_forms
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.lines import line_named
from gipr_lint.checks.order import out_of_order, right_place
from gipr_lint.report import Report


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """各行的次序与格式一致。 / The rows stand in the order of the form."""


@check("row-order", Params, says=("table", "row", "where"), validate=demand_forms, needs="irregular-tables")
def row_order(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the label of each row that must move, of as few as will do."""
    for found in chosen(report, params.forms):
        order = list(found.form.rows)
        for table in found.tables:
            matches = sorted((m for m in found.rows.values() if m.table is table), key=lambda m: m.index)
            places = [order.index(match.line.alias) for match in matches]
            for index in out_of_order(places):
                before = [m for m, place in zip(matches, places, strict=True) if place < places[index]]
                previous = max(before, key=lambda m: order.index(m.line.alias), default=None)
                values: dict[str, Shown] = {
                    "table": found.form.label,
                    "row": line_named(matches[index].line),
                    "where": right_place(line_named(previous.line) if previous else ""),
                }
                yield Hit(at_label(report, found, matches[index], is_row=True), values)
