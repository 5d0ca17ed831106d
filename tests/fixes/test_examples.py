"""The fixes of every rule of the national pack, made on its own bad examples."""

from __future__ import annotations

import pytest
from tests.reports import EDITIONS, RULES

from gipr_lint import Result, lint
from gipr_lint.mend import write_fixes
from gipr_lint.packs.model import Example, Rule
from gipr_lint.testing.markdown import to_docx

DATE = "2026-01-15T08:00:00Z"
BY_HAND = ("insert-table", "delete")
"""What no fix is written for: a comment says it."""
BAD = [
    (rule, number, example)
    for rule in RULES.rules
    for number, example in enumerate(rule.examples, 1)
    if rule.fix is not None and example.bad
]


def drawn(example: Example) -> bytes:
    """The example as a document, as the runner of examples draws it."""
    edition = (
        EDITIONS[example.edition] if example.edition else RULES.edition_for(example.year) if example.year else None
    )
    return to_docx(example.bad, edition or max(EDITIONS.values(), key=lambda known: known.applies.first), EDITIONS)


@pytest.mark.parametrize(("rule", "number", "example"), BAD, ids=[f"{rule.code}-{number}" for rule, number, _ in BAD])
def test_a_fixed_example_is_clean_and_stays_so(rule: Rule, number: int, example: Example) -> None:
    """What has a fix is gone once it is made, both ways, and fixing again changes nothing."""

    def said(data: bytes) -> Result:
        return lint(data, year=example.year or None, select=(rule.code,), rules=RULES)

    def fixed(data: bytes, result: Result, *, accept: bool) -> bytes:
        options = {"year": example.year or None, "select": (rule.code,), "rules": RULES}
        written = write_fixes(data, result, suggested=True, accept=accept, date=DATE, on_revisions="track", **options)
        assert not written.left
        return written.data

    data = drawn(example)
    result = said(data)
    edits = [edit for finding in result.findings if finding.fix for edit in finding.fix.edits]
    if not edits or any(edit.op in BY_HAND for edit in edits):
        return
    accepted = fixed(data, result, accept=True)
    again = said(accepted)
    assert not [finding for finding in again.findings if finding.fix]
    assert len(again.findings) == sum(finding.fix is None for finding in result.findings)
    assert fixed(accepted, again, accept=True) == accepted
    tracked = said(fixed(data, result, accept=False))
    assert [finding.message for finding in tracked.findings] == [finding.message for finding in again.findings]
