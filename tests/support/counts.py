"""Counts of texts, told apart by the words of the national pack."""

from __future__ import annotations

from tests.support.reports import RULES

from gipr_lint.docx import fold
from gipr_lint.report.prose.counts import Count, find_counts


def counts(text: str) -> list[Count]:
    """The numbers with a measure in a text as it is typed."""
    return find_counts(fold(text).text, RULES.vocabulary)


def only(text: str) -> Count:
    """The one number of a text."""
    (count,) = counts(text)
    return count
