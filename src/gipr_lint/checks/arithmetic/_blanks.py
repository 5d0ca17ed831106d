"""What is said of blank totals."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from gipr_lint.checks.arithmetic._equations import values
from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.environment import CellKey
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.identities import Identity, cell_of, identities
from gipr_lint.checks.lines import cell_named
from gipr_lint.expr import render
from gipr_lint.messages import Message, cut_off
from gipr_lint.report import FormCell

_HABIT = 3
"""So many blank totals of a table are a habit, of which one finding speaks."""

_NAMED = 3
"""So many sums and cells are named; of more it is said that there are."""


def hits(evaluation: Evaluation, rules: Collection[str]) -> Iterator[Hit]:
    """What is to be said of the blank totals of the rules with these names."""
    known = evaluation.once(identities)
    meant = {i.total: i for i in known.all[::-1] if i.total and i.rule.name in rules and i.total in known.blank}
    tables: dict[str, list[CellKey]] = {}
    for total in meant:
        tables.setdefault(total[0], []).append(total)
    for totals in tables.values():
        totals.sort(key=lambda total: _place(cell_of(evaluation.report, total)))
        for group in [totals] if len(totals) >= _HABIT else [[total] for total in totals]:
            yield _hit(evaluation, group, meant)


def _place(cell: FormCell) -> tuple[int, int, int]:
    """Where a cell stands, in reading order."""
    return cell.table.number, cell.cell.row, cell.cell.column


def _hit(evaluation: Evaluation, totals: Sequence[CellKey], meant: Mapping[CellKey, Identity]) -> Hit:
    """One hit for all these totals, with what belongs into each."""
    blank = evaluation.once(identities).blank
    cells = [cell_of(evaluation.report, total) for total in totals]
    texts = [render(blank[total]) for total in totals]
    shown = values(evaluation, meant[totals[0]])
    terms, sums = shown["terms"], cut_off(texts, _NAMED)
    if len(totals) == 1 and isinstance(terms, Message):
        sums = Message("checks.sum-of", {"sum": texts[0], "terms": terms})
    shown |= {"expected": texts[0], "count": len(totals), "sums": sums}
    shown["where"] = cut_off([cell_named(cell) for cell in cells], _NAMED)
    hit = Hit(cells[0], shown).related_to(cells[1:], "blank")
    for cell, text in zip(cells, texts, strict=True):
        hit = hit.setting(text, cell)
    return hit
