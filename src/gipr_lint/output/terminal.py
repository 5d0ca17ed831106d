"""Text for terminals: width of characters, harmless control characters, colours."""

from __future__ import annotations

import unicodedata

_COLORS = {"error": "31", "warning": "33", "info": "36", "bold": "1", "dim": "2"}


def width(text: str) -> int:
    """How many columns `text` takes: two for wide characters, none for combining ones."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def harmless(text: str) -> str:
    """`text` on one line, with control and direction characters made visible: documents are not to be trusted."""
    return "".join(_harmless(character) for character in text)


def _harmless(character: str) -> str:
    if character in "\t\n\r\v\f\u2028\u2029":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return "\ufffd"
    return character


def excerpt(text: str, start: int, end: int, room: int = 60) -> tuple[str, int, int]:
    """A piece of `text` around `start:end` of about `room` columns, and the columns where the marked part begins and
    how wide it is (at least 1)."""
    marked = text[start:end]
    while width(marked) > room:
        marked = marked[: len(marked) // 2]
    first, last = start, start + len(marked)
    used = width(marked)
    while used < room and (first > 0 or last < len(text)):
        if first > 0 and (start - first <= last - end or last >= len(text)):
            first -= 1
            used += width(text[first])
        else:
            used += width(text[last])
            last += 1
    head = "…" if first > 0 else ""
    tail = "…" if last < len(text) or len(marked) < end - start else ""
    before = harmless(head + text[first:start])
    shown = before + harmless(text[start:last]) + tail
    return shown, width(before), max(1, width(harmless(marked)))


def paint(text: str, color: str, *, on: bool) -> str:
    """`text` in a colour, as it is where colours are off."""
    return f"\033[{_COLORS[color]}m{text}\033[0m" if on else text
