"""What of a section's text counts as said: not the names of bodies, and not what only speaks of the report."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from gipr_lint.report import Report, fold
from gipr_lint.report.topics import Topic

_CLAUSE_ENDS = "。;:,!?\n"

_LISTED = 3
"""A paragraph that names so many sections lists the parts of the report."""


def heard(report: Report, topics: Sequence[Topic], ignoring: Sequence[str], apart: Sequence[str]) -> list[Topic]:
    """The topics without what says nothing of them: the name of the body, the words `ignoring`, the clauses with one of
    the words `apart`, and the headings of sections in a list of the parts of the report."""
    names = [report.agency, report.signature.unit.text if report.signature.unit else None]
    nothing = [*dict.fromkeys(fold(name).text for name in names if name), *ignoring]
    return [_heard(report, topic, nothing, apart) for topic in topics]


def _heard(report: Report, topic: Topic, nothing: Sequence[str], apart: Sequence[str]) -> Topic:
    text = topic.text
    if any(word in text for word in apart):
        text = "".join(clause for clause in _clauses(text) if not any(word in clause for word in apart))
    text = _without_parts(report, text)
    return structs.replace(topic, text=_without(text, nothing), head=_without(topic.head, nothing))


def _without_parts(report: Report, text: str) -> str:
    """The text without the headings of sections, in any wording, where it lists them."""
    sections = report.edition.sections.values()
    if not any(part.label in text for part in sections):
        return text
    labels = {fold(label).text for part in sections for label in (part.label, *part.variants, *part.drifts)}
    rest, listed = text, 0
    for label in sorted(labels, key=len, reverse=True):
        if label in rest:
            rest, listed = _without(rest, [label]), listed + 1
    return rest if listed >= _LISTED else text


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
