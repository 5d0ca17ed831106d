"""What a lint gives: the result of a document."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from msgspec import structs
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.reports import draft

from gipr_lint import FixError, Linter, Options, lint
from gipr_lint.docx import read_docx
from gipr_lint.fixes.targets import lines_of

BAD = write(with_cell(draft(1), "requests", "new", "total", "999"))
DATE = "2026-01-15T08:00:00Z"


def test_a_result_is_shown_on_a_line(tmp_path: Path) -> None:
    """With the path, what became of it, and how many findings there are."""
    path = tmp_path / "报告.docx"
    path.write_bytes(BAD)
    assert repr(lint(path)) == f"<LintResult {path}: linted, 1 findings>"
    assert repr(lint(b"PK")) == "<LintResult -: unreadable, 1 findings>"


def test_a_result_knows_where_it_comes_from() -> None:
    """The source, the options and the linter, so that nothing need be given again."""
    linter = Linter(Options(lang="en"))
    result = linter.lint(BAD, "a.docx")
    assert (result.path, result.source, result.linter, result.options) == ("a.docx", BAD, linter, linter.options)


def test_a_result_alone_goes_to_another_process() -> None:
    """It holds the findings and what the formats need, and nothing of the document."""
    result = lint(BAD)
    alone = pickle.loads(pickle.dumps(result.alone))
    assert (alone.findings, alone.recognised, alone.rules) == (result.findings, result.recognised, result.rules)
    assert (alone.report, alone.source, alone.options) == (None, None, None)
    assert len(pickle.dumps(alone)) < 20_000
    with pytest.raises(FixError):
        alone.annotated()


@pytest.mark.slow
def test_what_was_found_is_written() -> None:
    """Fixes and comments by the options of the result: suggested fixes unless they are left out, comments in its
    language."""
    result = lint(BAD, lang="en")
    assert result.fixed(suggested=False, date=DATE) == BAD
    assert result.fixed(date=DATE) == result.fixed(suggested=True, date=DATE)
    fixed = result.fixed(suggested=True, accept=True, date=DATE)
    assert lint(fixed).findings == ()
    annotated = result.annotated(date=DATE)
    assert lines_of(read_docx(annotated)) == lines_of(read_docx(BAD))
    assert [finding.rule for finding in lint(annotated).findings if finding.rule != "CN952"] == ["CN503"]


def test_an_output_lists_so_many_findings_of_a_rule() -> None:
    """The gravest of each rule in reading order, the rest among what was not evaluated; a result with few is itself."""
    result = lint(BAD)
    (found,) = result.findings
    many = structs.replace(
        result, findings=tuple(structs.replace(found, severity="info" if at < 3 else "error") for at in range(6))
    )
    cut = many.within(4, "zh")
    assert [one.severity for one in cut.findings] == ["info", "error", "error", "error"]
    assert [(one.rule, one.reason) for one in cut.not_evaluated] == [(found.rule, "共6处，只列出4处")]
    assert result.within(4, "zh") is result
    assert many.within(6, "zh") is many
