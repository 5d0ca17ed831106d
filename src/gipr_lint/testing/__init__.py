"""Tests of rule packs, and documents for tests: reports written from a content model or from Markdown.

For the tests of a rule pack there are `docx`, `lint_markdown`, `load_pack`, `cases` with `Case`, and `assert_findings`;
the pytest plugin gives every example of a pack as `gipr_lint_example`. Everything else in here is private.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gipr_lint.testing.api import Case, assert_findings, cases, docx, lint_markdown, load_pack
    from gipr_lint.testing.packs import Pack

__all__ = ["Case", "Pack", "assert_findings", "cases", "docx", "lint_markdown", "load_pack"]


def __getattr__(name: str) -> Any:
    """The public names, imported when they are asked for: who wants one document need not load the rules."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from gipr_lint.testing import api  # noqa: PLC0415

    return getattr(api, name)
