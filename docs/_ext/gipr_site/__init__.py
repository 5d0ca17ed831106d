"""What the site adds to Sphinx: two languages in one build, contents, search in Chinese; and what is generated on its
pages: tables of options, pages of rules."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from gipr_site import contents, filled, languages, reference, search


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    app.add_search_language(search.Chinese)
    app.connect("builder-inited", lambda app: write(Path(app.srcdir)))
    app.connect("source-read", contents.add)
    app.connect("doctree-read", languages.join_lines)
    app.connect("html-page-context", languages.translate, priority=400)  # before the theme draws the navigation
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def changes(docs: Path) -> dict[Path, str | None]:
    """The pages in a folder that are not as rules and code would have them, each with its text; None: it goes."""
    return {**reference.changes(docs), **filled.changes(docs)}


def write(docs: Path) -> list[Path]:
    """Writes what is generated on the pages in a folder; the pages that were not as they should be."""
    found = changes(docs)
    for path, text in found.items():
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return list(found)
