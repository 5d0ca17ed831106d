"""The page of all checks."""

from __future__ import annotations

import re

import pytest
from tests.support.site import LANGUAGES

from gipr_lint.authoring.checks import page
from gipr_lint.checks.catalogue import addresses


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_has_its_part_and_every_parameter_is_explained(lang: str) -> None:
    """A heading for each, in order; no cell of a table is empty, and English ones hold no Chinese words."""
    text = page(lang)
    assert sorted(re.findall(r"^### (.*)$", text, re.MULTILINE)) == sorted(addresses())
    rows = [line.split(" | ") for line in text.splitlines() if line.startswith("| `")]
    assert not [row for row in rows if not all(cell.strip(" |") for cell in row)]
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings
    assert all((re.search("[一-鿿]", heading) is None) == (lang == "en") for heading in headings)
