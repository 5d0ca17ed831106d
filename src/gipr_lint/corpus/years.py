"""The rules on a report and that of the year before, over a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, structs

from gipr_lint.corpus.by_unit import Wanted, bundles, units_in
from gipr_lint.corpus.places import in_store
from gipr_lint.corpus.reading import Reader
from gipr_lint.corpus.rebuilt import Kept, rebuilt
from gipr_lint.corpus.work import linter_of
from gipr_lint.evaluate import evaluated
from gipr_lint.findings import Finding
from gipr_lint.options import Options
from gipr_lint.plugins.registry import checks
from gipr_lint.processes import in_processes
from gipr_lint.report import Report
from gipr_lint.report.other import Other, Others
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.selection import active

_MANY = 2
"""From so many bundles on it pays to start processes."""

Found = tuple[str, tuple[Finding, ...]]
"""What was found in the report at a path."""


def across_years(reader: Reader, rules: RuleSet, options: Options, jobs: int) -> Iterator[Found]:
    """What the active rules find in the reports whose unit has one of the year before as well."""
    chosen = active(rules, options.profile, options.select, options.ignore)
    codes = tuple(rule.code for rule in chosen if rule.needs == "previous")
    if not codes:
        return
    with TemporaryDirectory(prefix="gipr-lint-") as folder:
        tasks = [[bundle] for bundle in bundles(reader, _wanted(reader), Path(folder))]
        work = partial(judge, codes=codes, options=options)
        for found in in_processes(tasks, work, _nothing, jobs if len(tasks) >= _MANY else 1, "spawn"):
            yield from found


def _wanted(reader: Reader) -> Iterator[Wanted]:
    """One report of each unit and year, by units, of units that have two years that follow each other."""
    query = """
        WITH one AS (
            SELECT document, path, unit, year, coalesce(title, '') AS title FROM documents
            WHERE status = 'linted' AND unit IS NOT NULL AND year > 0
            QUALIFY row_number() OVER (
                PARTITION BY unit, year
                ORDER BY NOT regexp_matches(lower(path), '[.](docx|docm|dotx|dotm)$'), path
            ) = 1
        )
        SELECT * FROM one WINDOW of_unit AS (PARTITION BY unit ORDER BY year)
        QUALIFY lag(year) OVER of_unit = year - 1 OR lead(year) OVER of_unit = year + 1 ORDER BY unit, year
    """
    for document, path, unit, year, title in reader.each(query):
        yield Wanted(str(document), str(path), str(unit), int(str(year)), str(title))


class _Asked(Struct, frozen=True):
    """The rules that are asked, and how."""

    rules: RuleSet
    options: Options


def judge(names: Sequence[str], codes: tuple[str, ...], options: Options) -> list[Found]:
    """What the rules of these codes find in the reports of bundles that follow one of the year before. What the store
    keeps is masked, so that no other rule has to say what is not to be shown."""
    rules = linter_of(options).rules
    asked = _Asked(
        structs.replace(rules, rules=tuple(rule for rule in rules.rules if rule.code in codes)),
        structs.replace(options, select=(), ignore=(), suppress=()),
    )
    return [found for name in names for reports in units_in(name) for found in _of_unit(reports, asked)]


def _of_unit(reports: Sequence[Kept], asked: _Asked) -> Iterator[Found]:
    last: tuple[Kept, Report] | None = None
    for kept in reports:
        report = rebuilt(kept, asked.rules)
        if report is None:
            continue
        if last is not None and last[0].year == kept.year - 1:
            others = Others(previous=Other(last[0].path, last[1]))
            result = evaluated(report, asked.rules, checks(), asked.options, kept.path, others)
            if result.findings:
                yield kept.path, tuple(map(in_store, result.findings))
        last = kept, report


def _nothing(_: Sequence[str]) -> list[Found]:
    return []
