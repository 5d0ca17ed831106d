"""`gipr-lint corpus sql`: a question to the store in SQL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.corpus.needed import require
from gipr_lint.cli.ending import stop
from gipr_lint.cli.options import PathText, language
from gipr_lint.cli.printing import remark
from gipr_lint.messages import Message, say

_MOST = 1000
"""So many rows are shown to a person; csv and json give all."""


@click.command(cls=Command, help="help.corpus-sql", epilog="help.corpus-sql-more")
@click.argument("store", type=PathText(), metavar="metavar.store")
@click.argument("query", metavar="metavar.query")
@click.option("--format", "format_", type=click.Choice(["text", "csv", "json"]), default="text", help="help.format")
@language
def sql_(store: str, query: str, format_: str, lang: str) -> None:
    """Prints what a query gives."""
    require()
    import duckdb  # noqa: PLC0415  (once it is known that it is there)

    from gipr_lint.corpus.reading import asking_freely  # noqa: PLC0415
    from gipr_lint.corpus.store import Store  # noqa: PLC0415

    with asking_freely(Store(store)) as reader:
        try:
            names, rows = reader.asked(query)
            if format_ == "csv":
                _print_csv(names, rows)
            elif format_ == "json":
                _print_json(names, rows)
            else:
                _print_text(names, rows, lang)
        except duckdb.Error as problem:
            stop(Message("corpus.query", {"why": str(problem).partition("\n\n")[0]}))


def _print_csv(names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    from gipr_lint.output.csv import MARK, line  # noqa: PLC0415  (the format that is asked for)

    print(MARK + line(names))
    for row in rows:
        print(line([_text(value) for value in row]))


def _print_json(names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    from gipr_lint.output.json import dumps  # noqa: PLC0415

    print(dumps([dict(zip(names, map(_plain, row), strict=True)) for row in rows]))


def _print_text(names: Sequence[str], rows: Iterable[Sequence[object]], lang: str) -> None:
    """The rows below their heads, the columns aligned."""
    from gipr_lint.output.common.terminal import harmless, shortened, width  # noqa: PLC0415

    shown: list[list[str]] = [list(names)]
    more = 0
    for row in rows:
        if len(shown) > _MOST:
            more += 1
        else:
            shown.append([shortened(harmless(_text(value)), 60) for value in row])
    widths = [max(map(width, column)) for column in zip(*shown, strict=True)]
    for line in shown:
        print("  ".join(text + " " * (size - width(text)) for text, size in zip(line, widths, strict=True)).rstrip())
    if more:
        remark(say("corpus.more-rows", lang, count=more))


def _text(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, list | tuple):
        return ", ".join(map(_text, value))
    return "" if value is None else str(value)


def _plain(value: object) -> object:
    """A value as JSON has it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)
