"""Whether a document is an annual report at all, however broken or unfinished."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.docx.walk import paragraphs
from gipr_lint.report.report import Report

_TELLING = 8
"""A label of a section that is so long stands in no other document."""


def is_annual_report(report: Report) -> bool:
    """Whether anything of such a report is there: a table of the form, its name, the label of a section, a title or
    sections that speak of the matter.

    Titles and sections that do not are those of any report (2024年政府工作报告; 一、总体情况).
    """
    vocabulary = report.names.vocabulary
    if report.forms or not vocabulary.report_words:
        return True
    subjects = vocabulary.subject_of_report
    if report.title and any(word in report.title.text for word in subjects):
        return True
    editions = report.names.editions.values()
    labels = {label for edition in editions for section in edition.sections.values() for label in section.spellings}
    telling = (*vocabulary.report_words, *(label for label in labels if len(label) >= _TELLING))
    text = "\n".join(_texts(report))
    return any(word in text for word in (*telling, *(subjects if report.sections else ())))


def has_text(report: Report) -> bool:
    """Whether anything is written in the body."""
    return any(_texts(report))


def _texts(report: Report) -> Iterator[str]:
    """The folded texts of the body and of its tables."""
    return (paragraph.folded.text for paragraph in paragraphs(report.document.blocks))
