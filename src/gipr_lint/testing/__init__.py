"""Tests of rule packs: reports written in Markdown, linted, and held to what should be found.

For the tests of a rule pack there are `docx`, `lint_markdown`, `load_pack`, `cases` with `Case`, and `assert_findings`;
the pytest plugin gives every example of a pack as `gipr_lint_example`. The other modules in here are private: they read
the Markdown of examples, write it as a DOCX, and run the examples.
"""

from gipr_lint.testing.api import Case, assert_findings, cases, docx, lint_markdown, load_pack
from gipr_lint.testing.packs import Pack

__all__ = ["Case", "Pack", "assert_findings", "cases", "docx", "lint_markdown", "load_pack"]
