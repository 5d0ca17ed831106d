"""A table of the output formats that gipr-lint brings, out of their modules' docstrings: `{formats}`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from gipr_lint.authoring.describe import in_both
from gipr_lint.plugins.builtin import gipr_lint_formats

_HEADS = {"zh": ("格式", "给谁、写些什么"), "en": ("Format", "For whom, and what it says")}


def table(lang: str) -> Iterator[str]:
    """The lines of the table."""
    yield f"| {' | '.join(_HEADS[lang])} |"
    yield "|---|---|"
    yield from (f"| `{name}` | {about} |" for name, about in formats(lang))


def formats(lang: str) -> Iterator[tuple[str, str]]:
    """The formats of gipr-lint itself by name, and what each is, in one of the languages."""
    for name, address in gipr_lint_formats().items():
        docstring = import_module(address.partition(":")[0]).__doc__ or ""
        yield name, in_both(docstring.partition("\n\n")[0]).in_language(lang)
