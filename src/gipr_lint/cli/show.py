"""`gipr-lint show`: what was recognised in a document."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from gipr_lint.checks.check import Evaluation
from gipr_lint.checks.comparisons import Comparisons
from gipr_lint.checks.secrets import mask_for
from gipr_lint.cli import recognised, statements
from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, load, require_edition
from gipr_lint.cli.printing import remark, tell_page
from gipr_lint.cli.sources import standard_input
from gipr_lint.diagnostics import crash
from gipr_lint.docx import read_docx
from gipr_lint.errors import GiprLintError, UnreadableDocument
from gipr_lint.masking import parts_of
from gipr_lint.messages import Translatable
from gipr_lint.output.common.terminal import inert
from gipr_lint.plugins.readers import read_as_docx
from gipr_lint.plugins.registry import checks
from gipr_lint.report import recognise
from gipr_lint.report.told import told_in
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.selection import active
from gipr_lint.terms import YEARS
from gipr_lint.views import view_of


@click.command(cls=Command, help="help.show", epilog="help.show-more")
@click.argument("file", type=click.Path(), metavar="metavar.file")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="help.format")
@click.option("--text", "text_lines", is_flag=True, help="help.text-lines")
@click.option("--year", type=click.IntRange(*YEARS), metavar="metavar.year", help="help.year-recognised")
@click.option("--edition", metavar="metavar.edition", help="help.edition")
@common
def show(
    file: str,
    format_: str,
    text_lines: bool,
    year: int | None,
    edition: str | None,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Shows what is recognised in a document."""
    rules = load(packs, rules_folders)
    require_edition(rules, edition)
    try:
        shown = _shown(file, "lines" if text_lines else format_, rules, year, edition, lang)
    except UnreadableDocument as problem:
        _give_up(file, problem, rules, lang)
    except GiprLintError:
        raise
    except Exception as problem:  # a fault of our own is told about the draft in which it shows
        _give_up(file, crash(problem), rules, lang)
    for line in shown:
        (print if text_lines or format_ == "json" else tell_page)(line)


def _give_up(file: str, why: Translatable, rules: RuleSet, lang: str) -> NoReturn:
    message = f"{file}: {why.in_language(lang)}"
    remark(mask_for(None, rules, checks(), (*parts_of(file), message)).text(message))
    sys.exit(1)


def _shown(file: str, format_: str, rules: RuleSet, year: int | None, edition: str | None, lang: str) -> list[str]:
    """The lines for a document. Raises UnreadableDocument."""
    document = read_docx(standard_input()) if file == "-" else read_as_docx(file)
    report = recognise(document, rules, year=year, edition=edition)
    mask = mask_for(report, rules, checks())
    if format_ == "lines":
        from gipr_lint.output.common.lines import Lines  # noqa: PLC0415

        return list(map(inert, Lines(view_of(report, mask)).lines))
    told = list(told_in(report))
    comparisons = Comparisons(Evaluation(report, rules.rules), active(rules, "submit"))
    data = recognised.as_data(report, told, comparisons, mask)
    if format_ == "json":
        from gipr_lint.output.json import dumps  # noqa: PLC0415

        return [dumps(data)]
    said = {name for name, spec in rules.facts.items() if spec.says is not None}
    return [*recognised.as_text(data, said, lang), *statements.as_text(report, told, comparisons, mask, lang)]
