"""`gipr-lint check`: lint documents."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import count

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import codes, common, make_linter, stop
from gipr_lint.cli.options import profile as profile_option
from gipr_lint.cli.sources import find_sources
from gipr_lint.errors import PluginError
from gipr_lint.linter import Linter
from gipr_lint.messages import Message
from gipr_lint.options import Options
from gipr_lint.plugins.registry import finished, formats, readers, render
from gipr_lint.results import LintResult, Run, Style, path_text
from gipr_lint.terms import FAIL_ON, SEVERITIES, YEARS, FailOn, Profile

_OFTEN = 16
"""So many files are linted between two looks for garbage."""

_TURNS = count(1)


class FormatChoice(click.Choice[str]):
    """The output formats, also those of plugins; asked for when they are needed."""

    def __init__(self) -> None:
        self.case_sensitive = True

    @property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]
        """The names of the formats."""
        return tuple(formats())


@click.command(cls=Command, help="help.check")
@click.argument("paths", nargs=-1, required=True, metavar="metavar.files")
@click.option(
    "--format",
    "format_",
    type=FormatChoice(),
    default="text",
    envvar="GIPR_LINT_FORMAT",
    help="help.format",
)
@click.option(
    "--select",
    multiple=True,
    callback=codes,
    metavar="metavar.rule",
    envvar="GIPR_LINT_SELECT",
    help="help.select",
)
@click.option(
    "--ignore", multiple=True, callback=codes, metavar="metavar.rule", envvar="GIPR_LINT_IGNORE", help="help.ignore"
)
@profile_option
@click.option(
    "--year", type=click.IntRange(*YEARS), metavar="metavar.year", envvar="GIPR_LINT_YEAR", help="help.year-recognised"
)
@click.option("--edition", metavar="metavar.edition", envvar="GIPR_LINT_EDITION", help="help.edition")
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="error",
    envvar="GIPR_LINT_FAIL_ON",
    help="help.fail-on",
)
@click.option("--statistics", is_flag=True, envvar="GIPR_LINT_STATISTICS", help="help.statistics")
@click.option("--quiet", is_flag=True, envvar="GIPR_LINT_QUIET", help="help.quiet")
@click.option(
    "--jobs",
    type=click.IntRange(0),
    default=1,
    metavar="metavar.number",
    envvar="GIPR_LINT_JOBS",
    help="help.jobs",
)
@click.option("--stdin-filename", default="<stdin>", metavar="metavar.name", help="help.stdin-filename")
@common
def check(
    paths: tuple[str, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: Profile,
    year: int | None,
    edition: str | None,
    fail_on: FailOn,
    statistics: bool,
    quiet: bool,
    jobs: int,
    stdin_filename: str,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Checks reports."""
    linter = make_linter(
        packs, rules_folders, select=select, ignore=ignore, profile=profile, year=year, edition=edition, lang=lang
    )
    sources = find_sources((path for path in paths if path != "-"), readers)
    documents = [linter.unreadable(path_text(path), Message("file.closed-folder")).alone for path in sources.closed]
    documents += _lint_all(sources.files, linter, jobs)
    documents.sort(key=lambda document: document.path)
    if "-" in paths:
        documents.append(linter.lint(sys.stdin.buffer, path_text(stdin_filename)).alone)
    run = Run(tuple(documents), linter.rules.packs, lang, tuple(map(path_text, sources.passed_over)))
    style = Style(color=_colors(), statistics=statistics, quiet=quiet)
    _print(run, style, format_)
    if failures := finished(run):
        stop(*failures)
    sys.exit(exit_code(run, fail_on))


def _print(run: Run, style: Style, format_: str) -> None:
    """The report on standard output. Where a plugin's format fails, the run ends with 2 and the report is text on
    standard error: it is not lost, and nothing else stands where the format is expected."""
    try:
        for line in render(format_, run, style):
            click.echo(line, color=style.color)  # click would take the colours of FORCE_COLOR out again
    except PluginError as problem:
        for line in render("text", run, style):
            click.echo(line, err=True, color=style.color)
        stop(problem)


def exit_code(run: Run, fail_on: FailOn) -> int:
    """1 for an unreadable document or a finding at or above `fail_on`, else 0."""
    if any(document.status != "linted" for document in run.documents):
        return 1
    if fail_on == "never":
        return 0
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(finding.severity in grave for document in run.documents for finding in document.shown))


def _colors() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _lint_all(files: Sequence[str], linter: Linter, jobs: int) -> Iterator[LintResult]:
    """The results of the files in their order, without the documents."""
    workers = min(jobs or os.cpu_count() or 1, len(files))
    if workers > 1:
        return _lint_in_processes(files, linter.options, workers)
    return (_lint_one(path, linter) for path in files)


def _lint_one(path: str, linter: Linter) -> LintResult:
    result = linter.lint(path, path_text(path)).alone
    if next(_TURNS) % _OFTEN == 0:
        gc.collect(0)  # `console` keeps the collector waiting: one report leaves little behind, many do
    return result


def _lint_in_processes(files: Sequence[str], options: Options, workers: int) -> Iterator[LintResult]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  (not for one process)

    with ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(options,)) as pool:
        yield from pool.map(_lint_in_worker, files, chunksize=max(1, len(files) // (workers * 8)))


_WORKER: list[Linter] = []
"""The linter of a worker process."""


def _start_worker(options: Options) -> None:
    _WORKER[:] = [Linter(options)]


def _lint_in_worker(path: str) -> LintResult:
    return _lint_one(path, _WORKER[0])
