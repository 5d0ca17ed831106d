"""Linting in several processes: order, and a process that is ended."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from tests.support.drafts.layouts import write
from tests.support.reports import RULES, draft

from gipr_lint import Linter, LintResult, Options
from gipr_lint.cli.processes import lint_in_processes
from gipr_lint.options import Known

FILES = [f"{number:03}.docx" for number in range(40)]
DEADLY = ("007.docx", "023.docx")


def named(path: str, linter: Linter) -> LintResult:
    """A result that is the path alone."""
    return LintResult(path=path, status="linted", findings=())


def deadly(path: str, linter: Linter) -> LintResult:
    """The same, but some documents have their process killed, as a system out of memory does."""
    if path in DEADLY:
        os.kill(os.getpid(), signal.SIGKILL)
    return named(path, linter)


def asked(path: str, linter: Linter) -> LintResult:
    """A result whose path is what the linter is to look at for last year's report."""
    return LintResult(path=repr(linter.options.previous), status="linted", findings=())


def test_results_come_in_the_order_of_the_files() -> None:
    """Whichever process has them."""
    linter = Linter(Options(rules=RULES))
    assert [result.path for result in lint_in_processes(FILES, linter, named, 3)] == FILES


def test_a_document_that_ends_its_process_costs_no_other() -> None:
    """It is told as one that could not be checked; every other is there once, in its place."""
    linter = Linter(Options(rules=RULES))
    results = list(lint_in_processes(FILES, linter, deadly, 2))
    assert [result.path for result in results] == FILES
    assert [result.path for result in results if result.status == "unreadable"] == list(DEADLY)
    assert {result.findings[0].rule for result in results if result.findings} == {"GL001"}


def test_a_folder_of_last_years_reports_is_read_once(tmp_path: Path) -> None:
    """By the process that starts the others: these are told which reports there are, and in which files."""
    last = draft(1, 2023)
    (tmp_path / "last.docx").write_bytes(write(last))
    linter = Linter(Options(rules=RULES, previous=tmp_path))
    told = {result.path for result in lint_in_processes(FILES[:8], linter, asked, 2)}
    assert told == {repr((Known(str(tmp_path / "last.docx"), last.agency, 2023),))}
    single = Linter(Options(rules=RULES, previous=tmp_path / "last.docx"))
    assert {result.path for result in lint_in_processes(FILES[:8], single, asked, 2)} == {
        repr(str(tmp_path / "last.docx"))
    }
