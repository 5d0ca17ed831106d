"""Identities of the forms: what blank totals come to, what totals should be."""

from __future__ import annotations

from tests.support.agreement import report
from tests.support.reports import RULES
from tests.support.reports import report as recognised

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.identities import by_parts, identities, totals
from gipr_lint.report import Report

NEW, DONE = ("requests", "new", "total"), ("requests", "done", "total")


def evaluation(source: str) -> Evaluation:
    known: Report = recognised(source)
    return Evaluation(known, RULES.rules)


def test_blank_totals_come_to_their_parts() -> None:
    """A blank total is the sum of its filled parts; totals that are there are not derived."""
    derived = identities(evaluation(report("好。").replace("new: 28 9 1 0 2 0 40", "new: 28 9 1 0 2 0 _"))).blank
    assert derived[NEW] == 40
    assert DONE not in derived


def test_totals_of_blank_totals() -> None:
    """A total of totals that are blank themselves comes to what all parts come to."""
    source = report("好。").replace("new: 28 9 1 0 2 0 40", "new: 28 9 1 0 2 0 _")
    blank = source.replace("done: 30 8 1 0 2 0 41", "done: _ _ _ _ _ _ _")
    derived = identities(evaluation(blank)).blank
    assert (derived[NEW], derived[DONE]) == (40, 41)


def test_wrong_totals_are_computed_anew() -> None:
    """By its row a total is what the row gives, by its column what the column gives."""
    wrong = totals(evaluation(report("好。").replace("done: 30 8 1 0 2 0 41", "done: 30 8 1 0 2 0 44")))
    assert wrong.by_rows[DONE] == 41
    assert wrong.by_columns[DONE] == 41


def test_work_is_done_once_a_run() -> None:
    """What a run has worked out is the same object for whoever asks next."""
    run = evaluation(report("好。"))
    assert run.once(totals) is run.once(totals)


def test_cells_that_are_no_totals_stay() -> None:
    """Spreading coefficients over no parts changes nothing."""
    assert by_parts({NEW: 1, DONE: -1}, {}) == {NEW: 1, DONE: -1}
