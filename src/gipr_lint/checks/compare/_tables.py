"""The tables of the form, held against those of the draft cell by cell."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.checks.compare._found import Difference
from gipr_lint.checks.hits import Place, Shown
from gipr_lint.checks.lines import cell_named, line_named
from gipr_lint.checks.sentences import words
from gipr_lint.messages import Message, Value
from gipr_lint.report import Cell, FormCell, FormTable, Report, Table, fold
from gipr_lint.report.locations import gap_after, gap_after_preface, in_cell
from gipr_lint.report.model import LabelMatch


def tables(draft: Report, report: Report) -> Iterator[Difference]:
    """Tables, rows and columns that only one of them has, cells with another content, labels in other words."""
    for alias in dict.fromkeys((*draft.forms, *report.forms)):
        before, after = draft.forms.get(alias), report.forms.get(alias)
        if before is not None and after is not None:
            yield from _lines(draft, report, before, after)
            yield from _cells(before, after)
        elif before is not None:
            what = Message("compare.table-lost", {"name": before.form.label})
            yield Difference("part", _gap(report, before), _corner(draft, before), {"what": what})
        elif after is not None:
            what = Message("compare.table-added", {"name": after.form.label})
            yield Difference("part", _corner(report, after), None, {"what": what})


def _cells(before: FormTable, after: FormTable) -> Iterator[Difference]:
    for key, old in before.cells.items():
        new = after.cells.get(key)
        if new is not None and not _is_same(old, new):
            values: dict[str, Shown] = {
                "table": after.form.label,
                "cell": cell_named(new),
                "row": line_named(new.row),
                "column": line_named(new.column),
                "before": _shown(old),
                "after": _shown(new),
            }
            yield Difference("cell", new, old, values)


def _is_same(old: FormCell, new: FormCell) -> bool:
    """Whether two cells say the same: the same number, however it is written, and else the same words."""
    one, other = old.number, new.number
    if one.state == other.state == "number":
        return one.value == other.value
    if one.state == "blank" or other.state == "blank":
        return one.state == other.state
    return words(fold(old.cell.text).text) == words(fold(new.cell.text).text) and one.value == other.value


def _shown(cell: FormCell) -> Shown:
    return cell.cell.text.strip() or Message("checks.blank")


def _lines(draft: Report, report: Report, before: FormTable, after: FormTable) -> Iterator[Difference]:
    """Rows and columns that only one of them has, and labels in other words."""
    ours, theirs = _labelled(before), _labelled(after)
    for key, match in ours.items():
        own, other = _label(draft, before, match), theirs.get(key)
        if other is None:
            yield Difference("part", _corner(report, after), own, {"what": _line_lost(match, before, key)})
        elif match.label is not None and other.label is not None and not _reads(match.label, other.label):
            old, new = match.label.text.strip(), other.label.text.strip()
            what = Message("compare.changed", {"before": old, "after": new})
            yield Difference("sentence", in_cell(report, other.table, other.label), own, {"what": what})
    for key, match in theirs.items():
        if key not in ours:
            yield Difference("part", _label(report, after, match), None, {"what": _line_added(match, after, key)})


_Key = tuple[str, ...]
"""The alias of a row, or those of a block and its column."""


def _labelled(found: FormTable) -> dict[_Key, LabelMatch]:
    """The rows and columns of a table."""
    made: dict[_Key, LabelMatch] = {(alias,): match for alias, match in found.rows.items()}
    made |= {(block, alias): match for (block, alias), match in found.columns.items()}
    return made


def _line_lost(match: LabelMatch, found: FormTable, key: _Key) -> Message:
    values: dict[str, Value] = {"table": found.form.label, "name": line_named(match.line)}
    return Message("compare.row-lost" if len(key) == 1 else "compare.column-lost", values)


def _line_added(match: LabelMatch, found: FormTable, key: _Key) -> Message:
    values: dict[str, Value] = {"table": found.form.label, "name": line_named(match.line)}
    return Message("compare.row-added" if len(key) == 1 else "compare.column-added", values)


def _label(report: Report, found: FormTable, match: LabelMatch) -> Place:
    return in_cell(report, match.table, match.label) if match.label else _corner(report, found)


def _reads(one: Cell, other: Cell) -> bool:
    return words(fold(one.text).text) == words(fold(other.text).text)


def _corner(report: Report, found: FormTable) -> Place:
    table: Table = found.tables[0]
    return in_cell(report, table, table.cells[0])


def _gap(report: Report, found: FormTable) -> Place:
    """Where a table belongs that is not there: after the heading of its section, else after the preface."""
    part = report.section(found.form.section)
    if part is None:
        return gap_after_preface(report)
    return gap_after(report, [part.heading.paragraph, *part.blocks], form=found.form.alias)
