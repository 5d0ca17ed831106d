"""The check kind `table`: the shape of the forms and what is written in their cells."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from msgspec import Struct, field, structs

from gipr_lint.checks.environment import FUNCTIONS, LineEnvironment, expression, form_scope
from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, fix_text, make, suggest
from gipr_lint.checks.order import out_of_order
from gipr_lint.checks.wording import cell_name, line_label, listed, right_place, unchecked_copy
from gipr_lint.expr import Comparison, ExpressionError, Number, Value, compile_expression
from gipr_lint.findings import Finding, Fix, Location, NotEvaluated, related
from gipr_lint.report import Cell, FormCell, FormTable, Report
from gipr_lint.report.locations import gap_after, in_cell, in_form, labels, section_at
from gipr_lint.report.model import LabelMatch
from gipr_lint.report.tables.labels import Quality, key, likeness, words
from gipr_lint.report.tables.parents import damaged_parents
from gipr_lint.report.tables.pictures import pictured
from gipr_lint.rulepacks.model import Line, Rule, RuleSet
from gipr_lint.rulepacks.patterns import compiled

CellDefect = Literal[
    "blank", "placeholder", "text", "remark", "negative", "fraction", "digits", "leading-zero", "decimals", "no-unit"
]


class TableCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """表的有无、行列、标签和单元格；恰好写一项要求。 / The shape of forms and their cells. Exactly one demand."""

    forms: tuple[str, ...] = field(name="of", default=())
    """检查哪些表，不写则全部。 / The forms, all unless named."""
    require: Literal["table", "rows", "columns"] | None = None
    """必须有的：表、行、列。 / What must be there: the table itself, its rows or its columns."""
    labels: Literal["drift", "style"] | None = None
    """drift：标签有出入；style：标签序号的写法不同。 /
    Labels that are damaged (`drift`) or write their number another way (`style`)."""
    order: Literal["official"] | None = None
    """各行的次序与格式一致。 / Rows in the order of the form."""
    strays: Literal["forbid"] | None = None
    """不能有格式没有的行和列。 / No rows and columns that the form does not have."""
    ragged: Literal["forbid"] | None = None
    """各行宽度一致。 / No rows of another width."""
    edition: Literal["official"] | None = None
    """不能用别的版本的表。 / No tables of another edition than the report year's."""
    cells: CellDefect | None = None
    """报告有这种毛病的单元格。 / Cells of which this is true are reported."""
    together: bool = False
    """一张表只报告一次。 / One finding a table."""
    pictured: str = ""
    """报告“以图片代替表格”的规则；它运行时本规则不重复。 /
    The rule that speaks of pictures in place of tables; where it runs, this one leaves them to it."""
    proof: dict[str, tuple[str, ...]] = {}
    """各表可证明空白为 0 的等式，总计在左。 /
    For a form, equations over its columns, total on the left, that prove a blank part to be 0."""


Found = Iterator[Finding | NotEvaluated]


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        params: TableCheck = item.params
        for name, check in _ASPECTS.items():
            if getattr(params, name):
                yield from check(context, item.rule, params)


def _forms(context: Context, params: TableCheck) -> list[FormTable]:
    return [found for alias, found in context.report.forms.items() if not params.forms or alias in params.forms]


def _require(context: Context, rule: Rule, params: TableCheck) -> Found:
    if params.require == "table":
        yield from _require_table(context, rule, params)
        yield from _unchecked_copies(context, rule, params)
        return
    for found in _forms(context, params):
        row = params.require == "rows"
        for line in found.missing_rows if row else [column for _, column in found.missing_columns]:
            values = {
                "table": found.form.label,
                "line": "／".join(labels(line)),
                "label": line_label(line, context.lang),
            }
            yield make(context, rule, _line_gap(context.report, found, line, row=row), values)


def _unchecked_copies(context: Context, rule: Rule, params: TableCheck) -> Iterator[NotEvaluated]:
    for found in _forms(context, params):
        for table in found.copies:
            yield NotEvaluated(rule.code, unchecked_copy(found.form.label, table.number, context.lang))


def _require_table(context: Context, rule: Rule, params: TableCheck) -> Found:
    report = context.report
    elsewhere = pictured(report) if params.pictured in context.active else {}
    for alias, form in report.edition.forms.items():
        part = report.section(form.section)
        if alias in report.forms or (params.forms and alias not in params.forms) or part is None or alias in elsewhere:
            continue
        location = structs.replace(gap_after(report, [part.heading.paragraph]), form=alias)
        values = {"table": form.label, "section": report.edition.sections[form.section].label}
        yield make(
            context, rule, location, values, fix=suggest(context, rule, [("insert-table", location, alias)], values)
        )


