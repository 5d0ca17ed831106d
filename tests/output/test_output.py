"""The run of many documents that all formats show."""

from __future__ import annotations

from tests.support.findings import HIDDEN, checked, finding, run, unreadable


def test_suppressed_findings_are_counted_apart() -> None:
    """Suppressed findings are counted apart."""
    some = run(checked(finding(), finding(suppressed=HIDDEN)), unreadable())
    assert some.counts() == {"error": 2, "warning": 0, "info": 0, "suppressed": 1, "not_evaluated": 0}
