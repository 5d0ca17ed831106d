"""The phrases that checks put into messages, in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.packs.model import Line
from gipr_lint.report import FormCell


def line_label(line: Line, lang: str) -> str:
    """A row or column by its label, with the one above where the innermost alone does not say which."""
    path = [label for label in line.path if label]
    if not path:
        return "数据行" if lang == "zh" else "data row"
    return path[-1]


def cell_name(cell: FormCell, lang: str) -> str:
    """A cell by row and column, by its column alone where the row has no label."""
    column = "／".join(label for label in cell.column.path if label)
    if not any(cell.row.path):
        return f"“{column}”"
    row = line_label(cell.row, lang)
    return f"“{row}”的“{column}”" if lang == "zh" else f"“{column}” of “{row}”"


def right_place(after: str, lang: str) -> str:
    """Where something that is out of order belongs: behind the label `after`, first where it is empty."""
    if lang == "zh":
        return f"按格式应排在“{after}”之后" if after else "按格式应排在最前"
    return f"by the form it follows “{after}”" if after else "by the form it comes first"


def terms(lang: str, parts: Sequence[tuple[str, str]]) -> str:
    """The parts of a sum that are not 0, each with its label."""
    if not parts:
        return "各项均为0" if lang == "zh" else "all are 0"
    return ("＋" if lang == "zh" else " + ").join(
        f"{label}{value}" if lang == "zh" else f"{label} {value}" for label, value in parts
    )


def sole(lang: str, expected: str, equations: int) -> str:
    """That one cell alone explains every broken equation."""
    if lang == "zh":
        return (
            f"；只有把这一格改为{expected}，相关的{equations}个等式才全部成立"
            if equations > 1
            else f"；这一格应为{expected}"
        )
    if equations > 1:
        return f"; only {expected} in this cell satisfies all {equations} equations"
    return f"; this cell should be {expected}"


def ambiguous(lang: str, others: Sequence[FormCell]) -> str:
    """That other cells could be the wrong one as well."""
    names = "、".join(f"“{line_label(cell.column, lang)}”" if not any(cell.row.path) else cell_name(cell, lang) for cell in others)
    return f"；也可能是{names}有误" if lang == "zh" else f"; it could also be {names}"


def several(lang: str, cells: Sequence[FormCell]) -> str:
    """That more than one cell must be wrong; the ones that may be, where they are known."""
    if not cells:
        return "；不止一格有误，请逐格核对" if lang == "zh" else "; more than one cell is wrong"
    names = "、".join(cell_name(cell, lang) for cell in cells[:6])
    more = len(cells) > 6
    if lang == "zh":
        return f"；不止一格有误，请核对{names}{'等' if more else ''}"
    return f"; more than one cell is wrong, look at {names}{' …' if more else ''}"
