"""Reading DOCX: paragraphs, tables and their places, with nothing known of what a report is."""

from gipr_lint.docx.limits import Limits
from gipr_lint.docx.model import Block, Cell, Document, Paragraph, Story, Table
from gipr_lint.docx.read.document import load, read_docx
from gipr_lint.docx.text import Folded, fold
from gipr_lint.docx.traces import Trace, TraceKind

__all__ = [
    "Block",
    "Cell",
    "Document",
    "Folded",
    "Limits",
    "Paragraph",
    "Story",
    "Table",
    "Trace",
    "TraceKind",
    "fold",
    "load",
    "read_docx",
]
