"""The JSON format `gipr-lint/1`; its schema is `schema.json` beside this module."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import to_builtins

from gipr_lint.output.model import Checked, Run, Style
from gipr_lint.version import __version__


def render(run: Run, style: Style) -> Iterator[str]:
    """One JSON document, indented, UTF-8 as it is."""
    yield msgspec.json.format(msgspec.json.encode(as_data(run)), indent=2).decode()


def as_data(run: Run) -> dict[str, Any]:
    """The run as plain data in the order of the interface."""
    return {
        "schema": "gipr-lint/1",
        "tool": {
            "name": "gipr-lint",
            "version": __version__,
            "packs": [{"name": pack.name, "version": pack.version} for pack in run.packs],
        },
        "documents": [_document(document) for document in run.documents],
        "summary": {"documents": len(run.documents), **run.counts()},
    }


def _document(document: Checked) -> dict[str, Any]:
    data: dict[str, Any] = {"path": document.path, "status": document.status}
    if document.error is not None:
        data["error"] = {"code": document.findings[0].rule, "message": document.error}
    report = document.recognised
    data["report"] = report and {
        "title": report.title,
        "agency": report.agency,
        "year": report.year,
        "edition": report.edition,
    }
    data["findings"] = to_builtins(document.findings)
    data["not_evaluated"] = to_builtins(document.not_evaluated)
    return data
