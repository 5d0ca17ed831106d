"""The text of a page, whatever it says of its encoding: pages are often declared wrong, and seldom mixed."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)|encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096
_CHINESE = ("gb", "cp936", "936", "hz", "euc-cn", "x-gbk")
"""How the names of encodings begin of which GB18030 is the whole."""


def text_of(data: bytes) -> str:
    """The page as text. UTF-8 that is valid is UTF-8; else what the page declares, where that fits; else GB18030."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    if data[:_HEAD].count(0) > len(data[:_HEAD]) // 8:
        return data.decode("utf-16-be" if data[:1] == b"\0" else "utf-16-le", "replace")
    for encoding in ("utf-8", _declared(data), "gb18030"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return min((data.decode(one, "replace") for one in ("utf-8", "gb18030")), key=lambda text: text.count("\ufffd"))


def _declared(data: bytes) -> str:
    """What the page says it is encoded in; GB18030 where it says nothing or one of its parts."""
    found = _DECLARED.search(data[:_HEAD])
    name = (found[1] or found[2]).decode("ascii").lower() if found else "gb18030"
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return "gb18030"
    if name.startswith(_CHINESE) or known in ("utf-8", "ascii", "iso8859-1", "cp1252", "utf-16", "utf-7"):
        return "gb18030"
    return known
