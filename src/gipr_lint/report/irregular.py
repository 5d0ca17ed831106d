"""What is irregular in a report: in most, cells, tables and outline are just as the form wants them, and then whole
groups of checks have nothing to look for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from gipr_lint.report.model import FormCell, FormTable, LabelMatch, SectionPart
from gipr_lint.report.report import Report
from gipr_lint.report.tables.parents import damaged_parents
from gipr_lint.report.writing.labels import folded
from gipr_lint.rulepacks.model import CellType, Form

Irregularity: TypeAlias = Literal[
    "irregular-cells", "irregular-tables", "irregular-outline", "traces", "text-behind-signature", "second-report"
]

_MOST_DECIMALS = 6
"""An amount in ten thousand yuan with more of them counts less than the smallest coin."""

_WIDE_STOP = "．"


def is_there(report: Report, irregularity: str) -> bool:
    """Whether a report has anything of that kind of `Irregularity`."""
    return FINDERS[irregularity](report)


def _cells(report: Report) -> bool:
    """Whether a cell holds anything but what its column asks for, plainly written, or a form does not say in which unit
    it counts money."""
    return any(
        _lacks_unit(found.form) or not all(_is_usual(found, cell) for cell in found.unusual)
        for found in report.forms.values()
    )


def _lacks_unit(form: Form) -> bool:
    amounts = (column for block in form.blocks for column in block.columns if block.type_of(column) == "amount")
    return not all(column.unit for column in amounts)


def _is_usual(found: FormTable, cell: FormCell) -> bool:
    return _is_plain(cell, found.form.block_of[cell.row.alias].type_of(cell.column))


def _is_plain(cell: FormCell, kind: CellType) -> bool:
    """Whether a cell that is not a plain whole number is a change with its sign, or an amount with decimals."""
    number = cell.number
    if number.state != "number" or number.value is None:
        return False
    if kind == "signed":
        return isinstance(number.value, int) and set(number.oddities) <= {"plus"}
    decimals = number.text.partition(".")[2]
    return kind == "amount" and number.value >= 0 and not number.oddities and len(decimals) <= _MOST_DECIMALS


def _tables(report: Report) -> bool:
    """Whether a table is missing, or any of its lines, labels and cells is missing, strange or elsewhere."""
    found = report.forms
    return any(alias not in found for alias in report.edition.forms) or not all(
        form.edition == report.edition.name and _is_regular(form) for form in found.values()
    )


def _is_regular(found: FormTable) -> bool:
    matches = (*found.rows.values(), *found.columns.values())
    return (
        not (found.missing_rows or found.missing_columns or found.unknown_lines or found.copies)
        and all(match.even and _is_official(match) for match in matches)
        and _is_ordered(found)
        and not any(damaged_parents(found))
    )


def _is_official(match: LabelMatch) -> bool:
    written = match.label.text if match.label is not None else ""
    return match.quality in ("official", "variant") and _WIDE_STOP not in written


def _is_ordered(found: FormTable) -> bool:
    """Whether the rows of each table stand as the form has them."""
    order = list(found.form.rows)
    for table in found.tables:
        rows = sorted((match for match in found.rows.values() if match.table is table), key=lambda match: match.index)
        places = [order.index(match.line.alias) for match in rows]
        if places != sorted(places):
            return False
    return True


def _outline(report: Report) -> bool:
    """Whether headings of the first level are others than those of the form, or written or numbered in another way, or
    nothing stands under one."""
    return [heading.alias for heading in report.headings] != list(report.edition.sections) or not all(
        _is_proper(report, part) for part in report.sections
    )


def _is_proper(report: Report, part: SectionPart) -> bool:
    heading, section = part.heading, report.edition.sections[part.alias]
    return (
        heading.quality in ("official", "variant")
        and heading.label in [folded(spelling) for spelling in (section.label, *section.variants)]
        and heading.number == section.number
        and heading.number_span is not None
        and heading.number_span.text == f"{section.number}、"
        and not heading.paragraph.label
        and (part.has_table or any(True for _ in report.content(part)))
    )


FINDERS: Mapping[str, Callable[[Report], bool]] = {
    "irregular-cells": _cells,
    "irregular-tables": _tables,
    "irregular-outline": _outline,
    "traces": lambda report: bool(report.document.traces),
    "text-behind-signature": lambda report: any(True for _ in report.behind_signature),
    "second-report": lambda report: bool(report.rest),
}
"""What says whether a report has anything of a kind."""
