"""What the commands share that write new DOCX: their options, the drafts that they begin from, the new files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import click
from msgspec import Struct

from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.meant import meant
from gipr_lint.cli.options import choosing, common, fail, previous
from gipr_lint.cli.printing import complain, remark
from gipr_lint.cli.sources import find_sources, path_text
from gipr_lint.cli.target import NotWritten, check_target, write
from gipr_lint.diagnostics import crash
from gipr_lint.docx import load
from gipr_lint.errors import FixError, GiprLintError, UnreadableDocument
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import is_date
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, Translatable, say
from gipr_lint.plugins.readers import written_suffix
from gipr_lint.plugins.registry import readers
from gipr_lint.results import LintResult


def _date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    date = f"{value}T00:00:00Z" if value and "T" not in value else value
    if date is not None and not is_date(date):
        raise click.BadParameter(say("usage.date", language_of_run()))
    return date


def writing(command: Callable[..., Any]) -> Callable[..., Any]:
    """What both commands take."""
    for option in reversed(
        (
            click.argument("paths", nargs=-1, required=True, type=click.Path(), metavar="metavar.files"),
            click.option("-o", "--output", metavar="metavar.new-file", type=click.Path(), help="help.output"),
            click.option("--force", is_flag=True, help="help.force"),
            click.option(
                "--date",
                callback=_date,
                metavar="metavar.date",
                envvar="GIPR_LINT_DATE",
                help="help.date",
            ),
        )
    ):
        command = option(command)
    return common(choosing(previous(command)))


class NothingWrittenError(Exception):
    """Nothing could be written for a draft; the message says why."""

    def __init__(self, path: str, why: Translatable | str) -> None:
        super().__init__(path)
        self.message = Message("write.for-file", {"path": path, "why": why})


class Job(Struct, frozen=True):
    """A draft and the new file that is made of it; None where nothing is to be written."""

    source: str
    target: str | None
    in_folder: bool = False


def jobs(paths: Sequence[str], output: str | None, *, needed: bool) -> list[Job]:
    """What is to be done for the files named and those of the folders named; several go into a folder `output`, by
    their paths from what they have in common. Ends the run with exit 2 where there is no new file or no draft.

    What is found in the folder that is written into is left alone.
    """
    if not output and needed:
        fail(Message("usage.no-output"))
    if output == "-":
        fail(Message("usage.output-dash"))
    sources = find_sources(paths, readers)
    for closed in sources.closed:
        complain(say("write.for-file", language_of_run(), path=path_text(closed), why=Message("file.closed-folder")))
    single = len(paths) == 1 and not os.path.isdir(paths[0])
    if single and not (output and os.path.isdir(output)):
        return [Job(paths[0], output)]
    if output and os.path.exists(output) and not os.path.isdir(output):
        _hint(paths)
        fail(Message("usage.output-folder", {"path": output}))
    files = [path for path in sources.files if path in paths or not output or not _is_within(path, output)]
    if not files:
        fail(Message("usage.no-drafts"))
    common_folder = _common([path if os.path.isdir(path) else os.path.dirname(path) or os.curdir for path in paths])
    if output is None:
        return [Job(path, None) for path in files]
    return [Job(path, os.path.join(output, _new_name(path, common_folder)), in_folder=True) for path in files]


def _new_name(path: str, folder: str) -> str:
    """The path from a folder to a draft, with the suffix of what can be written of it."""
    return os.path.splitext(os.path.relpath(path, folder))[0] + written_suffix(path)


def _is_within(path: str, folder: str) -> bool:
    return os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), ""))


def _common(folders: Sequence[str]) -> str:
    try:
        return os.path.commonpath([os.path.abspath(folder) for folder in folders])
    except ValueError:  # on several drives
        return os.curdir


def done(
    todo: Sequence[Job], linter: Callable[[str], Linter], work: Callable[[Job, LintResult], None], *, force: bool
) -> int:
    """Does `work` with the result of each draft, which `linter` says by its path how to judge; the exit status: 1 where
    nothing could be written for one of them."""
    status = 0
    for job in todo:
        try:
            if job.target is not None:
                check_target(job.target, job.source, force=force)
            work(job, _linted(job.source, linter(job.source)))
        except NothingWrittenError as problem:
            complain(problem.message.in_language(language_of_run()))
            status = 1
        except NotWritten as problem:
            message = Message("write.for-file", {"path": path_text(job.source), "why": problem})
            complain(message.in_language(language_of_run()))
            status = 1
    return status


def _linted(path: str, linter: Linter) -> LintResult:
    """What a lint says of the draft, which is read once. Raises NothingWrittenError where it cannot be read or written
    back."""
    try:
        result = linter.lint(load(path), path_text(path))
    except UnreadableDocument as problem:
        result = linter.unreadable(path_text(path), problem)
    if result.report is None:
        raise NothingWrittenError(result.path, result.error or "")
    return result


def written(result: LintResult, make: Callable[[], Written]) -> Written:
    """The new document. Raises NothingWrittenError where it is not to be written, or is not what it should be."""
    try:
        return make()
    except (FixError, UnreadableDocument) as problem:
        raise NothingWrittenError(result.path, problem) from None
    except GiprLintError:
        raise
    except Exception as problem:  # a fault of our own is told about the draft in which it shows
        raise NothingWrittenError(result.path, crash(problem)) from None


def save(job: Job, made: Written, result: LintResult, lang: str, *, force: bool) -> None:
    """Writes the new file, and says what is to be known of it. Raises NothingWrittenError."""
    target = job.target or ""
    try:
        if job.in_folder:
            os.makedirs(os.path.dirname(target), exist_ok=True)
        write(target, made.data, like=job.source, force=force)
    except (NotWritten, FileExistsError) as problem:
        why = problem if isinstance(problem, NotWritten) else Message("write.no-folder", {"folder": target})
        raise NothingWrittenError(result.path, why) from None
    for line in _notes(made, result, lang):
        remark(line)
    remark(result.mask.text(say("write.done", lang, target=target)))


def _notes(made: Written, result: LintResult, lang: str) -> Iterator[str]:
    if made.serialised:
        yield say("write.serialised", lang, path=result.path)
    if made.signed:
        yield say("write.signed", lang, path=result.path)


def end(status: int, paths: Sequence[str]) -> None:
    """Ends the command with that status; where it is a failure, with which files may have been meant by `paths`."""
    if status:
        _hint(paths)
        sys.exit(status)


def _hint(paths: Sequence[str]) -> None:
    for hint in meant(paths):
        complain(hint.in_language(language_of_run()))
