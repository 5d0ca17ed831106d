"""Numbers that count more than the tables do."""

from __future__ import annotations

import pytest
from tests.support.statements import clauses

from gipr_lint.report.prose.broader import is_broader, is_of_other_cause
from gipr_lint.report.prose.counts import find_counts
from gipr_lint.report.prose.frames import Frame

REVIEW = Frame(objects={"review": (0, 4)})


@pytest.mark.parametrize(
    ("text", "broader"),
    [
        ("行政复议86件，涉及政府信息公开7件。", True),
        ("行政复议86件。涉及政府信息公开7件。", False),
        ("政府信息公开行政复议86件，其中依申请公开7件。", False),
        ("行政复议0件，涉及政府信息公开0件。", False),
    ],
)
def test_what_a_part_of_is_what_the_table_counts(text: str, broader: bool) -> None:
    """Cases of all causes are more than the table's where those of information follow in the sentence."""
    said = clauses(text)
    count = find_counts(said.text, said.vocabulary)[0]
    assert is_broader(REVIEW, count, said) is broader


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("因处罚引发复议41件；诉讼9件。", True),
        ("因处罚引发复议41件；信息公开诉讼9件。", False),
        ("因处罚引发复议41件。诉讼9件。", False),
    ],
)
def test_what_goes_on_from_another_cause(text: str, other: bool) -> None:
    """Behind a number of an unknown cause in the sentence the next is of that cause too, unless it says its own."""
    said = clauses(text)
    counts = find_counts(said.text, said.vocabulary)
    told = Frame(objects={"review": (0, 4)}, loose=True)
    assert is_of_other_cause(REVIEW, 1, counts, {0: told}, said.vocabulary) is other
