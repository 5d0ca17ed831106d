"""`gipr-lint corpus check`: the rules across years and units, over a store."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.batch import processors
from gipr_lint.cli.check import FormatChoice, ReportTo
from gipr_lint.cli.commands import Command
from gipr_lint.cli.corpus.needed import require
from gipr_lint.cli.ending import stop
from gipr_lint.cli.options import PathText, codes, complete_rules, language
from gipr_lint.cli.printing import remark
from gipr_lint.messages import say
from gipr_lint.terms import FAIL_ON, FailOn

if TYPE_CHECKING:
    from gipr_lint.cli.reports import ReportFile


@click.command(cls=Command, help="help.corpus-check", epilog="help.corpus-check-more")
@click.argument("store", type=PathText(), metavar="metavar.store")
@click.option("--format", "format_", type=FormatChoice(), default="text", envvar="GIPR_LINT_FORMAT", help="help.format")
@click.option("--report", "reports", type=ReportTo(), multiple=True, metavar="metavar.report", help="help.report")
@click.option(
    "--select", multiple=True, shell_complete=complete_rules, callback=codes, metavar="metavar.rule", help="help.select"
)
@click.option(
    "--ignore", multiple=True, shell_complete=complete_rules, callback=codes, metavar="metavar.rule", help="help.ignore"
)
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="error", envvar="GIPR_LINT_FAIL_ON", help="help.fail-on")
@click.option("--statistics", is_flag=True, help="help.statistics")
@click.option("--authority", is_flag=True, help="help.show-authority")
@click.option("-q", "--quiet", is_flag=True, help="help.quiet")
@language
def check_(
    store: str,
    format_: str,
    reports: tuple[ReportFile, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: FailOn,
    statistics: bool,
    authority: bool,
    quiet: bool,
    lang: str,
) -> None:
    """Checks the reports of a store against each other."""
    require()
    from msgspec import structs  # noqa: PLC0415  (once it is known that the libraries are there)

    from gipr_lint.cli.showing import Showing, exit_status, show_run  # noqa: PLC0415
    from gipr_lint.corpus.check import across, results  # noqa: PLC0415
    from gipr_lint.corpus.kept import kept_options  # noqa: PLC0415
    from gipr_lint.corpus.reading import reading  # noqa: PLC0415
    from gipr_lint.corpus.store import Store  # noqa: PLC0415
    from gipr_lint.linter import Linter  # noqa: PLC0415
    from gipr_lint.output import Run, Style  # noqa: PLC0415

    opened = Store(store)
    options = structs.replace(kept_options(opened, lang), select=select, ignore=ignore)
    linter = Linter(options)
    with reading(opened) as reader:
        told = across(reader, linter.rules, options, processors())
        documents = tuple(results(reader, told, linter.rules, lang))
        ((files, units, years),) = reader.rows(
            "SELECT count(*), count(DISTINCT unit), count(DISTINCT nullif(year, 0)) FROM documents"
        )
    counts = {"documents": str(files), "units": str(units), "years": str(years)}
    remark(say("corpus.compared", lang, **counts) if documents else say("corpus.compared-well", lang, **counts))
    run = Run(documents, linter.rules.packs, lang, (), told.rules)
    style = Style(statistics=statistics, quiet=quiet, authority=authority)
    if problems := show_run(run, Showing(format_, style, reports)):
        stop(*problems)
    sys.exit(exit_status(run, fail_on))
