"""给程序用：名为 `gipr-lint/1` 的 JSON。 / For programs: JSON by the name of `gipr-lint/1`.

Its schema is `schema.json` beside this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import msgspec
from msgspec import structs, to_builtins

from gipr_lint.findings import Finding, Location
from gipr_lint.output import Run, Style
from gipr_lint.results import LintResult
from gipr_lint.version import __version__

MOST_RELATED = 50
"""So many other places of a finding are told."""

MOST_RELATED_OF_DOCUMENT = 300
"""So many other places are told of all findings of a document, and no finding more of them than others need."""

MOST_EDITS = 300
"""So many edits of a fix are told."""

_LONGEST = 2000
"""A longer text is given as an excerpt."""

_EXCERPT = 400
"""Characters of the excerpt of a long text."""

_AGAIN = 40
"""Characters of a text that was given before, since every finding in a paragraph would quote it."""

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
    """The lines for the findings of a document, one for every key: of many findings most would be indents."""
    yield f'{_INDENT}"findings": ['
    for number, finding in enumerate(_findings(findings), start=1):
        pairs = ",\n".join([f'"{key}":{_compact(value)}' for key, value in finding.items()])
        yield f"{{{pairs}}}" + ("," if number < len(findings) else "")
    yield f"{_INDENT}],"


def dumps(data: dict[str, Any] | list[Any]) -> str:
    """Plain data as indented JSON that does no harm where it is shown: the same text once it is read again, with
    control and direction characters escaped."""
    return _harmless(msgspec.json.format(msgspec.json.encode(data), indent=2).decode())


def _compact(data: object) -> str:
    """Plain data on one line, as harmless."""
    return _harmless(msgspec.json.encode(data).decode())


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
    """The findings of a document, which together tell so many other places, and the text of each place once."""
    told: set[_Spot] = set()
    shares = _shares([min(len(finding.related), MOST_RELATED) for finding in findings], MOST_RELATED_OF_DOCUMENT)
    for finding, share in zip(findings, shares, strict=True):
        yield _finding(finding, share, told)


def _shares(wanted: Sequence[int], most: int) -> list[int]:
    """How many of what each wants it gets, `most` in all: equally many, and one more each from the first on."""
    level = max(level for level in range(max(wanted, default=0) + 1) if sum(min(one, level) for one in wanted) <= most)
    shares = [min(one, level) for one in wanted]
    left = most - sum(shares)
    for number, one in enumerate(wanted):
        if one > level and left:
            shares[number] += 1
            left -= 1
    return shares


def _finding(finding: Finding, most: int, told: set[_Spot]) -> dict[str, Any]:
    """A finding, lean: what its place says already is null in its edits and related places, of which the first `most`
    are told and the others counted. `told` are the places whose text was given; it is added to."""
    own, fix = finding.location, finding.fix
    data: dict[str, Any] = to_builtins(structs.replace(finding, location=_NOWHERE, related=(), fix=None))
    data["location"] = _place(own, told)
    data["related"] = [_beside(place, own, told) for place in finding.related[:most]]
    data["fix"] = fix and {
        "title": fix.title,
        "safety": fix.safety,
        "edits": [
            {
                **to_builtins(structs.replace(edit, location=_NOWHERE)),
                "location": None if edit.location == own else _beside(edit.location, own, told),
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

_Spot: TypeAlias = tuple[str | None, int | None, int | None, int | None, str]
"""A paragraph or cell: the file, block, row and column, and the text."""


def _beside(place: Location, own: Location, told: set[_Spot]) -> dict[str, Any]:
    """Another place of a finding: without a text that is the finding's own."""
    return _place(structs.replace(place, text=None) if place.text == own.text else place, told)


def _place(place: Location, told: set[_Spot]) -> dict[str, Any]:
    """A place with its text; with an excerpt, and where that begins, of a text that is long or was told before."""
    text = place.text or ""
    spot = (place.file, place.block, place.row, place.column, text)
    longest, most = (_AGAIN, _AGAIN) if spot in told else (_LONGEST, _EXCERPT)
    told.add(spot)
    if len(text) <= longest:
        return _without_own_file(place)
    start = place.start or 0
    wrong = min((place.end or start) - start, _EXCERPT)
    most = max(most, wrong)
    first = max(0, min(start - (most - wrong) // 4, len(text) - most))
    cut = structs.replace(place, text=text[first : first + most])
    return {**_without_own_file(cut), "text_start": first}


def _without_own_file(place: Location) -> dict[str, Any]:
    """A place as plain data; only one in another document says in which."""
    data: dict[str, Any] = to_builtins(place)
    if place.file is None:
        del data["file"]
    return data
