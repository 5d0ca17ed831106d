"""给程序用：名为 `gipr-lint/1` 的 JSON。 / For programs: JSON by the name of `gipr-lint/1`.

Its schema is `schema.json` beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import structs, to_builtins

from gipr_lint.findings import Finding, Location
from gipr_lint.output import Run, Style
from gipr_lint.results import LintResult
from gipr_lint.version import __version__

MOST_RELATED = 50
"""So many other places of a finding are told."""


def render(run: Run, style: Style) -> Iterator[str]:
    """One JSON document, indented, UTF-8 as it is."""
    yield dumps(as_data(run))


def dumps(data: dict[str, Any] | list[Any]) -> str:
    """Plain data as indented JSON that does no harm where it is shown: the same text once it is read again, with
    control and direction characters escaped."""
    text = _UNSEEN.sub(_escaped, msgspec.json.format(msgspec.json.encode(data), indent=2).decode())
    return text.replace("##", "#\\u0023")  # of which systems of continuous integration make commands


_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f]"
)
"""Characters that JSON allows, but that steer a terminal or hide in a text."""


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


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
        "skipped": to_builtins(run.skipped),
        "summary": {"documents": len(run.documents), **run.counts()},
    }


def _document(document: LintResult) -> dict[str, Any]:
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
    data["findings"] = [_finding(finding) for finding in document.findings]
    data["not_evaluated"] = to_builtins(document.not_evaluated)
    return data


def _finding(finding: Finding) -> dict[str, Any]:
    """A finding, lean: what its place says already is null in its edits and related places, of which the first are
    told and the others counted."""
    own, fix = finding.location, finding.fix
    data: dict[str, Any] = to_builtins(structs.replace(finding, related=(), fix=None))
    data["related"] = [_beside(place, own) for place in finding.related[:MOST_RELATED]]
    data["fix"] = fix and {
        "title": fix.title,
        "safety": fix.safety,
        "edits": [
            {**to_builtins(edit), "location": None if edit.location == own else _beside(edit.location, own)}
            for edit in fix.edits
        ],
    }
    for cited in data["authority"]:
        del cited["practice"]
    data["related_omitted"] = max(0, len(finding.related) - MOST_RELATED)
    return data


def _beside(place: Location, own: Location) -> Any:
    return to_builtins(structs.replace(place, text=None) if place.text == own.text else place)
