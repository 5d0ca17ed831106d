"""docs/authors.md, followed word for word in an empty folder."""

from __future__ import annotations

import re
from pathlib import Path

from tests.e2e.walking import PAGE, SECTIONS, Walk, edit

from gipr_lint.testing import __all__ as public

ONE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": "-p gipr_lint_pytest"}
"""The plugin, whether or not this checkout is installed anew since it was added."""


def test_from_an_empty_folder_to_a_rule_at_work(tmp_path: Path) -> None:
    """A new pack, a fact, a rule with a fix, its examples, a draft that it finds fault with, the fix, schema, tests."""
    walk = Walk(tmp_path, **ONE)
    walk.follow("二", "三", "四")
    first, _, rest = SECTIONS["五"].partition("在 Word 或 WPS")
    old, new = re.search("把“(.*?)”改成“(.*?)”", rest).groups()  # type: ignore[union-attr]
    SECTIONS["5a"], SECTIONS["5b"] = first, rest
    walk.follow("5a")
    edit(walk.folder / "草稿.docx", old, new)
    walk.follow("5b", "六", "七", "十")


def test_the_page_names_every_public_function() -> None:
    """What `gipr_lint.testing` offers is in the page's table."""
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"`{name}(" in page for name in public if name[0].islower())
