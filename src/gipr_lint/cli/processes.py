"""Linting in several processes: the same results in the same order as in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from typing import TypeAlias

from msgspec import Struct, structs

from gipr_lint.cli.carried import decoded, encoded
from gipr_lint.cli.sources import AT_ONCE, path_text, prepared
from gipr_lint.linter import Linter
from gipr_lint.messages import Message
from gipr_lint.options import Options
from gipr_lint.processes import in_processes
from gipr_lint.results import LintResult

LintOne: TypeAlias = Callable[[str, Linter], LintResult]
"""What is done with the document at a path; a function of a module, so that it can be handed to a process."""

_PIECES = 32
"""Into so many pieces at least for each process the work is cut, so that all end at about the same time."""

_LARGEST = 8
"""So many files a piece has at most: sending takes less than a hundredth of them."""


def lint_in_processes(files: Sequence[str], linter: Linter, lint: LintOne, workers: int) -> Iterator[LintResult]:
    """The results of the files in their order; one whose process was ended by it could not be checked."""
    size = _size(files, workers)
    pieces = (files[at : at + size] for at in range(0, len(files), size))
    for results in in_processes(pieces, _Linting(_shared(linter), lint), partial(_lost, linter=linter), workers):
        yield from (decoded(sent) if isinstance(sent, bytes) else sent for sent in results)


class _Linting(Struct, frozen=True, dict=True):
    """The work of a process, with a linter that is made where it is needed first."""

    options: Options
    lint: LintOne

    @cached_property
    def _linter(self) -> Linter:
        return Linter(self.options)

    def __call__(self, paths: Sequence[str]) -> Sequence[bytes | LintResult]:
        """The results as bytes, which take a tenth of the time to send; those themselves that are not text."""
        results = (self.lint(path, self._linter) for path in prepared(paths))
        return [encoded(result) or result for result in results]


def _lost(paths: Sequence[str], linter: Linter) -> Sequence[bytes | LintResult]:
    return [linter.unreadable(path_text(path), Message("lint.ended")).alone for path in paths]


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
