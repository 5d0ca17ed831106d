"""The view of raw text in which numbers are looked for, however they are written or disguised.

Digits and letters of any width and script are those of ASCII, all dashes are hyphens, all blanks are spaces, and what
is not seen is left out. Unlike in the folded view, blanks stay: they part numbers.
"""

from __future__ import annotations

import re
import unicodedata

from gipr_lint.docx.text import Folded, Table

_HYPHENS = frozenset(
    "\u00b7\u2022\u2027\u2043\u2212\u223c\u2500\u2501\u301c\u3030\u30fb\u30fc\u4e00\uff5e\uff65\uff70~"
)
"""What is written in place of a hyphen beside the dashes of Unicode: middle dots, minus, tildes, lines, the long vowel
of katakana, the Chinese one."""

_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that show nothing."""

_LOOK_ALIKE = {0x0425: "X", 0x0445: "x", 0x03A7: "X", 0x03C7: "x"}
"""Letters of other scripts that read as the X of an identity card."""

_LEAST = 5
"""So many numbers in circles follow each other where they are digits: fewer are marks of items."""


def signs(raw: str) -> Folded:
    """The view of `raw`."""
    return Folded(_plain_digits(raw).translate(_TABLE), raw, _TABLE)


def _sign(code: int) -> str:
    character = chr(code)
    if 0x4E01 <= code <= 0x9FFF:
        return character
    category = unicodedata.category(character)
    if character == "\n" or category in ("No", "Cs"):
        return character
    if character in _HYPHENS or category == "Pd":
        return "-"
    if character.isspace() or character in _BLANKS:
        return " "
    if category in ("Cf", "Cc", "Mn", "Me"):
        return ""
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    plain = unicodedata.normalize("NFKC", character)
    return _LOOK_ALIKE.get(ord(character), plain if len(plain) == 1 else character)


_TABLE = Table(_sign)


def _plain_digits(raw: str) -> str:
    """The text with numbers in circles, raised ones and the like as digits, where many follow each other."""
    odd = "".join(c for c in set(raw) if c.isdigit() and not c.isdecimal())
    if not odd:
        return raw
    run = re.compile(rf"[{odd}](?:[\s-]?[{odd}]){{{_LEAST - 1},}}")
    return run.sub(lambda match: "".join(map(_digit, match.group())), raw)


def _digit(character: str) -> str:
    return character if character in " -" or character.isspace() else str(unicodedata.digit(character))
