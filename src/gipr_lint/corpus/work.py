"""The work on some files: each is read, linted and reduced to rows, in whatever process or machine it is done."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import sha256

import pyarrow as pa
from msgspec import Struct

from gipr_lint.corpus.addresses import opened, stored
from gipr_lint.corpus.archives import Unopened
from gipr_lint.corpus.columns import DOCUMENTS, TABLES, YEAR, Row, table_of
from gipr_lint.corpus.extract import Extract, extract
from gipr_lint.corpus.standard import Standard
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, Translatable
from gipr_lint.options import Options

Task = Sequence[tuple[str, str]]
"""Addresses of files, each with the digest of what the store knows of it: empty for nothing."""


class Known(Struct, frozen=True):
    """A file of a task: its address, the digest of its bytes, the name of its unit in its report."""

    address: str
    digest: str
    agency: str


class Done(Struct, frozen=True):
    """What became of a task: the files that the store knows already, and the rows of the others.

    `files` are those of the rows of `documents`, in their order; every table has the column `year`.
    """

    unchanged: tuple[str, ...]
    files: tuple[Known, ...]
    tables: Mapping[str, pa.Table]


@lru_cache(maxsize=1)
def _linter(options: Options) -> tuple[Linter, Standard]:
    linter = Linter(options)
    return linter, Standard(linter.rules)


def linter_of(options: Options) -> Linter:
    """The linter of this process for the options of a scan, made once."""
    return _linter(options)[0]


def work(task: Task, options: Options) -> Done:
    """Reads and lints the files of a task."""
    linter, standard = _linter(options)
    unchanged: list[str] = []
    files: list[Known] = []
    made: list[Extract] = []
    with opened([address for address, _ in task]) as read:
        for address, known in task:
            try:
                data = read(address)
            except Unopened as problem:
                one = _unread(address, problem.message, options)
            else:
                digest = sha256(data).hexdigest()
                if digest == known:
                    unchanged.append(address)
                    continue
                one = extract(linter.lint(data, stored(address)), digest, standard)
            files.append(Known(address, str(one.document[0]), one.agency))
            made.append(one)
    return Done(tuple(unchanged), tuple(files), tables_of(made))


def lost(task: Task, options: Options) -> Done:
    """What is kept of files on which the system ended the process."""
    made = [_unread(address, Message("lint.ended"), options) for address, _ in task]
    files = [Known(address, str(one.document[0]), "") for (address, _), one in zip(task, made, strict=True)]
    return Done((), tuple(files), tables_of(made))


def _unread(address: str, why: Translatable, options: Options) -> Extract:
    """A file without bytes: its digest is that of its address."""
    linter, standard = _linter(options)
    return extract(linter.unreadable(stored(address), why), sha256(os.fsencode(address)).hexdigest(), standard)


def tables_of(made: Sequence[Extract]) -> dict[str, pa.Table]:
    """The rows of the files as tables."""
    tables: dict[str, pa.Table] = {}
    for name in TABLES:
        rows: list[Row] = []
        years: list[int] = []
        for one in made if name == DOCUMENTS else {one.document[0]: one for one in made}.values():
            own = (one.document,) if name == DOCUMENTS else one.rows.get(name, ())
            rows += own
            years += [one.year] * len(own)
        tables[name] = table_of(name, rows).append_column(YEAR, pa.array(years, YEAR.type))
    return tables
