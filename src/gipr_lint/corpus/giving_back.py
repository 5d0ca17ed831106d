"""Every report given back to its unit, with what was found in it as comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from msgspec import Struct, structs

from gipr_lint.corpus.addresses import opened
from gipr_lint.corpus.archives import Unopened
from gipr_lint.errors import FixError, UnreadableDocument
from gipr_lint.findings import Finding, Location
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, Translatable
from gipr_lint.options import Options
from gipr_lint.report import Report
from gipr_lint.report.locations import in_form
from gipr_lint.results import LintResult

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 80
"""With so many characters, each three bytes of UTF-8, a name fits into the 255 bytes that file systems take."""


class Job(Struct, frozen=True):
    """A report to give back: where it lies, what bytes it had, where it goes, what was found beside other reports."""

    path: str
    document: str
    target: str
    across: tuple[Finding, ...] = ()


class Returned(Struct, frozen=True):
    """What became of a job: nothing where `why` says so."""

    path: str
    target: str | None
    why: Translatable | None = None


def targets(files: Sequence[tuple[str, int, str]], folder: str) -> list[str]:
    """Where each file goes, given by its unit, year and path: `folder/year/unit/name`, no two to the same place."""
    taken: set[str] = set()
    found = []
    for unit, year, path in files:
        name = Path(path.replace("\\", "/")).name
        place = Path(folder, str(year), _safe(unit), _safe(name))
        count = 1
        while str(place).casefold() in taken:
            count += 1
            place = place.with_name(f"{Path(_safe(name)).stem} ({count}){place.suffix}")
        taken.add(str(place).casefold())
        found.append(str(place))
    return found


def _safe(name: str) -> str:
    """A name of a file or folder on any system."""
    plain = _UNSAFE.sub("_", name).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    if dot and len(suffix) <= 5:
        return f"{stem[:_LONGEST]}.{suffix}"
    return plain[:_LONGEST] or "_"


@lru_cache(maxsize=1)
def _linter(options: Options) -> Linter:
    return Linter(options)


def give_back(jobs: Sequence[Job], options: Options, date: str) -> list[Returned]:
    """Writes each report with its findings as comments; one in which nothing was found as it is."""
    done = []
    with opened([job.path for job in jobs]) as read:
        for job in jobs:
            try:
                data = read(job.path)
                if sha256(data).hexdigest() != job.document:
                    done.append(Returned(job.path, None, Message("return.changed")))
                    continue
                made = _annotated(data, job, options, date)
            except (Unopened, FixError, UnreadableDocument) as problem:
                done.append(Returned(job.path, None, problem.message))
                continue
            target = Path(job.target).with_suffix(".docx")
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary = target.with_name(f".{target.name}.tmp")
            temporary.write_bytes(made)
            temporary.replace(target)
            done.append(Returned(job.path, str(target)))
    return done


def lost(jobs: Sequence[Job]) -> list[Returned]:
    """What is said of reports on which the system ended the process."""
    return [Returned(job.path, None, Message("lint.ended")) for job in jobs]


def _annotated(data: bytes, job: Job, options: Options, date: str) -> bytes:
    result = _linter(options).lint(data, job.path)
    if result.status == "unreadable":
        raise UnreadableDocument("fixes.unread", why=result.error or "")
    found = tuple(_placed(job.across, result))
    if not (result.shown or found):
        return data
    return structs.replace(result, findings=(*result.findings, *found)).annotated(date)


def _placed(findings: Sequence[Finding], result: LintResult) -> Iterator[Finding]:
    """What was found beside other reports, at its place in this one."""
    for finding in findings:
        place = _place(finding.location, result.report) if result.report else None
        yield structs.replace(finding, location=place or Location(kind="document"))


def _place(place: Location, report: Report) -> Location | None:
    if place.kind == "cell" and place.form in report.forms:
        cell = report.forms[place.form].cells.get((place.row_name or "", place.column_name or ""))
        return in_form(report, cell) if cell else None
    if place.kind == "paragraph" and place.block:
        known = [one for one in report.document.blocks if one.block == place.block]
        if len(known) == 1 and not hasattr(known[0], "cells"):
            return structs.replace(place, path=known[0].path, text=known[0].text)
    return None
