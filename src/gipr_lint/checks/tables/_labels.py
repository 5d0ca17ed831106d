"""What the checks of labels share: the hit at a label that is not the official one, and what is to be done about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gipr_lint.checks.forms import at_label, lines, without_blanks
from gipr_lint.checks.hits import Hit
from gipr_lint.messages import Message
from gipr_lint.report import Cell, FormTable, Report
from gipr_lint.report.model import LabelMatch
from gipr_lint.report.writing.labels import key, likeness, unnumbered

SAYS = ("table", "found", "expected")
"""The label of the form, what stands there, and the official label."""

_NEARLY_SAME = 0.7
"""A label at least so like the official one means the same."""


def label_hits(report: Report, found: FormTable, is_meant: Callable[[LabelMatch], bool]) -> Iterator[Hit]:
    """A hit at the label of each line for which `is_meant` holds; a label of several lines once."""
    seen: set[Cell] = set()
    for match, is_row in lines(found):
        if not is_meant(match) or match.label in seen:
            continue
        if match.label is not None:
            seen.add(match.label)
        yield _hit(report, found, match, is_row=is_row)


def _hit(report: Report, table: FormTable, match: LabelMatch, *, is_row: bool) -> Hit:
    """The hit at one label. It is not replaced where the column counts money in another unit, as its figures would
    have to change as well; only a person does it where the official one may say something else."""
    shown = without_blanks(match.label.text) if match.label is not None else Message("checks.blank")
    values = {"table": table.form.label, "found": shown, "expected": match.line.label}
    hit = Hit(at_label(report, table, match, is_row=is_row), values)
    if match.label is None:
        return hit
    found, expected, unit = match.label.folded.text, match.line.label, match.line.unit
    text, official = key(found), key(expected)
    if unit and unit not in text and any(word in text for word in report.names.vocabulary.money_units):
        return hit
    hit = hit.relabelling(match.line.label)
    same = (
        unnumbered(match.label.folded.text) == unnumbered(match.line.label) or likeness(text, official) >= _NEARLY_SAME
    )
    return hit if same and unit in text else hit.for_a_person()
