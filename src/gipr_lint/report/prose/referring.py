"""Words that refer to what was named before: 该类申请 behind 补助申请 is none of the form's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from gipr_lint.report.prose.frames import FOREIGN
from gipr_lint.report.prose.tokens import Token
from gipr_lint.rulepacks.model import Vocabulary


def with_referred(text: str, tokens: Iterable[Token], vocabulary: Vocabulary) -> Iterator[Token]:
    """The tokens of a text, where a weak word for an object that refers to one of another thing is for that one."""
    before: Token | None = None
    is_foreign = refers = False
    for token in tokens:
        said = text[token.start : token.end]
        if token.kind == "weak_object":
            if refers:
                token = replace(token, value=FOREIGN, kind="foreign") if is_foreign else token  # noqa: PLW2901
            else:
                is_foreign = before is not None and before.kind == "unknown"
        elif token.kind == "foreign":
            is_foreign = any(said.endswith(words) for words in vocabulary.weak_objects.values())
        elif token.kind == "object":
            is_foreign = False
        refers = said in vocabulary.referring
        before = token
        yield token
