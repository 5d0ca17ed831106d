"""Files of other kinds, which become DOCX before they are read."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from gipr_lint.docx import UnreadableDocument
from gipr_lint.rulepacks.problem import FAILURES


class Reader(Struct, frozen=True):
    """How files with one of the `suffixes` (in lower case, with the dot) become DOCX.

    `to_docx` gets the bytes of the file and gives those of a DOCX, the same for the same. It raises ValueError, in the
    words of the user, for a file that it cannot read.
    """

    suffixes: tuple[str, ...]
    to_docx: Callable[[bytes], bytes]


def converted(reader: Reader, data: bytes, origin: str) -> bytes:
    """The DOCX that a reader makes of `data`. Raises UnreadableDocument, naming `origin`, where it makes none."""
    try:
        made = reader.to_docx(data)
    except FAILURES as problem:
        plain = str(problem).rstrip("。.") if isinstance(problem, ValueError) else ""
        detail = plain or f"{type(problem).__name__}: {problem}"
        raise UnreadableDocument("reader", part=origin, detail=detail) from problem
    if not isinstance(made, bytes) or not made.startswith(b"PK"):
        raise UnreadableDocument("reader", part=origin, detail="给出的不是 DOCX")
    return made
