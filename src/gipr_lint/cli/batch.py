"""Many files linted: in this process or in several, with the results of an earlier run where these are known."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from gipr_lint.cli.sources import path_text, prepared
from gipr_lint.linter import Linter
from gipr_lint.results import LintResult

if TYPE_CHECKING:
    from gipr_lint.cli.processes import LintOne

_OFTEN = 16
"""So many files are linted between two looks for garbage."""

_TURNS = count(1)

_MANY = 24
"""From so many files on it pays to start several processes."""

_SOME = 8
"""From so many files on it pays to look for results of earlier runs: to know what they hang on costs half a file."""


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
