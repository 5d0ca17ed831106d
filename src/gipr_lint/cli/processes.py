"""Linting in several processes: the same results in the same order, and one document that ends its process costs the
others nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeAlias

from gipr_lint.cli.sources import path_text
from gipr_lint.linter import Linter
from gipr_lint.messages import Message
from gipr_lint.options import Options
from gipr_lint.results import LintResult

LintOne: TypeAlias = Callable[[str, Linter], LintResult]
"""What is done with the document at a path; a function of a module, so that it can be handed to a process."""

_PIECES = 8
"""Into so many pieces for each process the work is cut: they end at about the same time."""

_LINTERS: list[Linter] = []
"""The linter of a process."""


def lint_in_processes(files: Sequence[str], linter: Linter, lint: LintOne, workers: int) -> Iterator[LintResult]:
    """The results of the files in their order. Where a process is ended from outside, as by a system out of memory, the
    documents that it had are done again, each alone."""
    size = max(1, len(files) // (workers * _PIECES))
    done = 0
    try:
        for result in _results(files, linter.options, lint, workers, size):
            done += 1
            yield result
    except BrokenProcessPool:
        yield from _one_by_one(files[done:], linter, lint)


def _one_by_one(files: Sequence[str], linter: Linter, lint: LintOne) -> Iterator[LintResult]:
    left = list(files)
    while left:
        try:
            for result in _results(left, linter.options, lint, 1, 1):
                yield result
                left = left[1:]
        except BrokenProcessPool:
            yield linter.unreadable(path_text(left[0]), Message("lint.ended")).alone
            left = left[1:]


def _results(files: Sequence[str], options: Options, lint: LintOne, workers: int, size: int) -> Iterator[LintResult]:
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(options, lint)) as pool:
        yield from pool.map(_work, files, chunksize=size)


_TASKS: list[LintOne] = []


def _start(options: Options, lint: LintOne) -> None:
    _LINTERS[:] = [Linter(options)]
    _TASKS[:] = [lint]


def _work(path: str) -> LintResult:
    return _TASKS[0](path, _LINTERS[0])
