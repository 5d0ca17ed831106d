"""The rules on a report and that of the year before, over a store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeVar

from msgspec import Struct, structs

from gipr_lint.blank.filled_form import Place
from gipr_lint.corpus.local import in_processes
from gipr_lint.corpus.reading import Reader
from gipr_lint.corpus.rebuilt import Kept, rebuilt
from gipr_lint.corpus.work import linter_of
from gipr_lint.evaluate import evaluated
from gipr_lint.findings import Finding, Location
from gipr_lint.options import Options
from gipr_lint.plugins.registry import checks
from gipr_lint.report import Report
from gipr_lint.report.other import Other, Others
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.selection import active

_BATCH = 2000
"""So many reports are taken from the store at once."""

_TASK = 24
"""So many units are worked on at once."""

_MANY = 300
"""From so many reports on it pays to start processes."""

P = TypeVar("P", bound=Location)

OfUnit = tuple[Kept, ...]
"""The reports of a unit, year by year."""

Found = tuple[str, tuple[Finding, ...]]
"""What was found in the report at a path."""


class _Filed(Struct, frozen=True):
    document: str
    path: str
    unit: str
    year: int
    title: str


def across_years(reader: Reader, rules: RuleSet, options: Options, jobs: int) -> Iterator[Found]:
    """What the active rules find in the reports whose unit has one of the year before as well."""
    chosen = active(rules, options.profile, options.select, options.ignore)
    codes = tuple(rule.code for rule in chosen if rule.needs == "previous")
    if not codes:
        return
    every = _filed(reader)
    tasks = (batch[at : at + _TASK] for batch in _kept(reader, every) for at in range(0, len(batch), _TASK))
    work = partial(judge, codes=codes, options=options)
    for found in in_processes(tasks, work, _nothing, jobs if len(every) >= _MANY else 1):
        yield from found


def _filed(reader: Reader) -> list[_Filed]:
    """One report of each unit and year of units that have two years that follow each other."""
    query = """
        WITH one AS (
            SELECT document, path, unit, year, coalesce(title, '') AS title FROM documents
            WHERE status = 'linted' AND unit IS NOT NULL AND year > 0
            QUALIFY row_number() OVER (
                PARTITION BY unit, year
                ORDER BY NOT regexp_matches(lower(path), '[.](docx|docm|dotx|dotm)$'), path
            ) = 1
        )
        SELECT * FROM one WHERE EXISTS (
            SELECT 1 FROM one AS other WHERE other.unit = one.unit AND abs(other.year - one.year) = 1
        ) ORDER BY unit, year
    """
    return [
        _Filed(str(document), str(path), str(unit), int(str(year)), str(title))
        for document, path, unit, year, title in reader.rows(query)
    ]


def _kept(reader: Reader, every: Sequence[_Filed]) -> Iterator[list[OfUnit]]:
    """The reports by units, some thousands at a time."""
    at = 0
    while at < len(every):
        end = min(at + _BATCH, len(every))
        while end < len(every) and every[end].unit == every[end - 1].unit:
            end += 1
        yield _loaded(reader, every[at:end])
        at = end


def _loaded(reader: Reader, filed: Sequence[_Filed]) -> list[OfUnit]:
    documents = list({one.document for one in filed})
    cells: dict[str, dict[str, dict[Place, str]]] = {}
    query = 'SELECT document, form, "row", "column", text FROM cells WHERE document IN (SELECT unnest(?))'
    for document, form, row, column, text in reader.rows(query, documents):
        place = str(row), str(column)
        cells.setdefault(str(document), {}).setdefault(str(form), {})[place] = str(text or "")
    sentences: dict[str, list[tuple[str, int, int, str]]] = {}
    query = """
        SELECT document, section, block, start, text FROM sentences WHERE document IN (SELECT unnest(?))
        ORDER BY document, block, start
    """
    for document, section, block, start, text in reader.rows(query, documents):
        told = str(section or ""), int(str(block)), int(str(start)), str(text)
        sentences.setdefault(str(document), []).append(told)
    units: dict[str, list[Kept]] = {}
    for one in filed:
        kept = Kept(
            one.path,
            one.unit,
            one.year,
            one.title,
            tuple(sentences.get(one.document, ())),
            cells.get(one.document, {}),
        )
        units.setdefault(one.unit, []).append(kept)
    return [tuple(of_unit) for of_unit in units.values()]


def judge(units: Sequence[OfUnit], codes: tuple[str, ...], options: Options) -> list[Found]:
    """What the rules of these codes find in reports that follow one of the year before."""
    rules = linter_of(options).rules
    asked = structs.replace(options, select=codes, suppress=())
    found: list[Found] = []
    for of_unit in units:
        last: tuple[Kept, Report] | None = None
        for kept in of_unit:
            report = rebuilt(kept, rules)
            if report is None:
                continue
            if last is not None and last[0].year == kept.year - 1:
                result = _judged(kept, report, last, rules, asked)
                if result.findings:
                    found.append((kept.path, tuple(map(_in_store, result.findings))))
            last = kept, report
    return found


def _judged(kept: Kept, report: Report, last: tuple[Kept, Report], rules: RuleSet, options: Options) -> LintResult:
    others = Others(previous=Other(last[0].path, last[1]))
    return evaluated(report, rules, checks(), options, kept.path, others)


def _nothing(_: Sequence[OfUnit]) -> list[Found]:
    return []


def _in_store(finding: Finding) -> Finding:
    """A finding with the places that the store knows: cells by their labels, sentences by their block."""
    beside = tuple(_known(place) for place in finding.related)
    return structs.replace(finding, location=_known(finding.location), related=beside)


def _known(place: P) -> P:
    if place.kind == "cell":
        return structs.replace(place, block=None, table=None, row=None, column=None, path=None)
    if not place.block:
        return structs.replace(place, kind="document", block=None, start=None, end=None, text=None, path=None)
    return structs.replace(place, path=None)
