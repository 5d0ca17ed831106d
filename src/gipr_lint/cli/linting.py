"""Linting files and showing what was found: what `check` does once it is known what to do."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, NoReturn

from msgspec import structs

from gipr_lint.cli.sources import PassedOver, Sources, find_sources, is_lock, path_text, prepared, standard_input
from gipr_lint.config.discovery import candidates
from gipr_lint.errors import GiprLintError, PluginError, UnreadableDocument
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, Translatable
from gipr_lint.output import Run, Skipped, Style
from gipr_lint.output.common.terminal import screen
from gipr_lint.plugins.registry import finished, needs_view, readers, render
from gipr_lint.results import MOST_FINDINGS, LintResult
from gipr_lint.terms import SEVERITIES, FailOn

if TYPE_CHECKING:
    from gipr_lint.cli.nearest import Nearest
    from gipr_lint.cli.processes import LintOne
    from gipr_lint.cli.reports import Report

_OFTEN = 16
"""So many files are linted between two looks for garbage."""

_TURNS = count(1)

_FOR_PEOPLE = ("text", "concise")
"""Formats that are read on a console."""

_MARK = "\ufeff"
"""By this a program knows UTF-8: the first character of a table for Excel and WPS."""

_MANY = 24
"""From so many files on it pays to start several processes."""

_SOME = 8
"""From so many files on it pays to look for results of earlier runs: to know what they hang on costs half a file."""


def lint_paths(
    paths: Sequence[str],
    linter: Linter,
    *,
    format_: str = "text",
    fail_on: FailOn = "error",
    statistics: bool = False,
    authority: bool = False,
    quiet: bool = False,
    jobs: int | None = None,
    stdin_filename: str = "<stdin>",
    output: str | None = None,
    reports: Sequence[Report] = (),
    allow_empty: bool = False,
    cache: bool = True,
    nearest: Callable[[], Nearest] | None = None,
    is_configured: bool = False,
    pairs: bool = True,
) -> int:
    """Lints files, the files in folders, and with `-` standard input; prints the report, or writes it to `output`, and
    writes the other `reports`; gives the exit status.

    Documents for which `nearest` has a configuration are judged by that; it is asked where `is_configured`, or where a
    configuration stands beside one of them or above it. With `cache` documents that an earlier run has checked are not
    checked again, where there are many. With `pairs` reports of which that of the year before is among the files are
    held against it.

    Raises SystemExit with 2 where a plugin fails, a report cannot be written, or there was nothing to check.
    """
    files = _files(format_, output, reports)
    formats = {format_, *(report.format for report in files)}
    views = any(needs_view(name) for name in formats if name != "text")
    sources = find_sources((path for path in paths if path != "-"), readers)
    if files:
        sources = _apart(sources, files, (*paths, os.fspath(linter.options.baseline or "")))
    groups = [(linter, list(sources.files))]
    asked: Nearest | None = None
    if nearest is not None and (is_configured or _have_configurations(sources.files)):
        asked = nearest()
        sources, groups = _apart_by_configuration(sources, asked, linter.options.lang)
    documents = [linter.unreadable(path_text(path), Message("file.closed-folder")).alone for path in sources.closed]
    results = (result for judge, its in groups for result in lint_all(its, judge, jobs, views=views, cache=cache))
    read = list(_with_progress(results, len(sources.files), linter.options.lang))
    if pairs and _has_years(read):
        from gipr_lint.cli.pairing import beside_last_year  # noqa: PLC0415  (most runs are about one year)

        read = beside_last_year(read, groups, partial(lint_all, jobs=jobs, views=views, cache=cache))
    own = _thresholds([path for _, its in groups for path in its], read, asked) if asked else {}
    documents += read
    documents.sort(key=lambda document: document.path)
    if "-" in paths:
        documents.append(_from_standard_input(linter, path_text(stdin_filename), views=views))
    lang = linter.options.lang
    skipped = tuple(Skipped(path_text(file.path), file.why.in_language(lang)) for file in sources.passed_over)
    documents = [document.within(MOST_FINDINGS, lang) for document in documents]
    packs = dict.fromkeys(pack for judge, _ in groups for pack in judge.rules.packs)
    rules = {rule.code: rule for judge, _ in groups for rule in judge.rules.rules}
    run = Run(tuple(documents), tuple(packs), lang, skipped, tuple(rules.values()))
    style = Style(statistics=statistics, quiet=quiet, authority=authority)
    problems = shown(run, style, format_, files, printed=not output)
    _hint(paths, documents, lang)
    if not (documents or allow_empty):
        problems.append(_nothing(paths, run))
    if problems:
        _stop(*problems)
    return exit_status(run, fail_on, own)


def _has_years(results: Sequence[LintResult]) -> bool:
    """Whether the reports are of several years."""
    return len({result.recognised.year for result in results if result.recognised}) > 1


def _with_progress(results: Iterable[LintResult], total: int, lang: str) -> Iterable[LintResult]:
    """The results, with a bar where somebody waits for them at a terminal."""
    if total < 2 or not sys.stderr.isatty():
        return results
    from gipr_lint.cli.progress import is_awaited, told  # noqa: PLC0415  (few runs are watched)

    return told(results, total, lang) if is_awaited() else results


def _hint(paths: Sequence[str], documents: Sequence[LintResult], lang: str) -> None:
    """Says on standard error which files may have been meant by named ones that were not checked."""
    read = documents and all(document.status == "linted" for document in documents)
    if read and not any(map(is_lock, paths)):
        return
    from gipr_lint.cli.meant import meant  # noqa: PLC0415  (only where a name was none)
    from gipr_lint.cli.printing import complain  # noqa: PLC0415

    for hint in meant(paths):
        complain(hint.in_language(lang))


def _have_configurations(files: Sequence[str]) -> bool:
    """Whether a configuration may stand beside a document, or above it."""
    folders = {os.path.dirname(path) for path in files}
    return any(next(candidates(folder or os.curdir), None) is not None for folder in folders)


def _apart_by_configuration(
    sources: Sources, nearest: Nearest, lang: str
) -> tuple[Sources, list[tuple[Linter, list[str]]]]:
    """The sources without those that a configuration or the command line keeps out, which are passed over, and the
    files by what they are judged by; says what is to be known of the configurations, and ends the run where one cannot
    be used."""
    try:
        kept = [path for path in sources.files if not nearest.is_excluded(path)]
        groups, notes = nearest.groups(kept), nearest.notes(kept)
    except GiprLintError as problem:
        _stop(problem)
    if notes:
        from gipr_lint.cli.printing import remark  # noqa: PLC0415  (few configurations need a word)

        for note in notes:
            remark(note.in_language(lang))
    out = [PassedOver(path, Message("sources.excluded")) for path in sources.files if path not in set(kept)]
    passed_over = tuple(sorted((*sources.passed_over, *out), key=lambda one: one.path))
    return structs.replace(sources, files=tuple(kept), passed_over=passed_over), groups


def _files(format_: str, output: str | None, reports: Sequence[Report]) -> Sequence[Report]:
    """All reports that go to files."""
    if not output:
        return reports
    from gipr_lint.cli.reports import Report  # noqa: PLC0415  (most runs write none)

    return (Report(format_, output), *reports)


def _apart(sources: Sources, files: Sequence[Report], named: Iterable[str]) -> Sources:
    """The sources without reports that lie among them from an earlier run; ends the run where one would go over a file
    that is read."""
    from gipr_lint.cli.reports import check_files  # noqa: PLC0415

    try:
        check_files(files, (*sources.files, *(path for path in named if os.path.isfile(path))))
    except GiprLintError as problem:
        _stop(problem)
    own = {os.path.realpath(report.file) for report in files}
    passed_over = tuple(file for file in sources.passed_over if os.path.realpath(file.path) not in own)
    return structs.replace(sources, passed_over=passed_over)


def shown(run: Run, style: Style, format_: str, files: Sequence[Report], *, printed: bool = True) -> list[Translatable]:
    """Prints a run, unless it is not to be printed, and writes its reports; gives what went wrong."""
    problems = _written(files, {format_, *(report.format for report in files)}, run, style)
    if printed:
        _print(run, structs.replace(style, color=_colors(), columns=screen()), format_)
    return problems + finished(run)


def _written(files: Sequence[Report], formats: Collection[str], run: Run, style: Style) -> list[Translatable]:
    """Writes the reports that go to files, and what GitHub asks for; gives what went wrong."""
    problems: list[Translatable] = []
    summary = os.environ.get("GITHUB_STEP_SUMMARY") if "github" in formats else None
    if files or summary:
        from gipr_lint.cli.reports import append_summary, write_reports  # noqa: PLC0415

        problems += write_reports(files, run, style)
        problems += append_summary(run, summary) if summary else ()
    return problems


def _nothing(paths: Sequence[str], run: Run) -> Message:
    """Why nothing was checked."""
    if not run.skipped:
        return Message("sources.nothing", {"paths": tuple(map(path_text, paths))})
    names = [file.path for file in run.skipped]
    return Message("sources.nothing-left", {"count": len(names), "names": (*names[:5], *["…"][: len(names) > 5])})


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
        _stop(problem)


def _prepared(format_: str) -> bool:
    """Whether standard output is UTF-8, as it has to be for programs unless the user names another encoding."""
    if os.name == "nt" and format_ not in _FOR_PEOPLE and not os.environ.get("PYTHONIOENCODING"):
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # what `console` prepared
    return (sys.stdout.encoding or "utf-8").lower().replace("-", "") == "utf8"


def _stop(*failures: Translatable) -> NoReturn:
    from gipr_lint.cli.ending import stop  # noqa: PLC0415  (only where something fails)

    stop(*failures)


def _thresholds(files: Sequence[str], results: Sequence[LintResult], nearest: Nearest) -> dict[str, FailOn]:
    """By the paths of results, from which severity on those fail whose configuration says so."""
    said = ((result.path, nearest.fail_on(file)) for file, result in zip(files, results, strict=True))
    return {path: fail_on for path, fail_on in said if fail_on is not None}


def exit_status(run: Run, fail_on: FailOn, own: Mapping[str, FailOn] | None = None) -> int:
    """1 for an unreadable document or a finding at or above `fail_on`, or what is said for a document of its `own`, by
    paths; else 0."""
    return int(any(_fails(document, (own or {}).get(document.path, fail_on)) for document in run.documents))


def _fails(document: LintResult, fail_on: FailOn) -> bool:
    if document.status != "linted" or fail_on == "never":
        return document.status != "linted"
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(finding.severity in grave for finding in document.shown)


def _colors() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def lint_all(
    files: Sequence[str], linter: Linter, jobs: int | None, *, views: bool = False, cache: bool = False
) -> Iterator[LintResult]:
    """The results of the files in their order, without the documents; with views of them where a format shows these.

    In `jobs` processes, with 0 in as many as there are processors; None leaves that to the number of files. With
    `cache` those of an earlier run are taken, where there are many files.
    """
    lint = _draw_one if views else _lint_one
    if cache and len(files) >= _SOME:
        from gipr_lint.cli.earlier import earlier, kept, with_earlier  # noqa: PLC0415  (not for few files)

        if (found := earlier(linter, views=views)) is not None:
            keeping = partial(kept, found, lint)
            return with_earlier(files, found, lambda left: _lint_all(left, linter, jobs, keeping))
    return _lint_all(files, linter, jobs, lint)


def _lint_all(files: Sequence[str], linter: Linter, jobs: int | None, lint: LintOne) -> Iterator[LintResult]:
    workers = min(_processes(jobs, len(files)), len(files))
    if workers < 2:
        return (lint(path, linter) for path in prepared(files))
    from gipr_lint.cli.processes import lint_in_processes  # noqa: PLC0415  (as above)

    return lint_in_processes(files, linter, lint, workers)


def _processes(jobs: int | None, files: int) -> int:
    if jobs or (jobs is None and files < _MANY):
        return jobs or 1
    return processors()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _lint_one(path: str, linter: Linter) -> LintResult:
    return _tidied(linter.lint(path, path_text(path)).alone)


def _draw_one(path: str, linter: Linter) -> LintResult:
    return _tidied(linter.drawn(linter.lint(path, path_text(path))))


def _tidied(result: LintResult) -> LintResult:
    if next(_TURNS) % _OFTEN == 0:
        gc.collect(0)  # `console` keeps the collector waiting: one report leaves little behind, many do
    return result


def _from_standard_input(linter: Linter, name: str, *, views: bool) -> LintResult:
    try:
        result = linter.lint(standard_input(), name)
        return linter.drawn(result) if views else result.alone
    except UnreadableDocument as problem:
        return linter.unreadable(name, problem).alone
