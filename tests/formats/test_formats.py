"""A report has the same findings at the same labels in every kind of file."""

from __future__ import annotations

import pytest
from tests.formats.compare import agreement, verdicts
from tests.formats.kinds import FILTERS
from tests.formats.reports import examples


@pytest.mark.slow
def test_pages_of_sites_have_the_findings_of_their_docx() -> None:
    """Of each kind of site."""
    found = verdicts([one for one in examples(30) if one.draft is not None][-14:], "site")
    assert [one for one in found if one.lost or one.new or one.error] == []
    assert sum(one.same for one in found) >= 10


@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind for kind in FILTERS if kind != "rtf"])
def test_libreoffice_writes_files_with_the_findings_of_their_docx(kind: str) -> None:
    """As .doc, .odt, .html and .pdf."""
    found = verdicts([one for one in examples(24) if one.draft is not None][-5:], kind)
    assert len(found) == 5
    assert [one for one in found if one.lost or one.new or one.error] == []
    assert agreement(found) == 1
