"""A workbook (xlsx) of plain tables: one sheet each, heads that stay and can be filtered by, texts that are no formula;
printed, a table is as wide as the paper, with its heads on every page."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

import openpyxl
from msgspec import Struct
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from gipr_lint.output.common.terminal import harmless, width

Cell = str | int | Decimal | date | None
_LONGEST = 32767
"""So many units of UTF-16 a cell holds."""

_TITLE = 31
"""So many characters the title of a sheet has at most."""

_NO_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\'", "_"))
_MOST_ROWS = 1_048_575
"""What a sheet holds below its heads."""

_A4 = 9
_HEAD = Font(bold=True), PatternFill("solid", fgColor="E7ECF2"), Alignment(vertical="center", wrap_text=True)
_TOP, _WRAPPED = Alignment(vertical="top", horizontal="center"), Alignment(vertical="top", wrap_text=True)
_LINE, _HIGHEST = 15, 405
"""How high a line is, and a row at most."""


class Sheet(Struct, frozen=True):
    """A table: its title, its columns with their widths in characters, and its rows."""

    title: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Cell]]


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The bytes of a workbook. Rows beyond what a sheet can hold go on in another one."""
    book = openpyxl.Workbook(write_only=True)
    for sheet in sheets:
        number, count, page = 1, 0, _page(book, sheet, 1)
        for row in sheet.rows:
            if count == _MOST_ROWS:
                _end(page, sheet, count)
                number, count, page = number + 1, 0, _page(book, sheet, number + 1)
            count += 1
            height = _height(row, sheet.columns)
            if height > _LINE:
                page.row_dimensions[count + 1].height = height
            page.append([_cell(page, value) for value in row])
            page.row_dimensions.pop(count + 1, None)
        _end(page, sheet, count)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _page(book: openpyxl.Workbook, sheet: Sheet, number: int):  # type: ignore[no-untyped-def]
    behind = "" if number == 1 else f" {number}"
    page = book.create_sheet((harmless(sheet.title).translate(_NO_TITLE)[: _TITLE - len(behind)] or "_") + behind)
    for at, (_, size) in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(at)].width = size
    page.freeze_panes = "A2"
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    heads = []
    for name, _ in sheet.columns:
        cell = WriteOnlyCell(page, name)
        cell.font, cell.fill, cell.alignment = _HEAD
        heads.append(cell)
    page.append(heads)
    return page


def _end(page, sheet: Sheet, rows: int) -> None:  # type: ignore[no-untyped-def]
    """What is told of a sheet once its rows are known: what is filtered, and how it is printed."""
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{rows + 1}"
    page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0


def _height(row: Sequence[Cell], columns: Sequence[tuple[str, int]]) -> int:
    """How high a row has to be for its texts to be seen whole: not every program that shows it works that out."""
    lines = [
        sum(max(1, -(-width(line) // (size - 1))) for line in value.split("\n"))
        for value, (_, size) in zip(row, columns, strict=True)
        if isinstance(value, str) and value
    ]
    return min(_LINE * max(lines, default=1), _HIGHEST)


def _cell(page, value: Cell):  # type: ignore[no-untyped-def]
    """A value as a cell; a text is a text, whatever it begins with."""
    cell = WriteOnlyCell(page)
    if isinstance(value, str):
        cell.value, cell.data_type, cell.alignment = _cut(harmless(value)), "s", _WRAPPED
    else:
        cell.value, cell.alignment = value, _TOP
    return cell


def _cut(text: str) -> str:
    """As much of a text as a cell holds."""
    return text.encode("utf-16-le")[: 2 * _LONGEST].decode("utf-16-le", "ignore")
