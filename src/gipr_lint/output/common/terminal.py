"""Text for terminals: width of characters, harmless control characters, colours; how wide the terminal is."""

from __future__ import annotations

import os
import sys
import unicodedata

_COLORS = {"error": "31", "warning": "33", "info": "36", "bold": "1", "dim": "2"}
_UNSEEN = "\N{REPLACEMENT CHARACTER}"

_NARROWEST, _WIDEST = 40, 200
"""Terminals are taken to have so many columns at least and at most."""

_COMMANDS = ("##[", "##vso[", "##teamcity[")
"""What GitHub, Azure and TeamCity take for a command to themselves, wherever it stands in a line; GitHub also takes a
line that begins with two colons."""


def width(text: str) -> int:
    """How many columns `text` takes: two for wide characters, none for those that sit on the one before."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def harmless(text: str) -> str:
    """`text` on one line, with control and direction characters made visible: documents are not to be trusted.

    Each character gives exactly one, so that places in the text stay what they were.
    """
    return text if text.isprintable() else "".join(map(_harmless, text))


def _harmless(character: str) -> str:
    if character in "\t\n\r\v\f\u2028\u2029":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn"):
        return _UNSEEN
    return character


def inert(line: str) -> str:
    """A line of output that no system of continuous integration takes for a command to itself, character for
    character."""
    if "::" in line and unpainted(line).lstrip().startswith("::"):
        line = line.replace(":", _UNSEEN, 1)
    if "##" in line:
        for command in _COMMANDS:
            line = line.replace(command, f"#{_UNSEEN}{command[2:]}")
    return line


def printable(text: str) -> str:
    """A text of one line or several as it may be printed, wherever its words come from: a draft, the name of a file, a
    pack, a configuration."""
    return "\n".join([inert(harmless(line)) for line in text.split("\n")])


def unpainted(text: str) -> str:
    """A text without the colours of `paint`."""
    for code in (*_COLORS.values(), "0") if "\033" in text else ():
        text = text.replace(f"\033[{code}m", "")
    return text


def shortened(text: str, most: int) -> str:
    """`text` made harmless and cut with “…” to `most` columns."""
    shown = harmless(text[: most + 1])
    if len(text) <= most and width(shown) <= most:
        return shown
    return _cut(shown, most - 1) + "…"


def excerpt(text: str, start: int, end: int, most: int = 60) -> tuple[str, int, int]:
    """A piece of `text` around `start:end`, at most `most` columns and “…” where it is cut, with the column where the
    marked part begins and how wide it is (at least 1). A marked part that is wider than that is cut."""
    marked = _cut(harmless(text[start : min(end, start + most)]), most)
    most -= width(marked)
    before = harmless(text[max(0, start - most) : start])
    after = harmless(text[end : end + most]) if len(marked) == end - start else ""
    left = max(most // 2, most - width(after))
    before = _cut(before[::-1], left)[::-1]
    after = _cut(after, most - width(before))
    head = "…" if len(before) < start else ""
    tail = "…" if start + len(marked) + len(after) < len(text) else ""
    return f"{head}{before}{marked}{after}{tail}", width(head + before), max(1, width(marked))


def _cut(text: str, most: int) -> str:
    """As much of the beginning of `text` as goes into `most` columns."""
    if len(text) <= most and width(text) <= most:
        return text
    used = 0
    for index, character in enumerate(text):
        used += _columns(character)
        if used > most or index >= most:
            return text[:index]
    return text


def paint(text: str, color: str, *, on: bool) -> str:
    """`text` in a colour, as it is where colours are off."""
    return f"\033[{_COLORS[color]}m{text}\033[0m" if on else text


def screen() -> int:
    """How wide the terminal is that standard output goes to, 0 where it goes to none; bounded, so that lines can be
    read."""
    if not sys.stdout.isatty():
        return 0
    given = os.environ.get("COLUMNS", "")
    try:
        known = given.isascii() and given.isdigit()
        columns = int(given) if known else os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 0
    return min(max(columns, _NARROWEST), _WIDEST) if columns else 0
