"""Results as bytes."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from tests.support.reports import RULES

from gipr_lint import Linter, LintResult, Options
from gipr_lint.cli import carried
from gipr_lint.cli.carried import decoded, encoded


@pytest.mark.slow
def test_everything_that_formats_get_comes_back(drafts: Path) -> None:
    """Of every example, drawn or not, the result is the same afterwards to the last place and label."""
    linter = Linter(Options(rules=RULES))
    results = [linter.lint(path) for path in sorted(drafts.glob("*.docx"))]
    results.append(linter.lint(b"PK", "damaged.docx"))
    for result in [*(one.alone for one in results), *map(linter.drawn, results)]:
        data = encoded(result)
        assert data is not None
        assert decoded(data) == result


def test_all_of_a_result_is_carried_but_the_document() -> None:
    """A field more in results is one more here."""
    left_behind = {"mask", "report", "source", "linter", "beside"}
    assert {*carried._Carried.__struct_fields__} == {*LintResult.__struct_fields__} - left_behind


def test_what_is_no_result_is_refused() -> None:
    """Damage, another shape, a severity that there is not."""
    for data in (b"", b"{}", b'{"path": "a", "status": "gone", "findings": []}', b'{"path": "a", "status": "linted"}'):
        with pytest.raises(msgspec.DecodeError):
            decoded(data)


def test_what_is_no_text_is_not_encoded() -> None:
    """A surrogate out of the name of a file is no JSON: the result goes as it is."""
    result = Linter(Options(rules=RULES)).lint(b"", "\udcff.docx").alone
    assert encoded(result) is None
