"""`gipr-lint corpus sum`: a unit's draft with the tables of its children added up."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.corpus.needed import require
from gipr_lint.cli.options import PathText, fail, language
from gipr_lint.cli.printing import complain, remark
from gipr_lint.cli.target import NotWritten, check_target, write
from gipr_lint.messages import Message, cut_off, say
from gipr_lint.terms import YEARS

if TYPE_CHECKING:
    from gipr_lint.corpus.adding import Added
    from gipr_lint.corpus.family import Family

_MOST = 10
"""So many names are told."""


@click.command(cls=Command, help="help.corpus-sum")
@click.argument("store", type=PathText(), metavar="metavar.store")
@click.option("--unit", required=True, metavar="metavar.agency", help="help.corpus-unit")
@click.option("--year", required=True, type=click.IntRange(*YEARS), metavar="metavar.year", help="help.year")
@click.option("-o", "--output", required=True, type=PathText(), metavar="metavar.new-file", help="help.draft-output")
@click.option("--notes", is_flag=True, help="help.corpus-notes")
@click.option("--force", is_flag=True, help="help.force")
@language
def sum_(store: str, unit: str, year: int, output: str, notes: bool, force: bool, lang: str) -> None:
    """Writes the draft of a unit whose tables are the sum of its children's."""
    require()
    from gipr_lint.corpus import adding  # noqa: PLC0415  (once it is known that the libraries are there)
    from gipr_lint.corpus.family import family  # noqa: PLC0415
    from gipr_lint.corpus.kept import kept_options  # noqa: PLC0415
    from gipr_lint.corpus.reading import reading  # noqa: PLC0415
    from gipr_lint.corpus.store import Store  # noqa: PLC0415
    from gipr_lint.fixes.documents import now  # noqa: PLC0415
    from gipr_lint.linter import Linter  # noqa: PLC0415

    opened = Store(store)
    rules = Linter(kept_options(opened, lang)).rules
    edition = rules.edition_for(year)
    if edition is None:
        fail(Message("usage.no-edition", {"year": year}), choices=rules.editions, always=True)
    with reading(opened) as reader:
        found = family(reader, unit, year)
        if not found.reports:
            fail(Message("sum.no-reports", {"unit": found.unit, "year": year}))
        sums = adding.added(reader, found, year)
    data = adding.draft(found, year, sums, rules, edition)
    if notes:
        data = adding.with_notes(data, sums, rules, now(), lang)
    try:
        check_target(output, "", force=force)
        write(output, data, force=force)
    except NotWritten as problem:
        complain(problem.in_language(lang))
        sys.exit(1)
    _tell(found, sums, lang)
    remark(say("write.done", lang, target=output))


def _tell(found: Family, sums: Added, lang: str) -> None:
    """Says whose figures are in the sums, and what is not."""
    remark(say("sum.of", lang, unit=found.unit, count=len(found.reports)))
    if found.missing:
        names = cut_off(found.missing, _MOST)
        remark(say("sum.missing", lang, count=len(found.missing), names=names))
    for child in found.reports:
        if child.others:
            remark(say("sum.several", lang, unit=child.unit, count=child.others + 1, path=child.path))
    if sums.uncounted:
        told = [f"{name} {form}[{row}, {column}] “{text}”" for name, (form, row, column), text in sums.uncounted]
        remark(say("sum.uncounted", lang, count=len(told), cells=cut_off(told, _MOST)))
    if not found.complete:
        remark(say("sum.incomplete", lang, unit=found.unit))
