"""What was recognised in a document, for `show`: as data and as text; how its prose was read is in `statements`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from gipr_lint.checks.comparisons import Comparisons
from gipr_lint.cli import statements
from gipr_lint.expr import Date
from gipr_lint.masking import NO_MASK, Mask
from gipr_lint.messages import say
from gipr_lint.output.common.terminal import harmless, screen, shortened, width
from gipr_lint.report import Fact, FormTable, Report
from gipr_lint.report.locations import section_heading
from gipr_lint.report.model import FactValue
from gipr_lint.report.told import Told
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Line


def as_data(report: Report, told: Iterable[Told], comparisons: Comparisons, mask: Mask = NO_MASK) -> dict[str, Any]:
    """What was recognised, as plain data without the secrets of `mask`."""
    signature = report.signature
    data = {
        "title": report.title and report.title.as_written,
        "agency": report.agency_as_written,
        "year": report.year,
        "edition": report.edition.name,
        "sections": [
            {
                "name": part.alias,
                "heading": mask.text(section_heading(part))[:80],
                "number": part.heading.number or None,
                "recognised": part.heading.quality,
                "block": part.heading.paragraph.block,
                "paragraphs": sum(1 for _ in report.content(part)),
            }
            for part in report.sections
        ],
        "tables": [_table(found) for found in report.forms.values()],
        "statements": statements.as_data(report, told, comparisons),
        "facts": {name: [_fact(fact) for fact in found] for name, found in sorted(report.facts.items()) if found},
        "signature": {
            "unit": signature.unit.text if signature.unit else None,
            "date": _date(signature.value) if signature.value else None,
        },
        "marks": {trace.kind: trace.count for trace in report.document.traces},
    }
    return {name: _masked(value, mask) for name, value in data.items()} if mask else data


def _masked(value: Any, mask: Mask) -> Any:
    """Plain data with every text in it masked, and every number that is as long as a secret and one itself."""
    if isinstance(value, dict):
        return {name: _masked(part, mask) for name, part in value.items()}
    if isinstance(value, list):
        return [_masked(part, mask) for part in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        shown = mask.text(str(value))
        return value if shown == str(value) else shown
    return mask.text(value) if isinstance(value, str) else value


def _table(found: FormTable) -> dict[str, Any]:
    return {
        "form": found.form.alias,
        "label": found.form.label,
        "edition": found.edition,
        "tables": [table.number for table in found.tables],
        "missing_rows": [line.alias for line in found.missing_rows],
        "missing_columns": [line.alias for _, line in found.missing_columns],
        "rows": [
            {
                "name": row.alias,
                "label": row.label,
                "cells": [
                    {
                        "column": column,
                        "label": _label(cell.column),
                        "text": cell.cell.text.strip(),
                        "value": cell.number.text or None,
                        "table": cell.table.number,
                        "row": cell.cell.row,
                        "grid_column": cell.cell.column,
                    }
                    for (name, column), cell in found.cells.items()
                    if name == row.alias
                ],
            }
            for row in found.form.rows.values()
            if row.alias in found.rows
        ],
    }


def _label(line: Line) -> str:
    return "／".join(label for label in line.path if label)


def _fact(fact: Fact) -> dict[str, Any]:
    values = {name: _value(value) for name, value in fact.values.items()}
    return {
        "text": fact.span.text,
        **statements.place_of(fact.span),
        "values": values,
    }


def _value(value: FactValue) -> object:
    if isinstance(value, Quantity):
        return statements.quantity(value)
    return _date(value) if isinstance(value, Date) else value


def _date(date: Date) -> str:
    """A date as it is written in reports."""
    return f"{date.year}年{date.month}月{date.day}日"


def as_text(data: dict[str, Any], said: Collection[str], lang: str) -> Iterator[str]:
    """All but the statements; the facts `said` are told with these."""
    none = say("show.none", lang)
    for key, word in (
        ("title", say("show.title", lang)),
        ("agency", say("show.agency", lang)),
        ("year", say("show.year", lang)),
        ("edition", say("show.edition", lang)),
    ):
        yield f"{word}: {harmless(str(data[key])) if data[key] else none}"
    yield ""
    yield say("show.sections", lang)
    for part in data["sections"]:
        yield f"  {harmless(part['heading'])}  [{part['name']}, {part['recognised']}]"
    for table in data["tables"]:
        yield ""
        yield from _table_text(table, lang, screen())
    yield ""
    yield say("show.facts", lang)
    for name, facts in data["facts"].items():
        for fact in facts if name not in said else ():
            values = "，".join(f"{key}={value}" for key, value in fact["values"].items() if value != fact["text"])
            yield f"  {name}: {harmless(fact['text'])}" + (f"  {{{harmless(values)}}}" if values else "")
    signature = data["signature"]
    yield f"  {say('show.signature', lang)}: {harmless(str(signature['unit'] or none))} {signature['date'] or none}"
    if data["marks"]:
        yield f"  {say('show.file', lang)}: " + "，".join(f"{kind} {count}" for kind, count in data["marks"].items())


def _table_text(table: dict[str, Any], lang: str, columns: int) -> Iterator[str]:
    """A table with its figures, below their labels where a terminal has too few `columns` for both."""
    numbers = "、".join(str(number) for number in table["tables"])
    yield say("show.table", lang, label=table["label"], edition=table["edition"], numbers=numbers)
    for lines, word in (
        (table["missing_rows"], say("show.missing-rows", lang)),
        (table["missing_columns"], say("show.missing-columns", lang)),
    ):
        if lines:
            yield f"  {word}: {'、'.join(lines)}"
    widest = max((width(row["label"]) for row in table["rows"]), default=0)
    before: list[str] = []
    for row in table["rows"]:
        names = [cell["column"] for cell in row["cells"]]
        if names != before:
            yield f"  {say('show.columns', lang, form=table['form'])}: {', '.join(names)}"
            before = names
        pad = " " * (min(widest, 48) - width(row["label"]))
        cells = " ".join(_right(shortened(cell["text"], 20) or "□") for cell in row["cells"])
        line = f"  {row['label']}{pad} {cells}  [{row['name']}]"
        if row["label"] and 0 < columns < width(line):
            yield f"  {row['label']}"
            line = f"    {cells}  [{row['name']}]"
        yield line


def _right(text: str) -> str:
    return " " * (6 - width(text)) + text
