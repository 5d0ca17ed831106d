"""A workbook (xlsx) of plain tables: one sheet each, heads that stay, texts that are no formulas."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

import openpyxl
from msgspec import Struct
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from gipr_lint.output.common.terminal import harmless

Cell = str | int | Decimal | date | None
_LONGEST = 32767
"""So many units of UTF-16 a cell holds."""

_TITLE = 31
"""So many characters the title of a sheet has at most."""

_NO_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\'", "_"))
_MOST_ROWS = 1_048_575
"""What a sheet holds below its heads."""


class Sheet(Struct, frozen=True):
    """A table: its title, its columns with their widths in characters, and its rows."""

    title: str
    columns: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Cell]]


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The bytes of a workbook. Rows beyond what a sheet can hold go on in another one."""
    book = openpyxl.Workbook(write_only=True)
    for sheet in sheets:
        page, left = None, 0
        number = 1
        for row in sheet.rows:
            if page is None or left == 0:
                page, left = _page(book, sheet, number), _MOST_ROWS
                number += 1
            page.append([_cell(page, value) for value in row])
            left -= 1
        if page is None:
            _page(book, sheet, number)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _page(book: openpyxl.Workbook, sheet: Sheet, number: int):  # type: ignore[no-untyped-def]
    behind = "" if number == 1 else f" {number}"
    page = book.create_sheet((harmless(sheet.title).translate(_NO_TITLE)[: _TITLE - len(behind)] or "_") + behind)
    for at, (_, width) in enumerate(sheet.columns, 1):
        page.column_dimensions[get_column_letter(at)].width = width
    page.freeze_panes = "A2"
    heads = []
    for name, _ in sheet.columns:
        cell = WriteOnlyCell(page, name)
        cell.font, cell.alignment = Font(bold=True), Alignment(vertical="center")
        heads.append(cell)
    page.append(heads)
    return page


def _cell(page, value: Cell):  # type: ignore[no-untyped-def]
    """A value as a cell; a text is a text, whatever it begins with."""
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(page, _cut(harmless(value)))
    cell.data_type = "s"
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _cut(text: str) -> str:
    """As much of a text as a cell holds."""
    return text.encode("utf-16-le")[: 2 * _LONGEST].decode("utf-16-le", "ignore")
