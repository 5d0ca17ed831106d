"""`layout-table-borders`: the tables of the form have lines."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.layout._shared import MOST
from gipr_lint.report import Report
from gipr_lint.report.layout import tables_laid_out
from gipr_lint.report.locations import in_any_cell


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """格式的表有框线。 / The tables of the form have lines."""


@check("layout-table-borders", Params, says=("count",))
def layout_table_borders(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for all tables without."""
    places = [
        in_any_cell(report, table, table.cells[0])
        for table, layout in tables_laid_out(report)
        if layout.bordered is False
    ]
    if places:
        yield Hit(places[0], {"count": len(places)}).related_to(places[1:MOST])
