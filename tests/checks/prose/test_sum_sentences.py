"""Sums, shares and lists in sentences as offices write them, right and with one number altered."""

from __future__ import annotations

import pytest
from tests.support.agreement import report
from tests.support.reports import findings
from tests.support.sum_sentences import GUARDS, WRITTEN, right, wrong

CODES = ("CN612", "CN613", "CN615", "CN616", "CN619", "CN620", "CN621", "CN622", "CN623")


def _said(text: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in findings(report(text), *CODES)]


@pytest.mark.parametrize("text", [*(right(text) for text, _ in WRITTEN), *GUARDS])
def test_sums_that_hold_are_not_mentioned(text: str) -> None:
    """Not even as an info."""
    assert _said(text) == []


@pytest.mark.parametrize(("text", "code"), [(wrong(text), code) for text, code in WRITTEN if code])
def test_one_number_altered_is_noticed(text: str, code: str) -> None:
    """By the rule that is about it; a part that is too large may spoil its share as well."""
    assert code in {rule for rule, _ in _said(text)}
