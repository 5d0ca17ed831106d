"""Pictures that stand where a table of the form should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gipr_lint.docx import Paragraph
from gipr_lint.report.locations import standing_at
from gipr_lint.report.outline.lines import in_file
from gipr_lint.report.report import Report

PICTURES = ("pictures", "embedded")
"""The traces of what may show a table without being one."""


def pictured(report: Report) -> Mapping[str, str]:
    """The path of the first picture by the alias of the form, where the form's section has a picture and no table."""
    paths = [path for trace in report.document.traces if trace.kind in PICTURES for path in trace.paths]
    if not paths:
        return {}
    found: dict[str, str] = {}
    indices = {alias: index for index, alias in reversed(list(enumerate(part.alias for part in report.sections)))}
    forms = {
        indices[form.section]: alias
        for alias, form in report.edition.forms.items()
        if alias not in report.forms
        and form.section in indices
        and not report.sections[indices[form.section]].has_table
    }
    for path in paths:
        place = standing_at(report, path)
        around = _around(report, place) if isinstance(place, Paragraph) else ()
        if (index := next((at for at in around if at in forms), None)) is not None:
            found.setdefault(forms[index], path)
    return found


def _around(report: Report, paragraph: Paragraph) -> Iterator[int]:
    """The numbers of the sections that a paragraph of the file is part of; a heading also belongs to what stands before
    it, for a picture above it may hang on it."""
    for index, part in enumerate(report.sections):
        if any(one is paragraph for one in in_file((part.heading.paragraph, *part.blocks))):
            yield index
            if index and any(one is paragraph for one in in_file((part.heading.paragraph,))):
                yield index - 1
