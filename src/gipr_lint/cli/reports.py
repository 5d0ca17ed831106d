"""Reports in files: `--report FORMAT:FILE` and `--output FILE`, each written complete or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

from msgspec import Struct

from gipr_lint.cli.target import NotWritten, write
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message, Translatable
from gipr_lint.output import Run, Style
from gipr_lint.plugins.registry import readers, render

_DRAFTS = frozenset((".docx", ".doc", ".docm", ".dotx", ".dotm", ".dot", ".wps", ".wpt"))
"""Suffixes under which a draft is looked for and no report, beside those that plugins read."""


class ReportFile(Struct, frozen=True):
    """A report in a format, and the file that it goes to."""

    format: str
    file: str


def check_files(reports: Sequence[ReportFile], inputs: Iterable[str]) -> None:
    """Raises GiprLintError where a report would go over something that is read, over another report, or to a file that
    is called like a draft."""
    seen: set[str] = set()
    read = [path for path in inputs if os.path.exists(path)]
    for report in reports:
        name = os.path.realpath(report.file)
        if name in seen:
            raise GiprLintError(Message("reports.twice", {"file": report.file}))
        seen.add(name)
        if os.path.exists(report.file) and any(os.path.samefile(report.file, path) for path in read):
            raise GiprLintError(Message("reports.is-input", {"file": report.file}))
        suffix = os.path.splitext(report.file)[1].lower()
        if suffix in _DRAFTS or (suffix in readers() and suffix != f".{report.format}"):
            raise GiprLintError(Message("reports.is-draft", {"file": report.file}))


def write_reports(reports: Iterable[ReportFile], run: Run, style: Style) -> list[Translatable]:
    """Writes each report, as UTF-8; what kept one from being written is given back."""
    problems: list[Translatable] = []
    for report in reports:
        try:
            lines = render(report.format, run, style)
            write(report.file, "".join(f"{line}\n" for line in lines).encode(errors="replace"), force=True)
        except GiprLintError as problem:
            problems.append(_named(report, problem))
    return problems


def _named(report: ReportFile, problem: GiprLintError) -> Translatable:
    if not isinstance(problem, NotWritten):
        return problem
    return Message("write.for-file", {"path": report.file, "why": problem})


def append_summary(run: Run, path: str) -> list[Translatable]:
    """Appends the summary for GitHub to the file that its runner names; what kept it from that is given back."""
    from gipr_lint.output.github import summary  # noqa: PLC0415  (where GitHub runs)

    try:
        with open(path, "a", encoding="utf-8", errors="replace") as file:
            file.write("".join(f"{line}\n" for line in summary(run)))
    except OSError as problem:
        why = problem.strerror or type(problem).__name__
        return [Message("usage.io-at", {"why": why, "file": path})]
    return []
