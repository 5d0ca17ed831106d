"""What of a section's text counts as said: not the names of bodies, and not what only speaks of the report."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, structs

from gipr_lint.report import Report, fold
from gipr_lint.report.topics import Topic
from gipr_lint.report.writing.searched import searched

_CLAUSE_ENDS = "。;:,!?\n"

_LISTED = 3
"""A paragraph that names so many sections lists the parts of the report."""

_NAMED = 4
"""A clause that names so many of the topics lists them."""


def heard(
    report: Report, topics: Sequence[Topic], ignoring: Sequence[str], apart: Sequence[str], listed: Sequence[str]
) -> list[Topic]:
    """The topics without what says nothing of them: the name of the body, the words `ignoring`, the clauses with one of
    the words `apart` or with many of those `listed`, and the headings of sections in a list of the parts of the
    report."""
    names = [report.agency, report.signature.unit.text if report.signature.unit else None]
    nothing = [*dict.fromkeys(fold(name).text for name in names if name), *ignoring]
    everything = searched(
        "\n".join([text for topic in topics for text in (topic.head, topic.text)]),
        lambda: report.texts.of(("everything",)).folded.words,
    )
    said = _Said(
        nothing=[word for word in nothing if word in everything],
        apart=[word for word in apart if word in everything],
        listed=[word for word in listed if word in everything],
        official=[part.label for part in report.edition.sections.values() if part.label in everything],
        labels=[label for label in _labels(report) if label in everything],
    )
    return [_heard(topic, said) for topic in topics]


class _Said(Struct, frozen=True):
    """The words that stand in a section: those that say nothing, those of the report itself, names of topics, headings
    of sections."""

    nothing: Sequence[str]
    apart: Sequence[str]
    listed: Sequence[str]
    official: Sequence[str]
    labels: Sequence[str]


def _labels(report: Report) -> list[str]:
    """The headings of all sections in any wording, the longest first."""
    sections = report.edition.sections.values()
    labels = {fold(label).text for part in sections for label in (part.label, *part.variants, *part.drifts)}
    return sorted(labels, key=len, reverse=True)


def _heard(topic: Topic, said: _Said) -> Topic:
    text = topic.text
    if any(word in text for word in said.apart):
        text = "".join(clause for clause in _clauses(text) if not any(word in clause for word in said.apart))
    if _lists(text, said.listed):
        text = "".join(clause for clause in _clauses(text) if not _lists(clause, said.listed))
    text = _without_parts(text, said)
    return structs.replace(topic, text=_without(text, said.nothing), head=_without(topic.head, said.nothing))


def _lists(text: str, names: Sequence[str]) -> bool:
    return len(names) >= _NAMED and sum(name in text for name in names) >= _NAMED


def _without_parts(text: str, said: _Said) -> str:
    """The text without the headings of sections, in any wording, where it lists them."""
    if not any(label in text for label in said.official):
        return text
    rest, listed = text, 0
    for label in said.labels:
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
    """The clauses of a text, each with the stop after it."""
    clauses, start = [], 0
    for at, character in enumerate(text, 1):
        if character in _CLAUSE_ENDS:
            clauses.append(text[start:at])
            start = at
    return [*clauses, text[start:]]
