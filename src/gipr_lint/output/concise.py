"""给 grep 和编辑器：一处问题一行。 / For grep and editors: one line a finding."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.messages import say
from gipr_lint.output import Run, Style
from gipr_lint.output.common.terminal import harmless, inert
from gipr_lint.output.common.words import full_place, severity_name
from gipr_lint.output.text import closing, skipped_lines


def render(run: Run, style: Style) -> Iterator[str]:
    """`path: place: code severity message` for each finding, then the closing line."""
    for document in run.documents:
        path = document.path or say("output.no-file", run.lang)
        labels = document.recognised.form_labels if document.recognised else {}
        for finding in document.shown:
            where = full_place(finding.location, labels, run.lang, document.place_of(finding))
            head = f"{path}: {where}: {finding.rule} {severity_name(finding.severity, run.lang)} "
            yield inert(harmless(head + finding.message))
    if not style.quiet:
        yield from map(inert, skipped_lines(run))
        yield inert(closing(run))
