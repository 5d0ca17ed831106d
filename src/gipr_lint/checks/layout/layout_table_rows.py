"""`layout-table-rows`: in long tables header rows repeat on every page, and rows are not split between pages."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.layout._shared import Fault, hit_at_first
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.layout import TableLayout, tables_laid_out
from gipr_lint.report.locations import in_any_cell


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """长表的标题行跨页重复，行不跨页断开。 / In long tables header rows repeat and rows stay whole."""

    least: int
    """只看至少有这么多行的表。 / Of tables with at least so many rows."""


@check("layout-table-rows", Params, says=("found", "count"))
def layout_table_rows(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for all tables that lack one or the other."""
    faults: list[Fault] = [
        (in_any_cell(report, table, table.cells[0]), lacking)
        for table, layout in tables_laid_out(report)
        if layout.rows >= params.least and (lacking := tuple(_lacking(layout)))
    ]
    if faults:
        yield hit_at_first(faults)


def _lacking(layout: TableLayout) -> Iterator[Message]:
    if not layout.repeated:
        yield Message("checks.header-not-repeated")
    if not layout.whole:
        yield Message("checks.rows-split")
