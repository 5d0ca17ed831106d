"""The directive `{formats}`: a table of the output formats that gipr-lint brings, out of their modules' docstrings."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective

from gipr_lint.authoring.describe import in_both
from gipr_lint.plugins.builtin import gipr_lint_formats
from gipr_site.languages import language_of

_HEADS = {"zh": ("格式", "给谁、写些什么"), "en": ("Format", "For whom, and what it says")}


class Formats(SphinxDirective):
    """A table of the formats, each with the first paragraph of its module's docstring."""

    def run(self) -> list[nodes.Node]:
        """The table."""
        lang = language_of(self.env.docname)
        lines = [f"| {' | '.join(_HEADS[lang])} |", "|---|---|"]
        lines += [f"| `{name}` | {about} |" for name, about in formats(lang)]
        container = nodes.container()
        self.state.nested_parse(StringList(lines, self.env.docname), self.content_offset, container)
        return list(container.children)


def formats(lang: str) -> Iterator[tuple[str, str]]:
    """The formats of gipr-lint itself by name, and what each is, in one of the languages."""
    for name, address in gipr_lint_formats().items():
        docstring = import_module(address.partition(":")[0]).__doc__ or ""
        yield name, in_both(docstring.partition("\n\n")[0]).in_language(lang)
