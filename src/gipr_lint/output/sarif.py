"""给代码平台：SARIF 2.1.0，行号是 `gipr-lint show --text` 的行。 /
For code hosts: SARIF 2.1.0; its lines are those of `gipr-lint show --text`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.findings import Finding, Location
from gipr_lint.output import Run, Style, showing_documents
from gipr_lint.output.common.places import Places, relative_uri
from gipr_lint.output.common.words import cited, full_place
from gipr_lint.output.json import dumps
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import Rule
from gipr_lint.terms import Severity, category
from gipr_lint.version import __version__

Data = dict[str, Any]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


@showing_documents
def render(run: Run, style: Style) -> Iterator[str]:
    """One run, as JSON."""
    yield dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [as_data(run)]})


def as_data(run: Run) -> Data:
    """The run of a log: the tool with the rules that are spoken of, and a result a finding."""
    told = {finding.rule for document in run.documents for finding in document.findings}
    told |= {missed.rule for document in run.documents for missed in document.not_evaluated}
    known = {rule.code: rule for rule in run.rules}
    index = {code: number for number, code in enumerate(sorted(told))}
    return {
        "tool": {
            "driver": {
                "name": "gipr-lint",
                "version": __version__,
                "language": _LANGUAGES[run.lang],
                "rules": [_rule(code, known.get(code), run.lang) for code in index],
            },
            "extensions": [{"name": pack.name, "version": pack.version} for pack in run.packs],
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notifications(run, index))}],
        "artifacts": [{"location": {"uri": relative_uri(document.path)}} for document in run.documents],
        "results": [
            result for number, document in enumerate(run.documents) for result in _results(number, document, index, run)
        ],
    }


def _rule(code: str, rule: Rule | None, lang: str) -> Data:
    """What a rule is about and rests on; of one that is not known any more, its code."""
    data: Data = {"id": code}
    if rule is not None:
        title = rule.title.in_language(lang)
        why = rule.why.in_language(lang) if rule.why else title
        authority = [cited(one) for one in rule.authority]
        level = "none" if rule.severity == "off" else _LEVELS[rule.severity]
        data |= _described(rule.name, title, why, "\n".join((why, *authority)), level)
        data["properties"] = {"tags": [category(code)], "authority": authority}
    elif known := DIAGNOSTICS.get(code):
        about = known.about.in_language(lang)
        data |= _described(known.name, known.title.in_language(lang), about, about, _LEVELS[known.severity])
    return data


def _described(name: str, title: str, why: str, help_: str, level: str) -> Data:
    return {
        "name": name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": help_},
        "defaultConfiguration": {"level": level},
    }


def _message(text: str) -> Data:
    """A message in which nothing is a link: `[a](b)` is one in SARIF."""
    return {"text": text.replace("](", "] (")}


def _notifications(run: Run, index: Mapping[str, int]) -> Iterator[Data]:
    """Rules that could not be evaluated, and files that were not checked."""
    for number, document in enumerate(run.documents):
        for missed in document.not_evaluated:
            yield {
                "level": "note",
                "message": _message(missed.reason),
                "associatedRule": {"id": missed.rule, "index": index[missed.rule]},
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(document, number)}}],
            }
    for file in run.skipped:
        where = {"physicalLocation": {"artifactLocation": {"uri": relative_uri(file.path)}}}
        yield {"level": "warning", "message": _message(file.reason), "locations": [where]}


def _artifact(document: LintResult, number: int) -> Data:
    return {"uri": relative_uri(document.path), "index": number}


def _other_artifact(path: str) -> Data:
    """A document that is none of the run, of whose lines nothing is known."""
    return {"uri": relative_uri(path)}


def _results(number: int, document: LintResult, index: Mapping[str, int], run: Run) -> Iterator[Data]:
    places, artifact = Places(document), _artifact(document, number)
    labels = document.recognised.form_labels if document.recognised else {}
    for finding in document.findings:
        data: Data = {
            "ruleId": finding.rule,
            "ruleIndex": index[finding.rule],
            "level": _LEVELS[finding.severity],
            "message": _message(finding.message),
            "locations": [_location(finding.location, places, artifact)],
            "partialFingerprints": {"giprLint/v1": finding.fingerprint},
        }
        if finding.related:
            data["relatedLocations"] = [
                {
                    "id": at,
                    **_location(other, places, artifact if other.file is None else _other_artifact(other.file)),
                    "message": _message(full_place(other, labels, run.lang)),
                }
                for at, other in enumerate(finding.related, start=1)
            ]
        if finding.fix is not None:
            data["fixes"] = [_fix(finding, places, artifact)]
        if finding.suppressed is not None:
            kind = "inSource" if finding.suppressed.by == "comment" else "external"
            data["suppressions"] = [{"kind": kind, "justification": finding.suppressed.reason or finding.suppressed.by}]
        yield data


def _location(place: Location, places: Places, artifact: Data) -> Data:
    data: Data = {"physicalLocation": {"artifactLocation": artifact}}
    if place.file is None:
        data["physicalLocation"]["region"] = _region(place, places)
    if logical := _logical(place):
        data["logicalLocations"] = [logical]
    return data


def _region(place: Location, places: Places) -> Data:
    region = places.region(place)
    data = {"startLine": region.line, "startColumn": region.column}
    return data if region.end is None else data | {"endColumn": region.end}


def _logical(place: Location) -> Data | None:
    """The section, the labels of the row and those of the column."""
    steps = [step for step in (place.section, *place.row_label, *place.column_label) if step]
    if not steps:
        return None
    kind = "member" if place.kind == "cell" else "module"
    return {"name": steps[-1], "fullyQualifiedName": " / ".join(steps), "kind": kind}


def _fix(finding: Finding, places: Places, artifact: Data) -> Data:
    """The suggestion in words, with what it writes on the lines of the text."""
    assert finding.fix is not None
    replacements = []
    for edit in finding.fix.edits:
        replacement: Data = {"deletedRegion": _region(edit.location, places)}
        if edit.replacement:
            replacement["insertedContent"] = {"text": edit.replacement}
        replacements.append(replacement)
    return {
        "description": _message(finding.fix.title),
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }
