"""Known words that mean something else in the text or the report in which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec.structs import replace

from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.consent import without_consent
from gipr_lint.report.prose.referring import with_referred
from gipr_lint.report.prose.tokens import Token
from gipr_lint.report.writing.words import named

_THINGS = frozenset(
    {"object", "weak_object", "foreign", "modifier", "carrying", "carried", "because", "qualifier", "action", "partial"}
)
"""Kinds of tokens with which begins what there may be none of."""


def as_meant(text: str, tokens: list[Token], attribution: Attribution) -> list[Token]:
    """The tokens of a text as they are meant in a report of the `attribution`."""
    vocabulary = attribution.vocabulary
    if named(vocabulary.referring, text):
        tokens = list(with_referred(text, tokens, vocabulary))
    if attribution.own_names:
        tokens = [_without_itself(text, token, attribution) for token in tokens]
    if not {token.value for token in tokens}.isdisjoint(vocabulary.decisions):
        tokens = [_deciding(text, token, after, attribution) for token, after in _pairs(tokens)]
    if named(vocabulary.asked_of, text):
        tokens = list(without_consent(text, tokens, vocabulary))
    if named(vocabulary.none_ahead, text):
        tokens = [_as_none(text, token, after, vocabulary.none_ahead) for token, after in _pairs(tokens)]
    return tokens


def _pairs(tokens: Sequence[Token]) -> zip_longest[tuple[Token, Token | None]]:
    """Each token with the one after it."""
    return zip_longest(tokens, tokens[1:])


def _without_itself(text: str, token: Token, attribution: Attribution) -> Token:
    """The token; a name of this body itself is none of a party, nor unknown (公司未收到申请, 向学校申请)."""
    may_name = token.kind in ("party", "unknown")
    is_own = may_name and text[token.start : token.end] in attribution.own_names
    return replace(token, kind="plain") if is_own else token


def _deciding(text: str, token: Token, after: Token | None, attribution: Attribution) -> Token:
    """The token; the name of this body in front of its decisions is no kind of them (白河镇行政许可27件)."""
    decides = token.kind == "unknown" and after is not None and after.value in attribution.vocabulary.decisions
    is_own = decides and attribution.is_self(text[token.start : token.end])
    return replace(token, kind="plain") if is_own else token


def _as_none(text: str, token: Token, after: Token | None, none_ahead: Sequence[str]) -> Token:
    """The token, as a word for none where what there was none of follows it (不存在行政复议的情形)."""
    leads = text[token.start : token.end] in none_ahead
    return replace(token, kind="none") if leads and after is not None and after.kind in _THINGS else token
