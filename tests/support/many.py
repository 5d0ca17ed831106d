"""Folders with several reports, and what a store says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq
from click.testing import CliRunner, Result
from tests.support.drafts.layouts import write
from tests.support.drafts.sample import sample
from tests.support.drafts.units import UNITS
from tests.support.reports import NEW, OLD

from gipr_lint.cli.program import cli

TABLES = ("documents", "cells", "facts", "sentences", "findings")


def corpus(*args: object) -> Result:
    """`gipr-lint corpus` with these arguments, in this process."""
    return CliRunner().invoke(cli, ["corpus", *map(str, args)])


def scanned(*args: object) -> Result:
    """`corpus scan` in one process; it did its work."""
    ran = corpus("scan", *args, "--jobs", 1)
    assert ran.exit_code == 0, ran.output
    return ran


def reports(folder: Path, years: Sequence[int] = (2024,), units: int = 3) -> list[Path]:
    """Correct reports of some units over some years, written into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for year in years:
        for at, unit in enumerate(UNITS[:units]):
            path = folder / f"{unit.name}{year}.docx"
            path.write_bytes(write(sample(NEW if year > 2020 else OLD, year, at, unit=unit)))
            paths.append(path)
    return paths


def rows(store: Path, table: str) -> list[Mapping[str, object]]:
    """The rows of a table, as any reader of Parquet gives them."""
    found: list[Mapping[str, object]] = pq.read_table(store / table).to_pylist()
    return found


def content(store: Path) -> dict[str, list[str]]:
    """All rows of all tables, in an order of their own: the same for stores of the same content."""
    return {table: sorted(map(str, rows(store, table))) for table in TABLES}
