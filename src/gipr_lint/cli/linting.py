"""Linting files and showing what was found: what `check` does once it is known what to do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from msgspec import structs

from gipr_lint.cli.batch import lint_all
from gipr_lint.cli.showing import AS_TEXT, Showing, exit_status, show_run
from gipr_lint.cli.sources import PassedOver, Sources, find_sources, is_lock, path_text, standard_input
from gipr_lint.config.discovery import candidates
from gipr_lint.errors import GiprLintError, UnreadableDocument
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, Translatable
from gipr_lint.output import Run, Skipped
from gipr_lint.plugins.registry import needs_view, readers
from gipr_lint.results import MOST_FINDINGS, LintResult
from gipr_lint.terms import FailOn

if TYPE_CHECKING:
    from gipr_lint.cli.nearest import Nearest
    from gipr_lint.cli.reports import ReportFile

_Group: TypeAlias = "tuple[Linter, list[str]]"
"""A linter and the files that it judges."""


def lint_paths(
    paths: Sequence[str],
    linter: Linter,
    how: Showing = AS_TEXT,
    *,
    fail_on: FailOn = "error",
    jobs: int | None = None,
    stdin_filename: str = "<stdin>",
    allow_empty: bool = False,
    cache: bool = True,
    nearest: Callable[[], Nearest] | None = None,
    is_configured: bool = False,
    pairs: bool = True,
) -> int:
    """Lints files, the files in folders, and with `-` standard input; shows the run as it is said; gives the exit
    status.

    Documents for which `nearest` has a configuration are judged by that; it is asked where `is_configured`, or where a
    configuration stands beside one of them or above it. With `cache` documents that an earlier run has checked are not
    checked again, where there are many. With `pairs` reports of which that of the year before is among the files are
    held against it.

    Raises SystemExit with 2 where a plugin fails, a report cannot be written, or there was nothing to check.
    """
    lang = linter.options.lang
    views = any(needs_view(name) for name in how.formats if name != "text")
    sources = find_sources((path for path in paths if path != "-"), readers)
    if how.files:
        sources = _apart(sources, how.files, (*paths, os.fspath(linter.options.baseline or "")))
    groups: list[_Group] = [(linter, list(sources.files))]
    asked: Nearest | None = None
    if nearest is not None and (is_configured or _have_configurations(sources.files)):
        asked = nearest()
        sources, groups = _apart_by_configuration(sources, asked, lang)
    closed = [linter.unreadable(path_text(path), Message("file.closed-folder")).alone for path in sources.closed]
    read = _linted(groups, partial(lint_all, jobs=jobs, views=views, cache=cache), lang, pairs=pairs)
    own = _thresholds([path for _, its in groups for path in its], read, asked) if asked else {}
    documents = sorted([*closed, *read], key=lambda document: document.path)
    if "-" in paths:
        documents.append(_from_standard_input(linter, path_text(stdin_filename), views=views))
    run = _run(documents, sources.passed_over, [judge for judge, _ in groups], lang)
    problems = show_run(run, how)
    _hint(paths, run.documents, lang)
    if not (documents or allow_empty):
        problems.append(_nothing(paths, run))
    if problems:
        _stop(*problems)
    return exit_status(run, fail_on, own)


def _linted(
    groups: Sequence[_Group], lint: Callable[[Sequence[str], Linter], Iterable[LintResult]], lang: str, *, pairs: bool
) -> list[LintResult]:
    """The results of the files of all groups in their order, with `pairs` those beside last year's report."""
    results = (result for judge, its in groups for result in lint(its, judge))
    read = list(_with_progress(results, sum(len(its) for _, its in groups), lang))
    if pairs and _has_years(read):
        from gipr_lint.cli.pairing import beside_last_year  # noqa: PLC0415  (most runs are about one year)

        return beside_last_year(read, groups, lint)
    return read


def _run(documents: Sequence[LintResult], passed_over: Iterable[PassedOver], judges: list[Linter], lang: str) -> Run:
    """The run over some documents, with what was passed over, and with the packs and rules of all that judged them."""
    packs = dict.fromkeys(pack for judge in judges for pack in judge.rules.packs)
    rules = {rule.code: rule for judge in judges for rule in judge.rules.rules}
    skipped = tuple(Skipped(path_text(file.path), file.why.in_language(lang)) for file in passed_over)
    within = tuple([document.within(MOST_FINDINGS, lang) for document in documents])
    return Run(within, tuple(packs), lang, skipped, tuple(rules.values()))


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


def _apart_by_configuration(sources: Sources, nearest: Nearest, lang: str) -> tuple[Sources, list[_Group]]:
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


def _apart(sources: Sources, files: Sequence[ReportFile], named: Iterable[str]) -> Sources:
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


def _nothing(paths: Sequence[str], run: Run) -> Message:
    """Why nothing was checked."""
    if not run.skipped:
        return Message("sources.nothing", {"paths": tuple(map(path_text, paths))})
    names = [file.path for file in run.skipped]
    return Message("sources.nothing-left", {"count": len(names), "names": (*names[:5], *["…"][: len(names) > 5])})


def _stop(*failures: Translatable) -> NoReturn:
    from gipr_lint.cli.ending import stop  # noqa: PLC0415  (only where something fails)

    stop(*failures)


def _thresholds(files: Sequence[str], results: Sequence[LintResult], nearest: Nearest) -> dict[str, FailOn]:
    """By the paths of results, from which severity on those fail whose configuration says so."""
    said = ((result.path, nearest.fail_on(file)) for file, result in zip(files, results, strict=True))
    return {path: fail_on for path, fail_on in said if fail_on is not None}


def _from_standard_input(linter: Linter, name: str, *, views: bool) -> LintResult:
    try:
        result = linter.lint(standard_input(), name)
        return linter.drawn(result) if views else result.alone
    except UnreadableDocument as problem:
        return linter.unreadable(name, problem).alone