def _line_gap(report: Report, found: FormTable, line: Line, *, row: bool) -> Location:
    """Where a missing line belongs: behind the recognised line before it, or before the first."""
    if row:
        order = list(found.form.rows)
        before = [found.rows[alias] for alias in order[: order.index(line.alias)] if alias in found.rows]
    else:
        block = next(block for block in found.form.blocks if line in block.columns)
        earlier = block.columns[: block.columns.index(line)]
        places = [(block.alias, column.alias) for column in earlier]
        before = [found.columns[place] for place in places if place in found.columns]
    anchor = before[-1] if before else None
    table = anchor.table if anchor else found.tables[0]
    index = anchor.index + 1 if anchor else None
    return Location(
        kind="gap",
        section=section_at(report, table),
        form=found.form.alias,
        block=table.block,
        table=table.number,
        row=index if row else None,
        column=None if row else index,
        row_name=line.alias if row else None,
        column_name=None if row else line.alias,
        row_label=labels(line) if row else (),
        column_label=() if row else labels(line),
    )


_WIDE_MARK = r"\s*\d+\s*．"
_QUALITIES: dict[str, tuple[Quality, ...]] = {"drift": ("drift", "position"), "style": ("style",)}


def _labels(context: Context, rule: Rule, params: TableCheck) -> Found:
    report = context.report
    wanted = _QUALITIES[params.labels or "drift"]
    for found in _forms(context, params):
        seen: set[Cell] = set()
        for match, is_row in _matches(found):
            wide = params.labels == "style" and match.label is not None and compiled(_WIDE_MARK).match(match.label.text)
            if not (match.quality in wanted or wide) or (match.label is not None and match.label in seen):
                continue
            if match.label is not None:
                seen.add(match.label)
            location = _label_location(report, found, match, is_row=is_row)
            shown = _shown(match, context.lang)
            values: dict[str, object] = {"table": found.form.label, "found": shown, "expected": match.line.label}
            fix = _label_fix(context, rule, match, location, values)
            yield make(context, rule, location, values, fix=fix)
        for table, cell, expected in damaged_parents(found) if params.labels == "drift" else ():
            location = structs.replace(in_cell(report, table, cell, 0, len(cell.text)), form=found.form.alias)
            values = {"table": found.form.label, "found": "".join(cell.text.split()), "expected": expected}
            text = fix_text(context, rule, values, expected)
            fix = suggest(context, rule, [("set-label", location, text)], values) if text else None
            yield make(context, rule, location, values, fix=fix)


def _matches(found: FormTable) -> Iterator[tuple[LabelMatch, bool]]:
    for match in found.rows.values():
        yield match, True
    for match in found.columns.values():
        yield match, False


_NEARLY_SAME = 0.7
"""A label at least so like the official one means the same."""


def _label_fix(
    context: Context, rule: Rule, match: LabelMatch, location: Location, values: dict[str, object]
) -> Fix | None:
    """The official label in place of the one found; only a suggestion where that may say something else.

    None where the column counts money in another unit: its figures would have to change as well.
    """
    text = fix_text(context, rule, values, match.line.label)
    if not text or match.label is None:
        return None
    fix = suggest(context, rule, [("set-label", location, text)], values)
    found, official, unit = key(match.label.folded.text), key(match.line.label), match.line.unit
    if fix is None or (unit and unit not in found and "元" in found):
        return None
    same = words(match.label.folded.text) == words(match.line.label) or likeness(found, official) >= _NEARLY_SAME
    return fix if same and unit in found else structs.replace(fix, safety="suggested")


def _shown(match: LabelMatch, lang: str) -> str:
    if match.label is None:
        return "空白" if lang == "zh" else "blank"
    return "".join(match.label.text.split())


def _label_location(report: Report, found: FormTable, match: LabelMatch, *, is_row: bool) -> Location:
    cell = match.label
    if cell is None:
        line = match.table.grid[match.index] if is_row else [row[match.index] for row in match.table.grid]
        cell = next((c for c in line if c is not None), match.table.cells[0])
    place = in_cell(report, match.table, cell, 0, len(cell.text))
    return structs.replace(
        place,
        form=found.form.alias,
        row_name=match.line.alias if is_row else None,
        column_name=None if is_row else match.line.alias,
        row_label=labels(match.line) if is_row else (),
        column_label=() if is_row else labels(match.line),
    )


