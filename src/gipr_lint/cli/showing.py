"""A finished run shown: printed, written to files, told to plugins; and the status with which it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from gipr_lint.errors import PluginError
from gipr_lint.messages import Translatable
from gipr_lint.output import Run, Style
from gipr_lint.output.common.terminal import screen
from gipr_lint.plugins.registry import finished, render
from gipr_lint.results import LintResult
from gipr_lint.terms import SEVERITIES, FailOn

if TYPE_CHECKING:
    from gipr_lint.cli.reports import ReportFile

_FOR_PEOPLE = ("text", "concise")
"""Formats that are read on a console."""

_MARK = "\ufeff"
"""By this a program knows UTF-8: the first character of a table for Excel and WPS."""


class Showing(Struct, frozen=True):
    """How a run is shown and where: in `format` on standard output, where it is `printed`, and in `files`."""

    format: str = "text"
    style: Style = Style()
    files: Sequence[ReportFile] = ()
    printed: bool = True

    @property
    def formats(self) -> set[str]:
        """All formats in which it is shown."""
        return {self.format, *(report.format for report in self.files)}


AS_TEXT = Showing()
"""For people, on standard output."""


def showing(format_: str, style: Style, output: str | None, reports: Sequence[ReportFile]) -> Showing:
    """What the options `--format`, `--output` (standard output for none and `-`) and `--report` come to."""
    if output in (None, "", "-"):
        return Showing(format_, style, reports)
    from gipr_lint.cli.reports import ReportFile  # noqa: PLC0415  (most runs write none)

    return Showing(format_, style, (ReportFile(format_, output), *reports), printed=False)


def show_run(run: Run, how: Showing) -> list[Translatable]:
    """Prints a run, unless it is not to be printed, and writes its reports; gives what went wrong."""
    problems = _written(run, how)
    if how.printed:
        _print(run, structs.replace(how.style, color=_colors(), columns=screen()), how.format)
    return problems + finished(run)


def _written(run: Run, how: Showing) -> list[Translatable]:
    """Writes the reports that go to files, and what GitHub asks for; gives what went wrong."""
    problems: list[Translatable] = []
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if "github" in how.formats else None
    if how.files or summary:
        from gipr_lint.cli.reports import append_summary, write_reports  # noqa: PLC0415

        problems += write_reports(how.files, run, how.style)
        problems += append_summary(run, summary) if summary else ()
    return problems


def _print(run: Run, style: Style, format_: str) -> None:
    """The report on standard output. Where a plugin's format fails, the run ends with 2 and the report is text on
    standard error: it is not lost, and nothing else stands where the format is expected."""
    is_unicode = _prepared(format_)
    try:
        for line in render(format_, run, style):
            print(line if is_unicode else line.removeprefix(_MARK))
        sys.stdout.flush()
    except BrokenPipeError:
        from gipr_lint.cli.ending import leave_closed_pipes  # noqa: PLC0415  (only where nobody reads on)

        leave_closed_pipes()
    except PluginError as problem:
        for line in render("text", run, style):
            print(line, file=sys.stderr)
        from gipr_lint.cli.ending import stop  # noqa: PLC0415  (rare)

        stop(problem)


def _prepared(format_: str) -> bool:
    """Whether standard output is UTF-8, as it has to be for programs unless the user names another encoding."""
    if os.name == "nt" and format_ not in _FOR_PEOPLE and not os.environ.get("PYTHONIOENCODING"):
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # what `console` prepared
    return (sys.stdout.encoding or "utf-8").lower().replace("-", "") == "utf8"


def _colors() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def exit_status(run: Run, fail_on: FailOn, own: Mapping[str, FailOn] | None = None) -> int:
    """1 for an unreadable document or a finding at or above `fail_on`, or what is said for a document of its `own`, by
    paths; else 0."""
    return int(any(_fails(document, (own or {}).get(document.path, fail_on)) for document in run.documents))


def _fails(document: LintResult, fail_on: FailOn) -> bool:
    if document.status != "linted" or fail_on == "never":
        return document.status != "linted"
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(finding.severity in grave for finding in document.shown)
