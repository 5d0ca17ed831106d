"""The reports of a store brought together by unit, in whatever order they lie there: the tables are read once, and laid
into files with some units each, of which one at a time is taken into memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

from gipr_lint.blank.filled_form import Place
from gipr_lint.corpus.reading import Reader
from gipr_lint.corpus.rebuilt import Kept

_AT_LEAST = 240
"""From so many reports on a bundle is large enough: few enough to be taken into memory, enough to be worth a file."""

_COLUMNS = {
    "cells": ("document", "form", "row", "column", "text"),
    "sentences": ("document", "section", "block", "start", "text"),
}
"""What is wanted of the tables."""

_PACKED = pa.ipc.IpcWriteOptions(compression="lz4")


class Wanted(Struct, frozen=True, array_like=True):
    """A report of the store that is wanted whole: its document, the path of its file, its unit, year and title, the
    day of its signature where that is to be looked at."""

    document: str
    path: str
    unit: str
    year: int
    title: str
    signed: str = ""


def bundles(reader: Reader, wanted: Iterable[Wanted], folder: Path) -> list[str]:
    """Lays what the store keeps of the reports, which come unit by unit, into bundles in a folder."""
    names: list[str] = []
    number_of: dict[str, int] = {}
    for reports in _bundled(wanted):
        names.append(str(folder / str(len(names))))
        Path(names[-1]).write_bytes(msgspec.msgpack.encode(reports))
        number_of |= dict.fromkeys((one.document for one in reports), len(names) - 1)
    for table, columns in _COLUMNS.items() if names else ():
        for batch in reader.stream(table, columns):
            for number, rows in _parted(batch, number_of):
                _append(f"{names[number]}.{table}", rows)
    return names


def _bundled(wanted: Iterable[Wanted]) -> Iterator[list[Wanted]]:
    """The reports of several units each."""
    bundle: list[Wanted] = []
    for _, reports in groupby(wanted, key=lambda one: one.unit):
        bundle += reports
        if len(bundle) >= _AT_LEAST:
            yield bundle
            bundle = []
    if bundle:
        yield bundle


def _parted(batch: pa.RecordBatch, number_of: Mapping[str, int]) -> Iterator[tuple[int, pa.RecordBatch]]:
    """The rows of a batch by the bundle that they belong to, in their order; those that belong to none left out."""
    documents = batch["document"].dictionary_encode()
    numbers = [number_of.get(one, -1) for one in documents.dictionary.to_pylist()]
    owners = pa.array(numbers, pa.int32()).take(documents.indices)
    order = pc.array_sort_indices(owners)
    rows, runs = batch.take(order), pc.run_end_encode(owners.take(order))
    start = 0
    for number, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        if number >= 0:
            yield number, rows.slice(start, end - start)
        start = end


def _append(path: str, rows: pa.RecordBatch) -> None:
    with open(path, "ab") as file, pa.ipc.new_stream(file, rows.schema, options=_PACKED) as writer:
        writer.write_batch(rows)


def units_in(bundle: str) -> Iterator[tuple[Kept, ...]]:
    """The reports of each unit of a bundle, year by year."""
    cells: dict[str, dict[str, dict[Place, str]]] = {}
    for document, form, row, column, text in _rows(f"{bundle}.cells"):
        cells.setdefault(str(document), {}).setdefault(str(form), {})[str(row), str(column)] = str(text or "")
    sentences: dict[str, list[tuple[str, int, int, str]]] = {}
    for document, section, block, start, text in _rows(f"{bundle}.sentences"):
        told = str(section or ""), int(str(block)), int(str(start)), str(text)
        sentences.setdefault(str(document), []).append(told)
    wanted = msgspec.msgpack.decode(Path(bundle).read_bytes(), type=list[Wanted])
    for _, reports in groupby(wanted, key=lambda one: one.unit):
        yield tuple(_kept(one, sentences.get(one.document, ()), cells.get(one.document, {})) for one in reports)


def _kept(
    wanted: Wanted, sentences: Iterable[tuple[str, int, int, str]], cells: Mapping[str, Mapping[Place, str]]
) -> Kept:
    told = tuple(sorted(sentences, key=lambda one: one[1:3]))
    return Kept(wanted.path, wanted.unit, wanted.year, wanted.title, told, cells, wanted.signed)


def _rows(path: str) -> Iterator[tuple[object, ...]]:
    """The rows that were laid into a file, one stream behind the other."""
    if not Path(path).exists():
        return
    with pa.OSFile(path) as file:
        while file.tell() < file.size():
            for batch in pa.ipc.open_stream(file):
                yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
