"""给 Excel 和 WPS 表格：一处问题一行。 / For Excel and WPS spreadsheets: a row a finding."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from gipr_lint.findings import Finding
from gipr_lint.messages import Message, say
from gipr_lint.output import Run, Style
from gipr_lint.output.common.terminal import harmless, inert
from gipr_lint.output.common.words import category_name, cited, place, section_of, severity_name
from gipr_lint.results import LintResult

MARK = "\ufeff"
"""By this sign at the start a spreadsheet knows UTF-8."""

_FORMULA = tuple("=+-@＝＋－＠−|%")
"""What a spreadsheet may take for the start of a formula."""

HEADS = (
    Message("csv.file"),
    Message("page.unit"),
    Message("csv.year"),
    Message("csv.rule"),
    Message("csv.name"),
    Message("page.severity"),
    Message("page.category"),
    Message("csv.section"),
    Message("csv.place"),
    Message("csv.text"),
    Message("csv.message"),
    Message("page.fix"),
    Message("page.authority"),
    Message("csv.fingerprint"),
)
"""The heads of the columns."""


def render(run: Run, style: Style) -> Iterator[str]:
    """The heads, a row for each finding, and one for each file that was not checked."""
    yield MARK + line([head.in_language(run.lang) for head in HEADS])
    for document in run.documents:
        yield from (line(cells_of(finding, document, run.lang)) for finding in document.shown)
    for file in run.skipped:
        yield line([file.path, *[""] * 9, file.reason, "", "", ""])


def cells_of(finding: Finding, document: LintResult, lang: str) -> Sequence[str]:
    """What stands in the columns for a finding."""
    report, where = document.recognised, finding.location
    return (
        document.path,
        (report and report.agency) or "",
        str(report.year) if report and report.year else "",
        finding.rule,
        finding.name,
        severity_name(finding.severity, lang),
        category_name(finding.category, lang),
        section_of(where, lang) if report else "",
        place(where, report.form_labels if report else {}, lang, document.place_of(finding)),
        (where.text or "")[where.start : where.end],
        finding.message,
        finding.fix.title if finding.fix else "",
        say("list.clauses", lang).join(map(cited, finding.authority)),
        finding.fingerprint,
    )


def line(cells: Sequence[str]) -> str:
    """A row as a line, in which nothing is a formula to a spreadsheet."""
    written = StringIO()
    csv.writer(written, lineterminator="").writerow([no_formula(harmless(cell)) for cell in cells])
    return inert(written.getvalue())


def no_formula(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.lstrip(" '\"\u3000\xa0\N{REPLACEMENT CHARACTER}").startswith(_FORMULA) else cell
