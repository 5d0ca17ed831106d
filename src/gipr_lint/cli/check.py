"""`gipr-lint check`: lint documents."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.core import ParameterSource

from gipr_lint.cli.commands import Command, NoChoiceError
from gipr_lint.cli.ending import stop
from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.linting import lint_paths
from gipr_lint.cli.options import (
    PathText,
    choosing,
    common,
    config,
    is_configured,
    make_linter,
    nearest,
    previous,
)
from gipr_lint.cli.printing import tell
from gipr_lint.cli.showing import showing
from gipr_lint.errors import ConfigError
from gipr_lint.messages import say
from gipr_lint.output import Style
from gipr_lint.plugins.registry import formats
from gipr_lint.terms import FAIL_ON, FailOn

if TYPE_CHECKING:
    from typing import Unpack

    from gipr_lint.cli.nearest import Nearest
    from gipr_lint.cli.options import Chosen
    from gipr_lint.cli.reports import ReportFile


class FormatChoice(click.Choice[str]):
    """The output formats, also those of plugins; asked for when they are needed."""

    def __init__(self) -> None:
        self.case_sensitive = True

    @property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]
        """The names of the formats."""
        return tuple(formats())

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name of the format. Raises NoChoiceError where there is none of that name."""
        if param is not None and value not in self.choices:
            raise NoChoiceError(value, self.choices, ctx, param)
        return value


class ReportTo(click.ParamType[str]):
    """A format and a file: `html:page.html`."""

    name = "report"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The report. Raises NoChoiceError where there is no format of that name."""
        from gipr_lint.cli.reports import ReportFile  # noqa: PLC0415  (most runs write none)

        if isinstance(value, ReportFile):
            return value
        format_, colon, file = str(value).partition(":")
        if not colon or not file:
            self.fail(say("usage.report", language_of_run()), param, ctx)
        if param is not None and format_ not in formats():
            raise NoChoiceError(format_, formats(), ctx, param)
        return ReportFile(format_, file)


@click.command(cls=Command, help="help.check", epilog="help.check-more")
@click.argument("paths", nargs=-1, type=PathText(), metavar="metavar.files")
@click.option(
    "--format",
    "format_",
    type=FormatChoice(),
    default="text",
    envvar="GIPR_LINT_FORMAT",
    help="help.format",
)
@click.option("--output", type=PathText(), metavar="metavar.file", help="help.report-output")
@click.option("--report", "reports", type=ReportTo(), multiple=True, metavar="metavar.report", help="help.report")
@choosing
@previous
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    default="error",
    envvar="GIPR_LINT_FAIL_ON",
    help="help.fail-on",
)
@click.option("--baseline", type=PathText(), metavar="metavar.file", envvar="GIPR_LINT_BASELINE", help="help.baseline")
@click.option("--statistics", is_flag=True, envvar="GIPR_LINT_STATISTICS", help="help.statistics")
@click.option("--authority", is_flag=True, envvar="GIPR_LINT_AUTHORITY", help="help.show-authority")
@click.option("-q", "--quiet", is_flag=True, envvar="GIPR_LINT_QUIET", help="help.quiet")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(0),
    metavar="metavar.number",
    envvar="GIPR_LINT_JOBS",
    help="help.jobs",
)
@click.option("--no-cache", is_flag=True, envvar="GIPR_LINT_NO_CACHE", help="help.no-cache")
@click.option("--watch", is_flag=True, help="help.watch")
@click.option("--exclude", multiple=True, metavar="metavar.pattern", envvar="GIPR_LINT_EXCLUDE", help="help.exclude")
@click.option("--allow-empty", is_flag=True, envvar="GIPR_LINT_ALLOW_EMPTY", help="help.allow-empty")
@click.option("--show-config", "shown", type=PathText(), metavar="metavar.file", help="help.show-config")
@click.option("--stdin-filename", default="<stdin>", metavar="metavar.name", help="help.stdin-filename")
@common
def check(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    reports: tuple[ReportFile, ...],
    fail_on: FailOn,
    statistics: bool,
    authority: bool,
    quiet: bool,
    jobs: int | None,
    no_cache: bool,
    watch: bool,
    allow_empty: bool,
    shown: str | None,
    stdin_filename: str,
    exclude: tuple[str, ...],
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
    **chosen: Unpack[Chosen],
) -> None:
    """Checks reports."""
    context, lang = click.get_current_context(), chosen["lang"]
    if shown is not None:
        _show_config(shown, nearest(packs, rules_folders, chosen, exclude), context, lang)
        return
    if not paths:
        raise click.MissingParameter(
            ctx=context, param=next(one for one in context.command.params if one.name == "paths")
        )
    if watch:
        _watch(paths, (*packs, *rules_folders), output, reports, chosen)
    linter = make_linter(packs, rules_folders, **chosen)
    sys.exit(
        lint_paths(
            paths,
            linter,
            showing(format_, Style(statistics=statistics, authority=authority, quiet=quiet), output, reports),
            fail_on=fail_on,
            jobs=jobs,
            stdin_filename=stdin_filename,
            allow_empty=allow_empty,
            cache=not no_cache,
            nearest=lambda: nearest(packs, rules_folders, chosen, exclude, usual=linter),
            is_configured=is_configured(exclude),
            pairs=context.get_parameter_source("previous") is ParameterSource.DEFAULT,
        )
    )


def _watch(
    paths: tuple[str, ...], packs: Sequence[str], output: str | None, reports: Sequence[ReportFile], chosen: Chosen
) -> NoReturn:
    from gipr_lint.cli.watching import watch  # noqa: PLC0415  (rare)

    if "-" in paths:
        raise click.UsageError(say("usage.watch-input", chosen["lang"]), click.get_current_context())
    settings = config()
    others = [*packs, *filter(None, (chosen["baseline"], settings.path if settings else None))]
    written = [*filter(None, (output,)), *(report.file for report in reports)]
    sys.exit(watch(paths, others, written, chosen["lang"]))


def _show_config(path: str, found: Nearest, context: click.Context, lang: str) -> None:
    from gipr_lint.cli.shown_config import lines  # noqa: PLC0415  (rare)

    try:
        for line in lines(path, found, context.params, context, lang):
            tell(line)
    except ConfigError as problem:
        stop(problem)
