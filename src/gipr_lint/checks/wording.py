"""The phrases that checks put into messages, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gipr_lint.checks.lines import cell_named, line_named
from gipr_lint.messages import Message
from gipr_lint.report import FormCell
from gipr_lint.rulepacks.model import Line


def line_label(line: Line, lang: str) -> str:
    """A row or column by its innermost label, ready to stand between quotation marks."""
    return line_named(line).in_language(lang)


def cell_name(cell: FormCell, lang: str) -> str:
    """A cell by row and column, by its column alone where the row has no label."""
    return cell_named(cell).in_language(lang)


def listed(names: Iterable[str], lang: str, most: int) -> str:
    """Names one after another, the first `most` of them."""
    given = list(names)
    if lang == "zh":
        return "、".join(given[:most]) + ("等" if len(given) > most else "")
    return ", ".join(given[:most]) + (" …" if len(given) > most else "")


def no_title(lang: str) -> str:
    """What stands for the title where none was recognised."""
    return "没有认出标题" if lang == "zh" else "no title was recognised"


def right_place(after: str | Message) -> Message:
    """Where something that is out of order belongs: behind the label `after`, first where it is empty."""
    return Message("checks.follows", {"after": after}) if after else Message("checks.comes-first")


def terms(lang: str, parts: Sequence[tuple[str, str]]) -> str:
    """The parts of a sum that are not 0, each with its label."""
    if not parts:
        return "各项均为0" if lang == "zh" else "all are 0"
    return ("＋" if lang == "zh" else " + ").join(
        f"{label}{value}" if lang == "zh" else f"{label} {value}" for label, value in parts
    )


def sole(lang: str, expected: str, equations: int) -> str:
    """That one cell alone explains every broken equation."""
    if equations == 1:
        return f"；这一格应为{expected}" if lang == "zh" else f"; this cell should be {expected}"
    if lang == "zh":
        return f"；这一格为{expected}时，相关的{equations}个等式全部成立"
    return f"; with {expected} in this cell all {equations} equations hold"


def ambiguous(lang: str, others: Sequence[FormCell]) -> str:
    """That other cells could be the wrong one as well."""
    names = [cell_name(cell, lang) if any(cell.row.path) else f"“{line_label(cell.column, lang)}”" for cell in others]
    if not names:
        return ""
    return f"；也可能是{listed(names, lang, 6)}有误" if lang == "zh" else f"; it could also be {listed(names, lang, 6)}"


def several(lang: str, cells: Sequence[FormCell]) -> str:
    """That more than one cell must be wrong; the ones that may be, where they are known."""
    if not cells:
        return "；不止一格有误，请逐格核对" if lang == "zh" else "; more than one cell is wrong"
    names = listed([cell_name(cell, lang) for cell in cells], lang, 6)
    return f"；不止一格有误，请核对{names}" if lang == "zh" else f"; more than one cell is wrong, look at {names}"


def any_of(lang: str, cells: Sequence[FormCell]) -> str:
    """That one of these cells must be wrong, and nothing tells which."""
    names = listed([cell_name(cell, lang) for cell in cells], lang, 6)
    return f"；{names}中有一格有误，请核对" if lang == "zh" else f"; one of {names} is wrong"


def other_readings(values: Sequence[str], lang: str) -> str:
    """What further readings of a number come to."""
    return f"按其他口径为{'、'.join(values)}" if lang == "zh" else f"read in other ways {', '.join(values)}"
