"""Claims without a number: that there was none of something (未收到申请), that all was done (均已办结)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from gipr_lint.report.prose.all_of import all_done, all_told
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.none_of import none_ahead, none_behind
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary


def may_claim(text: str, vocabulary: Vocabulary) -> bool:
    """Whether any word for none or all stands in a text: a quick filter."""
    return named(claim_words(vocabulary), text)


@lru_cache(maxsize=8)
def claim_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The words with which a claim begins."""
    none = (vocabulary.none_words, vocabulary.none_behind, vocabulary.none_ahead)
    return tuple(chain(*none, vocabulary.all_words, vocabulary.each_words, *vocabulary.all_of.values()))


def claims_in(clauses: Clauses) -> Iterator[Statement]:
    """The claims of none and of all in a text, in reading order."""
    for index, token in enumerate(clauses.tokens):
        if token.kind == "none":
            yield from none_ahead(clauses, index)
        elif token.kind == "none_behind":
            yield from none_behind(clauses, index)
        elif token.kind in ("all", "each"):
            yield from all_done(clauses, index)
        elif token.kind == "all_of":
            yield from all_told(clauses, index)
