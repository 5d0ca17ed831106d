"""Two years of a unit in one run: the reports that were linted are paired, and those of which the year before is there
are held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import structs

from gipr_lint.linter import Linter
from gipr_lint.options import Known
from gipr_lint.previous import ByUnit
from gipr_lint.results import LintResult

Group: TypeAlias = tuple[Linter, list[str]]
"""A linter and the files that it judges."""

LintAll: TypeAlias = Callable[[Sequence[str], Linter], Iterable[LintResult]]
"""What lints files with a linter, in their order."""


def beside_last_year(results: Sequence[LintResult], groups: Sequence[Group], lint_all: LintAll) -> list[LintResult]:
    """The results of the files of all groups, in their order; those of reports of which the year before is among them
    are linted again, beside it."""
    known = tuple(_known(results, groups))
    by_unit = ByUnit(known, groups[0][0].rules.vocabulary)
    of_last = {one.path for one in known if by_unit.predecessor(one.unit, one.year, one.path)}
    again: dict[str, LintResult] = {}
    for linter, files in groups:
        paired = [path for path in files if path in of_last]
        beside = Linter(structs.replace(linter.options, previous=known)) if paired else linter
        again |= dict(zip(paired, lint_all(paired, beside), strict=True))
    paths = [path for _, files in groups for path in files]
    return [again.get(path, result) for path, result in zip(paths, results, strict=True)]


def _known(results: Sequence[LintResult], groups: Sequence[Group]) -> Iterator[Known]:
    """The reports by unit and year, those without either left out."""
    for path, result in zip([path for _, files in groups for path in files], results, strict=True):
        report = result.recognised
        if report and report.agency and report.year:
            yield Known(path, report.agency, report.year)
