"""给程序用：名为 `gipr-lint/1` 的 JSON。 / For programs: JSON by the name of `gipr-lint/1`.

Its schema is `schema.json` beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from msgspec import structs, to_builtins

from gipr_lint.findings import Finding, Location
from gipr_lint.output import Run, Style
from gipr_lint.results import LintResult
from gipr_lint.version import __version__

MOST_RELATED = 50
"""So many other places of a finding are told."""

MOST_RELATED_OF_DOCUMENT = 500
"""So many other places are told of all findings of a document."""

MOST_EDITS = 500
"""So many edits of a fix are told."""

_LONGEST = 2000
"""A longer text is given as an excerpt, since every finding in a paragraph quotes it."""

_EXCERPT = 400
"""Characters of an excerpt."""

_INDENT = 6 * " "
_NONE = f'{_INDENT}"findings": [],'
"""The line for the findings of a document where they are left out; no line within a text can be like it."""


def render(run: Run, style: Style) -> Iterator[str]:
    """One JSON document, indented, UTF-8 as it is; line by line, since there may be many findings."""
    found = iter(run.documents)
    for line in dumps(as_data(run, findings=False)).split("\n"):
        if line == _NONE and (findings := next(found).findings):
            yield from _listed(findings)
        else:
            yield line


def _listed(findings: Sequence[Finding]) -> Iterator[str]:
    """The lines for the findings of a document, each with one for every key: of many findings most would be indents."""
    yield f'{_INDENT}"findings": ['
    for number, finding in enumerate(_findings(findings), start=1):
        pairs = [f'{_INDENT}    "{key}": {_compact(value)}' for key, value in finding.items()]
        yield f"{_INDENT}  {{"
        yield ",\n".join(pairs)
        yield f"{_INDENT}  }}" + ("," if number < len(findings) else "")
    yield f"{_INDENT}],"


def dumps(data: dict[str, Any] | list[Any]) -> str:
    """Plain data as indented JSON that does no harm where it is shown: the same text once it is read again, with
    control and direction characters escaped."""
    return _harmless(msgspec.json.format(msgspec.json.encode(data), indent=2).decode())


def _compact(data: object) -> str:
    """Plain data on one line, as harmless."""
    return _harmless(msgspec.json.format(msgspec.json.encode(data), indent=0).decode())


def _harmless(text: str) -> str:
    text = _UNSEEN.sub(_escaped, text)
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


def as_data(run: Run, *, findings: bool = True) -> dict[str, Any]:
    """The run as plain data in the order of the interface, with its findings or without any."""
    return {
        "schema": "gipr-lint/1",
        "tool": {
            "name": "gipr-lint",
            "version": __version__,
            "packs": [{"name": pack.name, "version": pack.version} for pack in run.packs],
        },
        "documents": [_document(document, findings=findings) for document in run.documents],
        "skipped": to_builtins(run.skipped),
        "summary": {"documents": len(run.documents), **run.counts()},
    }


def _document(document: LintResult, *, findings: bool) -> dict[str, Any]:
    data: dict[str, Any] = {"path": document.path or None, "status": document.status}
    if document.error is not None:
        data["error"] = {"code": document.findings[0].rule, "message": document.error}
    report = document.recognised
    data["report"] = report and {
        "title": report.title,
        "agency": report.agency,
        "year": report.year,
        "edition": report.edition,
    }
    data["findings"] = list(_findings(document.findings)) if findings else []
    data["not_evaluated"] = to_builtins(document.not_evaluated)
    return data


def _findings(findings: Sequence[Finding]) -> Iterator[dict[str, Any]]:
    """The findings of a document, which together tell so many other places."""
    left = MOST_RELATED_OF_DOCUMENT
    for finding in findings:
        told = _finding(finding, min(left, MOST_RELATED))
        left -= len(told["related"])
        yield told


def _finding(finding: Finding, most: int) -> dict[str, Any]:
    """A finding, lean: what its place says already is null in its edits and related places, of which the first `most`
    are told and the others counted."""
    own, fix = finding.location, finding.fix
    data: dict[str, Any] = to_builtins(structs.replace(finding, location=_NOWHERE, related=(), fix=None))
    data["location"], quoted = _place(own, _LONGEST), {own.text}
    data["related"] = [_beside(place, own, quoted) for place in finding.related[:most]]
    data["fix"] = fix and {
        "title": fix.title,
        "safety": fix.safety,
        "edits": [
            {
                **to_builtins(structs.replace(edit, location=_NOWHERE)),
                "location": None if edit.location == own else _beside(edit.location, own, quoted),
            }
            for edit in fix.edits[:MOST_EDITS]
        ],
    }
    if fix and len(fix.edits) > MOST_EDITS:
        data["fix"]["edits_omitted"] = len(fix.edits) - MOST_EDITS
    for cited in data["authority"]:
        del cited["practice"]
    data["related_omitted"] = max(0, len(finding.related) - most)
    return data


_NOWHERE = Location(kind="document")


def _beside(place: Location, own: Location, quoted: set[str | None]) -> dict[str, Any]:
    """Another place of a finding: without a text that is its own, cut where the text was given before."""
    if place.text == own.text:
        return _place(structs.replace(place, text=None), _LONGEST)
    most = _EXCERPT if place.text in quoted else _LONGEST
    quoted.add(place.text)
    return _place(place, most)


def _place(place: Location, most: int) -> dict[str, Any]:
    """A place with its text, or with an excerpt of one that is longer than `most`, and where that begins."""
    text = place.text or ""
    if len(text) <= most:
        return _without_own_file(place)
    first = max(0, (place.start or 0) - _EXCERPT // 4)
    cut = structs.replace(place, text=text[first : first + _EXCERPT])
    return {**_without_own_file(cut), "text_start": first}


def _without_own_file(place: Location) -> dict[str, Any]:
    """A place as plain data; only one in another document says in which."""
    data: dict[str, Any] = to_builtins(place)
    if place.file is None:
        del data["file"]
    return data
