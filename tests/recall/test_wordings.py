"""Sentences of prefaces, right and wrong ones: those of the table of real wordings where it is there, else our own."""

from __future__ import annotations

import pytest
from tests.recall.correct import Wording, every_wording, worded
from tests.support.reports import draft, findings

pytestmark = pytest.mark.slow

WORDINGS = every_wording()
FAULTS = (
    ("period", "ok_misplaced", "CN206"),
    ("period", "bad(open end)", "CN208"),
    ("period", "bad(end 12-30; web text also lost", "CN213"),
    ("period", "extraction_artefact", "CN213"),
    ("period", "missing", "CN201"),
    ("contact", "bad(em dash)", "CN303"),
    ("contact", "bad(fax without area code)", "CN304"),
)
"""What is said of a wording, by its kind and the beginning of its verdict."""


def _expected(wording: Wording) -> str:
    codes = (code for kind, verdict, code in FAULTS if wording.kind == kind and wording.verdict.startswith(verdict))
    return next(codes, "")


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: f"{wording.kind}-{wording.verdict}-{wording.text}")
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_a_wording_is_judged_by_its_verdict(wording: Wording, seed: int) -> None:
    """A right or merely weak wording gives nothing above info, a wrong one its finding and no other above info."""
    found = findings(worded(draft(seed), wording), year=2024)
    expected = _expected(wording)
    assert not expected or expected in [finding.rule for finding in found]
    assert [f.rule for f in found if f.severity != "info" and f.rule != expected] == []


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: f"{wording.kind}-{wording.verdict}-{wording.text}")
def test_every_fault_of_the_table_is_known(wording: Wording) -> None:
    """Each verdict that names a fault has a rule here."""
    assert wording.verdict.startswith(("ok", "weak")) or _expected(wording)
