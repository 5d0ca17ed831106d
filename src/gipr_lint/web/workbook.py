"""The list of findings as an XLSX file: a row a finding, with the columns of the format `csv`."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from msgspec import structs
from xlsxwriter import Workbook

from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.findings import Finding
from gipr_lint.messages import say
from gipr_lint.output import Run
from gipr_lint.output.common.terminal import harmless
from gipr_lint.output.csv import HEADS, cells_of
from gipr_lint.results import LintResult

_WIDTHS = (28, 24, 8, 9, 24, 8, 14, 30, 44, 20, 60, 24, 44, 18)
"""The widths of the columns, in characters."""


def workbook(run: Run) -> bytes:
    """The file, made in memory. Everything in it is text: nothing is a formula or a link."""
    made = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(made, options) as book:
        head = book.add_format({"bold": True, "bg_color": "#dcebfb", "border": 1, "valign": "top"})
        body = book.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        sheet = book.add_worksheet(say("web.sheet", run.lang))
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for column, (title, width) in enumerate(zip(HEADS, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, title.in_language(run.lang), head)
        rows = [
            cells_of(finding, document, run.lang) for document in run.documents for finding in _named(document, run)
        ]
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, harmless(cell)[:32000], body)
        sheet.autofilter(0, 0, max(len(rows), 1), len(HEADS) - 1)
    return made.getvalue()


def _named(document: LintResult, run: Run) -> Iterator[Finding]:
    """The findings of a document, their rules called as people call them."""
    titles = {code: known.title.in_language(run.lang) for code, known in DIAGNOSTICS.items()}
    titles |= {rule.code: rule.title.in_language(run.lang) for rule in run.rules}
    return (structs.replace(one, name=titles.get(one.rule, one.name)) for one in document.shown)
