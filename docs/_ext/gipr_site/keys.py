"""A table of the keys of a part of a pack's files, out of the docstrings of its type: `{keys} Vocabulary`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from gipr_lint.authoring.describe import described
from gipr_lint.rulepacks import model

_HEADS = {"zh": ("名称", "含义"), "en": ("Name", "What it holds")}


def table(name: str, lang: str) -> Iterator[str]:
    """The lines of the table for a type of `gipr_lint.rulepacks.model`."""
    yield f"| {' | '.join(_HEADS[lang])} |"
    yield "|---|---|"
    yield from (f"| `{key}` | {about} |" for key, about in keys(name, lang))


def keys(name: str, lang: str) -> Iterator[tuple[str, str]]:
    """The keys as they are written in YAML, and what each is, in one of the languages."""
    kind: type[msgspec.Struct] = getattr(model, name)
    about = described(kind).attributes
    for field in msgspec.structs.fields(kind):
        yield field.encode_name, about[field.name].in_language(lang)
