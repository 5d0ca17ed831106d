"""Fields that keep what they show in their code, or in the form data at their beginning, and have no result.

MACROBUTTON NoMacro [单击此处输入] shows [单击此处输入], FORMDROPDOWN the entry that is chosen, EQ \\o\\ac(○,1) a 1 in a
circle.
"""

from __future__ import annotations

import re

from lxml import etree

from gipr_lint.docx.read.symbols import symbol
from gipr_lint.docx.xml import NAMES, integer, on, val

_CHECKED, _UNCHECKED = "☑", "☐"
_FRAMES = frozenset("○◯□△◇")
_CIRCLED = {str(number): chr(0x245F + number) for number in range(1, 21)} | {"0": "⓪"}


def shown(begin: etree._Element, code: str) -> str:
    """What a field without a result shows, by its w:fldChar of the beginning and its code; often nothing."""
    name, _, rest = code.strip().partition(" ")
    match name.upper():
        case "FORMDROPDOWN":
            return _chosen(begin)
        case "FORMCHECKBOX":
            return _checked(begin)
        case "MACROBUTTON" | "GOTOBUTTON":
            return rest.strip().partition(" ")[2].strip()
        case "SYMBOL":
            return _symbol(rest)
        case "EQ":
            return _equation(rest)
    return ""


def _chosen(begin: etree._Element) -> str:
    """The entry of a list that is chosen, else the one to begin with, else the first."""
    entries: list[str] = []
    values: dict[str, str | None] = {}
    for element in begin.iter(etree.Element):
        name = NAMES[element.tag]
        if name == "w:listEntry":
            entries.append(val(element) or "")
        elif name in ("w:result", "w:default"):
            values.setdefault(name, val(element))
    at = integer(values.get("w:result", values.get("w:default")), 0)
    return entries[at] if 0 <= at < len(entries) else ""


def _checked(begin: etree._Element) -> str:
    values = {NAMES[element.tag]: on(element) for element in begin.iter(etree.Element)}
    return _CHECKED if values.get("w:checked", values.get("w:default", False)) else _UNCHECKED


def _symbol(rest: str) -> str:
    code, _, switches = rest.strip().partition(" ")
    font = re.search(r'\\f\s+(?:"([^"]*)"|(\S+))', switches)
    try:
        point = int(code, 0)
    except ValueError:
        return code[:1]
    return symbol((font[1] or font[2]) if font else "", f"{max(point, 0):X}")


def _equation(rest: str) -> str:
    """The characters of an equation, one in a frame as the character that looks so, a fraction with a stroke."""
    pieces = [piece.strip() for piece in re.split(r"[(),;]", re.sub(r"\\[A-Za-z]+\d*", " ", rest)) if piece.strip()]
    if rest.lstrip().lower().startswith("\\f") and len(pieces) == 2:
        return "/".join(pieces)
    inside = [piece for piece in pieces if piece not in _FRAMES]
    if len(inside) < len(pieces):
        return "".join(_CIRCLED.get(piece, piece) for piece in inside)
    return "".join(pieces)
