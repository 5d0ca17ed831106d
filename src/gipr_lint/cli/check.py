"""`gipr-lint check`: lint documents."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from gipr_lint.cli.commands import Command, NoChoiceError
from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.linting import lint_paths
from gipr_lint.cli.options import PathText, choosing, common, make_linter
from gipr_lint.messages import say
from gipr_lint.plugins.registry import formats
from gipr_lint.terms import FAIL_ON, FailOn, Profile

if TYPE_CHECKING:
    from gipr_lint.cli.reports import Report


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
        from gipr_lint.cli.reports import Report  # noqa: PLC0415  (most runs write none)

        if isinstance(value, Report):
            return value
        format_, colon, file = str(value).partition(":")
        if not colon or not file:
            self.fail(say("usage.report", language_of_run()), param, ctx)
        if param is not None and format_ not in formats():
            raise NoChoiceError(format_, formats(), ctx, param)
        return Report(format_, file)


@click.command(cls=Command, help="help.check")
@click.argument("paths", nargs=-1, required=True, metavar="metavar.files")
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
@click.option("--allow-empty", is_flag=True, envvar="GIPR_LINT_ALLOW_EMPTY", help="help.allow-empty")
@click.option("--stdin-filename", default="<stdin>", metavar="metavar.name", help="help.stdin-filename")
@common
def check(
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    reports: tuple[Report, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: Profile,
    year: int | None,
    edition: str | None,
    fail_on: FailOn,
    baseline: str | None,
    statistics: bool,
    authority: bool,
    quiet: bool,
    jobs: int | None,
    allow_empty: bool,
    stdin_filename: str,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Checks reports."""
    linter = make_linter(
        packs,
        rules_folders,
        select=select,
        ignore=ignore,
        profile=profile,
        year=year,
        edition=edition,
        baseline=baseline,
        lang=lang,
    )
    sys.exit(
        lint_paths(
            paths,
            linter,
            format_=format_,
            fail_on=fail_on,
            statistics=statistics,
            authority=authority,
            quiet=quiet,
            jobs=jobs,
            stdin_filename=stdin_filename,
            output=None if output == "-" else output,
            reports=reports,
            allow_empty=allow_empty,
        )
    )
