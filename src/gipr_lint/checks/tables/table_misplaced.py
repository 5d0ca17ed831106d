"""`table-misplaced`: each table of the form stands in its own section."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, chosen, demand_forms
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.report import FormTable, Report
from gipr_lint.report.locations import in_cell


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """表格都在自己的部分里。 / Each table stands in its own section."""


@check("table-misplaced", Params, says=("table", "section", "found"), validate=demand_forms)
def table_misplaced(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each table that stands under the heading of another section while its own is there without it."""
    for found in chosen(report, params.forms):
        other = _other_section(report, found)
        if other is None:
            continue
        sections = report.edition.sections
        values: dict[str, Shown] = {
            "table": found.form.label,
            "section": sections[found.form.section].label,
            "found": sections[other].label,
        }
        first, *others = found.tables
        yield Hit(in_cell(report, first, first.cells[0]), values).related_to(
            [in_cell(report, table, table.cells[0]) for table in others]
        )


def _other_section(report: Report, found: FormTable) -> str | None:
    """The section in which all pieces of a table stand, where that is not its own one and its own one is there once.

    What several forms stand in together is an annex, be it one table for all or a section that has none of its own.
    """
    own = [part for part in report.sections if part.alias == found.form.section]
    place = _place(report, found)
    if len(own) != 1 or place is None or report.sections[place].alias == found.form.section:
        return None
    alias = report.sections[place].alias
    others = [other for other in report.forms.values() if other is not found and _place(report, other) == place]
    is_shared = any(table in other.tables for other in others for table in found.tables)
    is_annex = bool(others) and all(other.form.section != alias for other in others)
    return None if is_shared or is_annex or alias not in report.edition.sections else alias


def _place(report: Report, found: FormTable) -> int | None:
    """The index of the section in which all pieces of a table stand; None where there is none."""
    places = {report.section_of.get(table, -1) for table in found.tables}
    place = places.pop()
    return None if places or place < 0 else place
