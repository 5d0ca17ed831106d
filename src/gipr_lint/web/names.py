"""The names of files as browsers tell them: what is shown of them, what a file to take away is called."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

_LONGEST = 120
"""So many characters of a name are kept."""

_UNSAFE = frozenset("<>:\"|?*\\/%;,'`$&#{}[]^~")
"""What has a meaning in the name of a file, in a shell or in a header."""


def cleaned(name: str) -> str:
    """A path as it is shown: parted by slashes, without anything that nobody sees; `draft.docx` where nothing is left.

    `cleaned("C:\\\\a\\\\b.docx")` is `C:/a/b.docx`.
    """
    seen = "".join(c for c in name.replace("\\", "/") if unicodedata.category(c)[0] not in "CZ" or c == " ")
    parts = [part for part in seen.split("/") if part.strip(" .")]
    return "/".join(parts)[-_LONGEST:].strip() or "draft.docx"


def stem(path: str) -> str:
    """The last part of a path without its suffix, fit to begin the name of a file on any system."""
    last = cleaned(path).rpartition("/")[2]
    name = last.rpartition(".")[0] or last
    safe = "".join("_" if c in _UNSAFE else c for c in name).strip(" ._")
    return safe or "draft"


def attached(name: str) -> str:
    """The header by which a browser saves a file under that name and never shows it."""
    suffix = name.rpartition(".")[2]
    return f"attachment; filename=\"report.{suffix}\"; filename*=UTF-8''{quote(name, safe='')}"
