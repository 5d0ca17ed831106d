"""Outputs without what changes though nothing that a reader compares does: numbers of rules, the page's own files."""

from __future__ import annotations

import re

from markupsafe import escape

from gipr_lint.output.page.render import asset, hash_of

_RULES = re.compile(r"(?:\d+|…)(?= 条规则已检查| rules checked)")


def without_counts(text: str) -> str:
    """The text with `…` where the closing line says how many rules were checked."""
    return _RULES.sub("…", text)


def without_assets(page: str) -> str:
    """A page with the names of its style sheet and its script in place of both, and of the hashes that let them run.

    Each has to stand in the page once, as it lies in its file.
    """
    for name in ("page.css", "page.js"):
        for text in (asset(name), str(escape(f"'{hash_of(asset(name))}'"))):
            assert page.count(text) == 1
            page = page.replace(text, f"… {name} …")
    return page
