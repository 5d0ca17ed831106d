"""The page on writing a pack, followed word for word in an empty folder, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.support.e2e.walking import PAGES, Walk, edit, sections

ONE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": "-p gipr_lint_pytest"}
"""The plugin, whether or not this checkout is installed anew since it was added."""


EDIT = {
    "zh": (r"在 Word 或 WPS", r"把“(.*?)”改成“(.*?)”", "草稿.docx"),
    "en": (r"Open `draft.docx`", r"replace “(.*?)” by “(.*?)”", "draft.docx"),
}
"""Where the page tells to edit the draft, the old text and the new, and the name of the draft."""


@pytest.mark.parametrize("lang", PAGES)
def test_from_an_empty_folder_to_a_rule_at_work(lang: str, tmp_path: Path) -> None:
    """A new pack, a fact, a rule with a fix, its examples, a draft that it finds fault with, the fix, schema, tests.

    Then a rule that demands something.
    """
    page, walk = sections(lang), Walk(tmp_path, **ONE)
    walk.follow(page[2], page[3], page[4])
    mark, wording, draft = EDIT[lang]
    first, _, rest = page[5].partition(mark)
    old, new = re.search(wording, rest).groups()  # type: ignore[union-attr]
    walk.follow(first)
    edit(walk.folder / draft, old, new)
    walk.follow(rest, page[6], page[7], page[10], page[11])
