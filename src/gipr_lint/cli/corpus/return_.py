"""`gipr-lint corpus return`: each unit's report with its findings as comments, and one list."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.batch import processors
from gipr_lint.cli.commands import Command
from gipr_lint.cli.corpus.needed import require
from gipr_lint.cli.options import PathText, fail, language
from gipr_lint.cli.printing import complain, remark
from gipr_lint.cli.target import write
from gipr_lint.messages import Message, say
from gipr_lint.terms import YEARS

if TYPE_CHECKING:
    from gipr_lint.corpus.reading import Reader

_TASK = 8


@click.command("return", cls=Command, help="help.corpus-return")
@click.argument("store", type=PathText(), metavar="metavar.store")
@click.option("-o", "--output", required=True, type=PathText(), metavar="metavar.folder", help="help.return-output")
@click.option("--unit", metavar="metavar.agency", help="help.return-unit")
@click.option("--year", type=click.IntRange(*YEARS), metavar="metavar.year", help="help.return-year")
@click.option("-j", "--jobs", type=click.IntRange(0), metavar="metavar.number", help="help.jobs")
@language
def return_(store: str, output: str, unit: str | None, year: int | None, jobs: int | None, lang: str) -> None:
    """Gives every unit its report back."""
    require()
    from gipr_lint.corpus import giving_back  # noqa: PLC0415  (once it is known that the libraries are there)
    from gipr_lint.corpus.check import across  # noqa: PLC0415
    from gipr_lint.corpus.kept import kept_options  # noqa: PLC0415
    from gipr_lint.corpus.lists import sheets  # noqa: PLC0415
    from gipr_lint.corpus.reading import reading  # noqa: PLC0415
    from gipr_lint.corpus.sheets import workbook  # noqa: PLC0415
    from gipr_lint.corpus.store import Store  # noqa: PLC0415
    from gipr_lint.fixes.documents import now  # noqa: PLC0415
    from gipr_lint.linter import Linter  # noqa: PLC0415
    from gipr_lint.processes import in_processes  # noqa: PLC0415

    opened = Store(store)
    options = kept_options(opened, lang)
    with reading(opened) as reader:
        told = across(reader, Linter(options).rules, options, processors())
        files = _files(reader, unit, year)
        if not files:
            fail(Message("return.none"))
        targets = giving_back.targets([(name, of, path) for path, _, name, of in files], output)
        todo = [
            giving_back.Job(path, document, target, told.findings.get(path, ()))
            for (path, document, _, _), target in zip(files, targets, strict=True)
        ]
        tasks = [todo[at : at + _TASK] for at in range(0, len(todo), _TASK)]
        work = partial(giving_back.give_back, options=options, date=now())
        workers = jobs or (processors() if len(tasks) > 2 else 1)
        done = [one for some in in_processes(tasks, work, giving_back.lost, workers, "spawn") for one in some]
        became = {one.path: one.target or (one.why.in_language(lang) if one.why else "") for one in done}
        data = workbook(sheets(reader, told.findings, lang, became))
    os.makedirs(output, exist_ok=True)
    target = os.path.join(output, f"{say('return.list', lang)}.xlsx")
    write(target, data, force=True)
    failed = [one for one in done if one.target is None]
    for one in failed:
        complain(say("write.for-file", lang, path=one.path, why=one.why or ""))
    remark(say("return.done", lang, count=len(done) - len(failed), folder=output, list=target))
    sys.exit(1 if failed else 0)


def _files(reader: Reader, unit: str | None, year: int | None) -> list[tuple[str, str, str, int]]:
    """The path, document, unit and year of the reports that are given back."""
    query = """
        SELECT path, document, coalesce(unit, ''), year FROM documents
        WHERE (?::VARCHAR IS NULL OR unit = ?) AND (?::INT IS NULL OR year = ?) ORDER BY year, unit, path
    """
    return [
        (str(path), str(document), str(name), int(str(of)))
        for path, document, name, of in reader.rows(query, unit, unit, year, year)
    ]
