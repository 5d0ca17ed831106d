"""A baseline: findings that a project lives with, kept in a file beside its documents so that only new ones are shown.

The file is JSON: for each document, its path from the folder of the file, parted by slashes, and there for each rule
the fingerprints of its findings with how often they occur. It holds nothing of what documents say.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Set
from pathlib import PurePath
from typing import Final, Literal, TypeAlias

import msgspec
from msgspec import Struct, structs

from gipr_lint.diagnostics import stale_baseline
from gipr_lint.errors import ConfigError
from gipr_lint.findings import Finding, Suppression, with_fingerprints
from gipr_lint.messages import Message
from gipr_lint.terms import PRIVACY, TOOL

NAME: Final = ".gipr-lint-baseline.json"
"""How a baseline is called unless it is called otherwise."""

_MOST = 64 * 1024 * 1024
"""So many bytes of a baseline are read."""

_NEVER = (PRIVACY, TOOL)
"""Categories whose findings are shown whatever a baseline says."""

Known: TypeAlias = dict[str, dict[str, int]]
"""By code of the rule, the fingerprints of the findings that are known, and how often each occurs."""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands in the file."""

    schema: Literal["gipr-lint-baseline/1"]
    documents: dict[str, Known]


class Baseline(Struct, frozen=True):
    """What is known of the `documents`, each by its path from `folder`."""

    folder: str
    documents: Mapping[str, Known]

    def key(self, path: str) -> str:
        """What a document at `path` is called in it."""
        try:
            return PurePath(os.path.relpath(path, self.folder)).as_posix()
        except ValueError:  # on another drive
            return PurePath(os.path.abspath(path)).as_posix()

    def path(self, key: str) -> str:
        """Where the document called `key` is."""
        return os.path.normpath(os.path.join(self.folder, key))


def load(path: str | os.PathLike[str]) -> Baseline:
    """The baseline in a file. Raises ConfigError where there is none."""
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            data = file.read(_MOST + 1)
        if len(data) > _MOST:
            raise ConfigError(Message("baseline.too-large", {"path": name}))
        documents = msgspec.json.decode(data, type=_File).documents
    except FileNotFoundError:
        raise ConfigError(Message("baseline.not-found", {"path": name})) from None
    except OSError as problem:
        raise ConfigError(Message("config.unreadable", {"path": name, "why": str(problem.strerror)})) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ConfigError(Message("baseline.not-one", {"path": name})) from None
    return Baseline(os.path.dirname(os.path.abspath(name)), documents)


def text(baseline: Baseline) -> bytes:
    """The content of the file for a baseline: the same for the same, one fingerprint a line."""
    documents = {
        key: {code: dict(sorted(marks.items())) for code, marks in sorted(known.items())}
        for key, known in sorted(baseline.documents.items())
    }
    data = msgspec.json.encode(_File("gipr-lint-baseline/1", documents))
    return msgspec.json.format(data, indent=1) + b"\n"


def known(findings: Iterable[Finding]) -> Known:
    """What a baseline keeps of the findings of a document: those that are shown and may be lived with."""
    kept: Known = {}
    for finding in findings:
        if _may_be_kept(finding) and (finding.suppressed is None or finding.suppressed.by == "baseline"):
            marks = kept.setdefault(finding.rule, {})
            marks[finding.fingerprint] = marks.get(finding.fingerprint, 0) + 1
    return kept


def _may_be_kept(finding: Finding) -> bool:
    return finding.category not in _NEVER


def accepted(
    findings: Collection[Finding], baseline: Baseline, path: str, judged: Collection[str], lang: str
) -> list[Finding]:
    """The findings of the document at `path`, those that are known marked as suppressed.

    Where the baseline knows findings of the rules `judged` that there are no longer, the document gets one that says
    so. A document that was renamed is known by what is found in it.
    """
    entry = _entry(baseline, path, {finding.fingerprint for finding in findings if _may_be_kept(finding)})
    left = {code: Counter(marks) for code, marks in baseline.documents.get(entry or "", {}).items()}
    marked = []
    for finding in findings:
        marks = left.get(finding.rule)
        if _may_be_kept(finding) and marks is not None and marks[finding.fingerprint] > 0:
            marks[finding.fingerprint] -= 1
            if finding.suppressed is None:
                finding = structs.replace(finding, suppressed=Suppression(by="baseline", reason=""))  # noqa: PLW2901
        marked.append(finding)
    gone = {code: count for code in sorted(left) if code in judged and (count := sum((+left[code]).values()))}
    if gone:
        marked += with_fingerprints([stale_baseline(gone, lang)])
    return marked


def _entry(baseline: Baseline, path: str, marks: Set[str]) -> str | None:
    """The key of the document at `path`; where it has none, of one that is gone and whose findings, by their
    fingerprints, are here for at least one half."""
    key = baseline.key(path)
    if key in baseline.documents:
        return key
    best, entry = 0.0, None
    for other, there in baseline.documents.items() if marks else ():
        theirs = _marks(there)
        share = len(marks & theirs) / len(theirs) if theirs else 0.0
        if share >= 0.5 and share > best and not os.path.exists(baseline.path(other)):
            best, entry = share, other
    return entry


def _marks(known: Known) -> set[str]:
    return {mark for marks in known.values() for mark in marks}


def updated(baseline: Baseline, documents: Mapping[str, Known]) -> Baseline:
    """The baseline in which these documents, by their paths, are known as they are now, and the others as before."""
    fresh = {baseline.key(path): known for path, known in documents.items()}
    return structs.replace(baseline, documents={**baseline.documents, **fresh})


def pruned(baseline: Baseline, documents: Mapping[str, Known]) -> Baseline:
    """The baseline without what is no longer found in these documents, and without documents that are gone; one that
    was renamed has its new path."""
    found: dict[str, Known] = {}
    for path, now in documents.items():
        key = _entry(baseline, path, _marks(now))
        if key is not None:
            found[key] = {}
            found[baseline.key(path)] = _common(baseline.documents[key], now)
    kept = {key: known for key, known in baseline.documents.items() if os.path.exists(baseline.path(key))}
    return structs.replace(baseline, documents={key: entry for key, entry in {**kept, **found}.items() if entry})


def _common(before: Known, now: Known) -> Known:
    """What both know, as often as both do."""
    both: Known = {}
    for code, marks in before.items():
        shared = dict(Counter(marks) & Counter(now.get(code, {})))
        if shared:
            both[code] = shared
    return both


def size(baseline: Baseline) -> int:
    """How many findings it knows."""
    return sum(count for known in baseline.documents.values() for marks in known.values() for count in marks.values())
