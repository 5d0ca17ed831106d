"""Why a file cannot be read, in words for the person who has to do something about it."""

from __future__ import annotations

from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message

_LONGEST = 120


class UnreadableDocument(GiprLintError):
    """The file cannot be read as a DOCX.

    `key` is the message in the catalogue, such as `file.too-large`, which says in full sentences what the file is and
    what to do; `kind` is its name without the area. `part` is the member of the package that is at fault, `limit` what
    is exceeded, `detail` what a library says of it.
    """

    def __init__(self, key: str, *, part: str = "", line: int = 0, limit: str = "", detail: str = "") -> None:
        self.kind = key.partition(".")[2]
        self.part = part
        super().__init__(Message(key, {"part": _plain(part), "line": line, "limit": limit, "detail": _plain(detail)}))


def _plain(text: str) -> str:
    """Text out of the file, fit to be shown: nothing unprintable, not too long."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:_LONGEST])
    return shown if len(text) <= _LONGEST else shown + "…"


def mebibytes(size: int) -> str:
    """`size` bytes for a message: “32 MB”."""
    return f"{size / (1 << 20):g} MB"
