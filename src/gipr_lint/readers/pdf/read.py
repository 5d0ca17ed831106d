"""A PDF as a DOCX, made in a process of its own with little memory and time."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec

from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.limited import limited

_MEMORY, _SECONDS = 1 << 30, 40
_WORK = "from gipr_lint.readers.pdf.worker import main; main()"


def is_installed() -> bool:
    """Whether the extra `pdf` is there."""
    return find_spec("pdfplumber") is not None


def to_docx(data: bytes) -> bytes:
    """What a PDF says, as a DOCX. Raises UnreadableDocument."""
    if not is_installed():
        raise UnreadableDocument("file.no-pdf")
    try:
        done = subprocess.run(
            limited([sys.executable, "-c", _WORK], _MEMORY, _SECONDS),
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=2 * _SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocument("file.pdf-too-hard") from None
    if done.returncode == 0 and done.stdout.startswith(b"PK"):
        return done.stdout
    key, _, limit = done.stdout.decode("ascii", "replace").partition("\n")
    if done.returncode == 0 and key.startswith("file."):
        raise UnreadableDocument(key, limit=limit)
    raise UnreadableDocument("file.pdf-too-hard" if done.returncode < 0 else "file.pdf-damaged")
