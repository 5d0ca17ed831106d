"""What the page tells of a store: counts by year, unit and rule, who is missing, and the findings below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from gipr_lint.corpus.handed_in import Absent, absent
from gipr_lint.corpus.places import nearer
from gipr_lint.corpus.reading import Reader
from gipr_lint.findings import Finding
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.terms import SEVERITIES

MOST_UNITS = 200
"""So many units are told one by one, those with most first."""

_MOST_FINDINGS = 40
"""So many findings of a report."""

_MOST_ABSENT = 1000
_MOST_UNSURE = 200

_ORDER: tuple[str, ...] = SEVERITIES

Counts = Mapping[str, int]
"""How many findings of each severity."""


class Told(Struct, frozen=True):
    """A finding as the page has it."""

    rule: str
    severity: str
    message: str
    section: str


class ReportOf(Struct, frozen=True):
    """A report of a unit: its year, path, counts, its gravest findings and how many more there are."""

    year: int
    path: str
    error: str
    counts: Counts
    findings: tuple[Told, ...]
    more: int


class UnitOf(Struct, frozen=True):
    """A unit: its name and parent, its counts over all years, its reports."""

    name: str
    parent: str
    counts: Counts
    reports: tuple[ReportOf, ...]


class YearOf(Struct, frozen=True):
    """A year: how many reports, units that handed in, units that did not, counts of findings."""

    year: int
    reports: int
    units: int
    absent: int
    counts: Counts


class RuleOf(Struct, frozen=True):
    """A rule that found something: its code and title, how many findings in how many reports."""

    code: str
    title: str
    severity: str
    findings: int
    reports: int


class Overview(Struct, frozen=True):
    """The whole; the lists may be cut, `all_*` say of how many. `unlisted` are names of units that no roster has."""

    documents: int
    unreadable: int
    all_units: int
    years: tuple[YearOf, ...]
    units: tuple[UnitOf, ...]
    rules: tuple[RuleOf, ...]
    absent: tuple[Absent, ...]
    all_absent: int
    unlisted: tuple[tuple[str, int], ...]
    grid: Mapping[tuple[str, str], int]
    """How many findings by rule and unit."""


def overview(reader: Reader, across: Mapping[str, Sequence[Finding]], rules: RuleSet, lang: str) -> Overview:
    """The overview of a store and of what was found beside other reports, by paths."""
    missing = absent(reader)
    found = _found(reader, across)
    counts = _unit_counts(found)
    names = sorted(counts, key=lambda unit: (*(-counts[unit][one] for one in SEVERITIES), unit))
    total, broken, units = (int(str(one)) for one in _one(reader))
    return Overview(
        documents=total,
        unreadable=broken,
        all_units=units,
        years=tuple(_years(reader, missing, found)),
        units=tuple(_units(reader, names[:MOST_UNITS], counts, across)),
        rules=tuple(_rules(found, rules, lang)),
        absent=tuple(missing[:_MOST_ABSENT]),
        all_absent=len(missing),
        unlisted=tuple(_unlisted(reader)),
        grid=_grid(found),
    )


class _Some(Struct, frozen=True):
    """Findings of one kind: of a unit, year and path, by a rule, of a severity, how many."""

    unit: str
    year: int
    path: str
    rule: str
    severity: str
    count: int


def _found(reader: Reader, across: Mapping[str, Sequence[Finding]]) -> list[_Some]:
    """How many findings there are by report, rule and severity."""
    query = """
        SELECT coalesce(unit, ''), d.year, path, rule, severity, count(*)
        FROM findings AS f JOIN documents AS d USING (document, year) WHERE suppressed IS NULL GROUP BY ALL
    """
    found = [
        _Some(str(unit), int(str(year)), str(path), str(rule), str(severity), int(str(count)))
        for unit, year, path, rule, severity, count in reader.rows(query)
    ]
    if across:
        known = {
            str(path): (str(unit or ""), int(str(year)))
            for path, unit, year in reader.rows("SELECT path, unit, year FROM documents")
        }
        for path, some in across.items():
            if path in known:
                found += [_Some(*known[path], path, one.rule, one.severity, 1) for one in some]
    return found


def _unit_counts(found: Iterable[_Some]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for one in found:
        counts.setdefault(one.unit, Counter())[one.severity] += one.count
    return counts


def _one(reader: Reader) -> tuple[object, ...]:
    (row,) = reader.rows("SELECT count(*), count(*) FILTER (status <> 'linted'), count(DISTINCT unit) FROM documents")
    return row


def _years(reader: Reader, missing: Sequence[Absent], found: Iterable[_Some]) -> Iterable[YearOf]:
    gone = Counter(one.year for one in missing)
    counts: dict[int, Counter[str]] = {}
    for one in found:
        counts.setdefault(one.year, Counter())[one.severity] += one.count
    query = "SELECT year, count(*), count(DISTINCT unit) FROM documents WHERE year > 0 GROUP BY year ORDER BY year"
    for year, reports, units in reader.rows(query):
        of = int(str(year))
        yield YearOf(of, int(str(reports)), int(str(units)), gone[of], counts.get(of, Counter()))


def _units(
    reader: Reader, names: Sequence[str], counts: Mapping[str, Counts], across: Mapping[str, Sequence[Finding]]
) -> Iterable[UnitOf]:
    """The units of these names with their reports."""
    query = """
        SELECT coalesce(unit, ''), parent, d.year, path, error, rule, severity, message, section
        FROM documents AS d LEFT JOIN (SELECT * FROM findings WHERE suppressed IS NULL) AS f USING (document, year)
        WHERE coalesce(unit, '') IN (SELECT unnest(?))
        ORDER BY d.year DESC, path, list_position(['error', 'warning', 'info'], severity), block, "start"
    """
    parents: dict[str, str] = {}
    reports: dict[str, dict[tuple[int, str, str], list[Told]]] = {}
    for unit, parent, year, path, error, rule, severity, message, section in reader.rows(query, list(names)):
        parents[str(unit)] = str(parent or "")
        told = reports.setdefault(str(unit), {}).setdefault((int(str(year)), str(path), str(error or "")), [])
        if rule is not None:
            told.append(Told(str(rule), str(severity), nearer(str(message)), str(section or "")))
    for name in names:
        of_unit = tuple(
            _report(year, path, error, [*_told(across.get(path, ())), *told])
            for (year, path, error), told in reports.get(name, {}).items()
        )
        yield UnitOf(name, parents.get(name, ""), counts[name], of_unit)


def _told(found: Iterable[Finding]) -> Iterable[Told]:
    return (Told(one.rule, one.severity, nearer(one.message), one.location.section or "") for one in found)


def _report(year: int, path: str, error: str, told: Sequence[Told]) -> ReportOf:
    first = sorted(told, key=lambda one: _ORDER.index(one.severity))[:_MOST_FINDINGS]
    return ReportOf(
        year, nearer(path), error, Counter(one.severity for one in told), tuple(first), len(told) - len(first)
    )


def _rules(found: Iterable[_Some], rules: RuleSet, lang: str) -> Iterable[RuleOf]:
    counts: Counter[str] = Counter()
    paths: dict[str, set[str]] = {}
    severities: dict[str, str] = {}
    for one in found:
        counts[one.rule] += one.count
        paths.setdefault(one.rule, set()).add(one.path)
        severities.setdefault(one.rule, one.severity)
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        rule = rules.by_name.get(code)
        title = rule.title.in_language(lang) if rule else ""
        yield RuleOf(code, title, severities[code], count, len(paths[code]))


def _unlisted(reader: Reader) -> Iterable[tuple[str, int]]:
    """The names of units that reports give and the roster does not have; none where there is no roster."""
    if not reader.units:
        return []
    query = """
        SELECT coalesce(unit, ''), count(*) FROM documents WHERE status = 'linted'
        AND (unit IS NULL OR unit NOT IN (SELECT unit FROM roster)) GROUP BY ALL ORDER BY 2 DESC, 1 LIMIT ?
    """
    return [(str(unit), int(str(count))) for unit, count in reader.rows(query, _MOST_UNSURE)]


def _grid(found: Iterable[_Some]) -> dict[tuple[str, str], int]:
    grid: Counter[tuple[str, str]] = Counter()
    for one in found:
        grid[one.rule, one.unit] += one.count
    return dict(grid)
