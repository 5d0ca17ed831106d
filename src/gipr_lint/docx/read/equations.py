"""Equations (m:oMath) as a line of text: 12 where 12 was typed as an equation, 1/2 for a fraction, x² for a power."""

from __future__ import annotations

from lxml import etree

from gipr_lint.docx.text import LOWERED, RAISED
from gipr_lint.docx.xml import NAMES

_RAISE = str.maketrans("0123456789", RAISED)
_LOWER = str.maketrans("0123456789", LOWERED)


def as_line(element: etree._Element) -> str:
    """The text of an equation or of a part of one."""
    name = NAMES[element.tag]
    if name == "m:t":
        return element.text or ""
    if name.endswith("Pr"):
        return ""
    parts = {NAMES[child.tag]: as_line(child) for child in element} if name in ("m:f", "m:sSup", "m:sSub") else {}
    match name:
        case "m:f":
            return f"{parts.get('m:num', '')}/{parts.get('m:den', '')}"
        case "m:sSup":
            return parts.get("m:e", "") + parts.get("m:sup", "").translate(_RAISE)
        case "m:sSub":
            return parts.get("m:e", "") + parts.get("m:sub", "").translate(_LOWER)
        case "m:d":
            return f"({''.join(map(as_line, element))})"
        case "m:rad":
            return f"√{''.join(map(as_line, element))}"
    return "".join(map(as_line, element))
