"""The tables of a unit added up from those of its children, and the draft that they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from gipr_lint.blank.content import empty_report
from gipr_lint.blank.filled_form import Place
from gipr_lint.blank.write import written
from gipr_lint.corpus.family import Family
from gipr_lint.corpus.reading import Reader
from gipr_lint.docx import read_docx
from gipr_lint.docx.write.comments import Comment
from gipr_lint.docx.write.markup import Stamp
from gipr_lint.docx.write.rewrite import Rewriter
from gipr_lint.messages import say
from gipr_lint.report import recognise
from gipr_lint.rulepacks.model import CellType, Edition, RuleSet
from gipr_lint.terms import AUTHOR

CellOf = tuple[str, str, str]
"""Form, row, column."""

_CENTS = Decimal("0.01")


class Added(Struct, frozen=True):
    """The sums of cells, what each is made of by units, and what in a child's table is no number and not counted."""

    sums: Mapping[CellOf, Decimal]
    addends: Mapping[CellOf, tuple[tuple[str, Decimal], ...]]
    uncounted: tuple[tuple[str, CellOf, str], ...]


def added(reader: Reader, family: Family, year: int) -> Added:
    """The tables of a family's reports added up cell by cell; what is blank counts nothing."""
    units = {child.document: child.unit for child in family.reports}
    sums: dict[CellOf, Decimal] = {}
    addends: dict[CellOf, list[tuple[str, Decimal]]] = {}
    uncounted = []
    query = """
        SELECT document, form, "row", "column", value, text FROM cells
        WHERE year = ? AND document IN (SELECT unnest(?)) ORDER BY ALL
    """
    for document, form, row, column, value, text in reader.rows(query, year, list(units)):
        cell = str(form), str(row), str(column)
        unit = units[str(document)]
        if isinstance(value, Decimal):
            sums[cell] = sums.get(cell, Decimal(0)) + value
            if value:
                addends.setdefault(cell, []).append((unit, value))
        elif str(text or "").strip():
            uncounted.append((unit, cell, str(text).strip()))
    return Added(sums, {cell: tuple(parts) for cell, parts in addends.items()}, tuple(uncounted))


def draft(family: Family, year: int, sums: Added, rules: RuleSet, edition: Edition) -> bytes:
    """The unit's draft: the sentences that every report begins from, and the tables with the sums."""
    figures = {alias: _texts(alias, sums, edition) for alias in edition.forms}
    return written(empty_report(rules, edition, family.unit, year, figures))


def _texts(alias: str, sums: Added, edition: Edition) -> dict[Place, str]:
    form = edition.forms[alias]
    return {
        (row, column.alias): shown(sums.sums[alias, row, column.alias], block.type_of(column))
        for row, block in form.block_of.items()
        for column in block.columns
        if (alias, row, column.alias) in sums.sums
    }


def shown(value: Decimal, kind: CellType) -> str:
    """A sum as it is written in its cell: money with two decimals, a change with its sign."""
    if kind == "amount":
        return f"{value.quantize(_CENTS):f}"
    plain = f"{value.normalize():f}" if value else "0"
    return f"+{plain}" if kind == "signed" and value > 0 else plain


def with_notes(data: bytes, sums: Added, rules: RuleSet, date: str, lang: str) -> bytes:
    """The draft with a comment at each sum that is made of something: who brought how much."""
    report = recognise(read_docx(data), rules)
    rewriter = Rewriter(report.document.origin.data, Stamp(AUTHOR, date))
    for alias, form in report.forms.items():
        for (row, column), cell in form.cells.items():
            parts = sums.addends.get((alias, row, column), ())
            if parts and cell.cell.paragraphs:
                listed = say("list.plus", lang).join(f"{unit} {value.normalize():f}" for unit, value in parts)
                rewriter.comment(Comment(cell.cell.paragraphs[0].path, 0, 0, (listed,)))
    return rewriter.result()
