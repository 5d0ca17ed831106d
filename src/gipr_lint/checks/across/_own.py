"""What a report says in words of its own: its sentences without figures, the words of the form and common phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from gipr_lint.checks.sentences import Sentence, sentences
from gipr_lint.report import Report
from gipr_lint.report.writing.words import without

_LEAST = 8
"""A sentence with fewer characters of its own says nothing that could be copied."""
_ALIKE = 0.85
"""From this share of common pairs of characters on two sentences are the same."""


class Own(Struct, frozen=True, eq=False, dict=True):
    """A sentence, its words without figures, and what is left of these without common phrases."""

    sentence: Sentence
    frame: str
    text: str

    @cached_property
    def pairs(self) -> frozenset[str]:
        """The pairs of characters that follow each other in its words without figures."""
        return pairs(self.frame)


def own_sentences(report: Report, sections: Sequence[str], common: tuple[str, ...]) -> list[Own]:
    """The sentences of some sections that say something of their own, once the `common` phrases are out."""
    return [one for one in report.once(_own, common) if one.sentence.section in sections]


def _own(report: Report, common: tuple[str, ...]) -> list[Own]:
    every = report.once(sentences)
    frames = ["".join([token.text for token in one.tokens if not token.is_number]) for one in every]
    texts = without("\n".join(frames), common).split("\n")
    found = map(Own, every, frames, texts)
    return [one for one in found if len(one.text) >= _LEAST]


def pairs(text: str) -> frozenset[str]:
    """The pairs of characters that follow each other."""
    return frozenset([text[at : at + 2] for at in range(len(text) - 1)])


def copies(now: Sequence[Own], last: Sequence[Own]) -> Iterator[tuple[Own, Own]]:
    """The sentences that last year's report has in the same words, or nearly, each with the one there."""
    known = {one.frame: one for one in reversed(last)}
    for one in now:
        found = known.get(one.frame) or _like(one.pairs, known.values())
        if found is not None:
            yield one, found


def _like(own: frozenset[str], others: Iterable[Own]) -> Own | None:
    for other in others:
        parts = other.pairs
        if min(len(own), len(parts)) < _ALIKE * max(len(own), len(parts)):
            continue
        common = len(own & parts)
        if common and common >= _ALIKE * (len(own) + len(parts) - common):
            return other
    return None
