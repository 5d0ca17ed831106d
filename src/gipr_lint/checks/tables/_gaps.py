"""What the checks of missing rows and columns share."""

from __future__ import annotations

from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.lines import line_named
from gipr_lint.findings import Location
from gipr_lint.report import FormTable, Report
from gipr_lint.report.locations import labels, section_at
from gipr_lint.rulepacks.model import Line

SAYS = ("table", "line", "label")
"""The label of the form, all labels of the line from the outermost, and its innermost one."""


def missing_line(report: Report, found: FormTable, line: Line, *, is_row: bool) -> Hit:
    """The hit of a line that is not there: after the recognised line before it, or before the first."""
    values: dict[str, Shown] = {"table": found.form.label, "line": "／".join(labels(line)), "label": line_named(line)}
    return Hit(_gap(report, found, line, is_row=is_row), values)


def _gap(report: Report, found: FormTable, line: Line, *, is_row: bool) -> Location:
    """Where a missing line belongs: after the recognised line before it, or before the first."""
    if is_row:
        order = list(found.form.rows)
        before = [found.rows[alias] for alias in order[: order.index(line.alias)] if alias in found.rows]
    else:
        block = next(block for block in found.form.blocks if line in block.columns)
        earlier = block.columns[: block.columns.index(line)]
        places = [(block.alias, column.alias) for column in earlier]
        before = [found.columns[place] for place in places if place in found.columns]
    anchor = before[-1] if before else None
    table = anchor.table if anchor else found.tables[0]
    index = anchor.index + 1 if anchor else None
    return Location(
        kind="gap",
        section=section_at(report, table),
        form=found.form.alias,
        block=table.block,
        table=table.number,
        row=index if is_row else None,
        column=None if is_row else index,
        row_name=line.alias if is_row else None,
        column_name=None if is_row else line.alias,
        row_label=labels(line) if is_row else (),
        column_label=() if is_row else labels(line),
    )
