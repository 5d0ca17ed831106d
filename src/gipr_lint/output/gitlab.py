"""给 GitLab：代码质量报告（Code Quality）。 / For GitLab: a Code Quality report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from gipr_lint.messages import say
from gipr_lint.output import Run, Style, showing_documents
from gipr_lint.output.common.places import Places, relative_path
from gipr_lint.output.common.words import full_place
from gipr_lint.output.json import dumps
from gipr_lint.terms import Severity

_SEVERITIES: Mapping[Severity, str] = {"error": "critical", "warning": "minor", "info": "info"}


@showing_documents
def render(run: Run, style: Style) -> Iterator[str]:
    """An entry for each finding, and for each file that was not checked."""
    yield dumps([*_findings(run), *_skipped(run)])


def _findings(run: Run) -> Iterator[dict[str, Any]]:
    for document in run.documents:
        places = Places(document)
        labels = document.recognised.form_labels if document.recognised else {}
        for finding in document.shown:
            where = full_place(finding.location, labels, run.lang, document.place_of(finding))
            yield _entry(
                f"{finding.rule} {where}: {finding.message}",
                f"{finding.rule} {finding.name}",
                _SEVERITIES[finding.severity],
                relative_path(document.path),
                places.region(finding.location).line,
                finding.fingerprint,
            )


def _skipped(run: Run) -> Iterator[dict[str, Any]]:
    for file in run.skipped:
        description = f"{say('page.skipped', run.lang)}: {file.reason}"
        yield _entry(description, "skipped", "info", relative_path(file.path), 1, "skipped")


def _entry(description: str, check: str, severity: str, path: str, line: int, key: str) -> dict[str, Any]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": hashlib.sha256(f"{path}\n{key}".encode()).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
