"""What a report says in words of its own: its sentences without figures, the words of the form and common phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gipr_lint.checks.sentences import Sentence, sentences
from gipr_lint.report import Report

_LEAST = 8
"""A sentence with fewer characters of its own says nothing that could be copied."""
_ALIKE = 0.85
"""From this share of common pairs of characters on two sentences are the same."""


def own_sentences(report: Report, sections: Sequence[str], common: Sequence[str]) -> list[Sentence]:
    """The sentences of some sections that say something of their own, once the `common` phrases are out."""
    found = [one for one in sentences(report) if one.section in sections]
    return [one for one in found if len(own_text(one, common)) >= _LEAST]


def frame(sentence: Sentence) -> str:
    """The words of a sentence without its figures."""
    return "".join([token.text for token in sentence.tokens if not token.is_number])


def own_text(sentence: Sentence, common: Iterable[str]) -> str:
    """The words of a sentence without figures and common phrases."""
    text = frame(sentence)
    for phrase in common:
        text = text.replace(phrase, "")
    return text


def pairs(text: str) -> frozenset[str]:
    """The pairs of characters that follow each other."""
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def copies(now: Sequence[Sentence], last: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """The sentences that last year's report has in the same words, or nearly, each with the one there."""
    known = {frame(one): one for one in reversed(last)}
    parts = [(pairs(text), one) for text, one in known.items()]
    for one in now:
        text = frame(one)
        found = known.get(text) or _like(pairs(text), parts)
        if found is not None:
            yield one, found


def _like(own: frozenset[str], parts: Sequence[tuple[frozenset[str], Sentence]]) -> Sentence | None:
    for other, sentence in parts:
        common = len(own & other)
        if common and common >= _ALIKE * (len(own) + len(other) - common):
            return sentence
    return None
