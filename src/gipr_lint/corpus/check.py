"""The rules across years and units over a store: what they find, report by report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, structs

from gipr_lint.checks.check import params_of
from gipr_lint.checks.compose import fill, not_evaluated
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.units._corpus import Filed
from gipr_lint.corpus import by_unit
from gipr_lint.corpus.places import in_store, nearer
from gipr_lint.corpus.reading import Reader
from gipr_lint.corpus.rebuilt import rebuilt
from gipr_lint.corpus.roster import Unit
from gipr_lint.corpus.years import across_years
from gipr_lint.errors import FAILURES
from gipr_lint.findings import Finding, Location, NotEvaluated, related, with_fingerprints
from gipr_lint.messages import say
from gipr_lint.options import Options
from gipr_lint.plugins.registry import checks
from gipr_lint.report.other import Other
from gipr_lint.results import LintResult, Recognised
from gipr_lint.rulepacks.model import Edition, Rule, RuleSet
from gipr_lint.selection import active, severity_of
from gipr_lint.terms import SEVERITIES, category

NEED = "corpus"
"""What rules need that are asked of a store."""


class Asked(Struct, frozen=True):
    """A store as checks ask it."""

    reader: Reader
    rules: RuleSet

    @property
    def units(self) -> Sequence[Unit]:
        """The units of the roster."""
        return self.reader.units

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """What a query gives."""
        return self.reader.rows(query, *values)

    def as_stored(self, table: str, columns: Sequence[str], year: int) -> Iterator[tuple[object, ...]]:
        """Columns of a table for a year row by row as they lie."""
        for batch in self.reader.stream(table, columns, year):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)

    def reports(self, wanted: Sequence[Filed]) -> Iterator[Other]:
        """Reports, which come unit by unit, made again of what is stored."""
        query = "SELECT path, coalesce(title, ''), signed FROM documents WHERE path IN (SELECT unnest(?))"
        rows = self.reader.rows(query, [one.path for one in wanted])
        known = {str(path): (str(title), str(signed or "")) for path, title, signed in rows}
        asked = (by_unit.Wanted(one.document, one.path, one.unit, one.year, *known[one.path]) for one in wanted)
        with TemporaryDirectory(prefix="gipr-lint-") as folder:
            for bundle in by_unit.bundles(self.reader, asked, Path(folder)):
                for kept in (one for reports in by_unit.units_in(bundle) for one in reports):
                    report = rebuilt(kept, self.rules)
                    if report is not None:
                        yield Other(kept.path, report)


class Across(Struct, frozen=True):
    """What rules found across a store, by the path of the report that it is said of (empty for nobody's), and what
    could not be evaluated."""

    findings: Mapping[str, tuple[Finding, ...]]
    not_evaluated: tuple[NotEvaluated, ...]
    rules: tuple[Rule, ...]


def across(reader: Reader, rules: RuleSet, options: Options, jobs: int = 1) -> Across:
    """What the active rules across years and units find, the former worked out by so many processes."""
    units = across_units(reader, rules, options)
    found = {path: list(some) for path, some in units.findings.items()}
    for path, some in across_years(reader, rules, options, jobs):
        found.setdefault(path, []).extend(some)
    years = [
        rule for rule in active(rules, options.profile, options.select, options.ignore) if rule.needs == "previous"
    ]
    named = {path: tuple(with_fingerprints(some)) for path, some in found.items()}
    return Across(named, units.not_evaluated, (*years, *units.rules))


def across_units(reader: Reader, rules: RuleSet, options: Options) -> Across:
    """What the active rules on many reports find."""
    ran = [rule for rule in active(rules, options.profile, options.select, options.ignore) if rule.needs == NEED]
    asked = Asked(reader, rules)
    found: dict[str, list[Finding]] = {}
    missed: list[NotEvaluated] = []
    for rule in ran:
        for outcome in _outcomes(asked, rule, options):
            if isinstance(outcome, NotEvaluated):
                missed.append(outcome)
            else:
                found.setdefault(outcome.location.file or "", []).append(_at_home(outcome))
    named = {path: tuple(with_fingerprints(some)) for path, some in found.items()}
    return Across(named, tuple(dict.fromkeys(missed)), tuple(ran))


def _outcomes(asked: Asked, rule: Rule, options: Options) -> Iterator[Finding | NotEvaluated]:
    """What a rule finds; one that fails is a finding of the tool, and the others go on."""
    check = checks()[rule.kind]
    try:
        for outcome in check.function(asked, params_of(rule, check.params)):
            if isinstance(outcome, Missing):
                yield not_evaluated(outcome, rule, options.lang)
            else:
                yield _finding(outcome, rule, options)
    except FAILURES as problem:
        from gipr_lint.diagnostics import finding, show_traceback  # noqa: PLC0415  (rare)

        show_traceback(problem)
        what = f"{type(problem).__name__}: {problem}"
        yield finding("GL002", say("checks.crashed", options.lang, codes=[rule.code], what=what))


def _finding(hit: Hit, rule: Rule, options: Options) -> Finding:
    """The finding of a rule that a hit is."""
    lang, case = options.lang, rule.cases.get(hit.case)
    message = (case.message if case else rule.message).in_language(lang)
    values = {"agency": hit.values.get("unit", ""), **hit.values}
    severity = severity_of(rule, options.profile)
    if case and case.severity:
        severity = max(severity, case.severity, key=SEVERITIES.index)
    return Finding(
        rule=rule.code,
        name=rule.name,
        category=category(rule.code),
        severity="info" if severity == "off" else severity,
        message=fill(message, values, lang),
        location=_place(hit.place),
        related=tuple(related(_place(place), role) for place, role in hit.others),
        authority=rule.authority,
    )


def _place(place: object) -> Location:
    if not isinstance(place, Location):
        raise TypeError(f"{type(place).__name__} is no place in a store")
    return place


def _at_home(finding: Finding) -> Finding:
    """The finding as its own document has it, whose places name no file."""
    return in_store(structs.replace(finding, location=structs.replace(finding.location, file=None)))


def results(reader: Reader, told: Across, rules: RuleSet, lang: str) -> Iterator[LintResult]:
    """The results of the reports with findings, in the order of their paths; what is nobody's comes first. Paths below
    the current folder are told from there."""
    found = told.findings
    known = {str(row[0]): row for row in _documents(reader, [path for path in found if path])}
    for path in sorted(found):
        row = known.get(path)
        edition = rules.editions.get(str(row[4])) if row else None
        recognised = _recognised(row, edition, lang) if row and edition else None
        yield LintResult(
            path=nearer(path),
            status="linted",
            findings=tuple(_nearer(finding) for finding in found[path]),
            not_evaluated=() if path else told.not_evaluated,
            rules=tuple(rule.code for rule in told.rules),
            recognised=recognised,
        )


def _nearer(finding: Finding) -> Finding:
    """The finding with the names of files as they are from the current folder."""
    related = tuple(structs.replace(one, file=nearer(one.file)) if one.file else one for one in finding.related)
    return structs.replace(finding, message=nearer(finding.message), related=related)


def _recognised(row: tuple[object, ...], edition: Edition, lang: str) -> Recognised:
    """What a report is, by its path, title, unit and year."""
    _, title, unit, year, *_ = row
    return Recognised(
        title=str(title) if title else None,
        agency=str(unit) if unit else None,
        year=int(str(year)) or None,
        edition=edition.name,
        edition_title=edition.title.in_language(lang),
        form_labels={alias: form.label for alias, form in edition.forms.items()},
    )


def _documents(reader: Reader, paths: Iterable[str]) -> list[tuple[object, ...]]:
    query = "SELECT path, title, unit, year, edition FROM documents WHERE path IN (SELECT unnest(?))"
    return reader.rows(query, list(paths))
