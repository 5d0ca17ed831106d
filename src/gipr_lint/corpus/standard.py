"""Sentences that most reports share: those that an empty draft begins from, and the preface."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import msgpack

from gipr_lint.docx import fold
from gipr_lint.rulepacks.drafts import DraftText, line
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.patterns import compiled

_GRAM = 4
"""So many characters in a row are compared."""

_SHARE = 0.6
"""From this share of known characters on a sentence is one that reports share."""

_LEAST = 6
"""A sentence of fewer characters says nothing of its own."""


class Standard:
    """What sentences of their own are told from: the words of the form and of the empty draft."""

    def __init__(self, rules: RuleSet) -> None:
        known = [fold(text).text for text in _texts(rules)]
        self._grams = frozenset(gram for text in known for gram in _grams(_bare(text)))

    def holds(self, text: str, section: str | None) -> bool:
        """Whether a folded sentence, which stands under the heading `section`, says nothing of its own."""
        bare = _bare(text)
        if section is None or len(bare) < _LEAST:
            return True
        grams = list(_grams(bare))
        return sum(gram in self._grams for gram in grams) >= _SHARE * len(grams)


def _texts(rules: RuleSet) -> Iterator[str]:
    draft = msgpack.decode(rules.draft, type=DraftText)
    for entry in (*draft.preface, *(one for lines in draft.sections.values() for one in lines), *draft.ending):
        yield re.sub(r"\{\w+\}|_+", "", line(entry).text)
    for edition in rules.editions.values():
        yield from (section.label for section in edition.sections.values())
        for form in edition.forms.values():
            yield from ("".join(one.path) for block in form.blocks for one in (*block.rows, *block.columns))


def _bare(text: str) -> str:
    """A text without figures and marks."""
    return compiled(r"[\W\d_]+").sub("", text)


def _grams(text: str) -> Iterator[str]:
    return (text[at : at + _GRAM] for at in range(max(1, len(text) - _GRAM + 1)))
