"""Recognising the form: what a document says as a report, and where."""

from gipr_lint.docx import Cell, Paragraph, Table, fold
from gipr_lint.report.model import Fact, FormCell, FormTable, Heading, SectionPart, Span, Title
from gipr_lint.report.recognise import recognise
from gipr_lint.report.report import Report

__all__ = [
    "Cell",
    "Fact",
    "FormCell",
    "FormTable",
    "Heading",
    "Paragraph",
    "Report",
    "SectionPart",
    "Span",
    "Table",
    "Title",
    "fold",
    "recognise",
]
