"""How long a document may be that is written back."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx, p
from tests.support.reports import RULES, TITLE

from gipr_lint import lint
from gipr_lint.docx import read_docx
from gipr_lint.errors import FixError
from gipr_lint.fixes.bounds import require_writable

RUN = "<w:r><w:t>字</w:t></w:r>"
BEYOND = {
    "12 MB": p("字") + f"<!--{'x' * (1 << 20)}-->" * 12,
    "250,000": f"<w:p>{RUN * 62_501}</w:p>",
    "20,000": p("字") + "<w:p/>" * 20_000,
    "1,000,000": p("字" * 1_000_001),
}


@pytest.mark.slow
@pytest.mark.parametrize("limit", BEYOND)
def test_what_is_longer_is_refused_with_the_bound(limit: str) -> None:
    """In bytes, tags, paragraphs or characters; it is read all the same."""
    document = read_docx(docx(BEYOND[limit]))
    with pytest.raises(FixError) as refused:
        require_writable(document)
    assert limit in refused.value.in_language("zh")
    assert limit in refused.value.in_language("en")


def test_what_is_up_to_the_bounds_is_written() -> None:
    """A book of 500 pages is."""
    require_writable(read_docx(docx(p("一" * 30) * 19_999)))


@pytest.mark.parametrize("write", ["fixed", "annotated"])
def test_nothing_is_written_of_a_longer_one(write: str) -> None:
    """Neither fixes nor comments, although it is checked."""
    result = lint(
        docx(p(TITLE.lstrip("# ").strip()) + p("一、总体情况") + "<w:p/>" * 20_001), rules=RULES, select=("CN106",)
    )
    assert result.status == "linted"
    with pytest.raises(FixError, match=r"20,000"):
        getattr(result, write)()
