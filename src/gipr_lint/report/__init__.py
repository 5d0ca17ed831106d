"""Recognising the form: what a document says as a report, and where."""

from gipr_lint.docx import fold
from gipr_lint.report.model import Fact, FormCell, FormTable, Heading, Report, SectionPart, Span, Title
from gipr_lint.report.recognise import recognise

__all__ = ["Fact", "FormCell", "FormTable", "Heading", "Report", "SectionPart", "Span", "Title", "fold", "recognise"]
