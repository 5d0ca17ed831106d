"""What the site adds to Sphinx: two languages in one build, tables of options, pages of rules, search in Chinese."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from gipr_site import formats, keys, languages, options, reference, search, signatures


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_directive("options", options.Options)
    app.add_directive("formats", formats.Formats)
    app.add_directive("keys", keys.Keys)
    app.add_directive("signature", signatures.Signature)
    app.add_directive("fields", signatures.Fields)
    app.add_search_language(search.Chinese)
    app.connect("builder-inited", reference.write)
    app.connect("doctree-read", languages.join_lines)
    app.connect("html-page-context", languages.translate, priority=400)  # before the theme draws the navigation
    return {"parallel_read_safe": True, "parallel_write_safe": True}
