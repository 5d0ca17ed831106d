"""A PDF as a DOCX, made in a process of its own with little memory and time."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.limited import run

_MEMORY, _SECONDS = 1 << 30, 40
_WORK = "from gipr_lint.readers.pdf.worker import main; main()"


def is_installed() -> bool:
    """Whether the extra `pdf` is there."""
    return find_spec("pdfplumber") is not None


def to_docx(data: bytes) -> bytes:
    """What a PDF says, as a DOCX. Raises UnreadableDocument."""
    if not is_installed():
        raise UnreadableDocument("file.no-pdf")
    made = run([sys.executable, "-c", _WORK], memory=_MEMORY, seconds=_SECONDS, given=data)
    if made is None:
        raise UnreadableDocument("file.pdf-too-hard")
    if made.startswith(b"PK"):
        return made
    key, _, limit = made.decode("ascii", "replace").partition("\n")
    raise UnreadableDocument(key if key.startswith("file.") else "file.pdf-damaged", limit=limit)
