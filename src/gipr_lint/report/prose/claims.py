"""Claims without a number: that there was none of something (未收到申请), that all was done (均已办结)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from gipr_lint.report.prose.all_of import all_done, all_told
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.none_of import none_ahead, none_behind
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary

_CLAIMS: Mapping[str, Callable[[Clauses, int], Iterator[Statement]]]
_CLAIMS = {
    "none": none_ahead,
    "none_behind": none_behind,
    "all": all_done,
    "each": all_done,
    "all_of": all_told,
}
"""What is claimed by a token of each kind that claims anything."""


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
    for index, kind in [(index, token.kind) for index, token in enumerate(clauses.tokens) if token.kind in _CLAIMS]:
        yield from _CLAIMS[kind](clauses, index)
