"""Reading with the refusal as a value, for tests that accept either."""

from __future__ import annotations

from gipr_lint.docx import Document, read_docx
from gipr_lint.errors import UnreadableDocument


def attempt(data: bytes) -> Document | UnreadableDocument:
    """The document in `data`, or why there is none; any other exception is the test's failure."""
    try:
        return read_docx(data)
    except UnreadableDocument as error:
        return error
