"""What others were asked about: what they consent to is no decision of the body, what was decided then is a part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from gipr_lint.report.prose.tokens import Token
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary

_SENTENCE_ENDS = "。!?"
_NEAR = 2
"""How far behind a question to others a word for “then” stands."""


def without_consent(text: str, tokens: Iterable[Token], vocabulary: Vocabulary) -> Iterator[Token]:
    """The tokens, where behind a question to others what these consent to is no decision of the body (经征求第三方意
    见，同意公开1件), and what was decided after it, or on so many as it was about, none of all applications (征求意见后
    公开1件、不公开2件)."""
    outcomes = {*vocabulary.among_outcomes, *chain(*vocabulary.rest_among.values())}
    asked, then, about = "", False, False
    for token in tokens:
        said = text[token.start : token.end]
        if token.kind == "stop":
            about = False
            if token.value in _SENTENCE_ENDS:
                asked, then = "", False
        elif token.kind == "figure":
            about = text.endswith(vocabulary.asked_about, 0, token.start)
        elif token.kind in ("action", "partial") and named(vocabulary.asked_of, said):
            asked = token.value
            then = about or named(vocabulary.afterwards, said + text[token.end : token.end + _NEAR])
        is_theirs = said in vocabulary.consented or (then and token.value in outcomes)
        yield replace(token, value=asked) if asked and is_theirs and token.kind == "action" else token
