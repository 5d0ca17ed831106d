"""`gipr-lint new`: an empty draft of the official form."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from gipr_lint.blank import new as new_draft
from gipr_lint.cli.commands import Command
from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.options import common, fail, load, require_edition
from gipr_lint.cli.printing import complain, remark
from gipr_lint.cli.target import NotWritten, check_target, write
from gipr_lint.errors import UnknownName
from gipr_lint.messages import Message, Translatable, say
from gipr_lint.terms import YEARS


@click.command(cls=Command, help="help.new", epilog="help.new-more")
@click.option("--agency", required=True, metavar="metavar.agency", help="help.agency")
@click.option("--year", required=True, type=click.IntRange(*YEARS), metavar="metavar.year", help="help.year")
@click.option("--edition", metavar="metavar.edition", help="help.edition")
@click.option("-o", "--output", required=True, type=click.Path(), metavar="metavar.new-file", help="help.draft-output")
@click.option("--force", is_flag=True, help="help.force")
@common
def new(
    agency: str,
    year: int,
    edition: str | None,
    output: str,
    force: bool,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Writes an empty draft."""
    rules = load(packs, rules_folders)
    require_edition(rules, edition)
    if output in ("", "-"):
        fail(Message("usage.output-dash" if output else "usage.no-output"))
    try:
        check_target(output, "", force=force)
        data = new_draft(agency=agency, year=year, edition=edition, rules=rules)
        write(output, data, force=force)
    except UnknownName:
        fail(Message("usage.no-edition", {"year": year}), choices=rules.editions, always=True)
    except ValueError:
        fail(Message("usage.no-agency"))
    except NotWritten as problem:
        _stop(problem)
    remark(say("write.done", lang, target=output))


def _stop(why: Translatable) -> NoReturn:
    """Says why nothing was written, and ends the run with 1."""
    complain(why.in_language(language_of_run()))
    sys.exit(1)
