"""`gipr-lint compare`: what was published beside its draft."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.check import FormatChoice, ReportTo
from gipr_lint.cli.commands import Command
from gipr_lint.cli.linting import lint_paths
from gipr_lint.cli.options import PathText, choosing, common, fail, make_linter
from gipr_lint.cli.printing import remark
from gipr_lint.cli.showing import showing
from gipr_lint.cli.sources import path_text
from gipr_lint.errors import UnreadableDocument
from gipr_lint.linter import Linter
from gipr_lint.messages import Message
from gipr_lint.output import Style
from gipr_lint.report.other import Others
from gipr_lint.terms import FAIL_ON, FailOn

if TYPE_CHECKING:
    from typing import Unpack

    from gipr_lint.cli.options import Chosen
    from gipr_lint.cli.reports import ReportFile


@click.command(cls=Command, help="help.compare")
@click.argument("draft", type=PathText(), metavar="metavar.draft")
@click.argument("published", type=PathText(), metavar="metavar.published")
@click.option("--format", "format_", type=FormatChoice(), default="text", envvar="GIPR_LINT_FORMAT", help="help.format")
@click.option("--output", type=PathText(), metavar="metavar.file", help="help.report-output")
@click.option("--report", "reports", type=ReportTo(), multiple=True, metavar="metavar.report", help="help.report")
@choosing
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="error", envvar="GIPR_LINT_FAIL_ON", help="help.fail-on")
@click.option("-q", "--quiet", is_flag=True, envvar="GIPR_LINT_QUIET", help="help.quiet")
@common
def compare(
    draft: str,
    published: str,
    format_: str,
    output: str | None,
    reports: tuple[ReportFile, ...],
    fail_on: FailOn,
    quiet: bool,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
    **chosen: Unpack[Chosen],
) -> None:
    """Shows what a published report says otherwise than its draft."""
    for path in (draft, published):
        if os.path.isdir(path):
            fail(Message("compare.folder", {"path": path}))
    linter = make_linter(packs, rules_folders, **chosen)
    try:
        other = linter.other(draft, path_text(draft))
    except UnreadableDocument as problem:
        unread = linter.unreadable(path_text(draft), problem)
        remark(f"{unread.path}: {unread.error}")
        sys.exit(1)
    sys.exit(
        lint_paths(
            (published,),
            Linter(linter.options, Others(draft=other)),
            showing(format_, Style(quiet=quiet), output, reports),
            fail_on=fail_on,
            cache=False,
            pairs=False,
        )
    )
