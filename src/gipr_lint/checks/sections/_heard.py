"""What of a section's text counts as said: not the names of bodies, and not what only speaks of the report."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from gipr_lint.report import Report, fold
from gipr_lint.report.topics import Topic

_CLAUSE_ENDS = "。;,!?\n"

_LISTED = 3
"""A paragraph that names so many sections lists the parts of the report."""


def heard(report: Report, topics: Sequence[Topic], ignoring: Sequence[str], apart: Sequence[str]) -> list[Topic]:
    """The topics without what says nothing of them: the name of the body, the words `ignoring`, the clauses with one of
    the words `apart`, and the headings of sections in a list of the parts of the report."""
    names = [report.agency, report.signature.unit.text if report.signature.unit else None]
    nothing = [*dict.fromkeys(fold(name).text for name in names if name), *ignoring]
    labels = sorted(_labels(report), key=len, reverse=True)
    return [_heard(topic, nothing, apart, labels) for topic in topics]


def _labels(report: Report) -> set[str]:
    """Every way to word the headings of the sections."""
    sections = report.edition.sections.values()
    return {fold(label).text for part in sections for label in (part.label, *part.variants, *part.drifts)}


def _heard(topic: Topic, nothing: Sequence[str], apart: Sequence[str], labels: Sequence[str]) -> Topic:
    text, head = topic.text, topic.head
    if any(word in text for word in apart):
        text = "".join(clause for clause in _clauses(text) if not any(word in clause for word in apart))
    listed = [label for label in labels if label in text]
    if len(listed) >= _LISTED:
        text = _without(text, listed)
    return structs.replace(topic, text=_without(text, nothing), head=_without(head, nothing))


def _without(text: str, words: Sequence[str]) -> str:
    """The text with a stop in place of each of the words."""
    for word in words:
        if word in text:
            text = text.replace(word, ";")
    return text


def _clauses(text: str) -> list[str]:
    """The clauses of a text, each with the stop behind it."""
    clauses, start = [], 0
    for at, character in enumerate(text, 1):
        if character in _CLAUSE_ENDS:
            clauses.append(text[start:at])
            start = at
    return [*clauses, text[start:]]
