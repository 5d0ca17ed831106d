"""The page of all checks."""

from __future__ import annotations

import re

import pytest
from tests.support.site import DOCS, LANGUAGES

from gipr_lint.authoring.checks import PAGES, page
from gipr_lint.checks.catalogue import addresses


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_in_the_repository_is_what_the_code_says(lang: str) -> None:
    """Where this fails, `python -m gipr_lint.authoring.checks docs` writes it anew."""
    assert (DOCS / PAGES[lang]).read_text(encoding="utf-8") == page(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_has_its_part_and_every_parameter_is_explained(lang: str) -> None:
    """A heading for each, in order; no cell of a table is empty, and English ones hold no Chinese words."""
    text = page(lang)
    assert sorted(re.findall(r"^### (.*)$", text, re.MULTILINE)) == sorted(addresses())
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| `")]
    assert not [row for row in rows if not all(cell.strip(" |") for cell in row)]
