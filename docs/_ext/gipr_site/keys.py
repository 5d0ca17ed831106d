"""The directive `{keys}`: a table of the keys of a part of a pack's files, out of the docstrings of its type."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from gipr_lint.authoring.describe import described
from gipr_lint.rulepacks import model
from gipr_site.languages import language_of

_HEADS = {"zh": ("名称", "含义"), "en": ("Name", "What it holds")}


class Keys(SphinxDirective):
    """A table of the keys of a type of `gipr_lint.rulepacks.model`, named in the argument."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The table."""
        lang = language_of(self.env.docname)
        lines = [f"| {' | '.join(_HEADS[lang])} |", "|---|---|"]
        lines += [f"| `{name}` | {about} |" for name, about in keys(self.arguments[0], lang)]
        container = nodes.container()
        self.state.nested_parse(StringList(lines, self.env.docname), self.content_offset, container)
        return list(container.children)


def keys(name: str, lang: str) -> Iterator[tuple[str, str]]:
    """The keys as they are written in YAML, and what each is, in one of the languages."""
    kind: type[msgspec.Struct] = getattr(model, name)
    about = described(kind).attributes
    for field in msgspec.structs.fields(kind):
        yield field.encode_name, about[field.name].in_language(lang)
