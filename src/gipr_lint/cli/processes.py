"""Linting in several processes: the same results in the same order, and one document that ends its process costs the
others nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeAlias

from msgspec import structs

from gipr_lint.cli.carried import decoded, encoded
from gipr_lint.cli.sources import AT_ONCE, path_text, prepared
from gipr_lint.linter import Linter
from gipr_lint.messages import Message
from gipr_lint.options import Options
from gipr_lint.results import LintResult

LintOne: TypeAlias = Callable[[str, Linter], LintResult]
"""What is done with the document at a path; a function of a module, so that it can be handed to a process."""

_PIECES = 32
"""Into so many pieces at least for each process the work is cut, so that all end at about the same time."""

_LARGEST = 8
"""So many files a piece has at most: sending takes less than a hundredth of them."""

_LINTERS: list[Linter] = []
"""The linter of a process."""


def lint_in_processes(files: Sequence[str], linter: Linter, lint: LintOne, workers: int) -> Iterator[LintResult]:
    """The results of the files in their order. Where a process is ended from outside, as by a system out of memory, the
    documents that it may have had are done again, each alone, and the others as before."""
    size = _size(files, workers)
    options = _shared(linter)
    done = 0
    while done < len(files):
        try:
            for result in _results(files[done:], options, lint, workers, size):
                done += 1
                yield result
        except BrokenProcessPool:
            suspects = files[done : done + workers * size]
            done += len(suspects)
            yield from _one_by_one(suspects, linter, options, lint)


def _shared(linter: Linter) -> Options:
    """The options for the processes: a folder of last year's reports is read here, once for all of them."""
    last_years = linter.last_years
    return structs.replace(linter.options, previous=last_years.options) if last_years else linter.options


def _size(files: Sequence[str], workers: int) -> int:
    """How many files a process gets at once: few, so that all end at about the same time; of those that another program
    converts, which takes long to start, as many as there are for each."""
    if all(path.endswith(".docx") for path in files):
        return min(max(1, len(files) // (workers * _PIECES)), _LARGEST)
    return max(1, min(len(files) // workers, AT_ONCE))


def _one_by_one(files: Sequence[str], linter: Linter, options: Options, lint: LintOne) -> Iterator[LintResult]:
    done = 0
    while done < len(files):
        try:
            for result in _results(files[done:], options, lint, 1, 1):
                done += 1
                yield result
        except BrokenProcessPool:
            yield _alone(files[done], linter, options, lint)
            done += 1


def _alone(path: str, linter: Linter, options: Options, lint: LintOne) -> LintResult:
    """The result of one document in a process of its own: then there is no doubt which of two ended it."""
    try:
        (result,) = _results([path], options, lint, 1, 1)
    except BrokenProcessPool:
        return linter.unreadable(path_text(path), Message("lint.ended")).alone
    return result


def _results(files: Sequence[str], options: Options, lint: LintOne, workers: int, size: int) -> Iterator[LintResult]:
    pieces = [files[at : at + size] for at in range(0, len(files), size)]
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(options, lint)) as pool:
        for results in pool.map(_work, pieces):
            yield from (decoded(sent) if isinstance(sent, bytes) else sent for sent in results)


_TASKS: list[LintOne] = []


def _start(options: Options, lint: LintOne) -> None:
    _LINTERS[:] = [Linter(options)]
    _TASKS[:] = [lint]


def _work(paths: Sequence[str]) -> list[bytes | LintResult]:
    """The results as bytes, which take a tenth of the time to send; those themselves that are not text."""
    results = (_TASKS[0](path, _LINTERS[0]) for path in prepared(paths))
    return [encoded(result) or result for result in results]
