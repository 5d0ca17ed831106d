"""What the store keeps of a report: rows for each of its tables, every text in them masked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from gipr_lint.corpus.columns import Row
from gipr_lint.corpus.sentences import place_of, sentences
from gipr_lint.corpus.standard import Standard
from gipr_lint.expr import Date
from gipr_lint.findings import Finding
from gipr_lint.masking import Mask
from gipr_lint.report import Fact, Report
from gipr_lint.report.locations import section_at
from gipr_lint.report.model import Span
from gipr_lint.report.told import told_in
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.results import LintResult
from gipr_lint.version import __version__

_LARGEST = 10**14
"""From here on a figure is too large for the store."""

_PERIOD = ("period", "period_line", "period_misplaced")
_PHONE = ("phone", "phone_bare")


class Extract(Struct, frozen=True):
    """A file as the store keeps it: the name that its report gives its unit, the year, its row of `documents`, and its
    rows of the other tables by their names."""

    agency: str
    year: int
    document: Row
    rows: Mapping[str, tuple[Row, ...]]


def extract(result: LintResult, digest: str, standard: Standard) -> Extract:
    """What is kept of a file with that digest (sha256), from its result with the report."""
    report, known, mask = result.report, result.recognised, result.mask
    packs = [f"{pack.name} {pack.version}" for pack in result.linter.rules.packs] if result.linter else []
    agency = (known.agency if known else None) or ""
    year = (known.year if known else None) or 0
    period = _period(report) if report else (None, None)
    document: Row = (
        digest,
        result.path,
        agency or None,
        None,
        known.edition if known else None,
        result.status,
        result.error,
        known.title if known else None,
        *period,
        _day(report.signature.value) if report else None,
        mask.text(_phone(report)) if report and _phone(report) else None,
        __version__,
        packs,
    )
    rows: dict[str, tuple[Row, ...]] = {"findings": tuple(_finding(digest, one) for one in result.findings)}
    if report is not None and known is not None:
        rows["cells"] = tuple(_cells(digest, report, mask))
        rows["facts"] = tuple(_facts(digest, report, mask))
        rows["sentences"] = tuple(_sentences(digest, report, mask, standard))
    return Extract(agency, year, document, rows)


def _period(report: Report) -> tuple[date | None, date | None]:
    """From when to when the figures are, as the report first says it."""
    fact = next(report.facts_of(_PERIOD), None)
    return (_day(fact.values.get("start")), _day(fact.values.get("end"))) if fact else (None, None)


def _day(value: object) -> date | None:
    """A date that there is."""
    return date(value.year, value.month, value.day) if isinstance(value, Date) and value.valid else None


def _phone(report: Report) -> str:
    """The first number to ring."""
    fact = next(report.facts_of(_PHONE), None)
    if fact is None:
        return ""
    return fact.spans.get("value", fact.span).text.strip()


def _finding(digest: str, finding: Finding) -> Row:
    place, by = finding.location, finding.suppressed
    return (
        digest,
        finding.rule,
        finding.name,
        finding.category,
        finding.severity,
        finding.message,
        place.section,
        place.form,
        place.row_name,
        place.column_name,
        place.block,
        place.start,
        place.end,
        place.text,
        finding.fingerprint,
        f"{by.by}: {by.reason}" if by else None,
    )


def _cells(digest: str, report: Report, mask: Mask) -> Iterator[Row]:
    for alias, form in report.forms.items():
        for (row, column), cell in form.cells.items():
            value = _decimal(cell.number.value) if cell.number.state == "number" else None
            yield digest, alias, row, column, value, mask.text(cell.cell.text)


def _facts(digest: str, report: Report, mask: Mask) -> Iterator[Row]:
    """The facts by name, and what else the prose states, named by what it is of and what was done (`foreign/held`)."""
    for name, facts in sorted(report.facts.items()):
        for fact in facts:
            yield _told(digest, report, mask, name, _value(fact), fact.span)
    for told in told_in(report):
        for saying in told.sayings:
            if saying.statement is None or saying.facts:
                continue
            frame = saying.statement.frame
            name = f"{'+'.join(frame.objects)}/{'+'.join(frame.actions)}"
            value = 0 if saying.statement.amount == "none" else saying.quantity and saying.quantity.value
            yield _told(digest, report, mask, name, _decimal(value), saying.span)


def _told(digest: str, report: Report, mask: Mask, name: str, value: Decimal | None, span: Span) -> Row:
    section = section_at(report, span.paragraph)
    text = mask.text(span.paragraph.text)[span.start : span.end]
    return digest, name, value, text, section and mask.text(section), *place_of(span)


def _value(fact: Fact) -> Decimal | None:
    """The number that a fact is; none where it is several, or a text."""
    if "n" in fact.values:
        return _decimal(fact.values["n"])
    numbers = [value for value in fact.values.values() if isinstance(value, int | Quantity)]
    return _decimal(numbers[0]) if len(numbers) == 1 else None


def _sentences(digest: str, report: Report, mask: Mask, standard: Standard) -> Iterator[Row]:
    for sentence in sentences(report):
        span = sentence.span
        section = sentence.section and mask.text(sentence.section)
        text = mask.text(span.paragraph.text)[span.start : span.end].strip()
        yield digest, section, *place_of(span), text, standard.holds(sentence.text, sentence.section)


def _decimal(value: object) -> Decimal | None:
    """A number to four places; none for what is none, or too large."""
    if isinstance(value, Quantity):
        value = value.value
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / Decimal(value.denominator)
    if not isinstance(value, int | Decimal):
        return None
    exact = Decimal(value)
    return exact.quantize(Decimal("0.0001")) if abs(exact) < _LARGEST else None