def _order(context: Context, rule: Rule, params: TableCheck) -> Found:
    for found in _forms(context, params):
        order = list(found.form.rows)
        for table in found.tables:
            matches = sorted((m for m in found.rows.values() if m.table is table), key=lambda m: m.index)
            places = [order.index(match.line.alias) for match in matches]
            for index in out_of_order(places):
                before = [m for m, place in zip(matches, places, strict=True) if place < places[index]]
                previous = max(before, key=lambda m: order.index(m.line.alias), default=None)
                after = line_label(previous.line, context.lang) if previous else ""
                values = {
                    "table": found.form.label,
                    "row": line_label(matches[index].line, context.lang),
                    "where": right_place(after).in_language(context.lang),
                }
                yield make(context, rule, _label_location(context.report, found, matches[index], is_row=True), values)


def _strays(context: Context, rule: Rule, params: TableCheck) -> Found:
    for found in _forms(context, params):
        if found.edition != context.report.edition.name:
            continue
        for stray in found.strays:
            location = structs.replace(in_cell(context.report, stray.table, stray.cell), form=found.form.alias)
            values = {"table": found.form.label, "found": "".join(stray.cell.text.split())}
            values["line"] = (
                ("行" if stray.is_row else "列") if context.lang == "zh" else ("row" if stray.is_row else "column")
            )
            yield make(context, rule, location, values)


def _ragged(context: Context, rule: Rule, params: TableCheck) -> Found:
    for found in _forms(context, params):
        for match in found.rows.values():
            if not match.even and match.index + 1 in match.table.ragged:
                values = {"table": found.form.label, "row": line_label(match.line, context.lang)}
                yield make(context, rule, _label_location(context.report, found, match, is_row=True), values)


def _edition(context: Context, rule: Rule, params: TableCheck) -> Found:
    report = context.report
    for found in _forms(context, params):
        if found.edition == report.edition.name:
            continue
        sign = _sign_of_edition(found, report)
        location = (
            _label_location(report, found, *sign[:1], is_row=sign[1])
            if sign
            else in_cell(report, found.tables[0], found.tables[0].cells[0])
        )
        rules = context.rules.editions
        values = {
            "table": found.form.label,
            "found": rules[found.edition].title.in_language(context.lang),
            "expected": report.edition.title.in_language(context.lang),
            "sign": line_label(sign[0].line, context.lang) if sign else "",
        }
        links = [related(in_cell(report, table, table.cells[0]), "other") for table in found.tables[1:]]
        yield make(context, rule, location, values, related=links)


def _sign_of_edition(found: FormTable, report: Report) -> tuple[LabelMatch, bool] | None:
    """The first line of the table whose label the report's edition does not have."""
    form = report.edition.forms[found.form.alias]
    known = {line.path for block in form.blocks for line in (*block.rows, *block.columns)}
    return next(((match, is_row) for match, is_row in _matches(found) if match.line.path not in known), None)


def _cells(context: Context, rule: Rule, params: TableCheck) -> Found:
    for found in _forms(context, params):
        if params.cells == "blank" and found.is_empty and context.report.year is None:
            continue  # the blank form itself
        cells = found.cells.values() if params.cells == "no-unit" else found.unusual
        faulty = [cell for cell in cells if _is_faulty(found, cell, params.cells)]
        if not faulty:
            continue
        if params.together:
            yield _one_for_all(context, rule, params, found, faulty)
        else:
            for cell in faulty:
                location = in_form(context.report, cell)
                values = _cell_values(context, found, cell)
                yield make(context, rule, location, values, fix=_cell_fix(context, rule, params, found, [cell], values))


def _is_faulty(found: FormTable, cell: FormCell, defect: CellDefect | None) -> bool:
    number = cell.number
    kind = found.form.block_of[cell.row.alias].type_of(cell.column)
    if defect in ("blank", "placeholder", "text"):
        return number.state == defect
    if number.state != "number" or number.value is None:
        return False
    if defect in ("decimals", "no-unit"):
        return kind == "amount" and _is_faulty_amount(cell, defect)
    if defect == "remark":
        return "remark" in number.oddities or "unit" in number.oddities
    if defect == "negative":
        return number.value < 0 and kind != "signed"
    if defect == "fraction":
        return kind != "amount" and number.value != int(number.value)
    if defect == "leading-zero":
        return "leading-zero" in number.oddities
    if "leading-zero" in number.oddities:
        return False
    odd = {"thousands", "full-width", "blanks", "chinese"} | (set() if kind == "signed" else {"plus"})
    whole = kind != "amount" and not isinstance(number.value, int) and number.value == int(number.value)
    return bool(odd & set(number.oddities)) or whole


_DECIMALS = 6
"""Ten thousand yuan with so many decimals are counted to the last fen."""


def _is_faulty_amount(cell: FormCell, defect: CellDefect) -> bool:
    number = cell.number
    if defect == "decimals":
        return len(number.text.partition(".")[2]) > _DECIMALS
    return bool(number.value) and not (number.unit or cell.column.unit or _names_unit(cell))


