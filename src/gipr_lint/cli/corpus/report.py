"""`gipr-lint corpus report`: one page and one workbook on a store."""

from __future__ import annotations

import sys

import click

from gipr_lint.cli.batch import processors
from gipr_lint.cli.commands import Command
from gipr_lint.cli.corpus.needed import require
from gipr_lint.cli.options import PathText, language
from gipr_lint.cli.printing import complain, remark
from gipr_lint.cli.target import NotWritten, write
from gipr_lint.messages import say


@click.command(cls=Command, help="help.corpus-report")
@click.argument("store", type=PathText(), metavar="metavar.store")
@click.option("-o", "--output", required=True, type=PathText(), metavar="metavar.file", help="help.page-output")
@click.option("--xlsx", type=PathText(), metavar="metavar.file", help="help.xlsx-output")
@language
def report_(store: str, output: str, xlsx: str | None, lang: str) -> None:
    """Writes a page on a store."""
    require()
    from gipr_lint.corpus.check import across  # noqa: PLC0415  (once it is known that the libraries are there)
    from gipr_lint.corpus.kept import kept_options  # noqa: PLC0415
    from gipr_lint.corpus.lists import sheets  # noqa: PLC0415
    from gipr_lint.corpus.page.overview import overview  # noqa: PLC0415
    from gipr_lint.corpus.page.render import page  # noqa: PLC0415
    from gipr_lint.corpus.reading import reading  # noqa: PLC0415
    from gipr_lint.corpus.sheets import workbook  # noqa: PLC0415
    from gipr_lint.corpus.store import Store  # noqa: PLC0415
    from gipr_lint.linter import Linter  # noqa: PLC0415

    opened = Store(store)
    options = kept_options(opened, lang)
    rules = Linter(options).rules
    with reading(opened) as reader:
        told = across(reader, rules, options, processors())
        written = {output: page(overview(reader, told.findings, rules, lang), store, lang).encode()}
        if xlsx is not None:
            written[xlsx] = workbook(sheets(reader, told.findings, lang))
    for target, data in written.items():
        try:
            write(target, data, force=True)
        except NotWritten as problem:
            complain(problem.in_language(lang))
            sys.exit(1)
        remark(say("write.done", lang, target=target))
