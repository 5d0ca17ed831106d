"""The process in which a PDF is read: it gets the file on standard input and gives the DOCX, or why there is none.

A PDF can keep whoever reads it busy for ever, and take all memory; a process of its own has neither.
"""

from __future__ import annotations

import logging
import sys

from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.made import docx_of
from gipr_lint.readers.pdf.furniture import without_furniture
from gipr_lint.readers.pdf.paragraphs import items_of
from gipr_lint.readers.pdf.sheets import sheets_of


def to_docx(data: bytes) -> bytes:
    """What a PDF says, as a DOCX. Raises UnreadableDocument."""
    return docx_of(items_of(without_furniture(sheets_of(data))))


def main() -> None:
    """Reads standard input; writes the DOCX, or the key and the limit of the message that says why there is none."""
    logging.disable()
    try:
        made = to_docx(sys.stdin.buffer.read())
    except UnreadableDocument as problem:
        made = f"{problem.args[0]}\n{problem.args[3]}".encode()
    except (MemoryError, RecursionError):
        made = b"file.pdf-too-hard\n"
    except Exception:  # whatever the library makes of a file that is none
        made = b"file.pdf-damaged\n"
    sys.stdout.buffer.write(made)