def _names_unit(cell: FormCell) -> bool:
    """Whether the table says somewhere in which unit money is counted."""
    return any("元" in other.folded.text for other in cell.table.cells if other is not cell.cell)


def _cell_values(context: Context, found: FormTable, cell: FormCell) -> dict[str, object]:
    return {
        "table": found.form.label,
        "found": " ".join(cell.cell.text.split()),
        "expected": _proper(cell),
        "row": line_label(cell.row, context.lang),
        "column": line_label(cell.column, context.lang),
        "count": 1,
        "where": cell_name(cell, context.lang),
    }


def _proper(cell: FormCell) -> str:
    """The plain number that the cell means."""
    value = cell.number.value
    if value is not None and value == int(value):
        return str(int(value))
    return cell.number.text


def _one_for_all(
    context: Context, rule: Rule, params: TableCheck, found: FormTable, faulty: Sequence[FormCell]
) -> Finding:
    report = context.report
    values = _cell_values(context, found, faulty[0]) | {"count": len(faulty)}
    values["where"] = listed([cell_name(cell, context.lang) for cell in faulty], context.lang, 3)
    links = [related(in_form(report, cell), "blank") for cell in faulty[1:]]
    fix = _cell_fix(context, rule, params, found, faulty, values)
    return make(context, rule, in_form(report, faulty[0]), values, related=links, fix=fix)


def _cell_fix(
    context: Context,
    rule: Rule,
    params: TableCheck,
    found: FormTable,
    faulty: Sequence[FormCell],
    values: dict[str, object],
) -> Fix | None:
    """The plain number for each cell; for a blank one 0 where the rest of its row proves it."""
    edits = []
    for cell in faulty:
        text: str | None = fix_text(context, rule, values, _proper(cell)) or None
        if cell.number.state == "blank" and not _is_proven_zero(context.report, params, cell):
            text = None
        if cell.number.unit and cell.number.unit != cell.column.unit and _is_amount(found, cell):
            text = None
        if text is not None:
            edits.append(("set-cell", in_form(context.report, cell), text))
    return suggest(context, rule, edits, values)


def _is_amount(found: FormTable, cell: FormCell) -> bool:
    """Whether the column counts money: a unit other than the column's would then change the amount."""
    return found.form.block_of[cell.row.alias].type_of(cell.column) == "amount"


def _is_proven_zero(report: Report, params: TableCheck, cell: FormCell) -> bool:
    """Whether one of the rule's proofs holds in the cell's row with its blanks as 0, the total being filled."""
    key = (cell.form, cell.row.alias, cell.column.alias)
    for source in params.proof.get(cell.form, ()):
        value = expression(source).evaluate(LineEnvironment(report, cell.form, cell.row.alias, True))
        if isinstance(value, Comparison) and value.ok and _stands_in(key, value.right) and not _is_blank(value.left):
            return True
    return False


def _stands_in(key: tuple[str, str, str], value: Value) -> bool:
    return isinstance(value, Number) and key in value.cells


def _is_blank(value: Value) -> bool:
    return isinstance(value, Number) and value.blank


_ASPECTS: dict[str, Callable[[Context, Rule, TableCheck], Found]] = {
    "require": _require,
    "labels": _labels,
    "order": _order,
    "strays": _strays,
    "ragged": _ragged,
    "edition": _edition,
    "cells": _cells,
}


def _validate(params: TableCheck, rule: Rule, rules: RuleSet) -> None:
    chosen = [name for name in _ASPECTS if getattr(params, name)]
    if len(chosen) != 1:
        raise Problem((), f"检查种类 table 要恰好写一项：{'、'.join(_ASPECTS)}")
    known = {alias for edition in rules.editions.values() for alias in edition.forms}
    for index, alias in enumerate(params.forms):
        if alias not in known:
            raise Problem(("of", index), f"没有名为“{alias}”的表", alias, known)
    for alias, sources in params.proof.items():
        if alias not in known:
            raise Problem(("proof", alias), f"没有名为“{alias}”的表", alias, known)
        form = next(edition.forms[alias] for edition in rules.editions.values() if alias in edition.forms)
        for index, source in enumerate(sources):
            try:
                compile_expression(source, names=form_scope(form), functions=FUNCTIONS)
            except ExpressionError as error:
                raise Problem(("proof", alias, index), error.message, error.near, error.choices, error.column) from None


_PLACEHOLDERS = (
    "table",
    "section",
    "line",
    "label",
    "found",
    "expected",
    "row",
    "column",
    "sign",
    "count",
    "where",
)

TABLE = CheckKind("table", TableCheck, _run, lambda params, rules: _PLACEHOLDERS, _validate)
