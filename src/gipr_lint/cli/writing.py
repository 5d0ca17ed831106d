"""What the commands share that write a new DOCX: their options, the draft that they begin from, the new file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click

from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.options import common, config, fail, make_linter, profile
from gipr_lint.cli.printing import complain, remark
from gipr_lint.cli.target import NotWritten, check_target, write
from gipr_lint.diagnostics import crash
from gipr_lint.errors import FixError, GiprLintError, UnreadableDocument
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import is_date, own
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, Translatable, say
from gipr_lint.results import LintResult
from gipr_lint.terms import YEARS, Profile


def _date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    date = f"{value}T00:00:00Z" if value and "T" not in value else value
    if date is not None and not is_date(date):
        raise click.BadParameter(say("usage.date", language_of_run()))
    return date


def writing(command: Callable[..., Any]) -> Callable[..., Any]:
    """What both commands take."""
    for option in reversed(
        (
            click.argument("path", type=click.Path(), metavar="metavar.file"),
            click.option("-o", "--output", metavar="metavar.new-file", type=click.Path(), help="help.output"),
            click.option("--force", is_flag=True, help="help.force"),
            click.option(
                "--date",
                callback=_date,
                metavar="metavar.date",
                envvar="GIPR_LINT_DATE",
                help="help.date",
            ),
            profile,
            click.option("--year", type=click.IntRange(*YEARS), metavar="metavar.year", help="help.year-recognised"),
            click.option("--edition", metavar="metavar.edition", help="help.edition"),
        )
    ):
        command = option(command)
    return common(command)


def writing_linter(
    packs: tuple[str, ...],
    folders: tuple[str, ...],
    *,
    profile: Profile,
    year: int | None,
    edition: str | None,
    lang: str,
) -> Linter:
    """The linter of a command that writes: it checks what the configuration selects."""
    settings = config()
    select = settings.select if settings is not None else ()
    return make_linter(packs, folders, select=select, profile=profile, year=year, edition=edition, lang=lang)


def check_output(output: str | None, path: str, *, force: bool, needed: bool) -> None:
    """Ends the run where there is no new file to write, or where it would be the draft or another one's."""
    if not output:
        if needed:
            fail(Message("usage.no-output"))
        return
    if output == "-":
        fail(Message("usage.output-dash"))
    try:
        check_target(output, path, force=force)
    except NotWritten as problem:
        give_up(path, problem)


def linted(path: str, linter: Linter) -> LintResult:
    """What a lint says of the draft, which is read once; ends the run where it cannot be read or written back."""
    try:
        result = linter.lint(own(path), path)
    except UnreadableDocument as problem:
        result = linter.unreadable(path, problem)
    if result.report is None:
        give_up(result.path, result.error or "")
    return result


def written(result: LintResult, make: Callable[[], Written]) -> Written:
    """The new document; ends the run where it is not to be written, or is not what it should be."""
    try:
        return make()
    except (FixError, UnreadableDocument) as problem:
        give_up(result.path, problem)
    except GiprLintError:
        raise
    except Exception as problem:  # a fault of our own is told about the draft in which it shows
        give_up(result.path, crash(problem))


def save(path: str, output: str, made: Written, result: LintResult, lang: str, *, force: bool) -> None:
    """Writes the new file, and says what is to be known of it."""
    try:
        write(output, made.data, like=path, force=force)
    except NotWritten as problem:
        give_up(result.path, problem)
    if made.serialised:
        remark(say("write.serialised", lang, path=result.path))
    if made.signed:
        remark(say("write.signed", lang, path=result.path))
    remark(result.mask.text(say("write.done", lang, target=output)))


def give_up(path: str, why: Translatable | str) -> NoReturn:
    """Says why nothing was written for the file, and ends the run with 1."""
    message = Message("write.for-file", {"path": path, "why": why})
    complain(message.in_language(language_of_run()))
    sys.exit(1)
