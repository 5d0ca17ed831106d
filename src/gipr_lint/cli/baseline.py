"""`gipr-lint baseline`: keeps the findings there are, so that only new ones are shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from gipr_lint.baseline import NAME, Baseline, Known, known, load, pruned, size, text, updated
from gipr_lint.cli.batch import lint_all
from gipr_lint.cli.commands import Command, Group
from gipr_lint.cli.ending import stop
from gipr_lint.cli.options import PathText, choosing, common, config, make_linter
from gipr_lint.cli.printing import complain, remark
from gipr_lint.cli.sources import find_sources
from gipr_lint.cli.target import NotWritten
from gipr_lint.cli.target import write as write_file
from gipr_lint.errors import ConfigError
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, say
from gipr_lint.plugins.registry import readers
from gipr_lint.results import LintResult
from gipr_lint.terms import PRIVACY

if TYPE_CHECKING:
    from typing import Unpack

    from gipr_lint.cli.options import Chosen


@click.group(cls=Group, help="help.baseline-group")
def baseline() -> None:
    """The commands on baselines."""


@baseline.command(cls=Command, help="help.baseline-write", epilog="help.baseline-write-more")
@click.argument("paths", nargs=-1, required=True, type=PathText(), metavar="metavar.files")
@click.option("-o", "--output", type=PathText(), metavar="metavar.file", help="help.baseline-output")
@choosing
@common
def write(
    paths: tuple[str, ...],
    output: str | None,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
    **chosen: Unpack[Chosen],
) -> None:
    """Keeps the findings of documents."""
    target = output or _usual()
    before = _loaded(target) if os.path.exists(target) else Baseline(os.path.dirname(os.path.abspath(target)), {})
    linter, lang = _unbiased(packs, rules_folders, chosen), chosen["lang"]
    found, results = _known(_files(paths), linter)
    _save(target, updated(before, found))
    count = sum(len(marks) for entry in found.values() for marks in entry.values())
    remark(say("baseline.written", lang, count=count, documents=len(found), path=target))
    private = sum(finding.category == PRIVACY for result in results for finding in result.shown)
    if private:
        remark(say("baseline.private", lang, count=private))
    sys.exit(_told(results, lang))


@baseline.command(cls=Command, help="help.baseline-prune")
@click.argument("paths", nargs=-1, type=PathText(), metavar="metavar.files")
@click.option("--baseline", "path", type=PathText(), metavar="metavar.file", help="help.baseline-pruned")
@choosing
@common
def prune(
    paths: tuple[str, ...],
    path: str | None,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
    **chosen: Unpack[Chosen],
) -> None:
    """Drops what is gone."""
    target = path or _usual()
    before = _loaded(target)
    linter, lang = _unbiased(packs, rules_folders, chosen), chosen["lang"]
    there = [file for file in map(before.path, before.documents) if os.path.exists(file)]
    found, results = _known(_files(paths) if paths else there, linter)
    after = pruned(before, found)
    _save(target, after)
    dropped = size(before) - size(after)
    remark(say("baseline.pruned", lang, count=dropped, left=size(after), path=target))
    sys.exit(_told(results, lang))


def _unbiased(packs: Iterable[str], folders: Iterable[str], chosen: Chosen) -> Linter:
    """The linter of a command, without the baseline of its configuration."""
    chosen["baseline"] = None
    return make_linter(packs, folders, **chosen)


def _usual() -> str:
    """The baseline of the configuration, else one of the usual name beside it, else one in the current folder."""
    settings = config()
    if settings is None:
        return NAME
    return settings.baseline or os.path.relpath(os.path.join(settings.folder, NAME))


def _loaded(path: str) -> Baseline:
    try:
        return load(path)
    except ConfigError as problem:
        stop(problem)


def _files(paths: Iterable[str]) -> list[str]:
    sources = find_sources(paths, readers)
    if not sources.files:
        stop(Message("baseline.no-documents"))
    return list(sources.files)


def _known(files: list[str], linter: Linter) -> tuple[dict[str, Known], list[LintResult]]:
    """What is to be known of the files that can be read, and all results."""
    results = list(lint_all(files, linter, None))
    read = {path: result for path, result in zip(files, results, strict=True) if result.status == "linted"}
    return {path: known(result.findings) for path, result in read.items()}, results


def _told(results: Iterable[LintResult], lang: str) -> int:
    """Names the documents that could not be read; the exit status."""
    status = 0
    for result in results:
        if result.status != "linted":
            message = Message("write.for-file", {"path": result.path, "why": result.error or ""})
            complain(message.in_language(lang))
            status = 1
    return status


def _save(target: str, kept: Baseline) -> None:
    try:
        write_file(target, text(kept), force=True)
    except NotWritten as problem:
        stop(problem)
